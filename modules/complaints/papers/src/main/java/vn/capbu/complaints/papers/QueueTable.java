package vn.capbu.complaints.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ListCases;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.VietnamTime;

/** A list of cases as a file, with the time by the clock on the wall beside the time that counts. */
final class QueueTable {

    private static final Map<String, Integer> WIDTHS =
            Map.of("complaint.column.customer", 30, "complaint.column.class", 24);

    private static final List<String> HEADINGS =
            List.of(
                    "column.number",
                    "column.state",
                    "complaint.column.class",
                    "complaint.column.unit",
                    "complaint.list.agent",
                    "complaint.column.customer",
                    "column.tax-code",
                    "complaint.list.channel",
                    "complaint.paper.received",
                    "complaint.column.deadline",
                    "complaint.column.time",
                    "column.outcome",
                    "complaint.list.counted",
                    "complaint.list.clock",
                    "complaint.list.business",
                    "complaint.month.answers",
                    "complaint.list.closed");

    private final PaperTexts texts;
    private final ComplaintWords words;
    private final ListCases lists;

    QueueTable(ComplaintWords words, ListCases lists) {
        this.texts = words.texts();
        this.lists = lists;
        this.words = words;
    }

    TableReport of(List<ComplaintCase> cases, Instant now) {
        List<Column> columns = new ArrayList<>();
        for (String heading : HEADINGS) {
            columns.add(new Column(texts.get(heading), WIDTHS.getOrDefault(heading, 14)));
        }
        return new TableReport(
                texts.get("complaint.list.title"),
                List.of(
                        new TableReport.Fact(
                                texts.get("complaint.list.as-of"),
                                VietnamTime.formatDateTime(now))),
                columns,
                TableReport.rows(cases, one -> cells(one, now)),
                List.of(texts.get("complaint.list.note")));
    }

    private List<Cell> cells(ComplaintCase one, Instant now) {
        ComplaintCase.Time time = one.time();
        ComplaintCase.Kind kind = one.kind();
        ListCases.Span span = lists.span(one, now);
        return List.of(
                Cell.text(one.number()),
                Cell.text(words.state(one.state())),
                Cell.text(words.caseClass(kind.policy(), kind.policyVersion(), kind.caseClass())),
                Cell.text(words.unit(one.owner().unit())),
                Cell.text(one.owner().agent()),
                Cell.text(one.origin().customer()),
                Cell.text(one.origin().taxCode()),
                Cell.text(words.channel(one.origin().channel())),
                moment(time.receivedAt()),
                moment(time.deadline()),
                Cell.text(words.timeKind(kind)),
                Cell.text(words.outcome(time.outcome())),
                Cell.number(time.seconds()),
                Cell.number(span.clockSeconds()),
                Cell.number(span.businessSeconds()),
                Cell.number(time.rounds()),
                moment(one.closing().at()));
    }

    private static Cell moment(@Nullable Instant instant) {
        return instant == null ? Cell.EMPTY : new Cell.Moment(instant);
    }
}
