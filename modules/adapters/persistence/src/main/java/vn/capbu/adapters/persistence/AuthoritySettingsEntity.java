package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.AuthoritySettings;

/** Settings of an authority, in use from an instant on; the newest row holds. */
@Entity
@Table(name = "authority_settings")
class AuthoritySettingsEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "ca_certificate_file")
    @Nullable String caCertificateFile;

    @Column(name = "ca_key_file")
    @Nullable String caKeyFile;

    /** Seconds. */
    @Column(name = "confirm_wait_s")
    @Nullable Long confirmWait;

    @Nullable String url;

    @Column(name = "ra_key_store_file")
    @Nullable String raKeyStoreFile;

    @Column(name = "ra_password_file")
    @Nullable String raPasswordFile;

    @Column(name = "lookup_url")
    @Nullable String lookupUrl;

    @Column(name = "valid_from")
    Instant validFrom;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    AuthoritySettingsEntity() {}

    /** Which record of {@link AuthoritySettings} it is. */
    enum Kind {
        EMBEDDED,
        CMP
    }

    static AuthoritySettingsEntity of(AuthoritySettings settings, Instant validFrom) {
        AuthoritySettingsEntity row = new AuthoritySettingsEntity();
        row.validFrom = Columns.micros(validFrom);
        if (settings instanceof AuthoritySettings.Embedded embedded) {
            row.kind = Kind.EMBEDDED;
            row.caCertificateFile = embedded.caCertificateFile();
            row.caKeyFile = embedded.caKeyFile();
            row.confirmWait = embedded.confirmWaitTime().toSeconds();
        } else if (settings instanceof AuthoritySettings.Cmp cmp) {
            row.kind = Kind.CMP;
            row.url = cmp.url();
            row.raKeyStoreFile = cmp.raKeyStoreFile();
            row.raPasswordFile = cmp.raPasswordFile();
            row.lookupUrl = cmp.lookupUrl();
        }
        return row;
    }

    AuthoritySettings toSettings(List<Bytes> certificates) {
        return switch (kind) {
            case EMBEDDED ->
                    new AuthoritySettings.Embedded(
                            caCertificateFile,
                            caKeyFile,
                            certificates,
                            Duration.ofSeconds(
                                    Objects.requireNonNull(confirmWait, "confirm_wait_s")));
            case CMP ->
                    new AuthoritySettings.Cmp(
                            Objects.requireNonNull(url, "url"),
                            certificates,
                            raKeyStoreFile,
                            raPasswordFile,
                            lookupUrl);
        };
    }
}
