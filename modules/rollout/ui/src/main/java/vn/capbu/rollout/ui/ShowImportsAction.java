package vn.capbu.rollout.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Opens the window of the imports of logs, of the campaign that the progress window shows. */
@ActionID(category = "Rollout", id = "vn.capbu.rollout.ui.ShowImports")
@ActionRegistration(displayName = "#ShowImportsAction.name")
@ActionReference(path = MenuPaths.ROLLOUT, position = 410)
@Messages("ShowImportsAction.name=I&mports of logs…")
public final class ShowImportsAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        RolloutWiring.ofConsole().showImports();
    }
}
