package vn.capbu.renewal.affected;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.ExpiredPermission;
import vn.capbu.renewal.Supervision;
import vn.capbu.renewal.SupervisionException;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.renewal.spi.ExpiredPermissions;

/**
 * A supervisor decides, with a second person, about a certificate that the rules leave to a person. The bench follows the decision
 * once the token shows the same question; one about an expired certificate is kept as
 * {@link vn.capbu.renewal.AllowExpiredRenewal} keeps it.
 */
public final class DecideEligibility {

    /** Longest reason, in characters. */
    public static final int MAX_REASON = 1000;

    /**
     * What the supervisor says.
     *
     * @param allowed whether the certificate is renewed
     * @param reason why
     * @param secondPerson who agrees, by name; not the operator
     */
    public record Decision(boolean allowed, String reason, String secondPerson) {}

    private final AffectedDesk desk;

    DecideEligibility(AffectedDesk desk) {
        this.desk = desk;
    }

    /**
     * Judges the certificate anew and keeps the decision.
     *
     * @param id of the certificate's record, see {@link CertificateFacts#id}
     * @return why not; empty when the decision is kept
     */
    public Optional<DecisionRefusal> run(
            Operator operator, Campaign campaign, long id, Decision decision) {
        Optional<DecisionRefusal> incomplete = check(operator, decision);
        if (incomplete.isPresent()) {
            return incomplete;
        }
        Storage storage = desk.workspace().storage();
        return storage.transact(Durability.FORCED, () -> decide(operator, campaign, id, decision));
    }

    private static Optional<DecisionRefusal> check(Operator operator, Decision decision) {
        Optional<SupervisionException.Reason> missing =
                operator.may(Right.DECIDE_ELIGIBILITY)
                        ? Supervision.missing(operator, decision.secondPerson())
                        : Optional.of(SupervisionException.Reason.NOT_A_SUPERVISOR);
        if (missing.isPresent()) {
            return Optional.of(
                    switch (missing.get()) {
                        case NOT_A_SUPERVISOR -> DecisionRefusal.NOT_A_SUPERVISOR;
                        case SAME_PERSON -> DecisionRefusal.SAME_PERSON;
                        default -> DecisionRefusal.NO_SECOND_PERSON;
                    });
        }
        String reason = decision.reason().strip();
        return reason.isEmpty() || reason.length() > MAX_REASON
                ? Optional.of(DecisionRefusal.NO_REASON)
                : Optional.empty();
    }

    private Optional<DecisionRefusal> decide(
            Operator operator, Campaign campaign, long id, Decision decision) {
        List<CertificateFacts> found =
                desk.certificates().find(campaign.id(), desk.now(), List.of(id));
        if (found.isEmpty()) {
            return Optional.of(DecisionRefusal.UNKNOWN_CERTIFICATE);
        }
        AffectedRow row = new CertificateJudge(campaign, desk.now(), false).judge(found.get(0));
        Question question = row.question();
        if (row.eligibility() != Eligibility.NEEDS_DECISION || question == null) {
            return Optional.of(DecisionRefusal.NOTHING_TO_DECIDE);
        }
        if (!question.isForSupervisor()) {
            return Optional.of(DecisionRefusal.REGISTRY_INCOMPLETE);
        }
        if (question == Question.EXPIRED && !decision.allowed()) {
            return Optional.of(DecisionRefusal.ONLY_ALLOWED);
        }
        save(operator, campaign, row, question, decision);
        return Optional.empty();
    }

    private void save(
            Operator operator,
            Campaign campaign,
            AffectedRow row,
            Question question,
            Decision decision) {
        CertificateFacts facts = row.facts();
        String reason = decision.reason().strip();
        String second = decision.secondPerson().strip();
        if (question == Question.EXPIRED) {
            desk.workspace()
                    .storage()
                    .port(ExpiredPermissions.class)
                    .save(
                            new ExpiredPermission(
                                    campaign.id(),
                                    facts.serial(),
                                    operator.name(),
                                    second,
                                    reason,
                                    desk.now()));
        } else {
            desk.workspace()
                    .storage()
                    .port(EligibilityDecisions.class)
                    .save(
                            new EligibilityDecision(
                                    campaign.id(),
                                    facts.holder().subscriber(),
                                    facts.serial(),
                                    decision.allowed(),
                                    reason,
                                    operator.name(),
                                    second,
                                    desk.now()));
        }
        desk.audit(
                operator,
                "eligibility.decide",
                facts.serial().toString(),
                Map.of(
                        "campaign", campaign.name(),
                        "tax code", facts.holder().taxCode().value(),
                        "question", question.name(),
                        "allowed", Boolean.toString(decision.allowed()),
                        "reason", reason,
                        "second person", second));
    }
}
