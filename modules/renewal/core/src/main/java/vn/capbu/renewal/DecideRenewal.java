package vn.capbu.renewal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.DecisionException.Refusal;
import vn.capbu.renewal.SupervisionException.Reason;
import vn.capbu.renewal.SupervisorDecision.Kind;
import vn.capbu.renewal.internal.DecisionStep;
import vn.capbu.renewal.internal.TokenHeldException;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * A supervisor decides about a renewal of which nobody can say what the authority did: its request may have reached the
 * authority, and there is no directory to ask, or its answer is doubtful; or its certificate has to be revoked by the authority's
 * staff. The token isn't touched: {@link ResumeRenewals} carries on from the decision.
 */
public final class DecideRenewal {

    private final RenewalDesk desk;

    DecideRenewal(RenewalDesk desk) {
        this.desk = desk;
    }

    /** Whether a renewal is one that a supervisor may decide about. */
    public static boolean isAllowed(Renewal renewal) {
        return !choices(renewal).isEmpty();
    }

    /** What a supervisor may decide about a renewal; empty when nothing. */
    public static Set<Kind> choices(Renewal renewal) {
        if (renewal.state() == RenewalState.SENT || renewal.isRuledOut()) {
            return EnumSet.of(Kind.NONE_ISSUED, Kind.ADOPT, Kind.END);
        }
        return renewal.state().isOpen() && renewal.cause() == FailureCause.REVOCATION_NEEDED
                ? EnumSet.of(Kind.REVOKED)
                : EnumSet.noneOf(Kind.class);
    }

    /**
     * Decides.
     *
     * @param decision with the reason and the second person
     * @param certificate the file that the authority handed over, PEM or DER; only for ADOPT
     * @return the renewal as it is now: KEY_GENERATED (it is sent again), ISSUED (adopted), REVOKED (its certificate is to be taken off)
     *     or FAILED (ended)
     * @throws DecisionException why it can't be; nothing was changed
     * @throws AuthorityException MISCONFIGURED: the authority's settings can't be used
     */
    public Renewal run(
            Operator operator,
            TokenSerial token,
            SupervisorDecision decision,
            @Nullable SourceFile certificate)
            throws DecisionException, AuthorityException {
        requireRights(operator, decision);
        DecisionStep step =
                new DecisionStep(
                        desk.storage(),
                        desk.clock(),
                        operator,
                        desk.authorityClient(),
                        desk.away(),
                        desk.tokensAtWork());
        DecisionException[] refused = new DecisionException[1];
        Renewal decided;
        try {
            decided =
                    desk.alone(
                            token,
                            operator,
                            () -> {
                                try {
                                    return decide(step, token, decision, certificate);
                                } catch (DecisionException e) {
                                    refused[0] = e;
                                    return null;
                                }
                            });
        } catch (TokenHeldException e) {
            throw new DecisionException(Refusal.HELD_ELSEWHERE, String.valueOf(e.getMessage()));
        }
        if (decided == null) {
            throw refused[0];
        }
        return decided;
    }

    private static void requireRights(Operator operator, SupervisorDecision decision)
            throws DecisionException {
        Optional<Reason> missing = Supervision.missing(operator, decision.secondPerson());
        if (missing.isPresent()) {
            throw missing.get() == Reason.NOT_A_SUPERVISOR
                    ? new DecisionException(
                            Refusal.NOT_A_SUPERVISOR, operator.name() + " is no supervisor")
                    : new DecisionException(
                            Refusal.SAME_PERSON, operator.name() + " needs another second person");
        }
    }

    private Renewal decide(
            DecisionStep step,
            TokenSerial token,
            SupervisorDecision decision,
            @Nullable SourceFile certificate)
            throws DecisionException {
        Optional<Renewal> open = desk.journal().findOpen(token);
        if (open.isEmpty()) {
            throw new DecisionException(
                    Refusal.NOTHING_OPEN, "token " + token + " has no open renewal");
        }
        Renewal renewal = open.get();
        if (!choices(renewal).contains(decision.kind())) {
            throw new DecisionException(
                    Refusal.NOTHING_TO_DECIDE, "the renewal is in " + renewal.state());
        }
        Campaign campaign = desk.campaignOf(renewal);
        return switch (decision.kind()) {
            case NONE_ISSUED -> step.ruleOut(renewal, campaign, decision);
            case END -> step.end(renewal, campaign, decision);
            case REVOKED -> step.revoked(renewal, decision);
            case ADOPT -> {
                if (certificate == null) {
                    throw new DecisionException(Refusal.NOT_A_CERTIFICATE, "no file was given");
                }
                yield step.adopt(renewal, campaign, decision, certificate);
            }
        };
    }
}
