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

/** Lets the operator type PINs. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.EnterPins")
@ActionRegistration(
        displayName = "#EnterPinsAction.name",
        enabledOn = @ActionState(property = "enterPinsPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 600, separatorBefore = 550)})
@Messages("EnterPinsAction.name=Enter &PINs…")
public final class EnterPinsAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public EnterPinsAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.ENTER_PINS);
    }
}
