package vn.capbu.rollout;

import java.time.LocalDate;
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

    /**
     * What happens to a member.
     *
     * @param standing how it stands
     * @param candidate as the rules judge it now
     * @param day on which
     * @return null when nothing does
     */
    static @Nullable MemberEvent next(Standing standing, Candidate candidate, LocalDate day) {
        Verdict verdict = candidate.verdict();
        if (standing.isRenewed()) {
            return null;
        }
        LocalDate renewedOn = verdict.renewedOn();
        if (renewedOn != null) {
            return MemberEvent.renewed(renewedOn, Channel.SERVICE_DESK, verdict.newSerial());
        }
        Standing exclusion = verdict.exclusion();
        if (exclusion != null) {
            return standing.kind() == Standing.Kind.EXCLUDED
                    ? null
                    : MemberEvent.because(exclusion, day);
        }
        if (OF_THE_REGISTRY.contains(standing)) {
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
