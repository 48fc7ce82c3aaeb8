package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/** A CA certificate of an authority's settings: trusted issuer or trust anchor. */
@Entity
@Table(name = "authority_certificate")
class AuthorityCertificateEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "settings_id")
    long settingsId;

    int place;

    byte[] der;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    AuthorityCertificateEntity() {}

    static AuthorityCertificateEntity of(long settingsId, int place, Bytes der) {
        AuthorityCertificateEntity row = new AuthorityCertificateEntity();
        row.settingsId = settingsId;
        row.place = place;
        row.der = der.toArray();
        return row;
    }
}
