package vn.capbu.renewal.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.ProductVersion;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;

/** The ZIP file for support. All of its text goes through the redaction. */
public final class SupportArchive {

    private static final int MEBI = 1024 * 1024;
    private static final int LOG_BYTES = 4 * MEBI;

    /**
     * What goes into it.
     *
     * @param now when it is made
     * @param health how the installation is
     * @param modules as configured
     * @param scans the last ones
     * @param renewals of the last days
     * @param history of one of them
     * @param audit lines of the last days, the newest first
     * @param logs files that may be missing
     */
    public record Content(
            Instant now,
            List<HealthLine> health,
            List<TokenModule> modules,
            List<ModuleScan> scans,
            List<Renewal> renewals,
            Function<UUID, List<JournalEntry>> history,
            List<AuditEvent> audit,
            List<Path> logs) {}

    private final Redaction redaction;

    public SupportArchive(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Writes all of it; the stream stays open. */
    public void write(OutputStream out, Content content) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "versions.txt", versions(content.now()));
        put(zip, "health.txt", content.health().stream().map(HealthLine::toString));
        put(zip, "modules.txt", content.modules().stream().map(SupportArchive::module));
        put(zip, "scans.txt", content.scans().stream().flatMap(SupportArchive::scan));
        put(zip, "renewals.txt", content.renewals().stream().flatMap(it -> renewal(it, content)));
        put(zip, "audit.txt", content.audit().stream().map(SupportArchive::audit));
        for (Path log : content.logs()) {
            if (Files.isRegularFile(log)) {
                put(zip, "logs/" + log.getFileName(), Stream.of(tail(log)));
            }
        }
        zip.finish();
    }

    private void put(ZipOutputStream zip, String name, Stream<String> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (String line : (Iterable<String>) lines::iterator) {
            zip.write((redaction.apply(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    private static Stream<String> versions(Instant now) {
        Runtime runtime = Runtime.getRuntime();
        List<String> lines = new ArrayList<>(List.of("made: " + now));
        lines.add("capbu: " + ProductVersion.current());
        for (String property :
                List.of(
                        "netbeans.productversion",
                        "java.version",
                        "java.vendor",
                        "java.vm.name",
                        "os.name",
                        "os.version",
                        "os.arch",
                        "sun.arch.data.model",
                        "file.encoding",
                        "user.language")) {
            lines.add(property + ": " + System.getProperty(property, ""));
        }
        lines.add("processors: " + runtime.availableProcessors());
        lines.add(
                "heap: "
                        + runtime.totalMemory() / MEBI
                        + " of "
                        + runtime.maxMemory() / MEBI
                        + " MiB");
        return lines.stream();
    }

    /** Of variables only the names: nobody knows what an administrator puts into them. */
    private static String module(TokenModule module) {
        return String.join(
                " | ",
                module.name(),
                module.deviceVersion(),
                module.library(),
                "tries " + module.pinTryLimit(),
                String.valueOf(module.isolation()),
                "java " + module.javaExecutable(),
                "variables " + module.environment().keySet());
    }

    private static Stream<String> scan(ModuleScan scan) {
        ModuleScan.ModuleProblem problem = scan.problem();
        String first =
                "module "
                        + scan.module()
                        + (problem == null
                                ? ""
                                : " | " + problem.kind() + " | " + problem.technical());
        return Stream.concat(
                Stream.of(first),
                scan.tokens().stream()
                        .flatMap(
                                token ->
                                        Stream.concat(
                                                Stream.of(token(token)),
                                                token.certificates().stream()
                                                        .map(SupportArchive::certificate))));
    }

    private static String token(TokenSnapshot token) {
        return "  token " + token.serial() + " | " + token.model() + " | " + token.flags();
    }

    private static String certificate(TokenCertificate object) {
        try {
            X509Certificate it = Certificates.parse(object.der());
            return "    certificate 0x"
                    + Certificates.serialOf(it)
                    + " | "
                    + it.getNotBefore().toInstant()
                    + " - "
                    + it.getNotAfter().toInstant()
                    + " | "
                    + object.der().length()
                    + " bytes | CKA_ID 0x"
                    + object.ckaId().hex();
        } catch (CertificateException e) {
            return "    certificate that can't be read | " + object.der().length() + " bytes";
        }
    }

    private static Stream<String> renewal(Renewal renewal, Content content) {
        String first =
                String.join(
                        " | ",
                        "renewal " + renewal.id(),
                        "token " + renewal.plan().token(),
                        renewal.plan().module(),
                        renewal.plan().keyPolicy().name(),
                        "old 0x" + renewal.plan().oldSerial(),
                        "new 0x" + renewal.evidence().newSerial(),
                        renewal.state().name());
        return Stream.concat(
                Stream.of(first),
                content.history().apply(renewal.id()).stream().map(SupportArchive::step));
    }

    private static String step(JournalEntry entry) {
        String decision = entry.decision() == null ? "" : " | decided " + entry.decision().kind();
        return "  "
                + entry.at()
                + " | "
                + entry.state()
                + " | "
                + entry.cause()
                + " | by "
                + entry.operator()
                + decision
                + " | "
                + entry.detail();
    }

    /** Free text of people, such as reasons, is left out: nobody knows whom it names. */
    private static String audit(AuditEvent event) {
        List<String> details = new ArrayList<>();
        event.details()
                .forEach(
                        (name, value) -> {
                            boolean technical =
                                    List.of("renewal", "state", "cause", "decision", "answer")
                                            .contains(name);
                            details.add(name + "=" + (technical ? value : "…"));
                        });
        return event.at()
                + " | by "
                + event.operator()
                + " | "
                + event.action()
                + " | "
                + event.subject()
                + " | "
                + details;
    }

    private static String tail(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - LOG_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
