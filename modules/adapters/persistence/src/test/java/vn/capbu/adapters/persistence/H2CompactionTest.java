package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.kernel.Progress;

/** A file that is mostly waste is left without it when it is closed. */
class H2CompactionTest {

    private static final int ROUNDS = 60;
    private static final int ROWS = 400;
    private static final int MANY = 30_000;

    /** Bytes of a row, at the least; nothing that can be compressed. */
    private static final long FILLING = 360;

    @TempDir Path folder;
    private final Told told = new Told();

    private static final class Told implements Progress {

        private volatile long total;

        @Override
        public void total(long units) {
            total = units;
        }

        @Override
        public void done(long units) {}
    }

    @Test
    void wasteIsLeftOutAndNothingElse() throws Exception {
        Path file = folder.resolve("waste");
        fill(file);
        long before = Files.size(folder.resolve("waste.mv.db"));

        try (Connection connection = connect(file)) {
            H2Compaction.closeIfWorthIt(connection, file, before / 8, told);
        }

        assertThat(Files.size(folder.resolve("waste.mv.db"))).isLessThan(before / 2);
        assertThat(told.total).as("who waits is told before").isPositive().isLessThan(before / 2);
        assertRows(file, ROWS, ROUNDS);
    }

    private static void assertRows(Path file, int rows, int round) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT COUNT(*), MIN(round), MAX(round) FROM t")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(rows);
            assertThat(found.getInt(2)).isEqualTo(round);
            assertThat(found.getInt(3)).isEqualTo(round);
        }
    }

    @Test
    void aFileThatIsNotWorthItStaysOpen() throws Exception {
        Path file = folder.resolve("small");
        fill(file);

        try (Connection connection = connect(file)) {
            H2Compaction.closeIfWorthIt(connection, file, 1L << 30, told);

            assertThat(connection.isValid(1)).isTrue();
            assertThat(told.total).as("nobody has to wait").isZero();
        }
    }

    /** Switched off while it compacts: at the next start all is there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 90})
    void killedOnTheWayNothingIsLost(int percent) throws Exception {
        Path file = folder.resolve("killed");
        fillOnce(file);
        Path copy = folder.resolve("killed.mv.db.tempFile");
        Process compactor =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Compactor.class.getName(),
                                file.toString())
                        .inheritIO()
                        .start();
        try {
            while (compactor.isAlive() && size(copy) < MANY * FILLING * percent / 100) {
                Thread.onSpinWait();
            }
            assumeThat(compactor.isAlive()).as("it isn't faster than this test").isTrue();
        } finally {
            compactor.destroyForcibly().waitFor();
        }
        assertRows(file, MANY, 0);
    }

    private static long size(Path copy) {
        try {
            return Files.size(copy);
        } catch (IOException notThere) {
            return -1;
        }
    }

    static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:async:" + file + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0", "capbu", "");
    }

    /** Many rows that stay, and as many again that don't. */
    private static void fillOnce(Path file) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"waste", "t", "more_waste"}) {
                statement.execute(
                        "CREATE TABLE "
                                + table
                                + " (id INT PRIMARY KEY, round INT, filling VARBINARY) AS SELECT x, 0,"
                                + " SECURE_RAND("
                                + FILLING
                                + ") FROM SYSTEM_RANGE(1, "
                                + MANY
                                + ")");
            }
            statement.execute("DROP TABLE waste");
            statement.execute("DROP TABLE more_waste");
        }
    }

    /** Writes the same rows again and again, each time to another place of the file. */
    private static void fill(Path file) throws SQLException {
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
