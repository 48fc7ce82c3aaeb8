package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.capbu.kernel.Progress;

/**
 * Closes a file database, and leaves out what nothing refers to any more when that is most of it: a large import writes pages of
 * indexes again and again. What is live is copied to a file beside, which then takes the place of the first one; killed on the way, the
 * first one is still there.
 */
final class H2Compaction {

    private static final int PERCENT = 100;

    /** What H2 adds to the name of the file that it copies to. */
    private static final String COPY = ".mv.db.tempFile";

    private static final long LOOK_MILLIS = 250;

    private H2Compaction() {}

    /**
     * Closes it so, if it is worth it.
     *
     * @param connection to the database, on which nothing is open
     * @param file path without the suffix that H2 adds
     * @param worthIt the least waste that is worth the time, in bytes
     * @param progress told the bytes that are copied, when it is worth it
     */
    static void closeIfWorthIt(Connection connection, Path file, long worthIt, Progress progress)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            Map<String, Long> known = new HashMap<>();
            try (ResultSet settings =
                    statement.executeQuery(
                            "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME IN"
                                    + " ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')")) {
                while (settings.next()) {
                    known.put(settings.getString(1), settings.getLong(2));
                }
            }
            long size = known.getOrDefault("info.FILE_SIZE", 0L);
            long live =
                    size
                            * known.getOrDefault("info.FILL_RATE", 0L)
                            / PERCENT
                            * known.getOrDefault("info.CHUNKS_FILL_RATE", 0L)
                            / PERCENT;
            boolean isMostlyWaste = size - live > Math.max(live, worthIt);
            if (isMostlyWaste && hasRoomFor(file, live)) {
                progress.total(Math.max(1, live));
                ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
                try {
                    Path copy = Path.of(file + COPY);
                    Future<?> looks =
                            watch.scheduleWithFixedDelay(
                                    () -> progress.done(Math.min(live, size(copy))),
                                    LOOK_MILLIS,
                                    LOOK_MILLIS,
                                    TimeUnit.MILLISECONDS);
                    statement.execute("SHUTDOWN COMPACT");
                    looks.cancel(false);
                } finally {
                    watch.shutdownNow();
                }
            }
        }
    }

    private static long size(Path copy) {
        try {
            return Files.size(copy);
        } catch (IOException notThere) {
            return 0;
        }
    }

    private static boolean hasRoomFor(Path file, long live) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.getFileStore(folder).getUsableSpace() > 2 * live;
    }
}
