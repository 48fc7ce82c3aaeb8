package vn.capbu.renewal.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.ActionState;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.MenuPaths;

/** Gives a token a new PIN by its present one. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.ChangePin")
@ActionRegistration(
        displayName = "#ChangePinAction.name",
        enabledOn = @ActionState(property = "tokenPresent"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 940)})
@Messages("ChangePinAction.name=C&hange PIN…")
public final class ChangePinAction implements ActionListener {

    private final PinContext bench;

    /** For the console. */
    public ChangePinAction(PinContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.commands().change();
    }
}
