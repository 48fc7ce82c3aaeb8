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

/** Saves the results as a file. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.SaveResults")
@ActionRegistration(
        displayName = "#SaveResultsAction.name",
        enabledOn = @ActionState(property = "saveResultsPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 1600)})
@Messages("SaveResultsAction.name=Sa&ve results (CSV)…")
public final class SaveResultsAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public SaveResultsAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.SAVE_RESULTS);
    }
}
