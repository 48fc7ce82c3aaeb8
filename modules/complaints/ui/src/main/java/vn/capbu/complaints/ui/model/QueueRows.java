package vn.capbu.complaints.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ListCases;
import vn.capbu.kernel.calendar.BusinessClock;

/**
 * The rows of a list that is written, all reckoned for one instant.
 *
 * @param cases in their order
 * @param spans how long each took, in the same order
 * @param asOf the instant
 * @param clocks working time of the kinds of cases whose limits count in it
 */
public record QueueRows(
        List<ComplaintCase> cases,
        List<ListCases.Span> spans,
        Instant asOf,
        Map<ComplaintCase.Kind, BusinessClock> clocks) {

    public QueueRows {
        cases = List.copyOf(cases);
        spans = List.copyOf(spans);
        clocks = Map.copyOf(clocks);
    }

    /** How much time a case has at the instant. */
    public Countdown countdown(ComplaintCase one) {
        return Countdown.of(one, asOf, asOf, clocks.get(one.kind()));
    }
}
