package vn.capbu.renewal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.WholeFile;

/**
 * Steps of renewals whose request was sent before the shared database went away: a file of the data directory, each line forced to the disk
 * before the effect that follows it, until the database has them. Thread-safe.
 */
public final class LocalJournal {

    private static final Logger LOG = Logger.getLogger(LocalJournal.class.getName());

    private static final String FILE = "renewals-away.journal";
    private static final String SET_ASIDE = "renewals-away.conflicts";

    private final Path file;
    private final Path setAside;

    /** The one of a data directory. */
    public LocalJournal(DataDirectory directory) {
        this.file = directory.root().resolve(FILE);
        this.setAside = directory.root().resolve(SET_ASIDE);
    }

    /** Whether there is nothing that the database lacks. */
    public synchronized boolean isEmpty() {
        return !Files.exists(file);
    }

    /** Whether steps of a renewal wait here: those that follow wait with them. */
    synchronized boolean holds(UUID renewal) throws IOException {
        return !isEmpty() && steps().stream().anyMatch(step -> step.renewal().equals(renewal));
    }

    /**
     * Adds a step; it is on the disk when this returns.
     *
     * @throws IOException when it may not be: nothing that needs the step may be done then
     */
    synchronized void append(LocalStep step) throws IOException {
        append(file, step);
    }

    private static void append(Path file, LocalStep step) throws IOException {
        FileAttribute<?>[] own =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        // A line that a dead process left half is ended, so that this one is whole.
        boolean fresh = !Files.exists(file);
        boolean torn = !fresh && !endsWithLine(file);
        ByteBuffer line =
                ByteBuffer.wrap(
                        ((torn ? "\n" : "") + step.line() + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel =
                FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), own)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
        if (fresh) {
            WholeFile.forceName(file);
        }
    }

    private static boolean endsWithLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() == 0) {
                return true;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n';
        }
    }

    /** The steps in their order. A line that isn't whole was never followed by an effect: it is left out. */
    synchronized List<LocalStep> steps() throws IOException {
        List<LocalStep> steps = new ArrayList<>();
        if (isEmpty()) {
            return steps;
        }
        // A byte is a character here: what a crash left has no checksum, and doesn't keep the rest
        // from being read.
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            LocalStep step = LocalStep.parse(line);
            if (step != null) {
                steps.add(step);
            } else if (!line.isEmpty()) {
                LOG.log(Level.WARNING, "a line of {0} is not whole", file.getFileName());
            }
        }
        return steps;
    }

    /**
     * The steps of a renewal are in the database.
     *
     * @param renewal null removes no step, but what isn't whole
     */
    synchronized void remove(@Nullable UUID renewal) throws IOException {
        List<LocalStep> rest =
                steps().stream().filter(step -> !step.renewal().equals(renewal)).toList();
        if (rest.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        byte[] content =
                rest.stream()
                        .map(step -> step.line() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(content));
    }

    /** Keeps steps that don't follow what the database has, for a person to look at. */
    synchronized void setAside(List<LocalStep> steps) throws IOException {
        for (LocalStep step : steps) {
            append(setAside, step);
        }
    }
}
