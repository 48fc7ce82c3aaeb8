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

/** Goes on with unfinished renewals. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Continue")
@ActionRegistration(
        displayName = "#ContinueAction.name",
        enabledOn = @ActionState(property = "continuePossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 300)})
@Messages("ContinueAction.name=Con&tinue")
public final class ContinueAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public ContinueAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.CONTINUE);
    }
}
