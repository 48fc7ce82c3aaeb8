package vn.capbu.complaints.ui.view;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ui.model.Countdown;
import vn.capbu.complaints.ui.model.QueueModel;
import vn.capbu.complaints.ui.text.CaseText;
import vn.capbu.complaints.ui.text.CountdownText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.PagedTable.Column;
import vn.capbu.desktop.PagedTable.Tone;

/** The columns of queues. */
final class QueueColumns {

    /** The column that ticks. */
    static final int COUNTDOWN = 1;

    private QueueColumns() {}

    @Messages({
        "QueueColumns.number=Number",
        "QueueColumns.left=Time",
        "QueueColumns.deadline=Deadline",
        "QueueColumns.time=Counts in",
        "QueueColumns.told=Told",
        "QueueColumns.state=State",
        "QueueColumns.customer=Customer",
        "QueueColumns.class=Class",
        "QueueColumns.complaint=Complaint",
        "QueueColumns.unit=Unit",
        "QueueColumns.agent=Who"
    })
    static List<Column<ComplaintCase>> of(
            QueueModel model, Function<ComplaintCase, Countdown> countdown, Formats formats) {
        return List.of(
                Column.of(Bundle.QueueColumns_number(), 80, ComplaintCase::number),
                new Column<>(
                        Bundle.QueueColumns_left(),
                        230,
                        false,
                        one -> CountdownText.of(countdown.apply(one)),
                        one -> tone(countdown.apply(one).kind()),
                        one -> new UrgencyIcon(countdown.apply(one).kind())),
                Column.of(
                        Bundle.QueueColumns_deadline(),
                        170,
                        one ->
                                one.time().deadline() == null
                                        ? ""
                                        : formats.dateTime(one.time().deadline())),
                Column.of(
                        Bundle.QueueColumns_time(),
                        85,
                        one -> model.names().timeKind(one.kind()).map(CaseText::of).orElse("")),
                Column.of(
                        Bundle.QueueColumns_told(),
                        150,
                        one ->
                                one.time().told() == null
                                        ? ""
                                        : model.names().of(one.time().told())),
                Column.of(Bundle.QueueColumns_state(), 125, one -> CaseText.of(one.state())),
                Column.of(Bundle.QueueColumns_customer(), 200, one -> one.origin().customer()),
                Column.of(
                        Bundle.QueueColumns_class(),
                        130,
                        one -> model.names().caseClass(one.kind())),
                Column.of(Bundle.QueueColumns_complaint(), 145, one -> one.origin().complaint()),
                Column.of(
                        Bundle.QueueColumns_unit(),
                        140,
                        one -> model.names().unit(one.owner().unit())),
                Column.of(Bundle.QueueColumns_agent(), 80, one -> one.owner().agent()));
    }

    private static @Nullable Tone tone(Countdown.Kind kind) {
        return switch (kind) {
            case FINE -> null;
            case ANSWERED -> Tone.GOOD;
            case WARNING -> Tone.ATTENTION;
            case OVERDUE, ANSWERED_LATE -> Tone.LATE;
            case PAUSED, NO_LIMIT -> Tone.QUIET;
        };
    }
}
