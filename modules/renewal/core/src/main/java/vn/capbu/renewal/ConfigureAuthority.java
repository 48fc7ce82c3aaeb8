package vn.capbu.renewal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.internal.EmbeddedAuthorityFiles;
import vn.capbu.renewal.spi.AuthorityRepository;

/** Chooses the certification authority that issues. */
public final class ConfigureAuthority {

    private final Workspace workspace;
    private final AuthorityRepository settings;

    public ConfigureAuthority(Workspace workspace) {
        this.workspace = workspace;
        this.settings = workspace.storage().port(AuthorityRepository.class);
    }

    /** The settings in use. */
    public AuthoritySettings current() {
        return settings.current();
    }

    /**
     * Chooses the embedded authority.
     *
     * @param caCertificate PEM file, null for a CA of its own
     * @param caKey PEM file of its key, null exactly when the certificate is
     * @param trusted files of CA certificates, see {@link AuthoritySettings.Embedded#trustedIssuers()}
     * @param confirmWaitTime see {@link AuthoritySettings.Embedded#confirmWaitTime()}
     * @throws ConfigurationException which file can't be used
     */
    public void useEmbedded(
            Operator operator,
            @Nullable Path caCertificate,
            @Nullable Path caKey,
            List<Path> trusted,
            Duration confirmWaitTime)
            throws ConfigurationException {
        if (caCertificate != null && caKey != null) {
            certificates(caCertificate);
            readable(caKey);
        }
        List<Bytes> issuers = new ArrayList<>();
        for (Path file : trusted) {
            issuers.addAll(certificates(file));
        }
        save(
                operator,
                new AuthoritySettings.Embedded(
                        absolute(caCertificate), absolute(caKey), issuers, confirmWaitTime));
    }

    /**
     * Chooses an authority that speaks CMP over HTTP.
     *
     * @throws ConfigurationException BAD_URL, or which file can't be used
     */
    public void useCmp(
            Operator operator,
            String url,
            Path trustAnchors,
            @Nullable Path raKeyStore,
            @Nullable Path raPassword,
            @Nullable String lookup)
            throws ConfigurationException {
        checkUrl(url);
        if (lookup != null) {
            checkUrl(lookup);
        }
        if (raKeyStore != null && raPassword != null) {
            readable(raKeyStore);
            readable(raPassword);
        }
        save(
                operator,
                new AuthoritySettings.Cmp(
                        url,
                        certificates(trustAnchors),
                        absolute(raKeyStore),
                        absolute(raPassword),
                        lookup));
    }

    private void save(Operator operator, AuthoritySettings chosen) {
        workspace
                .storage()
                .transact(
                        Durability.FORCED,
                        () -> {
                            settings.save(chosen);
                            workspace
                                    .storage()
                                    .port(AuditTrail.class)
                                    .record(
                                            new AuditEvent(
                                                    workspace.clock().instant(),
                                                    operator.name(),
                                                    "authority.choose",
                                                    describe(chosen),
                                                    Map.of()));
                        });
        EmbeddedAuthorityFiles.publish(workspace);
    }

    private static String describe(AuthoritySettings chosen) {
        if (chosen instanceof AuthoritySettings.Cmp cmp) {
            return cmp.url();
        }
        return "embedded";
    }

    private static List<Bytes> certificates(Path file) throws ConfigurationException {
        try {
            return Certificates.parseAll(SourceFile.read(file).content().toArray());
        } catch (CertificateException e) {
            throw new ConfigurationException(
                    Reason.NOT_A_CERTIFICATE, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void readable(Path file) throws ConfigurationException {
        if (!Files.isReadable(file)) {
            throw new ConfigurationException(
                    Reason.FILE_UNREADABLE, file.toString(), "not readable");
        }
    }

    private static void checkUrl(String url) throws ConfigurationException {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException ignored) {
            // said below
        }
        throw new ConfigurationException(Reason.BAD_URL, url, "not an http or https URL");
    }

    private static @Nullable String absolute(@Nullable Path file) {
        return file == null ? null : file.toAbsolutePath().normalize().toString();
    }
}
