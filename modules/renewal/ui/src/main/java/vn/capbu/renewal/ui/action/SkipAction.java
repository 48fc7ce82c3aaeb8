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

/** Leaves tokens that wait out. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Skip")
@ActionRegistration(
        displayName = "#SkipAction.name",
        enabledOn = @ActionState(property = "skipPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 420)})
@Messages("SkipAction.name=S&kip")
public final class SkipAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public SkipAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.SKIP);
    }
}
