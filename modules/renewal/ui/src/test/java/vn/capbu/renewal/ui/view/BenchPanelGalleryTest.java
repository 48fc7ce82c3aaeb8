package vn.capbu.renewal.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.kernel.spi.ReportWriter.Format;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.NextStep;
import vn.capbu.renewal.RenewalDiagnosis.OnToken;
import vn.capbu.renewal.RenewalDiagnosis.Presence;
import vn.capbu.renewal.RenewalDiagnosis.Safe;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision.Kind;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.DeskState;
import vn.capbu.renewal.ui.model.PinCommands;
import vn.capbu.renewal.ui.model.TestBench;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;
import vn.capbu.renewal.ui.text.SummaryText;

/** Renders the bench in every state into target/gallery, with the real widgets and look and feel. */
class BenchPanelGalleryTest {

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final Locale BEFORE = Locale.getDefault();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @BeforeAll
    static void lookAndFeel() throws IOException {
        Files.createDirectories(GALLERY);
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
        onEventThread(
                () -> {
                    TestBench bench = bench();
                    fillWithFourteen(bench);
                    BenchPanel panel = panel(bench.model());
                    render(panel, "fourteen-" + language + "-" + width, width, height);
                    TokenList list = find(panel, TokenList.class);
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
        onEventThread(
                () -> {
                    TestBench bench = bench();
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
                    BenchPanel panel = panel(bench.model());
                    render(panel, "unfinished-" + width, width, height);
                    JButton step = named(panel, JButton.class, "bench.details.step");
                    assertThat(step.getParent().isVisible()).isTrue();
                    assertThat(step.getText()).isEqualTo("Giám sát viên quyết định…");
                    assertThat(named(panel, JComponent.class, "bench.banner").isVisible()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({"1366, 678", "1920, 990"})
    void theStripShowsAPausedQueueAndAnEndedBatch(int width, int height) throws Exception {
        Locale.setDefault(VIETNAMESE);
        onEventThread(
                () -> {
                    TestBench bench = bench();
                    fillWithFourteen(bench);
                    TokenSerial queued = bench.model().rows().get(3).serial();
                    bench.skip(queued);
                    bench.pause();
                    bench.model().select(List.of(queued));
                    BenchPanel panel = panel(bench.model());
                    render(panel, "paused-" + width, width, height);
                    assertThat(named(panel, JButton.class, "bench.putBack")).isNotNull();
                    bench.finishAll();
                    render(panel, "ended-" + width, width, height);
                    assertThat(named(panel, JButton.class, "bench.showSummary")).isNotNull();
                    assertThat(named(panel, JButton.class, "bench.stop")).isNull();
                });
    }

    @Test
    void dialogsAreReadable() throws Exception {
        Locale.setDefault(VIETNAMESE);
        onEventThread(
                () -> {
                    TestBench bench = bench();
                    fillWithFourteen(bench);
                    bench.finishAll();
                    SummaryView summary =
                            new SummaryView(
                                    bench.model().summary("nguyen.van.a").orElseThrow(),
                                    new SummaryText(Formats.ofConsole()),
                                    List.of(writer(Format.XLSX), writer(Format.PDF)),
                                    (report, writer) -> {});
                    renderDialog(summary, "summary");
                    renderDialog(
                            new DecisionForm(
                                            "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG",
                                            Set.of(Kind.NONE_ISSUED, Kind.ADOPT, Kind.END))
                                    .component(),
                            "decision");
                    renderDialog(
                            new DecisionForm(
                                            "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG", Set.of(Kind.REVOKED))
                                    .component(),
                            "decision-revoked");
                });
    }

    private static ReportWriter writer(Format format) {
        return new ReportWriter() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public void write(TableReport report, Path target) {}
        };
    }

    private static void renderDialog(JComponent content, String name) throws IOException {
        content.addNotify();
        Dimension size = content.getPreferredSize();
        content.setSize(size);
        layOut(content);
        content.validate();
        paint(content, name, size.width, size.height);
    }

    private static <T extends Component> T named(Container container, Class<T> type, String name) {
        for (Component child : container.getComponents()) {
            if (type.isInstance(child) && name.equals(child.getName())) {
                return type.cast(child);
            }
            T found = child instanceof Container inner ? named(inner, type, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void emptyBenchesSayWhatToDo() throws Exception {
        Locale.setDefault(VIETNAMESE);
        onEventThread(
                () -> {
                    TestBench bench = bench();
                    BenchPanel panel = panel(bench.model());
                    bench.state(new DeskState.Opening());
                    render(panel, "opening", 1366, 678);
                    bench.state(new DeskState.Failed(new IOException("/home/desk/.capbu")));
                    render(panel, "failed", 1366, 678);
                    bench.state(new DeskState.Open());
                    bench.modules(0);
                    bench.look();
                    render(panel, "no-module", 1366, 678);
                    bench.modules(
                            1,
                            new ModuleScan(
                                    "viettel-v5",
                                    List.of(),
                                    new ModuleProblem(
                                            ModuleProblem.Kind.LIBRARY_MISSING, "no such file")));
                    bench.look();
                    render(panel, "no-token", 1366, 678);
                    bench.modules(1);
                    bench.plug(1, "?", Eligibility.UNKNOWN_SUBSCRIBER, Set.of(), Set.of());
                    bench.look();
                    render(panel, "no-registry", 1366, 678);
                });
    }

    private static TestBench bench() {
        return new TestBench(
                new BenchModel(Clock.fixed(TestBench.NOW.plusSeconds(75), ZoneOffset.UTC)));
    }

    /** A bench in the middle of a run, with a token in every state. */
    private static void fillWithFourteen(TestBench bench) {
        TokenSerial done = bench.plug(1, "CÔNG TY TNHH THƯƠNG MẠI DỊCH VỤ HOÀNG GIA");
        TokenSerial generating = bench.plug(2, "CÔNG TY CỔ PHẦN XÂY DỰNG VÀ PHÁT TRIỂN ĐẠI NGHĨA");
        TokenSerial writing = bench.plug(3, "DOANH NGHIỆP TƯ NHÂN NGUYỄN THỊ ẾCH");
        TokenSerial queued =
                bench.plug(
                        4,
                        "CÔNG TY TNHH MỘT THÀNH VIÊN ĐẦU TƯ XUẤT NHẬP KHẨU NÔNG SẢN THỰC PHẨM MIỀN TÂY");
        TokenSerial ready = bench.plug(5, "HỢP TÁC XÃ DỊCH VỤ NÔNG NGHIỆP ẤP BẮC");
        bench.plug(6, "CÔNG TY TNHH VẬN TẢI Ỷ LAN");
        TokenSerial wrongPin = bench.plug(7, "CÔNG TY CỔ PHẦN DƯỢC PHẨM TRƯỜNG THỌ");
        TokenSerial pulled = bench.plug(8, "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG");
        bench.plug(
                9,
                "CÔNG TY TNHH THỦY SẢN BẠC LIÊU",
                Eligibility.ALREADY_RENEWED,
                Set.of(),
                Set.of());
        bench.plug(
                10,
                "CÔNG TY CỔ PHẦN IN ẤN SAO MAI",
                Eligibility.NOT_ELIGIBLE,
                Set.of(EligibilityRule.E3, EligibilityRule.E4),
                Set.of());
        bench.plug(
                11,
                "CÔNG TY TNHH GỐM SỨ BÁT TRÀNG",
                Eligibility.NEEDS_DECISION,
                Set.of(),
                Set.of());
        bench.plug(12, "?", Eligibility.UNKNOWN_SUBSCRIBER, Set.of(), Set.of());
        bench.plug(
                13,
                "CÔNG TY TNHH DỆT MAY HÒA THỌ",
                Eligibility.ELIGIBLE,
                Set.of(),
                Set.of(TokenFlag.PIN_FINAL_TRY));
        TokenSerial full = bench.plug(14, "CÔNG TY CỔ PHẦN GIÁO DỤC THĂNG LONG");
        bench.look();
        bench.pin(ready);
        bench.begin(done, generating, writing, queued, wrongPin, pulled, full);
        bench.work(done, RenewalActivity.GENERATING_KEY, 60);
        bench.work(full, RenewalActivity.GENERATING_KEY, 52);
        bench.work(done, RenewalActivity.REQUESTING, 51);
        bench.work(full, RenewalActivity.REQUESTING, 46);
        bench.renewed(done);
        bench.failed(full, FailureCause.TOKEN_FULL, false);
        bench.pinRefused(wrongPin, PinTry.WRONG);
        bench.work(generating, RenewalActivity.GENERATING_KEY, 7);
        bench.work(writing, RenewalActivity.WRITING, 1);
        bench.leaveOpen(
                pulled,
                "CÔNG TY TNHH CƠ KHÍ QUYẾT THẮNG",
                RenewalState.ISSUED,
                FailureCause.TOKEN_GONE,
                true);
        bench.failed(pulled, FailureCause.TOKEN_GONE, true);
        bench.pull(pulled);
        bench.look();
        bench.model().select(List.of(wrongPin));
    }

    private static BenchPanel panel(BenchModel model) {
        BenchCommands commands = new BenchCommands(model, null, null, null, Runnable::run);
        return new BenchPanel(
                model,
                commands,
                new PinCommands(model, null, null, null),
                Formats.ofConsole(),
                (row, show) ->
                        show.accept(
                                new TokenStory(
                                        List.of(
                                                entry(RenewalState.PREPARED, 20, null),
                                                entry(RenewalState.KEY_GENERATED, 12, null),
                                                entry(
                                                        RenewalState.SENT,
                                                        11,
                                                        FailureCause.AUTHORITY_SILENT)),
                                        diagnosis(row))));
    }

    /** As a diagnosis would be without a directory. */
    private static RenewalDiagnosis diagnosis(TokenRow row) {
        Renewal open = row.open();
        if (open == null) {
            return null;
        }
        boolean sent = open.state() == RenewalState.SENT;
        return new RenewalDiagnosis(
                open,
                List.of(entry(open.state(), 11, open.cause())),
                row.isPresent()
                        ? new OnToken("viettel-v4", Presence.THERE, Presence.NOT_SEEN)
                        : OnToken.ABSENT,
                new AtAuthority(
                        sent ? AtAuthority.Kind.NO_DIRECTORY : AtAuthority.Kind.ISSUED, null, ""),
                Safe.OLD_PAIR,
                sent
                        ? NextStep.ASK_SUPERVISOR
                        : row.isPresent() ? NextStep.ENTER_PIN : NextStep.PLUG_IN);
    }

    private static JournalEntry entry(RenewalState state, int secondsAgo, FailureCause cause) {
        Instant at = TestBench.NOW.minusSeconds(secondsAgo);
        return new JournalEntry(
                new java.util.UUID(1, 2), at, state, cause, null, "nguyen.van.a", null);
    }

    private static void render(BenchPanel panel, String name, int width, int height)
            throws IOException {
        panel.addNotify();
        for (int pass = 0; pass < 3; pass++) {
            panel.setSize(new Dimension(width, height));
            layOut(panel);
            panel.validate();
            find(panel, TokenList.class).fitNow();
        }
        panel.validate();
        paint(panel, name, width, height);
    }

    private static void paint(JComponent panel, String name, int width, int height)
            throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        panel.printAll(g);
        g.dispose();
        assertThat(ImageIO.write(image, "png", GALLERY.resolve(name + ".png").toFile())).isTrue();
    }

    private static void layOut(Container container) {
        container.invalidate();
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private static <T> T find(Container container, Class<T> type) {
        for (Component child : container.getComponents()) {
            if (type.isInstance(child)) {
                return type.cast(child);
            }
            T found = child instanceof Container inner ? find(inner, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void onEventThread(Step step) throws Exception {
        Exception[] failure = new Exception[1];
        SwingUtilities.invokeAndWait(
                () -> {
                    try {
                        step.run();
                    } catch (Exception e) {
                        failure[0] = e;
                    }
                });
        if (failure[0] != null) {
            throw failure[0];
        }
    }
}
