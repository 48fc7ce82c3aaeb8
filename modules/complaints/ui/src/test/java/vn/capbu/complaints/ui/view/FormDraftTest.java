package vn.capbu.complaints.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.ui.model.CareDesk;
import vn.capbu.complaints.ui.model.CaseAuditCommands;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.CaseDeed.Field;
import vn.capbu.complaints.ui.model.CaseModel;
import vn.capbu.complaints.ui.model.DeedHelp;
import vn.capbu.complaints.ui.model.Drafts;
import vn.capbu.complaints.ui.model.Filled;
import vn.capbu.complaints.ui.model.IntakeCommands;
import vn.capbu.complaints.ui.model.IntakeModel;
import vn.capbu.complaints.ui.model.IntakePrompts;
import vn.capbu.complaints.ui.model.TestCare;
import vn.capbu.complaints.ui.model.TimeEntry;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.desktop.SubscriberFinder.Found;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;

/** What is typed or chosen in forms comes back after the console ended, and is taken back by Ctrl+Z. */
class FormDraftTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final Found FOUND =
            new Found(
                    new SubscriberId(7),
                    TaxCode.parse("0100109106"),
                    "Công ty Phước Thịnh",
                    "Hà Nội");

    @TempDir Path folder;

    private TestCare care;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        Gallery.setUp();
        care = new TestCare(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        Locale.setDefault(BEFORE);
        care.close();
    }

    private static Stream<Component> all(Container parent) {
        return Stream.of(parent.getComponents())
                .flatMap(
                        one ->
                                one instanceof Container inner
                                        ? Stream.concat(Stream.of(one), all(inner))
                                        : Stream.of(one));
    }

    private static <T> T find(JComponent form, String name, Class<T> type) {
        return all(form)
                .filter(one -> name.equals(one.getName()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static JTextComponent text(JComponent form, String name) {
        return find(form, name, JTextComponent.class);
    }

    private static void press(JComponent field, String key) {
        field.getActionMap().get(key).actionPerformed(new ActionEvent(field, 0, key));
    }

    /** As a console that starts now finds them. */
    private Drafts drafts() {
        Drafts drafts = care.drafts();
        drafts.load();
        return drafts;
    }

    private DeedForm deed(CaseDeed deed, long id) {
        CareDesk desk = care.care(TestCare.LAN);
        CaseModel model = new CaseModel(id, desk.noNames());
        new CaseCommands(model, desk, new TestCare.AtOnce(), new TestCare.CaseAnswers()).read();
        DeedForm form =
                new DeedForm(
                        deed,
                        model.view().orElseThrow(),
                        model.names(),
                        DeedHelp.NONE,
                        care.clock(),
                        Formats.ofConsole());
        form.keepIn(drafts(), Drafts.key(id, deed));
        return form;
    }

    @Test
    void theRegulatorsTimeIsCountedFromItsLetter() throws Exception {
        long id = care.open("complaints", "technical", 1).id();
        SwingUtilities.invokeAndWait(
                () -> {
                    DeedForm form = deed(CaseDeed.TO_REGULATOR, id);
                    JComponent typed = form.content().component();
                    text(typed, "case.form.EVIDENCE").setText("CV 12");
                    text(typed, "case.form.LETTER_RECEIVED").setText("01/01/2099");
                    text(typed, "case.form.TIME").setText("+5000d");
                    assertThat(form.filled().get(Field.LETTER_RECEIVED)).as("ahead").isEmpty();
                    Instant letter =
                            care.clock()
                                    .instant()
                                    .minusSeconds(86_400)
                                    .truncatedTo(ChronoUnit.MINUTES);
                    text(typed, "case.form.LETTER_RECEIVED").setText(TimeEntry.write(letter));
                    assertThat(form.filled().get(Field.LETTER_RECEIVED))
                            .isEqualTo(letter.toString());
                    assertThat(form.filled().time()).isEqualTo(letter.plusSeconds(5000L * 86_400));
                });
    }

    @Test
    void everythingOfADeedComesBack() throws Exception {
        long id = care.open("complaints", "technical", 1).id();
        SwingUtilities.invokeAndWait(
                () -> {
                    JComponent typed = deed(CaseDeed.PAUSE, id).content().component();
                    find(typed, "case.form.PAUSE_REASON", JComboBox.class).setSelectedIndex(2);
                    text(typed, "case.form.TIME").setText("+3d");
                    text(typed, "case.form.EVIDENCE").setText("Phiếu 12");
                    text(typed, "case.form.FOR_WHOM").setText("Trưởng phòng");

                    DeedForm again = deed(CaseDeed.PAUSE, id);
                    Filled filled = again.filled();
                    assertThat(filled.get(Field.PAUSE_REASON)).isEqualTo("device");
                    assertThat(filled.time())
                            .isEqualTo(care.clock().instant().plusSeconds(3 * 86_400));
                    assertThat(filled.get(Field.EVIDENCE)).isEqualTo("Phiếu 12");
                    assertThat(filled.get(Field.FOR_WHOM)).isEqualTo("Trưởng phòng");
                    assertThat(
                                    find(again.content().component(), "form.restored", JLabel.class)
                                            .getText())
                            .contains("08:00");
                });
    }

    @Test
    void whatIsTickedChosenAndAddedComesBackAndAFormAsItWasLeavesNothing() throws Exception {
        long id = care.open("complaints", "technical", 1).id();
        Path paper = Files.writeString(folder.resolve("don.txt"), "x");
        SwingUtilities.invokeAndWait(
                () -> {
                    JComponent papers = deed(CaseDeed.CHECK_PAPERS, id).content().component();
                    List<JCheckBox> boxes =
                            all(papers)
                                    .filter(JCheckBox.class::isInstance)
                                    .map(JCheckBox.class::cast)
                                    .toList();
                    boxes.get(1).doClick();
                    assertThat(deed(CaseDeed.CHECK_PAPERS, id).filled().get(Field.PAPERS))
                            .contains("Hồ sơ đã có: " + boxes.get(1).getText());
                    boxes.get(1).doClick();
                    assertThat(drafts().find(Drafts.key(id, CaseDeed.CHECK_PAPERS))).isEmpty();

                    drafts().keep(
                                    Drafts.key(id, CaseDeed.ATTACH),
                                    Map.of("FILE", paper.toString(), "REMARK", "Đơn"));
                    assertThat(deed(CaseDeed.ATTACH, id).filled().file()).isEqualTo(paper);
                });
    }

    @Test
    void anIntakeComesBackWithChannelClassAndSubscriber() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    intake(
                            (model, form) -> {
                                JComponent panel = form.component();
                                find(panel, "intake.channel", JComboBox.class)
                                        .setSelectedItem(Channel.PORTAL);
                                text(panel, "intake.complaint").setText("Token khong ky duoc");
                                assertThat(form.intake().caseClass())
                                        .as("follows the words")
                                        .isEqualTo("technical");
                                press(panel, "alt 1");
                                text(panel, "intake.complaint").setText("Hỏi bảng giá");
                                assertThat(form.intake().caseClass())
                                        .as("was chosen")
                                        .isEqualTo("technical");
                                text(panel, "intake.contact").setText("0912345678");
                            },
                            true);
                    intake(
                            (model, form) -> {
                                Intake back = form.intake();
                                assertThat(back.channel()).isEqualTo(Channel.PORTAL);
                                assertThat(back.caseClass()).isEqualTo("technical");
                                assertThat(back.complaint()).isEqualTo("Hỏi bảng giá");
                                assertThat(back.customer().subscriber()).isEqualTo(FOUND.id());
                                assertThat(back.customer().name()).isEqualTo(FOUND.name());
                                assertThat(back.customer().contact()).isEqualTo("0912345678");
                            },
                            false);
                });
    }

    /** What is done with the form of a new case. */
    private interface WithForm {
        void accept(IntakeModel model, IntakeForm form);
    }

    /** Shows the form in a console that starts now, and ends the console while it is open. */
    private void intake(WithForm deed, boolean chooses) {
        TestCare.AtOnce atOnce = new TestCare.AtOnce();
        Drafts kept = drafts();
        IntakePrompts prompts =
                new IntakePrompts() {
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
                        IntakeForm form = new IntakeForm(model, commands, care.clock());
                        form.keepIn(kept, Formats.ofConsole());
                        if (chooses) {
                            commands.choose(model, FOUND);
                        }
                        deed.accept(model, form);
                        throw new ConsoleEnds();
                    }

                    @Override
                    public void opened(ComplaintCase one) {}
                };
        try {
            new IntakeCommands(
                            care.care(TestCare.LAN),
                            atOnce,
                            atOnce,
                            Optional.of((typed, limit) -> List.of(FOUND)),
                            prompts)
                    .takeIn();
        } catch (ConsoleEnds expected) {
            return;
        }
        throw new AssertionError("the form wasn't shown");
    }

    /** Stands for a console that ends. */
    private static final class ConsoleEnds extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void pointsAndCardsComeBack() throws Exception {
        care.many(20);
        care.audited();
        var cards = care.desk().auditCases().scorecards();
        LocalDate today = LocalDate.of(2020, 3, 6);
        SwingUtilities.invokeAndWait(
                () -> {
                    String key = Drafts.key(1, 2, "REVIEW");
                    ScoreForm score = new ScoreForm(cards.get(0), true);
                    score.keepIn(drafts(), Formats.ofConsole(), key);
                    text(score.component(), "score.points.tone").setText("40");
                    text(score.component(), "score.note.tone").setText("Nói trống không");
                    text(score.component(), "score.remark").setText("Gọi lại khách");
                    ScoreForm scored = new ScoreForm(cards.get(0), true);
                    scored.keepIn(drafts(), Formats.ofConsole(), key);
                    assertThat(scored.scored().note()).isEqualTo("Gọi lại khách");
                    assertThat(scored.scored().marks())
                            .filteredOn(mark -> mark.points() == 40)
                            .singleElement()
                            .satisfies(
                                    mark -> assertThat(mark.note()).isEqualTo("Nói trống không"));

                    CardForm card = new CardForm(cards, today, true);
                    card.keepIn(drafts(), Formats.ofConsole());
                    assertThat(card.complete()).isTrue();
                    text(card.component(), "card.weight.1").setText("15");
                    assertThat(card.complete()).as("the weights make 95").isFalse();
                    text(card.component(), "card.weight.2").setText("35");
                    find(card.component(), "card.fatal.3", JCheckBox.class).doClick();
                    CardForm again = new CardForm(cards, today, true);
                    again.keepIn(drafts(), Formats.ofConsole());
                    var made = again.card().orElseThrow();
                    assertThat(made.version()).isEqualTo(2);
                    assertThat(made.criteria().get(0).weight()).isEqualTo(15);
                    assertThat(made.criteria().get(1).weight()).isEqualTo(35);
                    assertThat(made.criteria().get(2).fatal()).isTrue();
                    assertThat(drafts().find(CaseAuditCommands.CARD)).isPresent();
                });
    }

    @Test
    void articlesComeBack() throws Exception {
        var articles = care.desk().articles();
        CareDesk desk = care.care(TestCare.LAN);
        var names = desk.names(care.desk());
        SwingUtilities.invokeAndWait(
                () -> {
                    LocalDate today = LocalDate.of(2020, 3, 2);
                    ArticleForm form = new ArticleForm(articles.get(0), articles, names, today);
                    form.keepIn(drafts(), Formats.ofConsole());
                    text(form.component(), "article.title").setText("Đổi mã PIN");
                    ArticleForm again = new ArticleForm(articles.get(0), articles, names, today);
                    again.keepIn(drafts(), Formats.ofConsole());
                    assertThat(again.article().title().vietnamese()).isEqualTo("Đổi mã PIN");
                    assertThat(again.article().text()).isEqualTo(articles.get(0).text());
                });
    }

    @Test
    void keysTakeBackAndTypeAgain() throws Exception {
        long id = care.open("complaints", "technical", 1).id();
        SwingUtilities.invokeAndWait(
                () -> {
                    for (CaseDeed deed : List.of(CaseDeed.NOTE, CaseDeed.PAUSE)) {
                        String name =
                                deed == CaseDeed.NOTE ? "case.form.TEXT" : "case.form.EVIDENCE";
                        JTextComponent field = text(deed(deed, id).content().component(), name);
                        field.replaceSelection("Đã gọi");
                        field.setCaretPosition(field.getDocument().getLength());
                        field.replaceSelection(" khách");
                        press(field, "ctrl Z");
                        assertThat(field.getText()).as(name).isEqualTo("Đã gọi");
                        press(field, "ctrl Y");
                        assertThat(field.getText()).as(name).isEqualTo("Đã gọi khách");
                        press(field, "ctrl Z");
                        press(field, "ctrl Z");
                        press(field, "ctrl Z");
                        assertThat(field.getText()).as(name).isEmpty();
                    }
                });
    }
}
