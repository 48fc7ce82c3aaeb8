package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token of a drop-off. What it was taken in as is written once; the shelf may change. */
@Entity
@Table(name = "custody_item")
class CustodyItemEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Version int version;

    @Column(updatable = false)
    String slip;

    @Column(updatable = false)
    int place;

    @Column(name = "token_serial", updatable = false)
    String tokenSerial;

    @Column(name = "token_key", updatable = false)
    String tokenKey;

    @Column(name = "held_token")
    @Nullable String heldToken;

    @Column(updatable = false)
    String label;

    @Column(name = "module_name", updatable = false)
    String moduleName;

    @Column(name = "device_version", updatable = false)
    String deviceVersion;

    @Column(name = "subscriber_id", updatable = false)
    @Nullable Long subscriberId;

    @Column(name = "tax_code", updatable = false)
    @Nullable String taxCode;

    @Column(name = "subscriber_name", updatable = false)
    String subscriberName;

    @Column(name = "known_by", updatable = false)
    String knownBy;

    @Column(updatable = false)
    String conditions;

    @Column(name = "condition_note", updatable = false)
    String conditionNote;

    @Column(updatable = false)
    String accessories;

    String shelf;

    String state;

    @Column(name = "state_since")
    Instant stateSince;

    @Column(name = "renewal_id")
    @Nullable UUID renewalId;

    @Column(name = "old_serial")
    @Nullable String oldSerial;

    @Column(name = "old_not_before")
    @Nullable Instant oldNotBefore;

    @Column(name = "old_not_after")
    @Nullable Instant oldNotAfter;

    @Column(name = "new_serial")
    @Nullable String newSerial;

    @Column(name = "new_not_before")
    @Nullable Instant newNotBefore;

    @Column(name = "new_not_after")
    @Nullable Instant newNotAfter;

    @Column(name = "new_certificate")
    byte @Nullable [] newCertificate;

    @Column(name = "checked_at")
    @Nullable Instant checkedAt;

    @Column(name = "checked_by")
    @Nullable String checkedBy;

    @Nullable String finding;

    @Column(name = "checked_conditions")
    @Nullable String checkedConditions;

    @Column(name = "checked_note")
    @Nullable String checkedNote;

    @Column(name = "hand_over")
    @Nullable String handOver;

    @Column(name = "search_text")
    String searchText;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyItemEntity() {}
}
