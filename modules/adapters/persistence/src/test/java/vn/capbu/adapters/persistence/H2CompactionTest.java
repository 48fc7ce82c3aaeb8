package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is mostly waste is left without it when it is closed. */
class H2CompactionTest {

    private static final int ROUNDS = 60;
    private static final int ROWS = 400;

    @TempDir Path folder;

    @Test
    void wasteIsLeftOutAndNothingElse() throws Exception {
        Path file = folder.resolve("waste");
        fill(file);
        long before = Files.size(folder.resolve("waste.mv.db"));

        try (Connection connection = connect(file)) {
            H2Compaction.closeIfWorthIt(connection, file, before / 8);
        }

        assertThat(Files.size(folder.resolve("waste.mv.db"))).isLessThan(before / 2);
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT COUNT(*), MIN(round), MAX(round) FROM t")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(ROWS);
            assertThat(found.getInt(2)).isEqualTo(ROUNDS);
            assertThat(found.getInt(3)).isEqualTo(ROUNDS);
        }
    }

    @Test
    void aFileThatIsNotWorthItStaysOpen() throws Exception {
        Path file = folder.resolve("small");
        fill(file);

        try (Connection connection = connect(file)) {
            H2Compaction.closeIfWorthIt(connection, file, 1L << 30);

            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static Connection connect(Path file) throws Exception {
        return DriverManager.getConnection(
                "jdbc:h2:async:" + file + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0", "capbu", "");
    }

    /** Writes the same rows again and again, each time to another place of the file. */
    private static void fill(Path file) throws Exception {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id INT PRIMARY KEY, round INT, filling VARCHAR)");
            statement.execute(
                    "INSERT INTO t SELECT x, 0, REPEAT(RANDOM_UUID(), 10) FROM SYSTEM_RANGE(1, "
                            + ROWS
                            + ")");
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE t SET round = ?, filling = REPEAT(RANDOM_UUID(), 10)")) {
                for (int round = 1; round <= ROUNDS; round++) {
                    update.setInt(1, round);
                    update.executeUpdate();
                }
            }
        }
    }
}
