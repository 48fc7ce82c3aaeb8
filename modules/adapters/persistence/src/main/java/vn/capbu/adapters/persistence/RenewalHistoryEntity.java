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
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;

/** A step that was journalled; never changed. */
@Entity
@Table(name = "renewal_history")
class RenewalHistoryEntity {

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

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    RenewalHistoryEntity() {}

    static RenewalHistoryEntity of(Renewal renewal) {
        RenewalHistoryEntity row = new RenewalHistoryEntity();
        row.renewalId = renewal.id();
        row.enteredAt = Columns.micros(renewal.updatedAt());
        row.state = renewal.state().name();
        row.cause = Columns.name(renewal.cause());
        row.detail = Columns.text(renewal.detail());
        return row;
    }

    JournalEntry toEntry() {
        return new JournalEntry(
                renewalId,
                enteredAt,
                RenewalState.valueOf(state),
                cause == null ? null : FailureCause.valueOf(cause),
                detail);
    }
}
