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

/** Renews every token that can be. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.RenewAll")
@ActionRegistration(
        displayName = "#RenewAllAction.name",
        enabledOn = @ActionState(property = "renewAllPossible"))
@ActionReferences({
    @ActionReference(path = MenuPaths.TOKEN, position = 100),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "D-ENTER")
})
@Messages("RenewAllAction.name=Renew &all")
public final class RenewAllAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public RenewAllAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.RENEW_ALL);
    }
}
