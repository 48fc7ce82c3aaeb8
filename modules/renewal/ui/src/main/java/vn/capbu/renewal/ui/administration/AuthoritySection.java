package vn.capbu.renewal.ui.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Deed;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SettingsErrors;
import vn.capbu.desktop.SmallForm;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.desktop.VersionDialogs;
import vn.capbu.desktop.VersionForm;
import vn.capbu.desktop.VersionWords;
import vn.capbu.desktop.VersionWords.Kept;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthorityVersion;
import vn.capbu.renewal.CampaignFiles;
import vn.capbu.renewal.ConfigureAuthority;
import vn.capbu.renewal.TestAuthority;
import vn.capbu.renewal.ui.BenchWiring;
import vn.capbu.renewal.ui.model.AuthorityChoice;
import vn.capbu.renewal.ui.model.AuthorityDesk;
import vn.capbu.renewal.ui.text.AuthorityText;
import vn.capbu.renewal.ui.text.BenchErrors;
import vn.capbu.renewal.ui.view.SwingAuthorityPrompts;

/** The certification authority that issues. */
@ServiceProvider(service = AdministrationSection.class, position = 200)
public final class AuthoritySection implements AdministrationSection {

    /** For the Lookup. */
    public AuthoritySection() {}

    @Override
    public String id() {
        return "authorities";
    }

    @Override
    @Messages("AuthoritySection.title=Certification authority")
    public String title() {
        return Bundle.AuthoritySection_title();
    }

    @Override
    public List<AdministeredSetting> read(Workspace workspace) {
        return read(workspace, Formats.ofConsole());
    }

    @Messages({"AuthoritySection.edit=&Change…", "AuthoritySection.name=Authority in use"})
    static List<AdministeredSetting> read(Workspace workspace, Formats formats) {
        LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
        ConfigureAuthority configure = new ConfigureAuthority(workspace);
        List<Kept> kept = new ArrayList<>();
        for (AuthorityVersion one : configure.versions()) {
            kept.add(
                    new Kept(
                            one.version(),
                            VietnamTime.dateOf(one.from()),
                            null,
                            facts(one.settings())));
        }
        AuthoritySettings current = configure.current();
        if (kept.isEmpty()) {
            kept.add(new Kept(1, null, null, facts(current)));
        }
        return List.of(
                new AdministeredSetting(
                        "authority",
                        Bundle.AuthoritySection_name(),
                        "",
                        facts(current),
                        new VersionWords(formats, today).all(kept, configure.history()),
                        List.of(
                                new Deed(
                                        "edit",
                                        Bundle.AuthoritySection_edit(),
                                        done -> edit(today, formats, done)))));
    }

    @Messages({
        "AuthoritySection.kind=Kind",
        "AuthoritySection.url=Address",
        "AuthoritySection.ra=RA signs by",
        "AuthoritySection.noRa=the token's old certificate",
        "# {0} - module",
        "# {1} - serial number",
        "AuthoritySection.token=token {1} ({0})",
        "# {0} - user name",
        "AuthoritySection.user=name and password ({0})",
        "AuthoritySection.lookup=Directory (RFC 4387)",
        "AuthoritySection.crl=CRL",
        "AuthoritySection.anchors=Trusted CA",
        "AuthoritySection.file=CA certificate",
        "AuthoritySection.own=a CA of its own in the data directory"
    })
    private static List<Fact> facts(AuthoritySettings settings) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Bundle.AuthoritySection_kind(), AuthorityText.inUse(settings)));
        if (settings instanceof AuthoritySettings.Cmp cmp) {
            remote(facts, cmp.url(), cmp.ra(), cmp.lookupUrl(), cmp.crlUrl());
            anchors(facts, cmp.trustAnchors());
        } else if (settings instanceof AuthoritySettings.Est est) {
            remote(facts, est.url(), est.ra(), est.lookupUrl(), est.crlUrl());
            anchors(facts, est.trustAnchors());
        } else if (settings instanceof AuthoritySettings.Embedded embedded) {
            String file = embedded.caCertificateFile();
            facts.add(
                    new Fact(
                            Bundle.AuthoritySection_file(),
                            file == null ? Bundle.AuthoritySection_own() : file));
            anchors(facts, embedded.trustedIssuers());
        }
        return facts;
    }

    private static void remote(
            List<Fact> facts,
            String url,
            AuthoritySettings.@Nullable Ra ra,
            @Nullable String lookup,
            @Nullable String crl) {
        facts.add(new Fact(Bundle.AuthoritySection_url(), url));
        facts.add(new Fact(Bundle.AuthoritySection_ra(), ra(ra)));
        if (lookup != null) {
            facts.add(new Fact(Bundle.AuthoritySection_lookup(), lookup));
        }
        if (crl != null) {
            facts.add(new Fact(Bundle.AuthoritySection_crl(), crl));
        }
    }

    private static String ra(AuthoritySettings.@Nullable Ra ra) {
        if (ra instanceof AuthoritySettings.Ra.KeyStore store) {
            return store.file();
        }
        if (ra instanceof AuthoritySettings.Ra.Token token) {
            return Bundle.AuthoritySection_token(token.module(), token.serial().value());
        }
        return ra instanceof AuthoritySettings.Ra.Password password
                ? Bundle.AuthoritySection_user(password.user())
                : Bundle.AuthoritySection_noRa();
    }

    private static void anchors(List<Fact> facts, List<Bytes> ders) {
        for (Bytes der : ders) {
            var ca = CampaignFiles.ca(der);
            facts.add(
                    new Fact(
                            Bundle.AuthoritySection_anchors(),
                            ca.subject() + "\nSHA-256 " + ca.sha256()));
        }
    }

    private static void edit(LocalDate today, Formats formats, Runnable done) {
        BenchWiring bench = BenchWiring.ofConsole();
        AuthorityDesk desk = bench.authorityDesk();
        VersionDialogs dialogs = VersionDialogs.ofConsole("administration");
        SwingAuthorityPrompts prompts = new SwingAuthorityPrompts(new Dialogs(), formats);
        dialogs.read(
                Bundle.AuthoritySection_title(),
                (workspace, operator, progress, cancellation) -> {
                    bench.openRenewals();
                    return desk.overview();
                },
                AuthoritySection::explain,
                overview ->
                        prompts.askAuthority(
                                        overview,
                                        (testSubject, show) ->
                                                test(desk, dialogs.tasks(), testSubject, show))
                                .ifPresent(choice -> keep(desk, dialogs, choice, today, done)));
    }

    private static void test(
            AuthorityDesk desk,
            Tasks tasks,
            boolean testSubject,
            Consumer<TestAuthority.Report> show) {
        tasks.run(
                Bundle.AuthoritySection_title(),
                (progress, cancellation) -> desk.test(testSubject, cancellation),
                TaskCallback.of(BenchErrors::explain, show));
    }

    @Messages({
        "# {0} - address",
        "AuthoritySection.sentence=From the day below on, certificates are asked for at: {0}. Renewals under way are finished where they were"
                + " begun, so choose a day on which the bench is empty.",
        "AuthoritySection.embedded=the embedded CA",
        "AuthoritySection.dialog=New version of the certification authority"
    })
    private static void keep(
            AuthorityDesk desk,
            VersionDialogs dialogs,
            AuthorityChoice choice,
            LocalDate today,
            Runnable done) {
        String where = choice.url().isBlank() ? Bundle.AuthoritySection_embedded() : choice.url();
        dialogs.ask(
                Bundle.AuthoritySection_dialog(),
                new VersionForm(
                        new SmallForm(Bundle.AuthoritySection_sentence(where)),
                        SettingsKind.AUTHORITY,
                        today,
                        today),
                () -> turn -> desk.use(choice, turn.change()),
                AuthoritySection::explain,
                done);
    }

    private static ErrorText explain(Exception cause) {
        return cause instanceof SettingsException || cause instanceof StorageException
                ? SettingsErrors.explain(cause, subject -> subject).orElseGet(SettingsErrors::other)
                : BenchErrors.explain(cause);
    }
}
