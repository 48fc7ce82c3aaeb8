package vn.capbu.rollout.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Writes the weekly reports of the campaign that the progress window shows. */
@ActionID(category = "Rollout", id = "vn.capbu.rollout.ui.WriteReports")
@ActionRegistration(displayName = "#WriteReportsAction.name")
@ActionReference(path = MenuPaths.ROLLOUT, position = 350)
@Messages("WriteReportsAction.name=Weekly &reports…")
public final class WriteReportsAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        ProgressTopComponent.bringUp();
        RolloutWiring.ofConsole().reports().write();
    }
}
