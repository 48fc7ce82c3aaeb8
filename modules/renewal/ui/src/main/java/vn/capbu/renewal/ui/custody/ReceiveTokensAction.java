package vn.capbu.renewal.ui.custody;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;

/** Begins to take tokens in. */
@ActionID(category = "Custody", id = "vn.capbu.renewal.ui.custody.ReceiveTokens")
@ActionRegistration(displayName = "#ReceiveTokensAction.name")
@ActionReferences({
    @ActionReference(path = MenuPaths.TOKEN, position = 2000, separatorBefore = 1900),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "D-N")
})
@Messages("ReceiveTokensAction.name=Take in tokens…")
public final class ReceiveTokensAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        CustodyTopComponent.bringUp();
        CustodyWiring.ofConsole().commands().run(CustodyCommand.RECEIVE);
    }
}
