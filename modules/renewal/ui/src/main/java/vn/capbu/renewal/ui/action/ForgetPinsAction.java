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
import vn.capbu.renewal.ui.model.BenchCommand;

/** Wipes the PINs that were entered. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.ForgetPins")
@ActionRegistration(
        displayName = "#ForgetPinsAction.name",
        enabledOn = @ActionState(property = "forgetPinsPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 900)})
@Messages("ForgetPinsAction.name=&Wipe PINs")
public final class ForgetPinsAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public ForgetPinsAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.FORGET_PINS);
    }
}
