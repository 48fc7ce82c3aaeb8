package vn.capbu.renewal.ui.custody;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;

/** Shows the rules of custody, and lets a supervisor change them. */
@ActionID(category = "Custody", id = "vn.capbu.renewal.ui.custody.EditRules")
@ActionRegistration(displayName = "#EditRulesAction.name")
@ActionReference(path = MenuPaths.TOKEN, position = 2300)
@Messages("EditRulesAction.name=Rules and lists of custody…")
public final class EditRulesAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        CustodyTopComponent.bringUp();
        CustodyWiring.ofConsole().commands().run(CustodyCommand.EDIT_RULES);
    }
}
