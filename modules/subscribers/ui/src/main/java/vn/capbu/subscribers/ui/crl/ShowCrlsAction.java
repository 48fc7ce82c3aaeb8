package vn.capbu.subscribers.ui.crl;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Opens the window of revocation lists. */
@ActionID(category = "Subscribers", id = "vn.capbu.subscribers.ui.crl.ShowCrls")
@ActionRegistration(displayName = "#ShowCrlsAction.name")
@ActionReference(path = MenuPaths.SUBSCRIBER, position = 400)
@Messages("ShowCrlsAction.name=&Revocation lists (CRL)…")
public final class ShowCrlsAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        show();
    }

    /** Opens the window. Event dispatch thread only. */
    public static void show() {
        CrlWiring.show();
    }
}
