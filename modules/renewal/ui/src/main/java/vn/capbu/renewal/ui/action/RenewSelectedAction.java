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

/** Renews the selected tokens. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.RenewSelected")
@ActionRegistration(
        displayName = "#RenewSelectedAction.name",
        enabledOn = @ActionState(property = "renewSelectedPossible"))
@ActionReferences({
    @ActionReference(path = MenuPaths.TOKEN, position = 200),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "DS-ENTER")
})
@Messages("RenewSelectedAction.name=Renew &selected")
public final class RenewSelectedAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public RenewSelectedAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.RENEW_SELECTED);
    }
}
