package vn.capbu.renewal.ui.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.ReaderThreads;
import vn.capbu.desktop.SettingsErrors;
import vn.capbu.desktop.VersionDialogs;
import vn.capbu.desktop.VersionForm;
import vn.capbu.desktop.VersionWords;
import vn.capbu.desktop.VersionWords.Kept;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignVersion;
import vn.capbu.renewal.ChangeCampaign;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.ui.text.BenchErrors;

/** The campaigns with their CA files. */
@ServiceProvider(service = AdministrationSection.class, position = 100)
public final class CampaignSection implements AdministrationSection {

    private @Nullable ReaderThreads readers;

    /** For the Lookup. */
    public CampaignSection() {}

    /** For the files that are chosen. Event dispatch thread. */
    private BackgroundReader reader() {
        ReaderThreads there = readers;
        if (there == null) {
            there = new ReaderThreads("campaign files", 1);
            ConsoleWorkspace.ofConsole().closeBefore(there::end);
            readers = there;
        }
        return there;
    }

    @Override
    public String id() {
        return "campaigns";
    }

    @Override
    @Messages("CampaignSection.title=Campaigns")
    public String title() {
        return Bundle.CampaignSection_title();
    }

    @Override
    public List<AdministeredSetting> read(Workspace workspace) {
        return read(workspace, Formats.ofConsole(), this::reader);
    }

    private record Surroundings(
            Formats formats, LocalDate today, Supplier<BackgroundReader> reader) {}

    static List<AdministeredSetting> read(
            Workspace workspace, Formats formats, Supplier<BackgroundReader> reader) {
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        ChangeCampaign change = new ChangeCampaign(workspace);
        List<AdministeredSetting> settings = new ArrayList<>();
        for (Campaign current : workspace.storage().port(CampaignRepository.class).list()) {
            settings.add(setting(change, current, new Surroundings(formats, today, reader)));
        }
        return settings;
    }

    @Messages({
        "CampaignSection.noCa=No CA certificates loaded yet: nothing can be renewed in this campaign. Load them with the button below.",
        "CampaignSection.load=&Load the CA certificates…",
        "CampaignSection.edit=&Change…"
    })
    private static AdministeredSetting setting(
            ChangeCampaign change, Campaign current, Surroundings around) {
        Formats formats = around.formats();
        CampaignText words = new CampaignText(formats);
        List<CampaignVersion> versions = change.versions(current.id());
        List<Kept> kept =
                versions.stream()
                        .map(
                                one ->
                                        new Kept(
                                                one.campaign().version(),
                                                one.from(),
                                                one.campaign().createdAt(),
                                                words.facts(one.campaign())))
                        .toList();
        Campaign newest = versions.get(versions.size() - 1).campaign();
        long renewals = change.renewals(current.id());
        String edit =
                newest.isReady() ? Bundle.CampaignSection_edit() : Bundle.CampaignSection_load();
        return new AdministeredSetting(
                Long.toString(current.id()),
                current.name(),
                current.isReady() ? "" : Bundle.CampaignSection_noCa(),
                words.facts(current),
                new VersionWords(formats, around.today()).all(kept, change.history(current.id())),
                List.of(new Deed("edit", edit, done -> edit(newest, renewals, around, done))));
    }

    @Messages({"# {0} - campaign", "CampaignSection.dialog=New version of campaign {0}"})
    private static void edit(Campaign newest, long renewals, Surroundings around, Runnable done) {
        LocalDate today = around.today();
        CampaignVersionForm fields =
                new CampaignVersionForm(newest, renewals, around.reader().get(), around.formats());
        VersionDialogs.ofConsole("administration")
                .ask(
                        Bundle.CampaignSection_dialog(newest.name()),
                        new VersionForm(fields, SettingsKind.CAMPAIGN, today, today),
                        () -> keeping(newest, fields.request()),
                        CampaignSection::explain,
                        done);
    }

    static VersionDialogs.Keeping keeping(Campaign newest, ChangeCampaign.Request request) {
        return turn ->
                new ChangeCampaign(turn.workspace())
                        .run(turn.operator(), newest, request, turn.change());
    }

    static ErrorText explain(Exception cause) {
        if (cause instanceof ConfigurationException) {
            return BenchErrors.explain(cause);
        }
        return SettingsErrors.explain(cause, CampaignText::fields).orElseGet(SettingsErrors::other);
    }
}
