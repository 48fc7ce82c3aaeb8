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

/** Adds a PKCS#11 module. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.AddModule")
@ActionRegistration(
        displayName = "#AddModuleAction.name",
        enabledOn = @ActionState(property = "addModulePossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 1200)})
@Messages("AddModuleAction.name=Add PKCS#1&1 module…")
public final class AddModuleAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public AddModuleAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.ADD_MODULE);
    }
}
