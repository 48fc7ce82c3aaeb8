package vn.capbu.subscribers.ui.imports;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Opens the wizard that imports the registry from a file. */
@ActionID(category = "Subscribers", id = "vn.capbu.subscribers.ui.imports.ImportSubscribers")
@ActionRegistration(displayName = "#ImportSubscribersAction.name")
@ActionReferences({
    @ActionReference(path = MenuPaths.SUBSCRIBER, position = 300, separatorBefore = 290),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "DS-I")
})
@Messages("ImportSubscribersAction.name=&Import subscribers…")
public final class ImportSubscribersAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        ImportWiring.openWizard();
    }
}
