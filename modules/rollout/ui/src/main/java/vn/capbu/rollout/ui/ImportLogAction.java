package vn.capbu.rollout.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Opens the import of renewals done elsewhere, and of calls. */
@ActionID(category = "Rollout", id = "vn.capbu.rollout.ui.ImportLog")
@ActionRegistration(displayName = "#ImportLogAction.name")
@ActionReference(path = MenuPaths.ROLLOUT, position = 400)
@Messages("ImportLogAction.name=&Import a log…")
public final class ImportLogAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        RolloutWiring.ofConsole().importLog();
    }
}
