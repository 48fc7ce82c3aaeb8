package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;

/** A line of the audit trail; its further facts are {@link AuditDetailEntity}. */
@Entity
@Table(name = "audit_event")
class AuditEventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "occurred_at")
    Instant occurredAt;

    String operator;

    String action;

    String subject;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    AuditEventEntity() {}

    static AuditEventEntity of(AuditEvent event) {
        AuditEventEntity row = new AuditEventEntity();
        row.occurredAt = Columns.micros(event.at());
        row.operator = event.operator();
        row.action = event.action();
        row.subject = event.subject();
        return row;
    }

    AuditEvent toEvent(Map<String, String> details) {
        return new AuditEvent(occurredAt, operator, action, subject, details);
    }
}
