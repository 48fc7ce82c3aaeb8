package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;

/** The server's own programs for backups, of its version or a later one: pg_dump and pg_restore. */
final class ServerTools {

    static final String DUMP = "pg_dump";
    static final String RESTORE = "pg_restore";

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final int BUFFER = 1 << 16;
    private static final int ANSWER_SECONDS = 20;

    /** Where installers put versions beside each other. */
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/lib/postgresql"),
                    Path.of("/opt/homebrew/opt"),
                    Path.of("C:\\Program Files\\PostgreSQL"));

    private final Path folder;

    private ServerTools(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds them.
     *
     * @param named where they are; null to look where installers put them, and on the path
     * @param atLeast the server's version: older programs refuse it
     * @throws DatabaseCareException NO_TOOLS
     */
    static ServerTools find(@Nullable Path named, int atLeast) throws DatabaseCareException {
        for (Path folder : named == null ? candidates() : List.of(named)) {
            if (version(folder) >= atLeast) {
                return new ServerTools(folder);
            }
        }
        throw new DatabaseCareException(
                Reason.NO_TOOLS,
                DUMP + " " + atLeast + (named == null ? "" : ", " + named.toAbsolutePath()));
    }

    private static List<Path> candidates() {
        List<Path> folders = new ArrayList<>();
        for (Path place : PLACES) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> versions = Files.list(place)) {
                    versions.map(version -> version.resolve("bin"))
                            .filter(Files::isDirectory)
                            .sorted(Comparator.naturalOrder())
                            .forEach(folders::add);
                } catch (IOException unreadable) {
                    // they may be in another place
                }
            }
        }
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        return folders;
    }

    private static Path program(Path folder, String name) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return folder.resolve(windows ? name + ".exe" : name);
    }

    /** The version of a folder's programs; 0 when there are none. */
    private static int version(Path folder) {
        Path program = program(folder, DUMP);
        if (!Files.isExecutable(program) || !Files.isExecutable(program(folder, RESTORE))) {
            return 0;
        }
        try {
            Process process =
                    new ProcessBuilder(program.toString(), "--version")
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String answer =
                    new String(process.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
            if (!process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return 0;
            }
            Matcher found = VERSION.matcher(answer);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** One run of one of the programs. */
    record Run(String program, List<String> arguments, Path workFolder, Cancellation wish) {}

    /** Runs a program that writes, into a stream. */
    void read(Run run, OutputStream to) throws IOException, DatabaseCareException {
        Path complaints = Files.createTempFile(run.workFolder(), "tool", ".log");
        Process process = start(run, complaints);
        try (InputStream from = process.getInputStream()) {
            process.getOutputStream().close();
            pump(from, to, run.wish());
            end(run, process, complaints);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(complaints);
        }
    }

    /** Runs a program that reads, from a stream; what it writes is dropped. */
    void write(Run run, InputStream from) throws IOException, DatabaseCareException {
        Path complaints = Files.createTempFile(run.workFolder(), "tool", ".log");
        ProcessBuilder builder = builder(run, complaints);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            try (OutputStream to = process.getOutputStream()) {
                pump(from, to, run.wish());
            } catch (IOException brokeOff) {
                if (run.wish().isRequested()) {
                    throw brokeOff;
                }
                // it says itself why it stopped reading
            }
            end(run, process, complaints);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(complaints);
        }
    }

    private static void pump(InputStream from, OutputStream to, Cancellation wish)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            wish.check();
            to.write(buffer, 0, read);
        }
    }

    private Process start(Run run, Path complaints) throws IOException {
        return builder(run, complaints).start();
    }

    private ProcessBuilder builder(Run run, Path complaints) {
        List<String> words = new ArrayList<>();
        words.add(program(folder, run.program()).toString());
        words.addAll(run.arguments());
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_MESSAGES", "C");
        builder.redirectError(complaints.toFile());
        return builder;
    }

    private static void end(Run run, Process process, Path complaints)
            throws IOException, DatabaseCareException {
        try {
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                run.wish().check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new DatabaseCareException(Reason.TOOL_FAILED, firstError(run, complaints));
        }
    }

    /** Its first error alone: lines after it may show values of rows. */
    private static String firstError(Run run, Path complaints) throws IOException {
        try (Stream<String> lines = Files.lines(complaints, StandardCharsets.ISO_8859_1)) {
            Optional<String> error =
                    lines.filter(line -> line.contains("error:") || line.contains("fatal:"))
                            .findFirst();
            return error.orElse(run.program());
        }
    }

    /** How these programs are told where to connect; the password is in a file. */
    static String address(PostgreSql settings, PassFile passFile) {
        Properties parts = Driver.parseURL(settings.url(), new Properties());
        StringBuilder words = new StringBuilder();
        if (parts != null) {
            add(words, "host", parts.getProperty("PGHOST", "localhost"));
            add(words, "port", parts.getProperty("PGPORT", "5432"));
            add(words, "dbname", parts.getProperty("PGDBNAME", settings.user()));
        }
        add(words, "user", settings.user());
        add(words, "passfile", passFile.path().toString());
        add(words, "application_name", PostgreSqlSource.APPLICATION);
        Path root = settings.rootCertificate();
        if (root != null) {
            add(words, "sslmode", "verify-full");
            add(words, "sslrootcert", root.toString());
        }
        return words.toString();
    }

    private static void add(StringBuilder words, String name, String value) {
        words.append(words.isEmpty() ? "" : " ")
                .append(name)
                .append("='")
                .append(value.replace("\\", "\\\\").replace("'", "\\'"))
                .append('\'');
    }
}
