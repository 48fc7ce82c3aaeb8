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

/** Lets a supervisor allow the renewal of an expired certificate. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.AllowExpired")
@ActionRegistration(
        displayName = "#AllowExpiredAction.name",
        enabledOn = @ActionState(property = "allowExpiredPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 1320)})
@Messages("AllowExpiredAction.name=Allow an e&xpired certificate…")
public final class AllowExpiredAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public AllowExpiredAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.ALLOW_EXPIRED);
    }
}
