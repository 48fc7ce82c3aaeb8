package vn.capbu.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.TimeStamper;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.AuthoritySettings.Ra;
import vn.capbu.renewal.AuthorityVersion;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ConfigureAuthority;
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.TestAuthority;

/** The certification authority that issues. */
@Command(description = "The certification authority that issues.")
final class AuthorityCommand {

    private final Session session;

    AuthorityCommand(Session session) {
        this.session = session;
    }

    @Command(name = "embedded", description = "Uses the embedded authority.")
    int embedded(
            @Option(names = "--ca-certificate", paramLabel = "FILE") @Nullable Path caCertificate,
            @Option(names = "--ca-key", paramLabel = "FILE") @Nullable Path caKey,
            @Option(
                            names = "--trust",
                            paramLabel = "FILE",
                            description = "CA whose subscribers may sign.")
                    @Nullable List<Path> trusted,
            @Option(
                            names = "--confirm-wait",
                            paramLabel = "SECONDS",
                            defaultValue = "3600",
                            description = "How long a certificate waits for its confirmation.")
                    long confirmWait,
            @Mixin ChangeOptions change)
            throws Exception {
        if ((caCertificate == null) != (caKey == null)) {
            throw new UsageException(session.texts().get("authority.key-missing"));
        }
        if (confirmWait < 1) {
            throw new UsageException(session.texts().get("authority.bad-wait"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            change.said(new ConfigureAuthority(workspace), session)
                    .useEmbedded(
                            session.operator(),
                            caCertificate,
                            caKey,
                            trusted == null ? List.of() : trusted,
                            Duration.ofSeconds(confirmWait));
            return shown(workspace);
        }
    }

    @Command(name = "cmp", description = "Uses an authority that speaks CMP over HTTP.")
    int cmp(
            @Option(names = "--url", paramLabel = "URL", required = true) String url,
            @Option(names = "--ca", paramLabel = "FILE", required = true) Path trustAnchors,
            @Option(names = "--ra-keystore", paramLabel = "FILE") @Nullable Path raKeyStore,
            @Option(names = "--ra-password-file", paramLabel = "FILE") @Nullable Path raPassword,
            @Option(
                            names = "--ra-token",
                            paramLabel = "SERIAL",
                            description = "The RA's key is on this token.")
                    @Nullable String raToken,
            @Option(
                            names = "--ra-module",
                            paramLabel = "NAME",
                            description = "The module that shows the RA's token.")
                    @Nullable String raModule,
            @Option(
                            names = "--nested",
                            description = "The token signs too, inside a message of the RA.")
                    boolean nested,
            @Option(names = "--lookup", paramLabel = "URL") @Nullable String lookup,
            @Option(names = "--crl", paramLabel = "URL") @Nullable String crl,
            @Option(
                            names = "--request",
                            paramLabel = "cr|p10cr",
                            defaultValue = "cr",
                            description = "For a certificate that has expired.")
                    String request,
            @Mixin ChangeOptions change)
            throws Exception {
        Ra ra = ra(raKeyStore, raPassword, raToken, raModule);
        if (nested && ra == null) {
            throw new UsageException(session.texts().get("authority.nested-without-ra"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            change.said(new ConfigureAuthority(workspace), session)
                    .useCmp(
                            session.operator(),
                            url,
                            trustAnchors,
                            ra,
                            lookup,
                            new ConfigureAuthority.CmpOptions(crl, nested, request(request)));
            return shown(workspace);
        }
    }

    private @Nullable Ra ra(
            @Nullable Path keyStore,
            @Nullable Path password,
            @Nullable String token,
            @Nullable String module)
            throws UsageException {
        Texts texts = session.texts();
        if ((keyStore == null) != (password == null)) {
            throw new UsageException(texts.get("authority.password-missing"));
        }
        if ((token == null) != (module == null)) {
            throw new UsageException(texts.get("authority.module-missing"));
        }
        if (keyStore != null && password != null) {
            if (token != null) {
                throw new UsageException(texts.get("authority.two-ras"));
            }
            return new Ra.KeyStore(keyStore.toString(), password.toString());
        }
        if (token == null || module == null) {
            return null;
        }
        TokenSerial serial = RenewCommand.parse(token, texts);
        return new Ra.Token(module, serial);
    }

    private ExpiredRequest request(String text) throws UsageException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "cr" -> ExpiredRequest.CR;
            case "p10cr" -> ExpiredRequest.P10CR;
            default -> throw new UsageException(session.texts().get("authority.bad-request", text));
        };
    }

    @Command(
            name = "est",
            description = "Uses an authority that speaks EST over HTTPS; a weaker guarantee.")
    int est(
            @Option(names = "--url", paramLabel = "URL", required = true) String url,
            @Option(names = "--ca", paramLabel = "FILE", required = true) Path trustAnchors,
            @Option(names = "--user", paramLabel = "NAME") @Nullable String user,
            @Option(names = "--password-file", paramLabel = "FILE") @Nullable Path password,
            @Option(names = "--ra-keystore", paramLabel = "FILE") @Nullable Path raKeyStore,
            @Option(names = "--ra-password-file", paramLabel = "FILE") @Nullable Path raPassword,
            @Option(names = "--lookup", paramLabel = "URL") @Nullable String lookup,
            @Option(names = "--crl", paramLabel = "URL") @Nullable String crl,
            @Mixin ChangeOptions change)
            throws Exception {
        Texts texts = session.texts();
        if ((user == null) != (password == null)) {
            throw new UsageException(texts.get("authority.user-password-missing"));
        }
        Ra ra = ra(raKeyStore, raPassword, null, null);
        if ((user == null) == (ra == null)) {
            throw new UsageException(texts.get("authority.est-sign-in"));
        }
        if (user != null && password != null) {
            ra = new Ra.Password(user, password.toString());
        }
        try (Workspace workspace = session.openWorkspace()) {
            change.said(new ConfigureAuthority(workspace), session)
                    .useEst(
                            session.operator(),
                            url,
                            trustAnchors,
                            Objects.requireNonNull(ra),
                            lookup,
                            crl);
            return shown(workspace);
        }
    }

    @Command(name = "show", description = "Shows the authority in use, and what is known of it.")
    int show() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            return shown(workspace);
        }
    }

    @Command(name = "versions", description = "Lists the versions: from when, by whom, why.")
    int versions() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ConfigureAuthority configure = new ConfigureAuthority(workspace);
            VersionReport report = new VersionReport(session.output());
            for (AuthorityVersion one : configure.versions()) {
                Map<String, Object> fields = AuthorityReport.describe(one.settings());
                report.add(
                        one.version(),
                        VietnamTime.dateOf(one.from()),
                        fields.get("kind")
                                + " "
                                + Objects.requireNonNullElse(fields.get("url"), ""),
                        configure.history());
            }
            report.print("authority");
            return ExitCode.OK;
        }
    }

    @Command(
            name = "test",
            description = "Finds out what the authority can do; no customer gets a certificate.")
    int test(
            @Option(
                            names = "--issue",
                            description =
                                    "The embedded authority issues to a test subject, and revokes.")
                    boolean issue)
            throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            TestAuthority test = desk.testAuthority();
            if (issue && !test.mayIssue()) {
                throw new UsageException(session.texts().get("authority.test-issue"));
            }
            RaPin.unlock(session, desk);
            TestAuthority.Report report = test.run(session.operator(), issue, new Cancellation());
            AuthorityReport.print(session.output(), report);
            return report.passed() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    @Command(
            name = "set",
            description = "Keeps what you know of the authority, where no test can find it out.")
    int set(
            @Parameters(paramLabel = "CAPABILITY") AuthorityCapability capability,
            @Parameters(paramLabel = "yes|no|unknown") Verdict verdict)
            throws Exception {
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            desk.testAuthority().say(session.operator(), capability, verdict);
            return shown(workspace);
        }
    }

    @Command(
            name = "time-stamps",
            description = "Has heads of the audit trail's chain stamped by a server (RFC 3161).")
    int timeStamps(
            @Option(names = "--url", paramLabel = "URL") @Nullable String url,
            @Option(
                            names = "--ca",
                            paramLabel = "FILE",
                            description = "Certificates by which stamps are checked.")
                    @Nullable Path trusted,
            @Option(names = "--policy", paramLabel = "OID") @Nullable String policy,
            @Option(names = "--none", description = "Stamps no more.") boolean none)
            throws Exception {
        Texts texts = session.texts();
        if (none ? url != null || trusted != null : (url == null) != (trusted == null)) {
            throw new UsageException(texts.get("authority.time-stamps-usage"));
        }
        if (policy != null && (url == null || !TimeStamper.Server.isPolicy(policy))) {
            throw new UsageException(texts.get("authority.bad-policy", policy));
        }
        try (Workspace workspace = session.openWorkspace()) {
            ConfigureAuthority configure = new ConfigureAuthority(workspace);
            if (none) {
                configure.useNoTimeStamps(session.operator());
            } else if (url != null && trusted != null) {
                configure.useTimeStamps(session.operator(), url, policy, trusted);
            }
            Optional<TimeStamper.Server> server = configure.timeStamps();
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("url", server.map(TimeStamper.Server::url).orElse(null));
            fields.put("policy", server.map(TimeStamper.Server::policy).orElse(null));
            fields.put("certificates", server.map(one -> one.trusted().size()).orElse(0));
            session.output().document(fields);
            session.output()
                    .line(
                            server.isEmpty()
                                    ? texts.get("authority.time-stamps-none")
                                    : texts.get(
                                            "authority.time-stamps",
                                            server.get().url(),
                                            server.get().trusted().size()));
            return ExitCode.OK;
        }
    }

    private int shown(Workspace workspace) {
        try (RenewalDesk desk = new RenewalDesk(workspace)) {
            Map<String, Object> fields =
                    AuthorityReport.describe(new ConfigureAuthority(workspace).current());
            AuthorityReport.show(session.output(), fields, desk);
            return ExitCode.OK;
        }
    }
}
