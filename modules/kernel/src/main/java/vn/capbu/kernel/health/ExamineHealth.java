package vn.capbu.kernel.health;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.Embedded;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.ProductVersion;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.database.DatabaseState;
import vn.capbu.kernel.database.RightsState;
import vn.capbu.kernel.health.HealthLine.Level;
import vn.capbu.kernel.spi.DatabaseKeeper;
import vn.capbu.kernel.spi.HealthProbe;
import vn.capbu.kernel.spi.StorageException;

/** Looks at everything that a working installation needs, and says how it is. Changes nothing. Off the event dispatch thread. */
public final class ExamineHealth {

    private static final long MEBI = 1L << 20;
    private static final long LITTLE_MEBI = 5_120;
    private static final long TOO_LITTLE_MEBI = 512;
    private static final int OLDEST_JAVA = 17;

    /** Where the console and the commands keep their logs, in the data directory. */
    private static final List<Path> LOGS =
            List.of(Path.of("console", "var", "log"), Path.of("log"));

    private ExamineHealth() {}

    /** Of an open data directory: everything. */
    public static List<HealthLine> run(Workspace workspace, Cancellation cancellation) {
        DataDirectory directory = workspace.directory();
        List<HealthLine> lines = new ArrayList<>(machine());
        lines.add(disk(directory.root()));
        database(workspace, lines, cancellation);
        for (HealthProbe probe : workspace.services().all(HealthProbe.class)) {
            cancellation.check();
            try {
                lines.addAll(probe.look(workspace, cancellation));
            } catch (RuntimeException e) {
                cancellation.check();
                lines.add(brokeOff(probe.getClass().getSimpleName(), e));
            }
        }
        lines.add(logs(directory.root()));
        return lines;
    }

    /**
     * Of a data directory that can't be opened.
     *
     * @param problem why: {@link DirectoryLock.HeldException}, {@link StorageException}, or another one
     */
    public static List<HealthLine> withoutDatabase(Path home, Exception problem) {
        List<HealthLine> lines = new ArrayList<>(machine());
        lines.add(disk(home));
        if (problem instanceof DirectoryLock.HeldException held) {
            lines.add(HealthLine.of(HealthTopic.HELD, Level.WARNING, held.pid()));
        } else if (problem instanceof StorageException storage) {
            lines.add(HealthLine.of(HealthTopic.NO_DATABASE, Level.BAD, storage.reason()));
        } else {
            lines.add(brokeOff("database", problem));
        }
        lines.add(logs(home));
        return lines;
    }

    private static HealthLine brokeOff(String part, Exception problem) {
        return HealthLine.of(
                HealthTopic.BROKE_OFF, Level.BAD, part, problem.getClass().getSimpleName());
    }

    private static List<HealthLine> machine() {
        boolean old = Runtime.version().feature() < OLDEST_JAVA;
        return List.of(
                HealthLine.good(HealthTopic.PROGRAM, ProductVersion.current()),
                HealthLine.of(
                        HealthTopic.JAVA,
                        old ? Level.BAD : Level.GOOD,
                        property("java.version"),
                        property("java.vendor")),
                HealthLine.good(
                        HealthTopic.SYSTEM,
                        property("os.name"),
                        property("os.version"),
                        property("os.arch")));
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private static HealthLine disk(Path home) {
        try {
            Path there = home.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            long free = Files.getFileStore(there).getUsableSpace() / MEBI;
            Level level =
                    free < TOO_LITTLE_MEBI
                            ? Level.BAD
                            : free < LITTLE_MEBI ? Level.WARNING : Level.GOOD;
            return HealthLine.of(HealthTopic.DISK, level, free);
        } catch (IOException e) {
            return brokeOff("disk", e);
        }
    }

    private static void database(
            Workspace workspace, List<HealthLine> lines, Cancellation cancellation) {
        try {
            DatabaseSettings settings = DatabaseSettings.read(workspace.directory());
            DatabaseState state =
                    workspace
                            .services()
                            .one(DatabaseKeeper.class)
                            .check(workspace.directory(), settings, Progress.NONE, cancellation);
            lines.add(HealthLine.good(HealthTopic.DATABASE, state.product()));
            lines.add(
                    HealthLine.of(
                            HealthTopic.TABLES,
                            state.version().equals(state.newest()) ? Level.GOOD : Level.BAD,
                            state.version(),
                            state.newest()));
            lines.add(
                    HealthLine.of(
                            HealthTopic.RIGHTS,
                            state.rights() == RightsState.NOT_HELD ? Level.WARNING : Level.GOOD,
                            state.rights()));
            Duration delay = state.signInDelay();
            if (delay != null) {
                lines.add(
                        delay.isZero()
                                ? HealthLine.of(HealthTopic.NO_SIGN_IN_DELAY, Level.WARNING)
                                : HealthLine.good(HealthTopic.SIGN_IN_DELAY, delay.toMillis()));
            }
            if (settings instanceof Embedded) {
                lines.add(
                        HealthLine.good(
                                HealthTopic.FILE, workspace.storage().isEncrypted() ? "AES" : "-"));
            }
            state.findings()
                    .forEach(
                            one ->
                                    lines.add(
                                            HealthLine.of(
                                                    HealthTopic.DATABASE_FINDING,
                                                    Level.BAD,
                                                    one.kind(),
                                                    one.where())));
            if (settings instanceof PostgreSql server && server.rootCertificate() != null) {
                lines.add(rootCertificate(server.rootCertificate(), workspace.clock()));
            }
        } catch (StorageException e) {
            lines.add(HealthLine.of(HealthTopic.NO_DATABASE, Level.BAD, e.reason()));
        } catch (IOException | RuntimeException e) {
            cancellation.check();
            lines.add(brokeOff("database", e));
        }
    }

    private static HealthLine rootCertificate(Path file, Clock clock) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] content = SmallFile.read(file, SmallFile.SETTINGS);
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(content));
            return OwnCertificate.line(name, certificate, clock);
        } catch (IOException | CertificateException e) {
            return HealthLine.of(
                    HealthTopic.CERTIFICATE_PROBLEM, Level.BAD, name, e.getClass().getSimpleName());
        }
    }

    private static HealthLine logs(Path home) {
        int count = 0;
        long bytes = 0;
        for (Path folder : LOGS) {
            if (Files.isDirectory(home.resolve(folder))) {
                try (Stream<Path> files = Files.list(home.resolve(folder))) {
                    for (Path log :
                            files.filter(file -> file.toString().contains(".log")).toList()) {
                        count++;
                        bytes += Files.size(log);
                    }
                } catch (IOException e) {
                    return brokeOff("logs", e);
                }
            }
        }
        return HealthLine.good(HealthTopic.LOGS, count, bytes / MEBI);
    }
}
