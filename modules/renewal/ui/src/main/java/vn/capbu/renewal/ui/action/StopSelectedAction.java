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

/** Stops the selected tokens where nothing was sent yet. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.StopSelected")
@ActionRegistration(
        displayName = "#StopSelectedAction.name",
        enabledOn = @ActionState(property = "stopSelectedPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 450)})
@Messages("StopSelectedAction.name=Stop se&lected")
public final class StopSelectedAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public StopSelectedAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.STOP_SELECTED);
    }
}
