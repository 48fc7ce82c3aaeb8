package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.capbu.kernel.Progress;

/** A process that compacts a database; it is made to be killed. */
final class Compactor {

    private Compactor() {}

    /**
     * Compacts.
     *
     * @param arguments the file, without the suffix that H2 adds
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path file = Path.of(arguments[0]);
        try (Connection connection = H2CompactionTest.connect(file)) {
            H2Compaction.closeIfWorthIt(connection, file, 1, Progress.NONE);
        }
    }
}
