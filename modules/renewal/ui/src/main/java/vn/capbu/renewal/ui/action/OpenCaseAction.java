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

/** Takes in a complaint about a token whose renewal failed, with its diagnosis. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.OpenCase")
@ActionRegistration(
        displayName = "#OpenCaseAction.name",
        enabledOn = @ActionState(property = "openCasePossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 475)})
@Messages("OpenCaseAction.name=Take in a complaint…")
public final class OpenCaseAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public OpenCaseAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.OPEN_CASE);
    }
}
