package vn.capbu.complaints.ui.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.ui.model.QueueRows;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.CountdownText;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Formats;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** A queue as a table to be written: times as instants and seconds, so that a spreadsheet can calculate with them. Any thread. */
final class QueueReport {

    private final Names names;
    private final Formats formats;
    private final QueueRows rows;

    QueueReport(Names names, Formats formats, QueueRows rows) {
        this.names = names;
        this.formats = formats;
        this.rows = rows;
    }

    @Messages({
        "QueueReport.title=Complaints and requests",
        "QueueReport.asOf=As of",
        "QueueReport.count=Cases",
        "QueueReport.seconds=Times are in seconds: used is what the limit counts; clock and working time are from receipt to the end of the"
                + " work, or to the time above, pauses included."
    })
    TableReport make() {
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows.cases().size(); i++) {
            cells.add(row(rows.cases().get(i), rows.spans().get(i)));
        }
        return new TableReport(
                Bundle.QueueReport_title(),
                List.of(
                        new TableReport.Fact(
                                Bundle.QueueReport_asOf(), formats.dateTime(rows.asOf())),
                        new TableReport.Fact(
                                Bundle.QueueReport_count(), formats.number(rows.cases().size()))),
                columns(),
                cells,
                List.of(Bundle.QueueReport_seconds()));
    }

    @Messages({
        "QueueReport.received=Received",
        "QueueReport.ended=Work ended",
        "QueueReport.outcome=Outcome",
        "QueueReport.taxCode=Tax code",
        "QueueReport.contact=Contact",
        "QueueReport.channel=Channel",
        "QueueReport.rounds=Answers",
        "QueueReport.used=Used (s)",
        "QueueReport.clock=Clock time (s)",
        "QueueReport.business=Working time (s)"
    })
    private static List<Column> columns() {
        return List.of(
                new Column(Bundle.QueueColumns_number(), 9),
                new Column(Bundle.QueueColumns_state(), 18),
                new Column(Bundle.QueueColumns_left(), 24),
                new Column(Bundle.QueueReport_received(), 16),
                new Column(Bundle.QueueColumns_deadline(), 16),
                new Column(Bundle.QueueColumns_time(), 14),
                new Column(Bundle.QueueReport_ended(), 16),
                new Column(Bundle.QueueReport_outcome(), 14),
                new Column(Bundle.QueueReport_used(), 11),
                new Column(Bundle.QueueReport_clock(), 11),
                new Column(Bundle.QueueReport_business(), 11),
                new Column(Bundle.QueueReport_rounds(), 8),
                new Column(Bundle.QueueColumns_customer(), 34),
                new Column(Bundle.QueueReport_taxCode(), 14),
                new Column(Bundle.QueueReport_contact(), 16),
                new Column(Bundle.QueueReport_channel(), 14),
                new Column(Bundle.QueueColumns_class(), 22),
                new Column(Bundle.QueueColumns_complaint(), 60),
                new Column(Bundle.QueueColumns_unit(), 22),
                new Column(Bundle.QueueColumns_agent(), 14));
    }

    private List<Cell> row(ComplaintCase one, ListCases.Span span) {
        ComplaintCase.Time time = one.time();
        ComplaintCase.Origin origin = one.origin();
        return List.of(
                Cell.text(one.number()),
                Cell.text(CaseText.of(one.state())),
                Cell.text(CountdownText.of(rows.countdown(one))),
                moment(time.receivedAt()),
                moment(time.deadline()),
                Cell.text(names.timeKind(one.kind()).map(CaseText::of).orElse("")),
                moment(time.endedAt()),
                Cell.text(CaseText.of(time.outcome())),
                Cell.number(time.seconds()),
                Cell.number(span.clockSeconds()),
                Cell.number(span.businessSeconds()),
                Cell.number(time.rounds()),
                Cell.text(origin.customer()),
                Cell.text(origin.taxCode()),
                Cell.text(origin.contact()),
                Cell.text(CaseText.of(origin.channel())),
                Cell.text(names.caseClass(one.kind())),
                Cell.text(origin.complaint()),
                Cell.text(names.unit(one.owner().unit())),
                Cell.text(one.owner().agent()));
    }

    private static Cell moment(@Nullable Instant instant) {
        return instant == null ? Cell.EMPTY : new Cell.Moment(instant);
    }
}
