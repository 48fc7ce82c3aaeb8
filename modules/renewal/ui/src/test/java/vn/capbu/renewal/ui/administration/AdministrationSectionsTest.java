package vn.capbu.renewal.ui.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.AdministeredSetting;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.AdministeredSetting.State;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.desktop.VersionForm;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ChangeTryLimit;
import vn.capbu.renewal.ConfigureAuthority;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenModule.Isolation;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** The sections of campaigns, authorities, try limits and custody on a real database; pictures in target/gallery. */
class AdministrationSectionsTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final Formats FORMATS = new Formats(Locale.forLanguageTag("vi"));
    private static final Operator QUAN = new Operator("quan.tri", Set.of(Role.ADMINISTRATOR));

    @TempDir private Path folder;
    private Workspace workspace;

    /** Looks at once, on the thread that asks. */
    private static final BackgroundReader AT_ONCE =
            new BackgroundReader() {
                @Override
                public <T> void read(
                        Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
                    try {
                        answer.accept(question.call());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }
            };

    @BeforeAll
    static void vietnamese() {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    @BeforeEach
    void open() throws Exception {
        Services services =
                new Services() {
                    @Override
                    public <T> List<T> all(Class<T> spi) {
                        return ServiceLoader.load(spi).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList();
                    }
                };
        workspace = Workspace.open(services, folder.resolve("home"), Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    private LocalDate today() {
        return VietnamTime.dateOf(workspace.clock().instant());
    }

    private static JTextComponent text(Container within, String name) {
        return search(within, name)
                .map(JTextComponent.class::cast)
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static Optional<Component> search(Container within, String name) {
        for (Component one : within.getComponents()) {
            if (name.equals(one.getName())) {
                return Optional.of(one);
            }
            if (one instanceof Container inner) {
                Optional<Component> found = search(inner, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Path certificate(Path file, boolean isCa) throws Exception {
        Process process =
                new ProcessBuilder(
                                "openssl",
                                "req",
                                "-x509",
                                "-newkey",
                                "rsa:2048",
                                "-nodes",
                                "-keyout",
                                file + ".key",
                                "-out",
                                file.toString(),
                                "-days",
                                "3650",
                                "-subj",
                                "/C=VN/O=Example/CN=" + file.getFileName(),
                                "-addext",
                                "basicConstraints=critical,CA:" + (isCa ? "TRUE" : "FALSE"))
                        .redirectErrorStream(true)
                        .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return file;
    }

    @Test
    void theSeededCampaignOffersToLoadItsCaFiles() {
        AdministeredSetting shown = CampaignSection.read(workspace, FORMATS, () -> AT_ONCE).get(0);

        assertThat(shown.name()).isEqualTo("Cấp bù 2020");
        assertThat(shown.notice()).contains("Chưa nạp chứng thư CA");
        assertThat(shown.inForce())
                .contains(
                        new Fact("Chứng thư CA cũ", "chưa nạp chứng thư CA"),
                        new Fact("Chứng thư hết hạn ngày", "02/10/2020"));
        assertThat(shown.deeds().get(0).text()).contains("Nạp chứng thư CA");
    }

    @Test
    void aFileSaysWhatItIsBeforeItIsKept() throws Exception {
        Campaign seeded = workspace.storage().port(CampaignRepository.class).list().get(0);
        Path ca = certificate(folder.resolve("CA-cu"), true);
        Path none = certificate(folder.resolve("khach"), false);
        Path text = Files.writeString(folder.resolve("ghi-chu.txt"), "không phải chứng thư");
        SwingUtilities.invokeAndWait(
                () -> {
                    CampaignVersionForm form = new CampaignVersionForm(seeded, 0, AT_ONCE, FORMATS);
                    JTextComponent oldCa = text(form.component(), "campaign.oldCa");
                    oldCa.setText(text.toString());
                    assertThat(form.complete()).isFalse();
                    assertThat(text(form.component(), "campaign.oldCa.says").getText())
                            .contains("ghi-chu.txt");
                    oldCa.setText(none.toString());
                    assertThat(form.complete()).isFalse();
                    oldCa.setText(ca.toString());
                    assertThat(form.complete()).isTrue();
                    assertThat(text(form.component(), "campaign.oldCa.says").getText())
                            .contains("CN=CA-cu", "Số seri", "RSA 2048", "SHA-256");
                    assertThat(form.request().oldCa()).isNotNull();
                    assertThat(form.request().newCa()).isNull();
                    Gallery.render(
                            new VersionForm(
                                            form,
                                            SettingsKind.CAMPAIGN,
                                            LocalDate.EPOCH,
                                            LocalDate.EPOCH)
                                    .component(),
                            "administration-campaign-form",
                            900,
                            560);
                });
    }

    @Test
    void aCampaignWithRenewalsSaysWhatStaysAndWhy() throws Exception {
        Campaign seeded = workspace.storage().port(CampaignRepository.class).list().get(0);
        SwingUtilities.invokeAndWait(
                () -> {
                    CampaignVersionForm form =
                            new CampaignVersionForm(seeded, 1234, AT_ONCE, FORMATS);
                    assertThat(text(form.component(), "campaign.depend").getText())
                            .contains("1.234 lượt cấp bù");
                    assertThat(text(form.component(), "campaign.expiresOn").isEnabled()).isFalse();
                    assertThat(text(form.component(), "campaign.crl").isEnabled()).isTrue();
                });
    }

    @Test
    void aTryLimitOfTomorrowIsPlanned() throws Exception {
        workspace
                .storage()
                .port(TokenModuleRepository.class)
                .add(
                        new TokenModule(
                                "v4",
                                "/lib/v4.so",
                                "v4",
                                Map.of(),
                                5,
                                null,
                                Isolation.ONE_AT_A_TIME));
        new ChangeTryLimit(workspace)
                .run(
                        QUAN,
                        "v4",
                        3,
                        0,
                        new SettingsChange(today().plusDays(1), "tài liệu của hãng", ""));

        AdministeredSetting shown = TryLimitSection.read(workspace, FORMATS).get(0);

        assertThat(shown.inForce())
                .contains(
                        new Fact("Giới hạn thử PIN", "sai PIN 5 lần liên tiếp thì token bị khóa"));
        assertThat(shown.versions())
                .extracting(AdministeredSetting.Version::state)
                .containsExactly(State.PLANNED, State.IN_FORCE);
        assertThat(shown.versions().get(0).reason()).isEqualTo("tài liệu của hãng");
    }

    @Test
    void anAuthorityToComeStandsBesideTheOneInUse() throws Exception {
        Path ca = certificate(folder.resolve("CA-moi"), true);
        new ConfigureAuthority(workspace)
                .from(QUAN, new SettingsChange(today().plusDays(2), "chuyển CA", ""))
                .useCmp(
                        QUAN,
                        "https://ca.example.vn/cmp",
                        ca,
                        null,
                        null,
                        ConfigureAuthority.CmpOptions.NONE);

        AdministeredSetting shown = AuthoritySection.read(workspace, FORMATS).get(0);

        assertThat(shown.inForce().toString()).doesNotContain("ca.example.vn");
        assertThat(shown.versions().get(0).state()).isEqualTo(State.PLANNED);
        assertThat(shown.versions().get(0).says())
                .contains(new Fact("Địa chỉ", "https://ca.example.vn/cmp"));
        assertThat(shown.versions().get(0).says().toString()).contains("CN=CA-moi");
    }

    @Test
    void theRulesOfCustodyAreASupervisorsToChange() {
        AdministeredSetting mine = CustodySection.read(workspace, FORMATS, true).get(0);
        AdministeredSetting others = CustodySection.read(workspace, FORMATS, false).get(0);

        assertThat(mine.deeds()).hasSize(1);
        assertThat(others.deeds()).isEmpty();
        assertThat(others.notice()).contains("giám sát");
        assertThat(others.versions().get(0).state()).isEqualTo(State.IN_FORCE);
    }
}
