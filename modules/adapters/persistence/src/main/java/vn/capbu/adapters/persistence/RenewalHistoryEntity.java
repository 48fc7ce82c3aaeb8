package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision;

/** A step that was journalled; never changed. */
@Entity
@Table(name = "renewal_history")
class RenewalHistoryEntity {

    private static final int MAX_REASON = 1000;
    private static final int MAX_NAME = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "renewal_id")
    UUID renewalId;

    @Column(name = "entered_at")
    Instant enteredAt;

    String state;

    @Nullable String cause;

    @Nullable String detail;

    String operator;

    @Nullable String decision;

    @Column(name = "decision_reason")
    @Nullable String decisionReason;

    @Column(name = "second_person")
    @Nullable String secondPerson;

    @Column(name = "decision_evidence")
    @Nullable String decisionEvidence;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    RenewalHistoryEntity() {}

    static RenewalHistoryEntity of(
            Renewal renewal, Operator by, @Nullable SupervisorDecision decision) {
        RenewalHistoryEntity row = new RenewalHistoryEntity();
        row.renewalId = renewal.id();
        row.enteredAt = Columns.micros(renewal.updatedAt());
        row.state = renewal.state().name();
        row.cause = Columns.name(renewal.cause());
        row.detail = Columns.text(renewal.detail());
        row.operator = by.name();
        if (decision != null) {
            row.decision = decision.kind().name();
            row.decisionReason = Columns.text(decision.reason(), MAX_REASON);
            row.secondPerson = Columns.text(decision.secondPerson(), MAX_NAME);
            String evidence = decision.evidence();
            row.decisionEvidence = evidence == null ? null : Columns.text(evidence, MAX_REASON);
        }
        return row;
    }

    JournalEntry toEntry() {
        return new JournalEntry(
                renewalId,
                enteredAt,
                RenewalState.valueOf(state),
                cause == null ? null : FailureCause.valueOf(cause),
                detail,
                operator,
                toDecision());
    }

    private @Nullable SupervisorDecision toDecision() {
        return decision == null || decisionReason == null || secondPerson == null
                ? null
                : new SupervisorDecision(
                        SupervisorDecision.Kind.valueOf(decision),
                        decisionReason,
                        secondPerson,
                        decisionEvidence);
    }
}
