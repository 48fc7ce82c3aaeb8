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

/** Creates a campaign. */
@ActionID(category = BenchContext.CATEGORY, id = "vn.capbu.renewal.ui.CreateCampaign")
@ActionRegistration(
        displayName = "#CreateCampaignAction.name",
        enabledOn = @ActionState(property = "createCampaignPossible"))
@ActionReferences({@ActionReference(path = MenuPaths.TOKEN, position = 1300)})
@Messages("CreateCampaignAction.name=New &campaign…")
public final class CreateCampaignAction implements ActionListener {

    private final BenchContext bench;

    /** For the console. */
    public CreateCampaignAction(BenchContext bench) {
        this.bench = bench;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        bench.run(BenchCommand.CREATE_CAMPAIGN);
    }
}
