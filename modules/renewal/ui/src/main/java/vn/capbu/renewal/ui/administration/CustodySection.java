package vn.capbu.renewal.ui.administration;

import java.awt.event.ActionEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.VersionWords;
import vn.capbu.desktop.VersionWords.Kept;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.ui.custody.EditRulesAction;

/** The rules of custody, which a supervisor changes. */
@ServiceProvider(service = AdministrationSection.class, position = 700)
public final class CustodySection implements AdministrationSection {

    /** For the Lookup. */
    public CustodySection() {}

    @Override
    public String id() {
        return "custody";
    }

    @Override
    @Messages("CustodySection.title=Rules of custody")
    public String title() {
        return Bundle.CustodySection_title();
    }

    @Override
    public List<AdministeredSetting> read(Workspace workspace) {
        boolean supervises = ConsoleWorkspace.ofConsole().may(Role.SUPERVISOR);
        return read(workspace, Formats.ofConsole(), supervises);
    }

    @Messages({
        "CustodySection.edit=&Change in the custody…",
        "CustodySection.supervisor=A supervisor changes these rules; you see them here.",
        "CustodySection.idle=Overdue when not finished",
        "CustodySection.unfetched=Overdue when not fetched",
        "# {0} - number of days",
        "CustodySection.days=after {0} days",
        "CustodySection.moves=Moves that are allowed"
    })
    static List<AdministeredSetting> read(
            Workspace workspace, Formats formats, boolean supervises) {
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        CustodyCatalogue catalogue = workspace.storage().port(CustodyCatalogue.class);
        List<Kept> kept = new ArrayList<>();
        for (CustodyRules rules : catalogue.versions()) {
            kept.add(0, new Kept(rules.version(), rules.effectiveFrom(), null, facts(rules)));
        }
        Deed edit =
                new Deed(
                        "edit",
                        Bundle.CustodySection_edit(),
                        done ->
                                new EditRulesAction()
                                        .actionPerformed(
                                                new ActionEvent(
                                                        done, ActionEvent.ACTION_PERFORMED, "")));
        return List.of(
                new AdministeredSetting(
                        "rules",
                        Bundle.CustodySection_title(),
                        supervises ? "" : Bundle.CustodySection_supervisor(),
                        facts(catalogue.rules(today)),
                        new VersionWords(formats, today).all(kept, List.of()),
                        supervises ? List.of(edit) : List.of()));
    }

    private static List<Fact> facts(CustodyRules rules) {
        return List.of(
                new Fact(
                        Bundle.CustodySection_idle(),
                        Bundle.CustodySection_days(Integer.toString(rules.idleDays()))),
                new Fact(
                        Bundle.CustodySection_unfetched(),
                        Bundle.CustodySection_days(Integer.toString(rules.unfetchedDays()))),
                new Fact(
                        Bundle.CustodySection_moves(),
                        Integer.toString(rules.transitions().size())));
    }
}
