package vn.capbu.desktop.internal;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.LifecycleManager;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Leaves the console. Modules that must not be left now refuse in their {@code OnStop}. */
@ActionID(category = "File", id = "vn.capbu.desktop.Exit")
@ActionRegistration(displayName = "#ExitAction.name")
@ActionReferences({
    @ActionReference(path = MenuPaths.FILE, position = 9000),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "D-Q")
})
@Messages("ExitAction.name=E&xit")
public final class ExitAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        LifecycleManager.getDefault().exit();
    }
}
