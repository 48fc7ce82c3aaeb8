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

/** Tries tokens again that failed or were left out. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Retry")
@ActionRegistration(
        displayName = "#RetryAction.name",
        enabledOn = @ActionState(property = "retryPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 440)})
@Messages("RetryAction.name=Try a&gain")
public final class RetryAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public RetryAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.RETRY);
    }
}
