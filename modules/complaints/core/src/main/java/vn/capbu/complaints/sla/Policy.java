package vn.capbu.complaints.sla;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy. A case keeps the version that it was opened under unless a supervisor moves it.
 *
 * @param code stable, in lower case
 * @param version from 1
 * @param inForceFrom first day, in Viet Nam, on which cases are opened under it
 * @param vietnamese name
 * @param english name
 * @param calendar code of the business calendar
 * @param intakeUnit unit that takes cases in, where nobody names one
 * @param classes of cases, in the order of the documents
 * @param responses limits of the first response by channel; channels without one are missing
 * @param duty what is owed after a breach; null for nothing
 * @param warnings points at which people are warned, in percent of the limit, rising
 * @param ladder who is told when, rising
 * @param pauses reasons that pause
 * @param rounds after so many answers that the customer disagrees with, a supervisor has the case
 * @param files limits of attachments
 */
public record Policy(
        String code,
        int version,
        LocalDate inForceFrom,
        String vietnamese,
        String english,
        String calendar,
        String intakeUnit,
        List<CaseClass> classes,
        Map<Channel, Limit> responses,
        @Nullable ProgressDuty duty,
        List<Integer> warnings,
        List<Rung> ladder,
        List<PauseReason> pauses,
        int rounds,
        FileLimits files) {

    public Policy {
        classes = List.copyOf(classes);
        Map<Channel, Limit> byChannel = new EnumMap<>(Channel.class);
        byChannel.putAll(responses);
        responses = Collections.unmodifiableMap(byChannel);
        warnings = List.copyOf(warnings);
        ladder = List.copyOf(ladder);
        pauses = List.copyOf(pauses);
    }

    /**
     * Progress that the handling unit owes after a breach.
     *
     * @param everySeconds how often
     * @param time in which time
     * @param ours whether how often is our own figure
     */
    public record ProgressDuty(long everySeconds, TimeKind time, boolean ours) {}

    /**
     * A rung of the escalation ladder.
     *
     * @param percent of the limit at which it is reached
     * @param vietnamese who is told
     * @param english who is told
     */
    public record Rung(int percent, String vietnamese, String english) {}

    /**
     * A reason that pauses the clocks.
     *
     * @param code stable
     * @param vietnamese name
     * @param english name
     * @param supervisor whether only a supervisor may pause for it
     * @param mostSeconds by the clock on the wall; then the clocks run again by themselves
     */
    public record PauseReason(
            String code, String vietnamese, String english, boolean supervisor, long mostSeconds) {}

    /**
     * Limits of attachments, in bytes.
     *
     * @param file of one
     * @param all of a case's together
     */
    public record FileLimits(long file, long all) {}

    /** A class by code. */
    public Optional<CaseClass> caseClass(String wanted) {
        return classes.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }

    /** A reason to pause by code. */
    public Optional<PauseReason> pause(String wanted) {
        return pauses.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }

    /** Code and version, as people write them. */
    public String label() {
        return code + " v" + version;
    }
}
