package vn.capbu.desktop.internal;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Actions;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.MenuPaths;

/** Locks the session at once. */
@ActionID(category = "File", id = "vn.capbu.desktop.Lock")
@ActionRegistration(displayName = "#LockAction.name")
@ActionReferences({
    @ActionReference(path = MenuPaths.FILE, position = 8000, separatorBefore = 7990),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "DS-L")
})
@Messages({
    "LockAction.name=&Lock the session",
    "LockAction.none=Nobody has an account here, so there is no password to unlock with. Lock the computer's screen, or let an"
            + " administrator add accounts under File, Operators."
})
public final class LockAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        if (SessionLock.ofConsole().canLock()) {
            SessionLock.ofConsole().lock();
        } else {
            new Dialogs()
                    .message(
                            Actions.cutAmpersand(Bundle.LockAction_name()),
                            Bundle.LockAction_none());
        }
    }
}
