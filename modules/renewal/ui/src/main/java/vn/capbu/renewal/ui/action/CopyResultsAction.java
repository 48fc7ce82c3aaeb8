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

/** Copies the results as a table. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.CopyResults")
@ActionRegistration(
        displayName = "#CopyResultsAction.name",
        enabledOn = @ActionState(property = "copyResultsPossible"))
@ActionReferences({
    @ActionReference(path = MenuPaths.TOKEN, position = 1500, separatorBefore = 1450)
})
@Messages("CopyResultsAction.name=Copy results")
public final class CopyResultsAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public CopyResultsAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.COPY_RESULTS);
    }
}
