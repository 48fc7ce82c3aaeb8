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

/** Shows, tests and changes the certification authority. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.ConfigureAuthority")
@ActionRegistration(
        displayName = "#ConfigureAuthorityAction.name",
        enabledOn = @ActionState(property = "configureAuthorityPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 1310)})
@Messages("ConfigureAuthorityAction.name=Certification authorit&y…")
public final class ConfigureAuthorityAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public ConfigureAuthorityAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.CONFIGURE_AUTHORITY);
    }
}
