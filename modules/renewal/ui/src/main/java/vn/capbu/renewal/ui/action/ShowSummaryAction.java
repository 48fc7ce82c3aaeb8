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

/** Shows what came of the last batch. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.ShowSummary")
@ActionRegistration(
        displayName = "#ShowSummaryAction.name",
        enabledOn = @ActionState(property = "showSummaryPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 1600)})
@Messages("ShowSummaryAction.name=Batch su&mmary…")
public final class ShowSummaryAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public ShowSummaryAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.SHOW_SUMMARY);
    }
}
