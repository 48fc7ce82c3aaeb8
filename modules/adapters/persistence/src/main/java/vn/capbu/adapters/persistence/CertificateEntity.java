package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.CertificateState;
import vn.capbu.subscribers.RegisteredCertificate.StateSource;

/** A certificate of a subscriber, as registered or as renewed here. */
@Entity
@Table(name = "subscriber_certificate")
class CertificateEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "subscriber_id")
    long subscriberId;

    @Column(name = "contract_id")
    long contractId;

    String serial;

    @Column(name = "token_serial")
    @Nullable String tokenSerial;

    @Column(name = "device_version")
    String deviceVersion;

    @Column(name = "holder_name")
    String holderName;

    String province;

    String phone;

    String email;

    @Column(name = "valid_from")
    @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column(name = "not_before")
    @Nullable Instant notBefore;

    @Column(name = "not_after")
    @Nullable Instant notAfter;

    String state;

    @Column(name = "renewed_here")
    boolean renewedHere;

    @Column(name = "replaced_by")
    @Nullable Long replacedBy;

    byte @Nullable [] der;

    @Column(name = "province_code")
    String provinceCode = "";

    String channel = "";

    String remark = "";

    String issuer = "";

    @Column(name = "issuer_key_id")
    @Nullable String issuerKeyId;

    @Column(name = "state_since")
    @Nullable Instant stateSince;

    @Column(name = "state_source")
    String stateSource = StateSource.IMPORT.name();

    @Column(name = "state_reference")
    @Nullable String stateReference;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CertificateEntity() {}

    /** A certificate that replaces this one: registered like it, valid, and not yet known by itself. */
    CertificateEntity successor(String newSerial, long newContractId) {
        CertificateEntity row = new CertificateEntity();
        row.subscriberId = subscriberId;
        row.contractId = newContractId;
        row.serial = newSerial;
        row.deviceVersion = deviceVersion;
        row.holderName = holderName;
        row.province = province;
        row.phone = phone;
        row.email = email;
        row.provinceCode = provinceCode;
        row.channel = channel;
        row.state = CertificateState.VALID.name();
        row.stateSource = StateSource.RENEWAL.name();
        return row;
    }

    /** What the certificate says by itself, as issued here. */
    void certify(TokenSerial token, Instant from, Instant to, Bytes certificate) {
        tokenSerial = token.value();
        validFrom = VietnamTime.dateOf(from);
        validTo = VietnamTime.dateOf(to);
        notBefore = Columns.seconds(from);
        notAfter = Columns.seconds(to);
        renewedHere = true;
        der = certificate.toArray();
        CertificateIssuer.of(certificate)
                .ifPresent(
                        known -> {
                            issuer = known.name();
                            issuerKeyId = known.keyId();
                        });
    }
}
