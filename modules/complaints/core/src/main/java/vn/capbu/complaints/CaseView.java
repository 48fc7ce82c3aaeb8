package vn.capbu.complaints;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Verdict;

/**
 * A case with its log and its clocks.
 *
 * @param summary what it comes to
 * @param log from its first line on
 * @param clocks now
 * @param verdict what was said when it was closed last; null while it is open
 * @param today what today's rules would say of a closed case, beside its verdict; null while it is open
 */
public record CaseView(
        ComplaintCase summary,
        List<CaseEvent> log,
        CaseClocks clocks,
        @Nullable Verdict verdict,
        @Nullable Verdict today) {

    public CaseView {
        log = List.copyOf(log);
    }

    /**
     * A closing in the log, with what it said.
     *
     * @param at when
     * @param verdict what was said
     */
    public record Closing(Instant at, Verdict verdict) {}

    /** Every closing of the case, the oldest first; those before it was opened again stay as they were. */
    public List<Closing> closings() {
        return log.stream()
                .filter(line -> line.kind() == EventKind.CLOSED)
                .map(line -> new Closing(line.at(), Verdict.of(line)))
                .toList();
    }
}
