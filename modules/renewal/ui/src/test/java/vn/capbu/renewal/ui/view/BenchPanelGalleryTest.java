package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter.Format;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision.Kind;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.model.TestBench;
import vn.capbu.renewal.ui.text.SummaryText;

/** Renders the bench in every state into target/gallery, with the real widgets and look and feel. */
class BenchPanelGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @BeforeAll
    static void lookAndFeel() throws IOException {
        Files.createDirectories(Gallery.FOLDER);
        UIManager.put("defaultFont", new Font("Noto Sans", Font.PLAIN, 13));
        FlatLightLaf.setup();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void fourteenTokensInEveryStateFitTheScreen(String language, int width, int height)
            throws Exception {
        Locale.setDefault(language.equals("vi") ? VIETNAMESE : Locale.ENGLISH);
        Gallery.onEventThread(
                () -> {
                    TestBench bench = GalleryBench.bench();
                    GalleryBench.fillWithFourteen(bench);
                    BenchPanel panel = GalleryBench.panel(bench.model());
                    Gallery.render(panel, "fourteen-" + language + "-" + width, width, height);
                    TokenList list = Gallery.find(panel, TokenList.class);
                    assertThat(list.getModel().getSize()).isEqualTo(14);
                    JScrollPane scroll =
                            (JScrollPane)
                                    SwingUtilities.getAncestorOfClass(JScrollPane.class, list);
                    assertThat(list.getPreferredSize().height)
                            .isLessThanOrEqualTo(scroll.getViewport().getHeight());
                });
    }

    @ParameterizedTest
    @CsvSource({"1366, 678", "1920, 990"})
    void anUnfinishedRenewalShowsTheOneNextStep(int width, int height) throws Exception {
        Locale.setDefault(VIETNAMESE);
        Gallery.onEventThread(
                () -> {
                    TestBench bench = GalleryBench.bench();
                    TokenSerial lost = bench.plug(1, "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG");
                    for (int i = 2; i < 9; i++) {
                        bench.plug(i, "CÔNG TY CỔ PHẦN DƯỢC PHẨM SỐ " + i);
                    }
                    bench.leaveOpen(
                            lost,
                            "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG",
                            RenewalState.SENT,
                            FailureCause.ANSWER_UNKNOWN,
                            false);
                    bench.look();
                    bench.model().select(List.of(lost));
                    BenchPanel panel = GalleryBench.panel(bench.model());
                    Gallery.render(panel, "unfinished-" + width, width, height);
                    JButton step = Gallery.named(panel, JButton.class, "bench.details.step");
                    assertThat(step.getParent().isVisible()).isTrue();
                    assertThat(step.getText()).isEqualTo("Giám sát viên quyết định…");
                    assertThat(Gallery.named(panel, JComponent.class, "bench.banner").isVisible())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({"1366, 678", "1920, 990"})
    void theStripShowsAPausedQueueAndAnEndedBatch(int width, int height) throws Exception {
        Locale.setDefault(VIETNAMESE);
        TestBench bench = GalleryBench.bench();
        AtomicReference<BenchPanel> shown = new AtomicReference<>();
        Gallery.onEventThread(
                () -> {
                    GalleryBench.fillWithFourteen(bench);
                    TokenSerial queued = bench.model().rows().get(3).serial();
                    bench.skip(queued);
                    bench.pause();
                    bench.model().select(List.of(queued));
                    BenchPanel panel = GalleryBench.panel(bench.model());
                    Gallery.render(panel, "paused-" + width, width, height);
                    assertThat(Gallery.named(panel, JButton.class, "bench.putBack")).isNotNull();
                    bench.finishAll();
                    shown.set(panel);
                });
        Gallery.onEventThread(
                () -> {
                    BenchPanel panel = shown.get();
                    Gallery.render(panel, "ended-" + width, width, height);
                    assertThat(Gallery.named(panel, JButton.class, "bench.showSummary"))
                            .isNotNull();
                    assertThat(Gallery.named(panel, JButton.class, "bench.stop")).isNull();
                });
    }

    @Test
    void dialogsAreReadable() throws Exception {
        Locale.setDefault(VIETNAMESE);
        Gallery.onEventThread(
                () -> {
                    TestBench bench = GalleryBench.bench();
                    GalleryBench.fillWithFourteen(bench);
                    bench.finishAll();
                    SummaryView summary =
                            new SummaryView(
                                    bench.model().summary("nguyen.van.a").orElseThrow(),
                                    new SummaryText(Formats.ofConsole()),
                                    List.of(
                                            GalleryBench.writer(Format.XLSX),
                                            GalleryBench.writer(Format.PDF)),
                                    (report, writer) -> {});
                    Gallery.renderDialog(summary, "summary");
                    Gallery.renderDialog(
                            new DecisionForm(
                                            "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG",
                                            Set.of(Kind.NONE_ISSUED, Kind.ADOPT, Kind.END))
                                    .component(),
                            "decision");
                    Gallery.renderDialog(
                            new DecisionForm(
                                            "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG", Set.of(Kind.REVOKED))
                                    .component(),
                            "decision-revoked");
                });
    }

    /** What the panel says of a state, once it has followed it. */
    private static String said(
            BenchPanel panel, Gallery.Step change, String picture, String component)
            throws Exception {
        Gallery.onEventThread(change);
        AtomicReference<String> text = new AtomicReference<>();
        Gallery.onEventThread(
                () -> {
                    Gallery.render(panel, picture, 1366, 678);
                    text.set(Gallery.named(panel, JTextArea.class, component).getText());
                });
        return text.get();
    }

    @Test
    void emptyBenchesSayWhatToDo() throws Exception {
        Locale.setDefault(VIETNAMESE);
        TestBench bench = GalleryBench.bench();
        AtomicReference<BenchPanel> shown = new AtomicReference<>();
        Gallery.onEventThread(() -> shown.set(GalleryBench.panel(bench.model())));
        BenchPanel panel = shown.get();
        String module = "bench.noModule.text";
        assertThat(
                        said(
                                panel,
                                () -> bench.state(new DeskState.Opening()),
                                "opening",
                                "bench.opening.text"))
                .contains("cơ sở dữ liệu");
        DeskState failed = new DeskState.Failed(new IOException("/home/desk/.capbu"));
        assertThat(said(panel, () -> bench.state(failed), "failed", "bench.failed.text"))
                .isNotEmpty();
        Gallery.Step noModule =
                () -> {
                    bench.state(new DeskState.Open());
                    bench.modules(0);
                    bench.look();
                };
        assertThat(said(panel, noModule, "no-module", module)).contains("Hãy thêm một mô-đun");
        Gallery.Step noRight = () -> bench.model().allowIf(right -> false);
        assertThat(said(panel, noRight, "no-module-no-right", module))
                .contains("Quản trị viên thêm một mô-đun");
        Gallery.Step missing =
                () -> {
                    bench.modules(
                            1,
                            new ModuleScan(
                                    "viettel-v5",
                                    List.of(),
                                    new ModuleProblem(
                                            ModuleProblem.Kind.LIBRARY_MISSING, "no such file")));
                    bench.look();
                };
        assertThat(said(panel, missing, "no-token", "bench.banner.text")).contains("viettel-v5");
        Gallery.Step stranger =
                () -> {
                    bench.modules(1);
                    bench.plug(1, "?", Eligibility.UNKNOWN_SUBSCRIBER, Set.of(), Set.of());
                    bench.look();
                };
        assertThat(said(panel, stranger, "no-registry", "bench.banner.text"))
                .contains("danh sách thuê bao");
    }

    @Test
    void aBenchThatCannotBeReadSaysSoAndWhetherItShowsWhatWasBefore() throws Exception {
        Locale.setDefault(VIETNAMESE);
        TestBench bench = GalleryBench.bench();
        AtomicReference<BenchPanel> shown = new AtomicReference<>();
        Gallery.onEventThread(() -> shown.set(GalleryBench.panel(bench.model())));
        BenchPanel panel = shown.get();
        StorageException broken =
                new StorageException(StorageException.Reason.OTHER, "an index is broken", null);
        StorageException gone =
                new StorageException(StorageException.Reason.UNREACHABLE, "no server", null);
        String empty = "bench.noToken.text";
        Gallery.Step first =
                () -> {
                    bench.state(new DeskState.Open());
                    bench.notRead(broken);
                };
        assertThat(said(panel, first, "never-read", empty)).contains("tự xem lại sau vài giây");
        Gallery.Step read =
                () -> {
                    bench.plug(1, "Công ty TNHH Hoa Sen");
                    bench.look();
                };
        String banner = "bench.banner.text";
        assertThat(said(panel, read, "read", banner)).isEmpty();
        assertThat(said(panel, () -> bench.notRead(broken), "not-read-again", banner))
                .contains("của lần xem trước");
        assertThat(said(panel, () -> bench.notRead(gone), "away", banner))
                .as("the window says so itself")
                .isEmpty();
        assertThat(said(panel, bench::look, "read-again", banner)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, 678", "1920, 990"})
    void tokensThatCannotBeToldApartAreNamedWithWhatToDo(int width, int height) throws Exception {
        Locale.setDefault(VIETNAMESE);
        Gallery.onEventThread(
                () -> {
                    TestBench bench = GalleryBench.bench();
                    GalleryBench.fillWithFourteen(bench);
                    TokenSerial shared = new TokenSerial("4E544D00112233AA");
                    bench.ambiguous(
                            new AmbiguousToken("viettel-v4", 3, "CKS", "Feitian ePass", shared),
                            new AmbiguousToken("viettel-v4", 7, "CKS", "Feitian ePass", shared),
                            new AmbiguousToken("viettel-v5", 2, "TOKEN", "Bit4id", null));
                    bench.look();
                    BenchPanel panel = GalleryBench.panel(bench.model());
                    Gallery.render(panel, "ambiguous-" + width, width, height);
                    BenchBanner banner = Gallery.find(panel, BenchBanner.class);
                    JTextComponent said = Gallery.find(banner, JTextComponent.class);
                    assertThat(banner.isVisible()).isTrue();
                    assertThat(said.getText())
                            .contains("khe 3", "khe 7", shared.value(), "không có số seri")
                            .contains("Rút ra rồi cắm từng chiếc một");
                });
    }
}
