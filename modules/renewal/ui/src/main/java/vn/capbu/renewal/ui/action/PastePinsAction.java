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

/** Takes a list of PINs from the clipboard. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.PastePins")
@ActionRegistration(
        displayName = "#PastePinsAction.name",
        enabledOn = @ActionState(property = "pastePinsPossible"))
@ActionReferences({
    @ActionReference(path = MenuPaths.TOKEN, position = 700),
    @ActionReference(path = MenuPaths.SHORTCUTS, name = "DS-V")
})
@Messages("PastePinsAction.name=Past&e PIN list")
public final class PastePinsAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public PastePinsAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.PASTE_PINS);
    }
}
