package vn.capbu.complaints.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Takes a new case in, from anywhere in the console. */
@ActionID(category = "Complaints", id = "vn.capbu.complaints.ui.NewCase")
@ActionRegistration(displayName = "#NewCaseAction.name")
@ActionReferences({
    @ActionReference(path = MenuPaths.COMPLAINTS, position = 200),
    @ActionReference(path = "Shortcuts", name = "DS-K")
})
@Messages("NewCaseAction.name=&New case…")
public final class NewCaseAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        ComplaintsWiring.ofConsole().intake().takeIn();
    }
}
