package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.capbu.kernel.DataDirectory;

/** A folder of the data directory for the time of one step; it goes with all that is in it. */
final class WorkFolder implements AutoCloseable {

    private final Path path;

    WorkFolder(DataDirectory directory) throws IOException {
        this.path = Files.createTempDirectory(directory.root(), "step");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
