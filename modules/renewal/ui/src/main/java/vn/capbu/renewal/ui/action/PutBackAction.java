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

/** Puts tokens that were left out back into the queue. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.PutBack")
@ActionRegistration(
        displayName = "#PutBackAction.name",
        enabledOn = @ActionState(property = "putBackPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 430)})
@Messages("PutBackAction.name=Put &back into the queue")
public final class PutBackAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public PutBackAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.PUT_BACK);
    }
}
