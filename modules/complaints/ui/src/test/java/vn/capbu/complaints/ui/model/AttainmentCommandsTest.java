package vn.capbu.complaints.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.charts.ChartKey;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.ui.text.AuditFigure;
import vn.capbu.desktop.Formats;

/** The window of the supervisors' audit, and the way from its figures to the cases behind them. */
class AttainmentCommandsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 3, 31);

    @TempDir Path folder;

    private final TestCare.AttainmentAnswers answers = new TestCare.AttainmentAnswers();
    private TestCare care;
    private AttainmentModel model;
    private AttainmentCommands commands;

    @BeforeEach
    void fill() throws Exception {
        care = new TestCare(folder.resolve("home"));
        care.many(40);
        CareDesk desk = care.care(TestCare.HOA);
        model =
                new AttainmentModel(
                        desk.noNames(), new Formats(Locale.forLanguageTag("vi")), FIRST, LAST);
        commands =
                new AttainmentCommands(
                        model,
                        desk,
                        new TestCare.AtOnce(),
                        answers,
                        (report, target) -> Files.writeString(target, report.title()));
        commands.again();
    }

    @AfterEach
    void close() throws Exception {
        care.close();
    }

    private AuditFigure figure() {
        return model.figure().orElseThrow();
    }

    /** Every figure's rows and parts lead to as many cases as they say. */
    @Test
    void everyNumberHasItsCasesBehindIt() throws Exception {
        for (AuditView view : AuditView.values()) {
            commands.look(view);
            var bars = figure().bars();
            assertThat(figure().behindRows()).as(view.name()).isNotEmpty();
            for (var row : bars.rows()) {
                for (int i = 0; i < bars.parts().size(); i++) {
                    ChartKey key =
                            new ChartKey.State(
                                    row.group().key(), bars.parts().get(i).label().key());
                    answers.opened.clear();
                    commands.openPart(key);
                    assertThat(answers.opened).as("%s %s", view, key).hasSize(1);
                    if (view.by().isPresent() || view == AuditView.AGEING) {
                        assertThat(queue(answers.opened.get(0)).shown())
                                .as("%s %s", view, key)
                                .hasSize((int) row.amounts().get(i).value());
                    }
                }
            }
        }
    }

    private QueueModel queue(Behind behind) {
        CareDesk desk = care.care(TestCare.HOA);
        QueueModel queue = new QueueModel(desk.noNames());
        QueueCommands queues =
                new QueueCommands(
                        queue,
                        desk,
                        new TestCare.AtOnce(),
                        new TestCare.QueueAnswers(),
                        (report, target) -> {});
        queues.show((Behind.Cases) behind);
        return queue;
    }

    @Test
    void aRowOpensItsCasesInTheQueueAndAQueueLeavesThem() {
        commands.look(AuditView.CHANNEL);
        commands.openRow(0);
        QueueModel behind = queue(answers.opened.get(0));

        assertThat(behind.scope()).isPresent();
        assertThat(behind.shown()).isNotEmpty();
        assertThat(behind.shown()).extracting(ComplaintCase::state).containsOnly(CaseState.CLOSED);
        commands.look(AuditView.WORST);
        answers.opened.clear();
        commands.openRow(0);
        assertThat(answers.opened).hasOnlyElementsOfType(Behind.One.class);
    }

    @Test
    void aQueueIsShownAgainAfterAFigure() {
        commands.look(AuditView.GROUP);
        commands.openRow(0);
        CareDesk desk = care.care(TestCare.HOA);
        QueueModel queue = new QueueModel(desk.noNames());
        QueueCommands queues =
                new QueueCommands(
                        queue,
                        desk,
                        new TestCare.AtOnce(),
                        new TestCare.QueueAnswers(),
                        (report, target) -> {});
        queues.show((Behind.Cases) answers.opened.get(0));
        queues.again();
        assertThat(queue.scope()).as("stays when read anew").isPresent();
        queues.show(Queue.OPEN);

        assertThat(queue.scope()).isEmpty();
        assertThat(queue.shown())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.state().isDone()).isFalse());
    }

    @Test
    void lateCasesAreTheOnesThatTheirVerdictsSay() {
        commands.look(AuditView.BREACH_REASON);
        ChartKey late = figure().behindParts().keySet().iterator().next();
        commands.openPart(late);

        assertThat(queue(answers.opened.get(0)).shown())
                .isNotEmpty()
                .extracting(one -> one.time().outcome())
                .containsOnly(Outcome.BREACHED);
    }

    @Test
    void theTableIsWritten() throws Exception {
        Path file = folder.resolve("figures.xlsx");
        commands.export();
        assertThat(file).doesNotExist();
        answers.target = Optional.of(file);
        commands.export();
        assertThat(file).hasContent(figure().table().title());
        assertThat(model.news()).contains("figures.xlsx");
    }

    @Test
    void theReportOfAMonthIsWrittenAsPdfAndAsSpreadsheet() throws Exception {
        for (String ending : List.of("pdf", "xlsx")) {
            Path file = folder.resolve("thang." + ending);
            answers.month = Optional.of(new AttainmentPrompts.Month(YearMonth.of(2020, 3), file));
            commands.writeMonth();
            assertThat(Files.size(file)).isGreaterThan(10_000);
            assertThat(model.news()).contains("thang." + ending);
        }
        assertThat(Files.readAllBytes(folder.resolve("thang.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(folder.resolve("thang.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void aRootCauseIsTakenToTheProductCentreWithItsCases() {
        commands.look(AuditView.GROUP);
        assertThat(commands.mayPropose(0)).isFalse();
        commands.look(AuditView.ROOT_CAUSE);
        int row = 0;
        while (!commands.mayPropose(row)) {
            row++;
        }
        commands.propose(row);
        assertThat(answers.causes)
                .singleElement()
                .satisfies(
                        cause -> {
                            assertThat(cause.name()).isEqualTo(model.names().rootCause("process"));
                            assertThat(cause.closed()).isEqualTo(cause.cases().size());
                            assertThat(cause.late())
                                    .isPositive()
                                    .isLessThanOrEqualTo(cause.closed());
                            assertThat(cause.unit()).isEqualTo(model.names().unit("cskh"));
                        });
    }
}
