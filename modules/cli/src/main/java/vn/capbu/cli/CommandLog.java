package vn.capbu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What commands log, in the folder {@value #FOLDER} of the data directory: {@code commands.0.log} is the newest file, older ones have
 * higher numbers, and the last is dropped when a file is full. Limits are those of the logging configuration ({@code
 * vn.capbu.cli.CommandLog.limit} in bytes, {@code .count}), else the constants. Nothing is made before there is something to log, nor where
 * there is no data directory yet. Any thread.
 */
final class CommandLog extends Handler {

    /** In the data directory, which only its owner can read. */
    static final String FOLDER = "log";

    /** Of one file, in bytes. */
    static final int LIMIT = 1 << 20;

    /** Files at most. */
    static final int COUNT = 5;

    private final Supplier<Path> home;
    private final int limit;
    private final int count;
    private @Nullable Handler file;
    private boolean isGivenUp;

    /**
     * @param home the data directory, asked at the first record
     */
    CommandLog(Supplier<Path> home, int limit, int count) {
        this.home = home;
        this.limit = limit;
        this.count = count;
        setLevel(Level.INFO);
    }

    /** Lets everything that is logged from now on reach the files of a data directory as well. */
    static void install(Supplier<Path> home) {
        Logger.getLogger("")
                .addHandler(new CommandLog(home, number("limit", LIMIT), number("count", COUNT)));
    }

    /** The file that is written to now, in a data directory; it needn't be there. */
    static Path newest(Path home) {
        return home.resolve(FOLDER).resolve("commands.0.log");
    }

    private static int number(String name, int otherwise) {
        String value =
                LogManager.getLogManager().getProperty(CommandLog.class.getName() + "." + name);
        try {
            return value == null ? otherwise : Math.max(1, Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry) || isGivenUp) {
            return;
        }
        Handler open = file == null ? open() : file;
        if (open != null) {
            open.publish(entry);
        }
    }

    private @Nullable Handler open() {
        Path root = home.get();
        if (!Files.isDirectory(root)) {
            return null;
        }
        try {
            Path folder = Files.createDirectories(root.resolve(FOLDER));
            String pattern =
                    folder.toAbsolutePath().toString().replace("%", "%%") + "/commands.%g.log";
            FileHandler opened = new FileHandler(pattern, limit, count, true);
            opened.setEncoding(StandardCharsets.UTF_8.name());
            opened.setFormatter(new SimpleFormatter());
            opened.setLevel(Level.ALL);
            file = opened;
            return opened;
        } catch (IOException e) {
            // a command works without its log: on a full or read-only disk it says so by itself
            isGivenUp = true;
            reportError(null, e, ErrorManager.OPEN_FAILURE);
            return null;
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
            file = null;
        }
        isGivenUp = true;
    }
}
