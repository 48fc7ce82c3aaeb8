package vn.capbu.renewal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.SupervisionException.Reason;
import vn.capbu.renewal.spi.ExpiredPermissions;

/**
 * A supervisor's decision: the certificate of a token has expired, all else is in order, and its successor may be asked for
 * on the RA's word (domain.md 2, E2). A revoked or suspended certificate is never allowed.
 */
public final class AllowExpiredRenewal {

    /** Why a decision isn't taken down. */
    public enum Refusal {
        /** The operator is no supervisor. */
        NOT_A_SUPERVISOR,
        /** No second person is named, or it is the operator. */
        NO_SECOND_PERSON,
        /** No reason is given. */
        NO_REASON,
        /** The token isn't plugged in. */
        TOKEN_ABSENT,
        /** There is nothing to decide: it isn't expired, or more than its end is in the way. */
        NOTHING_TO_DECIDE
    }

    /**
     * What the supervisor says.
     *
     * @param secondPerson who agrees, by name; not the operator
     * @param reason why
     */
    public record Decision(String secondPerson, String reason) {}

    private final RenewalDesk desk;
    private final Workspace workspace;

    AllowExpiredRenewal(RenewalDesk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    /**
     * Judges the token anew and keeps the decision; the next run renews it.
     *
     * @return why not; empty when the decision is kept
     */
    public Optional<Refusal> run(
            Operator operator, Campaign campaign, TokenSerial token, Decision decision) {
        Optional<Refusal> incomplete = check(operator, decision);
        if (incomplete.isPresent()) {
            return incomplete;
        }
        TokenSnapshot present =
                RenewalDesk.bySerial(desk.scanSnapshots(new Cancellation())).get(token);
        if (present == null) {
            return Optional.of(Refusal.TOKEN_ABSENT);
        }
        TokenAssessment assessment = desk.assessor(campaign).apply(present);
        if (!assessment.awaitsExpiredDecision()) {
            return Optional.of(Refusal.NOTHING_TO_DECIDE);
        }
        TokenAssessment.Subject subject = Objects.requireNonNull(assessment.subject());
        save(operator, campaign, token, Certificates.serialOf(subject.certificate()), decision);
        return Optional.empty();
    }

    private static Optional<Refusal> check(Operator operator, Decision decision) {
        Optional<Reason> missing = Supervision.missing(operator, decision.secondPerson());
        if (missing.isPresent()) {
            return Optional.of(
                    missing.get() == Reason.NOT_A_SUPERVISOR
                            ? Refusal.NOT_A_SUPERVISOR
                            : Refusal.NO_SECOND_PERSON);
        }
        return decision.reason().isBlank() ? Optional.of(Refusal.NO_REASON) : Optional.empty();
    }

    private void save(
            Operator operator,
            Campaign campaign,
            TokenSerial token,
            CertificateSerial serial,
            Decision decision) {
        var now = workspace.clock().instant();
        ExpiredPermission permission =
                new ExpiredPermission(
                        campaign.id(),
                        serial,
                        operator.name(),
                        decision.secondPerson().strip(),
                        decision.reason().strip(),
                        now);
        workspace
                .storage()
                .transact(
                        Durability.FORCED,
                        () -> {
                            workspace.storage().port(ExpiredPermissions.class).save(permission);
                            workspace
                                    .storage()
                                    .port(AuditTrail.class)
                                    .record(
                                            new AuditEvent(
                                                    now,
                                                    operator.name(),
                                                    "renewal.allow.expired",
                                                    token.value(),
                                                    Map.of(
                                                            "certificate", serial.toString(),
                                                            "campaign", campaign.name(),
                                                            "second", permission.secondPerson(),
                                                            "reason", permission.reason())));
                        });
    }
}
