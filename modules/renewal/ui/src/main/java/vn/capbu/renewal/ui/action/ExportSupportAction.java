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

/** Puts what support needs into a file. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.ExportSupport")
@ActionRegistration(
        displayName = "#ExportSupportAction.name",
        enabledOn = @ActionState(property = "exportSupportPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.HELP, position = 100)})
@Messages("ExportSupportAction.name=Export for s&upport…")
public final class ExportSupportAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public ExportSupportAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.EXPORT_SUPPORT);
    }
}
