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

/** Lets no further token begin, or lets the queue go on. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.Pause")
@ActionRegistration(
        displayName = "#PauseAction.name",
        enabledOn = @ActionState(property = "pausePossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 410)})
@Messages("PauseAction.name=Pa&use or go on")
public final class PauseAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public PauseAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.PAUSE);
    }
}
