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

/** Lets a supervisor decide about an unfinished renewal. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Decide")
@ActionRegistration(
        displayName = "#DecideAction.name",
        enabledOn = @ActionState(property = "decidePossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 470)})
@Messages("DecideAction.name=Supervisor &decides…")
public final class DecideAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public DecideAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.DECIDE);
    }
}
