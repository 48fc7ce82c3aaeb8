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

/** Ends an unfinished renewal for which nothing was sent. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Abandon")
@ActionRegistration(
        displayName = "#AbandonAction.name",
        enabledOn = @ActionState(property = "abandonPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 460, separatorBefore = 455)})
@Messages("AbandonAction.name=Abandon unfin&ished…")
public final class AbandonAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public AbandonAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.ABANDON);
    }
}
