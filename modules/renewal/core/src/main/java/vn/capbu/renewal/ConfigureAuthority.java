package vn.capbu.renewal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.KeepSettings;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.SettingsException;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.TimeStampServers;
import vn.capbu.kernel.spi.TimeStamper;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.internal.EmbeddedAuthorityFiles;
import vn.capbu.renewal.spi.AuthorityRepository;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** Chooses the certification authority that issues. */
public final class ConfigureAuthority {

    private final Workspace workspace;
    private final AuthorityRepository settings;
    private final @Nullable AuthoritySettings seen;
    private final @Nullable SettingsChange change;

    public ConfigureAuthority(Workspace workspace) {
        this(workspace, null, null);
    }

    private ConfigureAuthority(
            Workspace workspace,
            @Nullable AuthoritySettings seen,
            @Nullable SettingsChange change) {
        this.workspace = workspace;
        this.settings = workspace.storage().port(AuthorityRepository.class);
        this.seen = seen;
        this.change = change;
    }

    /**
     * The same for settings that are in use from a day on, with the reason; those of another day stay until then.
     *
     * @throws SettingsException see {@link KeepSettings#require}
     */
    public ConfigureAuthority from(Operator operator, SettingsChange wanted)
            throws SettingsException {
        new KeepSettings(workspace).require(operator, SettingsKind.AUTHORITY, wanted);
        return new ConfigureAuthority(workspace, seen, wanted);
    }

    /** Every version of the settings, those to come too, the oldest first. */
    public List<AuthorityVersion> versions() {
        return settings.versions();
    }

    /** Who made which version, and why. */
    public List<SettingsVersion> history() {
        return new KeepSettings(workspace).versions(SettingsKind.AUTHORITY, "");
    }

    /** The same by somebody who saw these settings: refused with CHANGED_MEANWHILE when others are in use by now. */
    public ConfigureAuthority asSeen(AuthoritySettings shown) {
        return new ConfigureAuthority(workspace, shown, change);
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
        operator.require(Right.CONFIGURE);
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
     * @param trustAnchors file of CA certificates; null keeps those of the authority in use
     * @param ra who signs requests, null for the token's old certificate
     * @param options what is rarely needed
     * @throws ConfigurationException BAD_URL, NOT_FOUND for a module, or which file can't be used
     */
    public void useCmp(
            Operator operator,
            String url,
            @Nullable Path trustAnchors,
            AuthoritySettings.@Nullable Ra ra,
            @Nullable String lookup,
            CmpOptions options)
            throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        checkUrls(url, lookup, options.crl());
        save(
                operator,
                new AuthoritySettings.Cmp(
                        url,
                        anchors(trustAnchors),
                        ra == null ? null : checked(ra),
                        lookup,
                        options.crl(),
                        options.nested(),
                        options.expiredRequest()));
    }

    /**
     * What is rarely needed of a CMP authority.
     *
     * @param crl where its CRL is; null when its certificates say so
     * @param nested see {@link AuthoritySettings.Cmp#nested()}
     * @param expiredRequest see {@link AuthoritySettings.Cmp#expiredRequest()}
     */
    public record CmpOptions(@Nullable String crl, boolean nested, ExpiredRequest expiredRequest) {

        /** None of it. */
        public static final CmpOptions NONE = new CmpOptions(null, false, ExpiredRequest.CR);
    }

    /**
     * Chooses an authority that speaks EST over TLS.
     *
     * @param trustAnchors file of CA certificates; null keeps those of the authority in use
     * @param ra how the RA signs in
     * @throws ConfigurationException BAD_URL, also for one that isn't https, or which file can't be used
     */
    public void useEst(
            Operator operator,
            String url,
            @Nullable Path trustAnchors,
            AuthoritySettings.Ra ra,
            @Nullable String lookup,
            @Nullable String crl)
            throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        checkUrls(url, lookup, crl);
        if (!url.toLowerCase(Locale.ROOT).startsWith("https:")) {
            throw new ConfigurationException(Reason.BAD_URL, url, "EST needs an https URL");
        }
        save(
                operator,
                new AuthoritySettings.Est(url, anchors(trustAnchors), checked(ra), lookup, crl));
    }

    /** The server that stamps the heads of the audit trail's chain; empty when there is none. */
    public Optional<TimeStamper.Server> timeStamps() {
        return workspace.storage().port(TimeStampServers.class).current();
    }

    /**
     * Has heads of the audit trail's chain stamped by a server (RFC 3161) from now on.
     *
     * @param policy OID to stamp under, see {@link TimeStamper.Server#isPolicy}; null for the server's own choice
     * @param trusted file of certificates by which its stamps are checked: of CAs, or its own
     * @throws ConfigurationException BAD_URL, or why the file can't be used
     */
    public void useTimeStamps(Operator operator, String url, @Nullable String policy, Path trusted)
            throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        checkUrl(url);
        TimeStamper.Server server = new TimeStamper.Server(url, policy, certificates(trusted));
        store(
                operator,
                "authority.time-stamps",
                url,
                () -> workspace.storage().port(TimeStampServers.class).use(server));
    }

    /** Has heads of the chain stamped by nobody from now on; stamps that there are stay proofs. */
    public void useNoTimeStamps(Operator operator) {
        operator.require(Right.CONFIGURE);
        store(
                operator,
                "authority.no-time-stamps",
                "",
                () -> workspace.storage().port(TimeStampServers.class).useNone());
    }

    private List<Bytes> anchors(@Nullable Path file) throws ConfigurationException {
        if (file != null) {
            return certificates(file);
        }
        AuthoritySettings used = settings.current();
        if (used instanceof AuthoritySettings.Cmp cmp) {
            return cmp.trustAnchors();
        }
        if (used instanceof AuthoritySettings.Est est) {
            return est.trustAnchors();
        }
        throw new ConfigurationException(
                Reason.NOT_A_CERTIFICATE, "", "no CA certificate is trusted yet");
    }

    private AuthoritySettings.Ra checked(AuthoritySettings.Ra ra) throws ConfigurationException {
        if (ra instanceof AuthoritySettings.Ra.KeyStore store) {
            return new AuthoritySettings.Ra.KeyStore(
                    readable(Path.of(store.file())), readable(Path.of(store.passwordFile())));
        }
        if (ra instanceof AuthoritySettings.Ra.Password password) {
            return new AuthoritySettings.Ra.Password(
                    password.user(), readable(Path.of(password.passwordFile())));
        }
        AuthoritySettings.Ra.Token token = (AuthoritySettings.Ra.Token) ra;
        boolean known =
                workspace.storage().port(TokenModuleRepository.class).list().stream()
                        .anyMatch(module -> module.name().equals(token.module()));
        if (!known) {
            throw new ConfigurationException(
                    Reason.NOT_FOUND, token.module(), "no module has this name");
        }
        return token;
    }

    private void save(Operator operator, AuthoritySettings chosen) throws ConfigurationException {
        boolean[] isStale = new boolean[1];
        workspace
                .storage()
                .transact(
                        Durability.FORCED,
                        () -> {
                            settings.lock();
                            isStale[0] = seen != null && !seen.equals(settings.current());
                            if (!isStale[0]) {
                                keep(operator, chosen);
                            }
                        });
        if (isStale[0]) {
            throw new ConfigurationException(
                    Reason.CHANGED_MEANWHILE,
                    describe(settings.current()),
                    "other settings than those that were seen");
        }
        EmbeddedAuthorityFiles.publish(workspace);
    }

    private void keep(Operator operator, AuthoritySettings chosen) {
        Instant now = workspace.clock().instant();
        SettingsChange said = change;
        if (said == null) {
            said = new SettingsChange(VietnamTime.dateOf(now), "", "");
        }
        Map<String, String> differences = new HashMap<>();
        KeepSettings.difference(differences, "authority", text(settings.current()), text(chosen));
        Instant begins = said.from().atStartOfDay(VietnamTime.ZONE).toInstant();
        settings.save(chosen, begins.isBefore(now) ? now : begins);
        new KeepSettings(workspace)
                .keep(
                        operator,
                        new SettingsVersion.Of(
                                SettingsKind.AUTHORITY, "", settings.versions().size()),
                        describe(chosen),
                        said,
                        differences);
    }

    /** The settings in one line; files by their names, certificates by their number. */
    private static String text(AuthoritySettings chosen) {
        if (chosen instanceof AuthoritySettings.Cmp cmp) {
            return "CMP "
                    + cmp.url()
                    + " ra="
                    + ra(cmp.ra())
                    + " lookup="
                    + cmp.lookupUrl()
                    + " crl="
                    + cmp.crlUrl()
                    + " nested="
                    + cmp.nested()
                    + " expired="
                    + cmp.expiredRequest()
                    + " anchors="
                    + CampaignFiles.fingerprints(cmp.trustAnchors());
        }
        if (chosen instanceof AuthoritySettings.Est est) {
            return "EST "
                    + est.url()
                    + " ra="
                    + ra(est.ra())
                    + " lookup="
                    + est.lookupUrl()
                    + " crl="
                    + est.crlUrl()
                    + " anchors="
                    + CampaignFiles.fingerprints(est.trustAnchors());
        }
        AuthoritySettings.Embedded embedded = (AuthoritySettings.Embedded) chosen;
        return "embedded ca="
                + embedded.caCertificateFile()
                + " wait="
                + embedded.confirmWaitTime()
                + " trusted="
                + CampaignFiles.fingerprints(embedded.trustedIssuers());
    }

    private static String ra(AuthoritySettings.@Nullable Ra ra) {
        if (ra instanceof AuthoritySettings.Ra.KeyStore store) {
            return store.file();
        }
        if (ra instanceof AuthoritySettings.Ra.Token token) {
            return token.module() + "/" + token.serial();
        }
        return ra instanceof AuthoritySettings.Ra.Password password ? password.user() : "none";
    }

    private void store(Operator operator, String action, String subject, Runnable change) {
        workspace
                .storage()
                .transact(
                        Durability.FORCED,
                        () -> {
                            change.run();
                            workspace
                                    .storage()
                                    .port(AuditTrail.class)
                                    .record(
                                            new AuditEvent(
                                                    workspace.clock().instant(),
                                                    operator.name(),
                                                    action,
                                                    subject,
                                                    Map.of()));
                        });
    }

    /** The authority as the audit trail names it. */
    static String describe(AuthoritySettings chosen) {
        if (chosen instanceof AuthoritySettings.Cmp cmp) {
            return cmp.url();
        }
        return chosen instanceof AuthoritySettings.Est est ? est.url() : "embedded";
    }

    private static List<Bytes> certificates(Path file) throws ConfigurationException {
        try {
            return Certificates.parseAll(SourceFile.read(file).content().toArray());
        } catch (CertificateException e) {
            throw new ConfigurationException(
                    Reason.NOT_A_CERTIFICATE, file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static String readable(Path file) throws ConfigurationException {
        if (!Files.isReadable(file)) {
            throw new ConfigurationException(
                    Reason.FILE_UNREADABLE, file.toString(), "not readable");
        }
        return file.toAbsolutePath().normalize().toString();
    }

    private static void checkUrls(String url, @Nullable String lookup, @Nullable String crl)
            throws ConfigurationException {
        checkUrl(url);
        if (lookup != null) {
            checkUrl(lookup);
        }
        if (crl != null) {
            checkUrl(crl);
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
