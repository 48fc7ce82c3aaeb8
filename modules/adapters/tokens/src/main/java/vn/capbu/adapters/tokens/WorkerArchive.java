package vn.capbu.adapters.tokens;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.capbu.tokenworker.Rehearsal;

/**
 * The classes of the worker, parsed and verified once and mapped by each process (class data sharing): a process costs a third
 * less. Made on this computer, by and for its JVM, when it is missing; until then, and where it can't be made, processes start
 * without it. The JVM itself refuses one that doesn't fit; one that is damaged could say anything to the channel, so its digest,
 * kept beside it, is looked at before its first use. Thread-safe.
 */
final class WorkerArchive {

    private static final Logger LOG = Logger.getLogger(WorkerArchive.class.getName());
    private static final Duration TO_MAKE = Duration.ofMinutes(2);
    private static final Duration LEFT_OVER = Duration.ofHours(1);
    private static final String ENDING = ".jsa";
    private static final String DIGEST = ".sha256";
    private static final String UNFINISHED = ".making";
    private static final int NAME_LENGTH = 24;

    /** Archives of other versions and JVMs that are kept, for those who switch between them. */
    private static final int KEPT = 4;

    private final Path folder;
    private final Clock clock;
    private final Set<Path> tried = ConcurrentHashMap.newKeySet();
    private final Set<Path> whole = ConcurrentHashMap.newKeySet();

    /**
     * @param folder where archives are kept; made when there is none
     */
    WorkerArchive(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The archives in the operating system's place for what can be made anew. */
    static WorkerArchive ofUser(Clock clock) {
        return new WorkerArchive(userFolder(System.getenv(), System.getProperty("os.name")), clock);
    }

    /** The folder for an environment and a system. */
    static Path userFolder(Map<String, String> environment, String system) {
        Function<String, Optional<Path>> named =
                name ->
                        Optional.ofNullable(environment.get(name))
                                .filter(value -> !value.isBlank())
                                .map(Path::of)
                                .filter(Path::isAbsolute);
        Path home = Path.of(System.getProperty("user.home"));
        String name = system.toLowerCase(Locale.ROOT);
        Path caches;
        if (name.startsWith("windows")) {
            caches = named.apply("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
        } else if (name.startsWith("mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else {
            caches = named.apply("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        }
        return caches.resolve("capbu").resolve("token-worker");
    }

    /**
     * The archive for processes of a JVM, when it is there. When it isn't, it is made in the background, once for all that ask.
     *
     * @param java path of the JVM's launcher
     * @param options that processes are started with, the same as always
     * @param classPath of the worker
     */
    Optional<Path> find(String java, List<String> options, String classPath) {
        Path archive;
        try {
            archive = folder.resolve(nameFor(java, options, classPath) + ENDING);
        } catch (IOException e) {
            // folders of classes, as in an editor: the JVM archives jars only
            return Optional.empty();
        }
        if (whole.contains(archive) || isWhole(archive)) {
            whole.add(archive);
            return Optional.of(archive);
        }
        if (tried.add(archive)) {
            Workers.daemons("token-worker-archive")
                    .newThread(() -> make(archive, java, options, classPath))
                    .start();
        }
        return Optional.empty();
    }

    private static boolean isWhole(Path archive) {
        try {
            return Files.isRegularFile(archive)
                    && Files.readString(digestOf(archive), StandardCharsets.US_ASCII)
                            .equals(digest(Files.readAllBytes(archive)));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path digestOf(Path archive) {
        return archive.resolveSibling(archive.getFileName() + DIGEST);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes with everything that the archive depends on. */
    private static String nameFor(String java, List<String> options, String classPath)
            throws IOException {
        StringBuilder all = new StringBuilder(String.join(" ", options));
        List<String> files = new ArrayList<>(List.of(java));
        files.addAll(List.of(classPath.split(File.pathSeparator)));
        for (String file : files) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new NoSuchFileException(file);
            }
            all.append('\n').append(path.toRealPath());
            all.append(' ').append(Files.size(path));
            all.append(' ').append(Files.getLastModifiedTime(path).toMillis());
        }
        return digest(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, NAME_LENGTH);
    }

    private void make(Path archive, String java, List<String> options, String classPath) {
        try {
            Files.createDirectories(folder);
            tidy();
            Path unfinished = Files.createTempFile(folder, "", UNFINISHED);
            try {
                Files.delete(unfinished);
                if (rehearse(unfinished, java, options, classPath) && Files.exists(unfinished)) {
                    String digest = digest(Files.readAllBytes(unfinished));
                    Files.deleteIfExists(digestOf(archive));
                    Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
                    Files.writeString(digestOf(archive), digest, StandardCharsets.US_ASCII);
                }
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "worker processes start without an archive", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean rehearse(
            Path unfinished, String java, List<String> options, String classPath)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.add("-XX:ArchiveClassesAtExit=" + unfinished);
        command.addAll(List.of("-cp", classPath, Rehearsal.class.getName()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        if (!process.waitFor(TO_MAKE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** Removes what a console left that ended in the midst, and archives that nothing needs any more. */
    private void tidy() throws IOException {
        List<Path> archives;
        try (Stream<Path> files = Files.list(folder)) {
            archives =
                    files.sorted(Comparator.comparing(WorkerArchive::changed).reversed()).toList();
        }
        Instant leftOver = clock.instant().minus(LEFT_OVER);
        int kept = 0;
        for (Path file : archives) {
            String name = String.valueOf(file.getFileName());
            boolean old =
                    name.endsWith(UNFINISHED)
                            ? changed(file).isBefore(leftOver)
                            : name.endsWith(ENDING) && ++kept > KEPT;
            if (old) {
                delete(file);
                delete(digestOf(file));
            }
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a process has it mapped: next time
            LOG.log(Level.FINE, "an old archive stays", e);
        }
    }
}
