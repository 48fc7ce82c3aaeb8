package vn.capbu.renewal.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.BatchSummary;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;

/** The summary of a batch in words: on screen, and as a report to save. */
public final class SummaryText {

    private final Formats formats;
    private final OutcomeText outcomes;

    /** Words with dates and times in the given formats. */
    public SummaryText(Formats formats) {
        this.formats = formats;
        this.outcomes = new OutcomeText(formats);
    }

    /** The report. */
    @Messages("SummaryText.title=Term-compensation batch")
    public TableReport report(BatchSummary summary) {
        return new TableReport(
                Bundle.SummaryText_title(),
                facts(summary),
                columns(),
                summary.lines().stream().map(this::row).toList(),
                List.of());
    }

    /** What holds for the whole batch. */
    @Messages({
        "SummaryText.campaign=Campaign",
        "SummaryText.operator=Operator",
        "SummaryText.time=Time",
        "# {0} - begin",
        "# {1} - end",
        "# {2} - duration",
        "SummaryText.fromTo={0} – {1} ({2})",
        "SummaryText.perToken=Per token",
        "# {0} - average",
        "# {1} - longest",
        "SummaryText.average={0} on average, {1} at the most",
        "SummaryText.tokens=Tokens"
    })
    public List<Fact> facts(BatchSummary summary) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Bundle.SummaryText_campaign(), summary.campaign()));
        facts.add(new Fact(Bundle.SummaryText_operator(), summary.operator()));
        facts.add(
                new Fact(
                        Bundle.SummaryText_time(),
                        Bundle.SummaryText_fromTo(
                                formats.dateTime(summary.began()),
                                formats.dateTime(summary.ended()),
                                formats.duration(summary.took()))));
        Duration average = summary.average().orElse(null);
        Duration longest = summary.longest().orElse(null);
        if (average != null && longest != null) {
            facts.add(
                    new Fact(
                            Bundle.SummaryText_perToken(),
                            Bundle.SummaryText_average(
                                    formats.duration(average), formats.duration(longest))));
        }
        facts.add(new Fact(Bundle.SummaryText_tokens(), formats.number(summary.lines().size())));
        for (Map.Entry<RenewalOutcome, Integer> count : summary.counts().entrySet()) {
            facts.add(
                    new Fact(
                            OutcomeText.outcome(count.getKey()), formats.number(count.getValue())));
        }
        return facts;
    }

    /** The columns of the table of tokens. */
    @Messages({
        "SummaryText.token=Token serial",
        "SummaryText.taxCode=Tax code",
        "SummaryText.subscriber=Subscriber",
        "SummaryText.outcome=Outcome",
        "SummaryText.oldSerial=Old certificate",
        "SummaryText.oldEnd=Old end",
        "SummaryText.newSerial=New certificate",
        "SummaryText.newEnd=New end",
        "SummaryText.seconds=Seconds",
        "SummaryText.happened=What happened",
        "SummaryText.next=What to do next"
    })
    public static List<Column> columns() {
        return List.of(
                new Column(Bundle.SummaryText_token(), 16),
                new Column(Bundle.SummaryText_taxCode(), 14),
                new Column(Bundle.SummaryText_subscriber(), 34),
                new Column(Bundle.SummaryText_outcome(), 16),
                new Column(Bundle.SummaryText_oldSerial(), 24),
                new Column(Bundle.SummaryText_oldEnd(), 11),
                new Column(Bundle.SummaryText_newSerial(), 24),
                new Column(Bundle.SummaryText_newEnd(), 11),
                new Column(Bundle.SummaryText_seconds(), 8),
                new Column(Bundle.SummaryText_happened(), 36),
                new Column(Bundle.SummaryText_next(), 44));
    }

    private List<Cell> row(BatchSummary.Line line) {
        RenewalResult result = line.result();
        RenewalResult.Problem problem = result.problem();
        ErrorText error = problem == null ? null : ProblemText.of(problem);
        return List.of(
                Cell.text(result.token().value()),
                text(result.taxCode()),
                text(line.subscriber()),
                Cell.text(OutcomeText.outcome(result.outcome())),
                text(result.oldSerial()),
                date(line.oldNotAfter()),
                text(result.newSerial()),
                date(result.newNotAfter()),
                Cell.number(result.took().toSeconds()),
                error == null ? Cell.EMPTY : Cell.text(error.whatHappened()),
                error == null ? Cell.EMPTY : Cell.text(error.whatToDo()));
    }

    /** A cell as it stands on screen. */
    public String shown(Cell cell) {
        if (cell instanceof Cell.Date day) {
            return formats.date(day.date());
        }
        if (cell instanceof Cell.Moment moment) {
            return formats.dateTime(moment.instant());
        }
        if (cell instanceof Cell.Amount amount) {
            return formats.number(amount.number().longValue());
        }
        return cell instanceof Cell.Text words ? words.text() : "";
    }

    /** How a token ended, in one line. */
    public String line(RenewalResult result) {
        return outcomes.line(result);
    }

    private static Cell text(@Nullable Object value) {
        return value == null ? Cell.EMPTY : Cell.text(value.toString());
    }

    private static Cell date(@Nullable Instant instant) {
        return instant == null ? Cell.EMPTY : new Cell.Date(VietnamTime.dateOf(instant));
    }
}
