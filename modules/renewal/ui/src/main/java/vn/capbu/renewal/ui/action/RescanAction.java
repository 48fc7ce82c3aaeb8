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

/** Looks at all slots and judges all tokens again. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Rescan")
@ActionRegistration(
        displayName = "#RescanAction.name",
        enabledOn = @ActionState(property = "rescanPossible"))
@ActionReferences({
    @ActionReference(path = MenuPaths.TOKEN, position = 1100, separatorBefore = 1050),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "F5")
})
@Messages("RescanAction.name=&Rescan")
public final class RescanAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public RescanAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.RESCAN);
    }
}
