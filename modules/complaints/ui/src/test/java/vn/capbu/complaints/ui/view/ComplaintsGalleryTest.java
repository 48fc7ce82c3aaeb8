package vn.capbu.complaints.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.charts.ReportDocument;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.ui.model.ArticleCommands;
import vn.capbu.complaints.ui.model.ArticleModel;
import vn.capbu.complaints.ui.model.AttainmentCommands;
import vn.capbu.complaints.ui.model.AttainmentModel;
import vn.capbu.complaints.ui.model.AuditView;
import vn.capbu.complaints.ui.model.CareDesk;
import vn.capbu.complaints.ui.model.CaseAuditCommands;
import vn.capbu.complaints.ui.model.CaseAuditModel;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.CaseModel;
import vn.capbu.complaints.ui.model.DeedHelp;
import vn.capbu.complaints.ui.model.IntakeCommands;
import vn.capbu.complaints.ui.model.IntakeModel;
import vn.capbu.complaints.ui.model.IntakePrompts;
import vn.capbu.complaints.ui.model.QueueCommands;
import vn.capbu.complaints.ui.model.QueueModel;
import vn.capbu.complaints.ui.model.TestCare;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.desktop.SubscriberFinder;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/** Renders the windows of complaints into target/gallery, and looks for what is cut off. */
class ComplaintsGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final int CASES = Integer.getInteger("capbu.gallery.cases", 60);

    @TempDir static Path folder;

    private static TestCare care;
    private static long eventful;
    private static Instant afterEventful;
    private static long overNight;
    private static Instant afterOverNight;
    private static Instant afterMany;

    @BeforeAll
    static void fill() throws Exception {
        Gallery.setUp();
        care = new TestCare(folder.resolve("home"));
        eventful = care.eventful();
        afterEventful = care.clock().instant();
        overNight = care.overNight();
        afterOverNight = care.clock().instant();
        care.many(CASES);
        care.audited();
        afterMany = care.clock().instant();
    }

    @AfterAll
    static void restore() throws Exception {
        Locale.setDefault(BEFORE);
        care.close();
    }

    private static void at(Instant time) {
        care.after(Duration.between(care.clock().instant(), time).toSeconds());
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void queuesFitTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    at(afterMany);
                    CareDesk desk = care.care(TestCare.LAN);
                    QueueModel model = new QueueModel(desk.noNames());
                    QueueCommands commands =
                            new QueueCommands(
                                    model,
                                    desk,
                                    new TestCare.AtOnce(),
                                    new TestCare.QueueAnswers(),
                                    (report, target) -> {});
                    QueuePanel panel = new QueuePanel(model, commands, Formats.ofConsole());
                    String size = language + "-" + width;
                    commands.show(Queue.OPEN);
                    commands.select(List.of(model.shown().get(3)));
                    Gallery.render(panel, "queue-open-" + size, width, height);
                    assertThat(find(panel, JTable.class).getSelectedRows()).containsExactly(3);
                    assertThat(cutOff(panel)).isEmpty();
                    commands.show(Queue.WAITING);
                    Gallery.render(panel, "queue-waiting-" + size, width, height);
                    commands.show(Queue.WARNING);
                    Gallery.render(panel, "queue-warning-" + size, width, height);
                    commands.find("khong co tu nay");
                    Gallery.render(panel, "queue-none-" + size, width, height);
                });
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void casesFitTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    String size = language + "-" + width;
                    at(afterEventful);
                    render(eventful, 6, "case-eventful-" + size, width, height);
                    at(afterOverNight);
                    render(overNight, 1, "case-over-night-" + size, width, height);
                });
    }

    private static void render(long id, int line, String name, int width, int height) {
        CareDesk desk = care.care(TestCare.HOA);
        CaseModel model = new CaseModel(id, desk.noNames());
        CaseCommands commands =
                new CaseCommands(model, desk, new TestCare.AtOnce(), new TestCare.CaseAnswers());
        CasePanel panel = new CasePanel(model, commands, Formats.ofConsole());
        commands.read();
        commands.look(line);
        Gallery.render(panel, name, width, height);
        assertThat(cutOff(panel)).isEmpty();
        assertThat(model.view()).isPresent();
        LogList log = find(panel, LogList.class);
        for (String key : List.of("F6", "F7", "F8", "F9", "F11", "F12", "alt F8", "ctrl M")) {
            assertThat(answers(log, key)).as(key).isSameAs(panel);
        }
    }

    /** Two cases like it, and everywhere it can be moved to. */
    private static DeedHelp help(CaseDeed deed) {
        try {
            return new DeedHelp(
                    care.desk().superviseCase().moves(TestCare.HOA, eventful),
                    List.of(
                            care.desk().showCase().run(TestCare.HOA, overNight).summary(),
                            care.desk().showCase().run(TestCare.HOA, overNight + 1).summary()),
                    deed == CaseDeed.ANSWER ? care.desk().articles() : List.of(),
                    List.of(),
                    deed == CaseDeed.AGREE);
        } catch (ComplaintException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void formsFitTheirDialog(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    at(afterEventful);
                    CareDesk desk = care.care(TestCare.HOA);
                    CaseModel model = new CaseModel(eventful, desk.noNames());
                    new CaseCommands(model, desk, new TestCare.AtOnce(), new TestCare.CaseAnswers())
                            .read();
                    for (CaseDeed deed :
                            List.of(
                                    CaseDeed.CLASSIFY,
                                    CaseDeed.AGREE,
                                    CaseDeed.PAUSE,
                                    CaseDeed.EXPLAIN,
                                    CaseDeed.ANSWER,
                                    CaseDeed.CORRECT,
                                    CaseDeed.LINK,
                                    CaseDeed.CHECK_PAPERS,
                                    CaseDeed.MOVE_POLICY,
                                    CaseDeed.TO_REGULATOR,
                                    CaseDeed.MERGE)) {
                        DeedForm form =
                                new DeedForm(
                                        deed,
                                        model.view().orElseThrow(),
                                        model.names(),
                                        help(deed),
                                        care.clock(),
                                        Formats.ofConsole());
                        if (deed == CaseDeed.AGREE) {
                            assertThat(form.content().complete()).as("a cause is asked").isFalse();
                        }
                        if (deed == CaseDeed.CHECK_PAPERS) {
                            assertThat(form.filled().get(CaseDeed.Field.PAPERS))
                                    .contains(
                                            language.equals("vi") ? "Còn thiếu: " : "Missing: ",
                                            language.equals("vi") ? "Hóa đơn" : "Invoice");
                        }
                        Gallery.render(
                                form.content().component(),
                                "form-" + deed + "-" + language,
                                640,
                                deed == CaseDeed.ANSWER ? 420 : 260);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"vi, 760, 480", "en, 760, 480"})
    void theIntakeFitsItsDialog(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    at(afterMany);
                    TestCare.AtOnce atOnce = new TestCare.AtOnce();
                    SubscriberFinder.Found found =
                            new SubscriberFinder.Found(
                                    new SubscriberId(7),
                                    TaxCode.parse("0100109106"),
                                    "Công ty Cổ phần Đầu tư Xây dựng Phước Thịnh",
                                    "Hà Nội");
                    SubscriberFinder finder = (typed, limit) -> List.of(found);
                    FormShown prompts =
                            new FormShown(
                                    (model, commands) -> {
                                        IntakeForm form =
                                                new IntakeForm(model, commands, care.clock());
                                        commands.find(model, "phuoc thinh");
                                        Gallery.render(
                                                form.component(),
                                                "intake-found-" + language,
                                                width,
                                                height);
                                        assertThat(form.complete()).isFalse();
                                        commands.choose(model, found);
                                        commands.lookForSimilar(
                                                model,
                                                new Intake.Customer(
                                                        null, "0100001001", "", "", ""));
                                        form.fill(
                                                new Intake(
                                                        Channel.HOTLINE,
                                                        "1",
                                                        null,
                                                        "complaints",
                                                        "technical",
                                                        null,
                                                        new Intake.Customer(
                                                                found.id(),
                                                                "0100109106",
                                                                found.name(),
                                                                "0912345678",
                                                                "01"),
                                                        "Không ký được tờ khai thuế tháng 3"));
                                        Gallery.render(
                                                form.component(),
                                                "intake-" + language,
                                                width,
                                                height);
                                        assertThat(form.complete()).isTrue();
                                        assertThat(form.intake().customer().subscriber())
                                                .isEqualTo(found.id());
                                    });
                    new IntakeCommands(
                                    care.care(TestCare.LAN),
                                    atOnce,
                                    atOnce,
                                    Optional.of(finder),
                                    prompts)
                            .takeIn();
                    assertThat(prompts.shown).isTrue();
                });
    }

    /** Shows the form and leaves it. */
    private static final class FormShown implements IntakePrompts {

        private final BiConsumer<IntakeModel, IntakeCommands> deed;
        private boolean shown;

        FormShown(BiConsumer<IntakeModel, IntakeCommands> deed) {
            this.deed = deed;
        }

        @Override
        public String preparing() {
            return "";
        }

        @Override
        public String opening() {
            return "";
        }

        @Override
        public ErrorText explain(Exception cause) {
            throw new AssertionError(cause);
        }

        @Override
        public Optional<Intake> ask(
                IntakeModel model, IntakeCommands commands, @Nullable Intake before) {
            shown = true;
            deed.accept(model, commands);
            return Optional.empty();
        }

        @Override
        public void opened(ComplaintCase one) {}
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void attainmentFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    at(afterMany);
                    CareDesk desk = care.care(TestCare.HOA);
                    AttainmentModel model =
                            new AttainmentModel(
                                    desk.noNames(),
                                    Formats.ofConsole(),
                                    LocalDate.of(2020, 3, 1),
                                    LocalDate.of(2020, 3, 31));
                    AttainmentCommands commands =
                            new AttainmentCommands(
                                    model,
                                    desk,
                                    new TestCare.AtOnce(),
                                    new TestCare.AttainmentAnswers(),
                                    (report, target) -> {});
                    AttainmentPanel panel =
                            new AttainmentPanel(model, commands, Formats.ofConsole());
                    commands.again();
                    for (AuditView view : AuditView.values()) {
                        commands.look(view);
                        Gallery.render(
                                panel,
                                "attainment-" + view + "-" + language + "-" + width,
                                width,
                                height);
                        assertThat(cutOff(panel)).isEmpty();
                    }
                    commands.showDays(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 31));
                    Gallery.render(
                            panel, "attainment-none-" + language + "-" + width, width, height);
                });
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void theAuditOfCasesFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    at(afterMany);
                    CareDesk desk = care.care(TestCare.HOA);
                    CaseAuditModel model = new CaseAuditModel(desk.noNames());
                    CaseAuditCommands commands =
                            new CaseAuditCommands(
                                    model,
                                    desk,
                                    new TestCare.AtOnce(),
                                    new TestCare.CaseAuditAnswers());
                    CaseAuditPanel panel = new CaseAuditPanel(model, commands, Formats.ofConsole());
                    String size = "-" + language + "-" + width;
                    commands.again();
                    commands.select(1);
                    Gallery.render(panel, "audit-sample" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    assertThat(model.calibration()).isPresent();
                    JTabbedPane tabs = find(panel, JTabbedPane.class);
                    tabs.setSelectedIndex(1);
                    Gallery.render(panel, "audit-calibration" + size, width, height);
                    tabs.setSelectedIndex(2);
                    Gallery.render(panel, "audit-actions" + size, width, height);
                    Scorecard card = model.card().orElseThrow();
                    ScoreForm form = new ScoreForm(card, "vi".equals(language));
                    Gallery.render(form.component(), "audit-score" + size, 900, 420);
                    PlanForm plan =
                            new PlanForm(
                                    model.cards(), LocalDate.of(2020, 4, 6), "vi".equals(language));
                    Gallery.render(plan.content().component(), "audit-plan" + size, 620, 420);
                    CardForm cards =
                            new CardForm(
                                    model.cards(), LocalDate.of(2020, 4, 6), "vi".equals(language));
                    Gallery.render(cards.component(), "audit-card" + size, 980, 520);
                    assertThat(cards.complete()).isTrue();
                });
    }

    /** The papers lie beside the pictures, to be looked at. */
    @Test
    void papersAreWrittenBesideThePictures() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        at(afterMany);
        CareDesk desk = care.care(TestCare.HOA);
        Path gallery = Files.createDirectories(Path.of("target", "gallery"));
        CaseView view = care.desk().showCase().run(TestCare.HOA, eventful);
        ReportDocument paper =
                desk.papers(care.desk()).ofCase(view, care.desk().proveCase().proof(view));
        ReportDocument month =
                desk.papers(care.desk())
                        .ofMonth(
                                care.desk()
                                        .reportPeriod()
                                        .run(TestCare.HOA, YearMonth.of(2020, 3)));
        desk.files().write(paper, gallery.resolve("case.pdf"));
        desk.files().write(month, gallery.resolve("month.pdf"));
        assertThat(gallery.resolve("case.pdf")).isNotEmptyFile();
        assertThat(gallery.resolve("month.pdf")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void theKnowledgeBaseFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    at(afterMany);
                    CareDesk desk = care.care(TestCare.HOA);
                    ArticleModel model = new ArticleModel(desk.noNames());
                    ArticleCommands commands =
                            new ArticleCommands(
                                    model,
                                    desk,
                                    new TestCare.AtOnce(),
                                    new TestCare.ArticleAnswers());
                    ArticlePanel panel = new ArticlePanel(model, commands, Formats.ofConsole());
                    String size = "-" + language + "-" + width;
                    commands.again();
                    commands.select(2);
                    Gallery.render(panel, "articles" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    commands.find("khong co tu nay");
                    Gallery.render(panel, "articles-none" + size, width, height);
                    ArticleForm form =
                            new ArticleForm(
                                    model.all().get(2),
                                    model.all(),
                                    model.names(),
                                    LocalDate.of(2020, 4, 6));
                    Gallery.render(form.component(), "articles-form" + size, 860, 520);
                    assertThat(form.complete()).isTrue();
                });
    }

    private static <T> T find(Container container, Class<T> kind) {
        return all(container).filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Container container) {
        return Stream.of(container.getComponents())
                .flatMap(
                        child ->
                                child instanceof Container inner
                                        ? Stream.concat(Stream.of(child), all(inner))
                                        : Stream.of(child));
    }

    /** Which component answers a key while another one has the focus. */
    private static @Nullable Component answers(Component focused, String key) {
        for (Component at = focused; at != null; at = at.getParent()) {
            if (at instanceof JComponent one) {
                Object name =
                        one.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                                .get(KeyStroke.getKeyStroke(key));
                if (name != null && one.getActionMap().get(name) != null) {
                    return one;
                }
            }
        }
        return null;
    }

    /** Buttons that are narrower than their texts and have no tool tip that tells the rest. */
    private static List<String> cutOff(Container container) {
        List<String> found = new ArrayList<>();
        for (Component child : container.getComponents()) {
            if (child instanceof AbstractButton button
                    && child.isVisible()
                    && child.getWidth() < child.getPreferredSize().width - 1) {
                found.add(button.getText());
            }
            if (child instanceof Container inner && child.isVisible()) {
                found.addAll(cutOff(inner));
            }
        }
        return found;
    }
}
