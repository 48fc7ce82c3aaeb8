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

/** Lets a PIN be tried again. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.UnlockPin")
@ActionRegistration(
        displayName = "#UnlockPinAction.name",
        enabledOn = @ActionState(property = "tokenChosen"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 920)})
@Messages("UnlockPinAction.name=Gi&ve further PIN tries…")
public final class UnlockPinAction implements ActionListener {

    private final PinContext bench;

    /** For the console. */
    public UnlockPinAction(PinContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.commands().unlock();
    }
}
