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

/** Gives a token a new PIN by its SO-PIN. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.UnblockPin")
@ActionRegistration(
        displayName = "#UnblockPinAction.name",
        enabledOn = @ActionState(property = "tokenPresent"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 960)})
@Messages("UnblockPinAction.name=Unblock PI&N with SO-PIN…")
public final class UnblockPinAction implements ActionListener {

    private final PinContext bench;

    /** For the console. */
    public UnblockPinAction(PinContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.commands().unblock();
    }
}
