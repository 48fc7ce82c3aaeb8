package vn.capbu.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.ConfigureAuthority;

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
                    long confirmWait)
            throws Exception {
        if ((caCertificate == null) != (caKey == null)) {
            throw new UsageException(session.texts().get("authority.key-missing"));
        }
        if (confirmWait < 1) {
            throw new UsageException(session.texts().get("authority.bad-wait"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            new ConfigureAuthority(workspace)
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
            @Option(names = "--lookup", paramLabel = "URL") @Nullable String lookup)
            throws Exception {
        if ((raKeyStore == null) != (raPassword == null)) {
            throw new UsageException(session.texts().get("authority.password-missing"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            new ConfigureAuthority(workspace)
                    .useCmp(session.operator(), url, trustAnchors, raKeyStore, raPassword, lookup);
            return shown(workspace);
        }
    }

    @Command(name = "show", description = "Shows the authority in use.")
    int show() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            return shown(workspace);
        }
    }

    private int shown(Workspace workspace) {
        AuthoritySettings settings = new ConfigureAuthority(workspace).current();
        Map<String, Object> fields = describe(settings);
        Output output = session.output();
        output.document(Map.of("authority", fields));
        fields.forEach((name, value) -> output.line(name + ": " + (value == null ? "-" : value)));
        return ExitCode.OK;
    }

    private static Map<String, Object> describe(AuthoritySettings settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (settings instanceof AuthoritySettings.Cmp cmp) {
            fields.put("kind", "cmp");
            fields.put("url", cmp.url());
            fields.put("trustAnchors", cmp.trustAnchors().size());
            fields.put("raKeyStore", cmp.raKeyStoreFile());
            fields.put("lookup", cmp.lookupUrl());
        } else if (settings instanceof AuthoritySettings.Embedded embedded) {
            fields.put("kind", "embedded");
            fields.put("caCertificate", embedded.caCertificateFile());
            fields.put("trusted", embedded.trustedIssuers().size());
            fields.put("confirmWaitSeconds", embedded.confirmWaitTime().toSeconds());
        }
        return fields;
    }
}
