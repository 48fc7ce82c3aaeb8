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
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthoritySettings.Ra;
import vn.capbu.renewal.ExpiredRequest;

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

    @Column(name = "ra_module")
    @Nullable String raModule;

    @Column(name = "ra_token")
    @Nullable String raToken;

    @Column(name = "ra_user")
    @Nullable String raUser;

    @Column(name = "lookup_url")
    @Nullable String lookupUrl;

    @Column(name = "crl_url")
    @Nullable String crlUrl;

    boolean nested;

    @Column(name = "expired_request")
    @Nullable String expiredRequest;

    @Column(name = "valid_from")
    Instant validFrom;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    AuthoritySettingsEntity() {}

    /** Which record of {@link AuthoritySettings} it is. */
    enum Kind {
        EMBEDDED,
        CMP,
        EST
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
            row.writeRa(cmp.ra());
            row.lookupUrl = cmp.lookupUrl();
            row.crlUrl = cmp.crlUrl();
            row.nested = cmp.nested();
            row.expiredRequest = cmp.expiredRequest().name();
        } else if (settings instanceof AuthoritySettings.Est est) {
            row.kind = Kind.EST;
            row.url = est.url();
            row.writeRa(est.ra());
            row.lookupUrl = est.lookupUrl();
            row.crlUrl = est.crlUrl();
        }
        return row;
    }

    private void writeRa(@Nullable Ra ra) {
        if (ra instanceof Ra.KeyStore store) {
            raKeyStoreFile = store.file();
            raPasswordFile = store.passwordFile();
        } else if (ra instanceof Ra.Token token) {
            raModule = token.module();
            raToken = token.serial().value();
        } else if (ra instanceof Ra.Password password) {
            raUser = password.user();
            raPasswordFile = password.passwordFile();
        }
    }

    private @Nullable Ra ra() {
        if (raKeyStoreFile != null) {
            return new Ra.KeyStore(raKeyStoreFile, required(raPasswordFile, "ra_password_file"));
        }
        if (raToken != null) {
            return new Ra.Token(required(raModule, "ra_module"), new TokenSerial(raToken));
        }
        return raUser == null
                ? null
                : new Ra.Password(raUser, required(raPasswordFile, "ra_password_file"));
    }

    private static <T> T required(@Nullable T value, String column) {
        return Objects.requireNonNull(value, column);
    }

    AuthoritySettings toSettings(List<Bytes> certificates) {
        return switch (kind) {
            case EMBEDDED ->
                    new AuthoritySettings.Embedded(
                            caCertificateFile,
                            caKeyFile,
                            certificates,
                            Duration.ofSeconds(required(confirmWait, "confirm_wait_s")));
            case CMP ->
                    new AuthoritySettings.Cmp(
                            required(url, "url"),
                            certificates,
                            ra(),
                            lookupUrl,
                            crlUrl,
                            nested,
                            expiredRequest == null
                                    ? ExpiredRequest.CR
                                    : ExpiredRequest.valueOf(expiredRequest));
            case EST ->
                    new AuthoritySettings.Est(
                            required(url, "url"),
                            certificates,
                            required(ra(), "ra"),
                            lookupUrl,
                            crlUrl);
        };
    }
}
