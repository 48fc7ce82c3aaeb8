package vn.capbu.adapters.persistence;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries' chatter out of the console's log. What goes wrong reaches the caller as a {@link
 * vn.capbu.kernel.spi.StorageException}, whose cause is logged once, where it is caught.
 */
final class QuietLogging {

    /** Held here, because the log manager forgets a logger, and its level, that nobody holds. */
    private static final List<Logger> LOGGERS =
            List.of(
                    // pool start and stop; warns of a clock leap each time the machine slept
                    quiet("com.zaxxer.hikari", Level.OFF),
                    // each migration; warns that this H2 is newer than the ones that Flyway was
                    // tested with
                    quiet("org.flywaydb", Level.SEVERE),
                    // version, dialect and settings at start
                    quiet("org.hibernate", Level.WARNING));

    private QuietLogging() {}

    /** Sets the levels, once in the life of the class. */
    static void install() {
        assert !LOGGERS.isEmpty();
    }

    private static Logger quiet(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }
}
