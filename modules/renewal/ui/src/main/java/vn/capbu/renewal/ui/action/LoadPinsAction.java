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

/** Takes a list of PINs from a file. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.LoadPins")
@ActionRegistration(
        displayName = "#LoadPinsAction.name",
        enabledOn = @ActionState(property = "loadPinsPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 800)})
@Messages("LoadPinsAction.name=PINs from a &file…")
public final class LoadPinsAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public LoadPinsAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.LOAD_PINS);
    }
}
