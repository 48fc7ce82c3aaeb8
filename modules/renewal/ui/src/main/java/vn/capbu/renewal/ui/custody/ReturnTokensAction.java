package vn.capbu.renewal.ui.custody;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;

/** Begins to return the selected tokens of the custody. */
@ActionID(category = "Custody", id = "vn.capbu.renewal.ui.custody.ReturnTokens")
@ActionRegistration(displayName = "#ReturnTokensAction.name")
@ActionReference(path = MenuPaths.TOKEN, position = 2200)
@Messages("ReturnTokensAction.name=Return tokens…")
public final class ReturnTokensAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        CustodyTopComponent.bringUp();
        CustodyWiring.ofConsole().commands().run(CustodyCommand.RETURN);
    }
}
