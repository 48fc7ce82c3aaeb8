package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * What hand-over minutes (biên bản bàn giao) say. They also hold the advice to change the PIN, which the recipient acknowledged.
 *
 * @param number of the minutes: also their bar or QR code
 * @param at when
 * @param operator who handed the tokens over
 * @param desk code of the service desk; empty for the only one
 * @param recipient who fetched them
 * @param mandate by what right
 * @param proof how the recipient showed the drop-off
 * @param slips numbers of the drop-off slips
 * @param systems in which the new certificate has to be registered
 * @param setAside what a supervisor set aside; empty when nothing was
 * @param decision of the supervisor; null when nothing was set aside
 * @param remarks possibly empty
 * @param lines the tokens
 */
public record MinutesPaper(
        String number,
        Instant at,
        String operator,
        String desk,
        Bearer recipient,
        Mandate mandate,
        HandOver.SlipProof proof,
        List<String> slips,
        List<UpdateTarget> systems,
        Set<CustodyProblem.Kind> setAside,
        @Nullable SupervisorDecision decision,
        String remarks,
        List<Line> lines) {

    public MinutesPaper {
        slips = List.copyOf(slips);
        systems = List.copyOf(systems);
        setAside = java.util.Collections.unmodifiableSet(new TreeSet<>(setAside));
        lines = List.copyOf(lines);
    }

    /**
     * A token.
     *
     * @param place on the minutes, from 1
     * @param slip number of its drop-off slip
     * @param token serial number
     * @param taxCode of the subscriber; null when unknown
     * @param subscriberName possibly empty
     * @param outcome what became of it before it was ready: RENEWED, NOT_ELIGIBLE, PROBLEM, or RECEIVED when nothing was done
     * @param change old and new certificate; null unless RENEWED
     * @param conditions when it was handed over
     * @param conditionNote further words, possibly empty
     * @param accessories given back, possibly empty
     */
    public record Line(
            int place,
            String slip,
            TokenSerial token,
            @Nullable TaxCode taxCode,
            String subscriberName,
            CustodyState outcome,
            @Nullable Change change,
            List<ConditionKind> conditions,
            String conditionNote,
            String accessories) {

        public Line {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Old and new certificate.
     *
     * @param oldSerial of the old one
     * @param oldNotBefore its start; null when unknown
     * @param oldNotAfter its end; null when unknown
     * @param newSerial of the new one
     * @param newNotBefore its start
     * @param newNotAfter its end
     * @param residualShortfallDays calendar days that are still owed after it (thời hạn còn thiếu); 0 when none are
     */
    public record Change(
            CertificateSerial oldSerial,
            @Nullable Instant oldNotBefore,
            @Nullable Instant oldNotAfter,
            CertificateSerial newSerial,
            Instant newNotBefore,
            Instant newNotAfter,
            long residualShortfallDays) {}
}
