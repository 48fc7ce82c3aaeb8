package vn.capbu.rollout;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.spi.RolloutPopulation.Candidate;
import vn.capbu.rollout.spi.RolloutPopulation.Verdict;

/** What a later look at the registry makes of a member. What people said of it stays: the registry doesn't know better. */
final class PopulationRules {

    /** Exclusions that the registry says, and takes back. */
    private static final Set<Standing> OF_THE_REGISTRY =
            Set.of(
                    Standing.EXCLUDED_REVOKED,
                    Standing.EXCLUDED_CONTRACT_ENDED,
                    Standing.EXCLUDED_NOT_ELIGIBLE);

    private PopulationRules() {}

    /** Whether the registry may be what says so. */
    static boolean isOfTheRegistry(Standing standing) {
        return OF_THE_REGISTRY.contains(standing);
    }

    /**
     * What happens to a member.
     *
     * @param standing how it stands
     * @param byHand whether a person left it out
     * @param candidate as the rules judge it now
     * @param day on which
     * @return empty when nothing does
     */
    static List<MemberEvent> next(
            Standing standing, boolean byHand, Candidate candidate, LocalDate day) {
        if (standing.isRenewed()) {
            return List.of();
        }
        List<MemberEvent> renewed = renewed(candidate.verdict());
        if (!renewed.isEmpty()) {
            return renewed;
        }
        MemberEvent event = unrenewed(standing, byHand, candidate.verdict(), day);
        return event == null ? List.of() : List.of(event);
    }

    /** A renewal at the bench, with its registration where all follow-ups are done; empty without one. */
    static List<MemberEvent> renewed(Verdict verdict) {
        LocalDate renewedOn = verdict.renewedOn();
        if (renewedOn == null) {
            return List.of();
        }
        MemberEvent renewal =
                MemberEvent.renewed(renewedOn, Channel.SERVICE_DESK, verdict.newSerial());
        LocalDate registeredOn = verdict.registeredOn();
        return registeredOn == null
                ? List.of(renewal)
                : List.of(renewal, MemberEvent.plain(MemberEvent.Kind.REGISTERED, registeredOn));
    }

    private static @Nullable MemberEvent unrenewed(
            Standing standing, boolean byHand, Verdict verdict, LocalDate day) {
        Standing exclusion = verdict.exclusion();
        if (exclusion != null) {
            return standing.kind() == Standing.Kind.EXCLUDED
                    ? null
                    : MemberEvent.because(exclusion, day);
        }
        if (isOfTheRegistry(standing) && !byHand) {
            return MemberEvent.plain(MemberEvent.Kind.INCLUDED, day);
        }
        if (verdict.kind() == Verdict.Kind.NEEDS_DECISION && standing == Standing.PENDING) {
            return MemberEvent.because(Standing.BLOCKED_NEEDS_DECISION, day);
        }
        boolean decided =
                verdict.kind() == Verdict.Kind.ELIGIBLE
                        && verdict.decided()
                        && standing == Standing.BLOCKED_NEEDS_DECISION;
        return decided ? MemberEvent.plain(MemberEvent.Kind.UNBLOCKED, day) : null;
    }
}
