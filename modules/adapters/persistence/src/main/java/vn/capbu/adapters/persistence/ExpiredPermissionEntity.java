package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.ExpiredPermission;

/** A supervisor's decision on an expired certificate. */
@Entity
@Table(name = "expired_permission")
class ExpiredPermissionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_id")
    long campaignId;

    @Column(name = "old_serial")
    String oldSerial;

    String operator;

    @Column(name = "second_person")
    String secondPerson;

    String reason;

    @Column(name = "decided_at")
    Instant decidedAt;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ExpiredPermissionEntity() {}

    static ExpiredPermissionEntity of(ExpiredPermission permission) {
        ExpiredPermissionEntity row = new ExpiredPermissionEntity();
        row.campaignId = permission.campaignId();
        row.oldSerial = permission.serial().toString();
        row.operator = permission.operator();
        row.secondPerson = permission.secondPerson();
        String reason = Columns.text(permission.reason());
        row.reason = reason == null ? "" : reason;
        row.decidedAt = Columns.micros(permission.at());
        return row;
    }

    ExpiredPermission toPermission() {
        return new ExpiredPermission(
                campaignId,
                CertificateSerial.parse(oldSerial),
                operator,
                secondPerson,
                reason,
                decidedAt);
    }
}
