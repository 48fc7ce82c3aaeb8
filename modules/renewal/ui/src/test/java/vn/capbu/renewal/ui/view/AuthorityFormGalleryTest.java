package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.CapabilityFinding;
import vn.capbu.renewal.CapabilityFinding.Source;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.ProbeReport.Probe;
import vn.capbu.renewal.ProbeReport.Result;
import vn.capbu.renewal.TestAuthority;
import vn.capbu.renewal.ui.model.AuthorityChoice;
import vn.capbu.renewal.ui.model.AuthorityDesk.Overview;
import vn.capbu.renewal.ui.model.AuthorityView;
import vn.capbu.renewal.ui.model.TestBench;

/** The authority's dialog: its checks, and its pictures in target/gallery. */
class AuthorityFormGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();

    /** The smallest screen, less the dialog's frame and buttons. */
    private static final Dimension ROOM = new Dimension(1366 - 40, 768 - 120);

    @TempDir private Path folder;

    @BeforeAll
    static void lookAndFeel() {
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    private static List<CapabilityFinding> findings(Verdict verdict) {
        return Arrays.stream(AuthorityCapability.values())
                .map(
                        it ->
                                new CapabilityFinding(
                                        it,
                                        it == AuthorityCapability.POLLING
                                                ? Verdict.UNKNOWN
                                                : verdict,
                                        Source.TESTED,
                                        "",
                                        TestBench.NOW,
                                        "thu.ha"))
                .toList();
    }

    private static TestAuthority.Report report() {
        return new TestAuthority.Report(
                List.of(
                        new ProbeReport(
                                Probe.QUESTION,
                                Result.PASSED,
                                "C=VN,O=Example,CN=Example-CA",
                                Map.of(AuthorityCapability.EST_ONLY, Verdict.NO)),
                        new ProbeReport(
                                Probe.CRL,
                                Result.FAILED,
                                "http://ca.example.vn/crl: no trusted CA signed it",
                                Map.of(AuthorityCapability.CRL, Verdict.NO))),
                findings(Verdict.YES));
    }

    private static AuthorityForm form(AuthoritySettings settings, Verdict known) {
        return new AuthorityForm(
                new Overview(settings, List.of("viettel-v5", "v4"), findings(known)),
                (testSubject, show) -> show.accept(report()),
                Formats.ofConsole());
    }

    private static AuthoritySettings est() {
        return new AuthoritySettings.Est(
                "https://ca.example.vn/.well-known/est/cap-bu",
                List.of(),
                new AuthoritySettings.Ra.Password("quay-01", "/etc/capbu/est.password"),
                "https://ca.example.vn/certs",
                "http://ca.example.vn/crl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void fitsTheSmallestScreenInEveryKind(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    render(
                            form(AuthoritySettings.Embedded.fresh(), Verdict.UNKNOWN),
                            "embedded-" + language);
                    AuthorityForm est = form(est(), Verdict.NO);
                    render(est, "est-" + language);
                    ((AbstractButton) find(est.component(), "bench.authority.test")).doClick();
                    render(est, "est-tested-" + language);
                });
    }

    @Test
    void saysAtOnceWhatIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.crt"), "x");
        Locale.setDefault(Locale.ENGLISH);
        SwingUtilities.invokeAndWait(
                () -> {
                    AuthorityForm form = form(AuthoritySettings.Embedded.fresh(), Verdict.UNKNOWN);
                    JComponent panel = form.component();
                    assertThat(form.complete()).isTrue();
                    ((AbstractButton) find(panel, "bench.authority.cmp")).doClick();
                    assertThat(problem(panel)).contains("URL");
                    type(panel, "bench.authority.url", "http://127.0.0.1:8080/cmp");
                    assertThat(problem(panel)).contains("CA certificate");
                    type(panel, "bench.authority.ca", file.toString());
                    assertThat(form.complete()).isTrue();
                    assertThat(form.choice().kind()).isEqualTo(AuthorityView.Kind.CMP);
                    assertThat(form.choice().ra().kind()).isEqualTo(AuthorityChoice.RaKind.NONE);
                    ((AbstractButton) find(panel, "bench.authority.est")).doClick();
                    assertThat(problem(panel)).contains("https");
                    type(panel, "bench.authority.url", "https://127.0.0.1:8443/.well-known/est");
                    assertThat(problem(panel)).contains("EST needs");
                    assertThat(form.complete()).isFalse();
                    type(panel, "bench.authority.crl", "nonsense");
                    assertThat(form.complete()).isFalse();
                });
    }

    private static String problem(JComponent panel) {
        return ((JLabel) find(panel, "bench.authority.problem")).getText();
    }

    private static void type(JComponent panel, String name, String text) {
        ((JTextComponent) find(panel, name)).setText(text);
    }

    private static Component find(Container container, String name) {
        for (Component child : container.getComponents()) {
            if (name.equals(child.getName())) {
                return child;
            }
            Component found = child instanceof Container inner ? find(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void render(AuthorityForm form, String name) {
        JComponent panel = form.component();
        panel.addNotify();
        Dimension size = panel.getPreferredSize();
        assertThat(size.width).isLessThanOrEqualTo(ROOM.width);
        assertThat(size.height).isLessThanOrEqualTo(ROOM.height);
        Gallery.render(panel, "authority-" + name, size.width, size.height);
    }
}
