package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A further fact of a line of the audit trail. */
@Entity
@Table(name = "audit_detail")
class AuditDetailEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "event_id")
    long eventId;

    String name;

    String detail;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    AuditDetailEntity() {}

    static AuditDetailEntity of(long eventId, String name, String detail) {
        AuditDetailEntity row = new AuditDetailEntity();
        row.eventId = eventId;
        row.name = name;
        row.detail = detail;
        return row;
    }
}
