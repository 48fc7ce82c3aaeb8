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

/** Leaves the tokens that wait; lets those at work come to a safe end. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Stop")
@ActionRegistration(
        displayName = "#StopAction.name",
        enabledOn = @ActionState(property = "stopPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 400)})
@Messages("StopAction.name=St&op")
public final class StopAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public StopAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.STOP);
    }
}
