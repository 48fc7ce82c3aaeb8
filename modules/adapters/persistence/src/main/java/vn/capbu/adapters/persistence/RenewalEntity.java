package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the journal. The plan is written once. */
@Entity
@Table(name = "renewal")
class RenewalEntity {

    @Id UUID id;

    @Version int version;

    @Column(name = "campaign_id", updatable = false)
    long campaignId;

    @Column(name = "campaign_version", updatable = false)
    int campaignVersion;

    @Column(name = "subscriber_id", updatable = false)
    long subscriberId;

    @Column(name = "tax_code", updatable = false)
    String taxCode;

    @Column(name = "subscriber_name", updatable = false)
    String subscriberName;

    @Column(name = "module_name", updatable = false)
    String moduleName;

    @Column(name = "token_serial", updatable = false)
    String tokenSerial;

    @Column(name = "old_serial", updatable = false)
    String oldSerial;

    @Column(name = "old_certificate", updatable = false)
    byte[] oldCertificate;

    @Column(name = "old_cka_id", updatable = false)
    byte[] oldCkaId;

    @Column(name = "key_policy", updatable = false)
    String keyPolicy;

    @Column(name = "new_cka_id", updatable = false)
    byte[] newCkaId;

    @Column(name = "new_label", updatable = false)
    String newLabel;

    @Column(name = "owed_not_after", updatable = false)
    Instant owedNotAfter;

    @Column(name = "residual_shortfall_days", updatable = false)
    long residualShortfallDays;

    @Column(name = "operator", updatable = false)
    String operator;

    @Column(name = "request_kind", updatable = false)
    String requestKind;

    String state;

    @Column(name = "public_key")
    byte @Nullable [] publicKey;

    byte @Nullable [] request;

    @Column(name = "transaction_id")
    byte @Nullable [] transactionId;

    byte @Nullable [] response;

    @Column(name = "new_serial")
    @Nullable String newSerial;

    @Column(name = "new_certificate")
    byte @Nullable [] newCertificate;

    @Column(name = "new_not_after")
    @Nullable Instant newNotAfter;

    @Nullable String cause;

    @Nullable String detail;

    @Column(name = "started_at", updatable = false)
    Instant startedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "open_token")
    @Nullable String openToken;

    @Column(name = "open_certificate")
    @Nullable String openCertificate;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    RenewalEntity() {}
}
