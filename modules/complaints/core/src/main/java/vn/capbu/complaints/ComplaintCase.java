package vn.capbu.complaints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.kernel.SubscriberId;

/**
 * A case as queues and figures show it: what its log came to at the last line. The log is the truth, and this can be made from it
 * again at any time.
 *
 * @param id of it
 * @param state where it stands
 * @param owner who it is with
 * @param origin where it came from
 * @param kind what it is
 * @param time how its clocks stood at the last line
 * @param closing what its closing says
 * @param lines of its log
 */
public record ComplaintCase(
        long id,
        CaseState state,
        Owner owner,
        Origin origin,
        Kind kind,
        Time time,
        Closing closing,
        int lines) {

    /**
     * Who it is with.
     *
     * @param unit code
     * @param agent account; empty when nobody took it on
     */
    public record Owner(String unit, String agent) {}

    /**
     * Where it came from.
     *
     * @param channel how
     * @param openedAt when it was written down
     * @param openedBy account
     * @param subscriber in the registry; null when not found there
     * @param taxCode possibly empty
     * @param customer name
     * @param contact possibly empty
     * @param province code of 2020; possibly empty
     * @param complaint in the customer's words
     */
    public record Origin(
            Channel channel,
            Instant openedAt,
            String openedBy,
            @Nullable SubscriberId subscriber,
            String taxCode,
            String customer,
            String contact,
            String province,
            String complaint) {}

    /**
     * What it is.
     *
     * @param policy code
     * @param policyVersion version
     * @param caseClass code; empty before it is classified
     * @param group that it is counted under; empty before it is classified
     * @param level 0 where there is none
     * @param calendar code
     * @param calendarVersion version
     */
    public record Kind(
            String policy,
            int policyVersion,
            String caseClass,
            String group,
            int level,
            String calendar,
            int calendarVersion) {}

    /**
     * How its clocks stood.
     *
     * @param receivedAt when it reached the company
     * @param deadline null without a limit
     * @param warnAt the first point at which people are warned; null without a limit
     * @param nextDue by when something has to have happened beside the deadline; null when nothing has to
     * @param dueKind what has to have happened by then; null when nothing has to, or the row is older than its kinds
     * @param endedAt when the work ended; null while there is something to do
     * @param outcome how the total stood
     * @param seconds used
     * @param rounds answers given
     * @param stillUntil when the pauses run out by themselves; null when the clock isn't paused. Reckoned, never stored
     * @param warned the highest point of warning that was reached, in percent of the limit; 0 when none was, or nobody reckoned it.
     *     Reckoned, never stored
     * @param told the highest rung of the ladder that was reached; null when none was, or nobody reckoned it. Reckoned, never stored
     */
    public record Time(
            Instant receivedAt,
            @Nullable Instant deadline,
            @Nullable Instant warnAt,
            @Nullable Instant nextDue,
            DueClock.@Nullable Kind dueKind,
            @Nullable Instant endedAt,
            Outcome outcome,
            long seconds,
            int rounds,
            @Nullable Instant stillUntil,
            int warned,
            CaseClocks.@Nullable Told told) {

        /** Whether the clock stands still at an instant, for a pause that hasn't run out. */
        public boolean isStill(Instant now) {
            return stillUntil != null && now.isBefore(stillUntil);
        }
    }

    /**
     * What its closing says.
     *
     * @param at when; null while it isn't closed
     * @param charged unit that is charged with a breach; empty without one
     * @param breachReason code; empty without one
     * @param rootCause code; empty without one
     */
    public record Closing(
            @Nullable Instant at, String charged, String breachReason, String rootCause) {

        /** Of a case that isn't closed, and says nothing yet. */
        public static final Closing NONE = new Closing(null, "", "", "");
    }

    /** Its number, as people write it. */
    public String number() {
        return CaseNumber.format(id);
    }
}
