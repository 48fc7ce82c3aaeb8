package vn.capbu.renewal.ui.custody;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;

/** Makes the selected tokens of the custody ready. */
@ActionID(category = "Custody", id = "vn.capbu.renewal.ui.custody.MakeReadyTokens")
@ActionRegistration(displayName = "#MakeReadyTokensAction.name")
@ActionReference(path = MenuPaths.TOKEN, position = 2100)
@Messages("MakeReadyTokensAction.name=Tokens ready to return…")
public final class MakeReadyTokensAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        CustodyTopComponent.bringUp();
        CustodyWiring.ofConsole().commands().run(CustodyCommand.MAKE_READY);
    }
}
