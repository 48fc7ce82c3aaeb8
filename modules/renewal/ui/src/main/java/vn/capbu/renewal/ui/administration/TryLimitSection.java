package vn.capbu.renewal.ui.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SettingsErrors;
import vn.capbu.desktop.SmallForm;
import vn.capbu.desktop.VersionDialogs;
import vn.capbu.desktop.VersionForm;
import vn.capbu.desktop.VersionWords;
import vn.capbu.desktop.VersionWords.Kept;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ChangeTryLimit;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TryLimit;
import vn.capbu.renewal.ui.text.BenchErrors;

/** The PIN try limits of the modules. */
@ServiceProvider(service = AdministrationSection.class, position = 600)
public final class TryLimitSection implements AdministrationSection {

    /** For the Lookup. */
    public TryLimitSection() {}

    @Override
    public String id() {
        return "try-limits";
    }

    @Override
    @Messages("TryLimitSection.title=PIN try limits")
    public String title() {
        return Bundle.TryLimitSection_title();
    }

    @Override
    public List<AdministeredSetting> read(Workspace workspace) {
        return read(workspace, Formats.ofConsole());
    }

    static List<AdministeredSetting> read(Workspace workspace, Formats formats) {
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        ChangeTryLimit change = new ChangeTryLimit(workspace);
        List<AdministeredSetting> settings = new ArrayList<>();
        for (TokenModule module : new ConfigureModules(workspace).list()) {
            settings.add(setting(change, module, formats, today));
        }
        return settings;
    }

    @Messages({
        "TryLimitSection.module=PKCS#11 library",
        "TryLimitSection.device=Device version",
        "TryLimitSection.limit=PIN try limit",
        "# {0} - number of tries",
        "TryLimitSection.tries={0} wrong PINs in a row lock the token",
        "TryLimitSection.counted=Counted on",
        "# {0} - number of tries",
        "TryLimitSection.effective=these tokens don''t tell how many tries are left: {0}, so that one wrong PIN is all that is risked",
        "TryLimitSection.edit=&Change…"
    })
    private static AdministeredSetting setting(
            ChangeTryLimit change, TokenModule module, Formats formats, LocalDate today) {
        List<TryLimit> versions = change.versions(module.name());
        List<TryLimit> shown =
                versions.isEmpty()
                        ? List.of(new TryLimit(1, null, module.pinTryLimit()))
                        : versions;
        List<Kept> kept =
                shown.stream()
                        .map(
                                one ->
                                        new Kept(
                                                one.version(),
                                                one.from(),
                                                null,
                                                List.of(limit(one.limit()))))
                        .toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(limit(module.pinTryLimit()));
        if (TokenModule.tryLimitOf(module) != module.pinTryLimit()) {
            facts.add(
                    new Fact(
                            Bundle.TryLimitSection_counted(),
                            Bundle.TryLimitSection_effective(
                                    Integer.toString(TokenModule.tryLimitOf(module)))));
        }
        facts.add(new Fact(Bundle.TryLimitSection_module(), module.library()));
        facts.add(new Fact(Bundle.TryLimitSection_device(), module.deviceVersion()));
        int seen = versions.stream().mapToInt(TryLimit::version).max().orElse(0);
        return new AdministeredSetting(
                module.name(),
                module.name(),
                "",
                facts,
                new VersionWords(formats, today).all(kept, change.history(module.name())),
                List.of(
                        new Deed(
                                "edit",
                                Bundle.TryLimitSection_edit(),
                                done -> edit(module, seen, today, done))));
    }

    private static Fact limit(int tries) {
        return new Fact(
                Bundle.TryLimitSection_limit(),
                Bundle.TryLimitSection_tries(Integer.toString(tries)));
    }

    @Messages({
        "# {0} - module",
        "TryLimitSection.dialog=PIN try limit of {0}",
        "TryLimitSection.sentence=Take the limit from the vendor's papers: with one that is too high a customer's token may be locked.",
        "TryLimitSection.field=&Wrong PINs that lock:"
    })
    private static void edit(TokenModule module, int seen, LocalDate today, Runnable done) {
        SmallForm form = new SmallForm(Bundle.TryLimitSection_sentence());
        int shown = Math.min(TryLimit.MOST, module.pinTryLimit());
        JSpinner tries =
                new JSpinner(new SpinnerNumberModel(shown, TryLimit.LEAST, TryLimit.MOST, 1));
        tries.setName("tryLimit");
        if (tries.getEditor() instanceof JSpinner.DefaultEditor editor) {
            editor.getTextField().setName("tryLimit.tries");
        }
        form.field(Bundle.TryLimitSection_field(), tries);
        VersionDialogs.ofConsole("administration")
                .ask(
                        Bundle.TryLimitSection_dialog(module.name()),
                        new VersionForm(form, SettingsKind.TRY_LIMIT, today, today.plusDays(1)),
                        () -> keeping(module.name(), ((Number) tries.getValue()).intValue(), seen),
                        TryLimitSection::explain,
                        done);
    }

    static VersionDialogs.Keeping keeping(String module, int limit, int seen) {
        return turn ->
                new ChangeTryLimit(turn.workspace())
                        .run(turn.operator(), module, limit, seen, turn.change());
    }

    private static ErrorText explain(Exception cause) {
        if (cause instanceof ConfigurationException) {
            return BenchErrors.explain(cause);
        }
        return SettingsErrors.explain(cause, subject -> Bundle.TryLimitSection_limit())
                .orElseGet(SettingsErrors::other);
    }
}
