package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** What the exceptions of H2, Hibernate and Flyway mean for an operator. */
final class Failures {

    /** SQL standard, class 23: unique constraint, on H2 and PostgreSQL. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** SQL standard, class 40: the transaction lost against another one. */
    static final String TOO_LATE = "40001";

    /** SQL standard and PostgreSQL: what the first characters of a state mean. */
    private static final Map<String, Reason> BY_STATE =
            Map.ofEntries(
                    Map.entry("08", Reason.UNREACHABLE),
                    Map.entry("57P", Reason.UNREACHABLE), // the server shuts down or starts
                    Map.entry("53300", Reason.UNREACHABLE), // too many connections
                    Map.entry("28", Reason.ACCESS_REFUSED),
                    Map.entry("42501", Reason.NO_PERMISSION),
                    Map.entry("3D000", Reason.UNAVAILABLE), // no such database
                    Map.entry("25006", Reason.UNAVAILABLE), // a read-only server
                    Map.entry("53100", Reason.DISK_FULL),
                    Map.entry("40P01", Reason.CONFLICT), // deadlock
                    Map.entry("42710", Reason.CONFLICT), // a role of this name is there
                    Map.entry("55P03", Reason.CONFLICT)); // lock not to be had

    private static final Set<Integer> CONFLICTS =
            Set.of(ErrorCode.LOCK_TIMEOUT_1, ErrorCode.CONCURRENT_UPDATE_1, ErrorCode.DEADLOCK_1);

    private static final Set<Integer> AFTER_CLOSING =
            Set.of(
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1);

    private static final Set<Integer> WRONG_KEY =
            Set.of(
                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD);

    private static final Set<Integer> FILE_TROUBLE =
            Set.of(
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.FILE_NOT_FOUND_1,
                    ErrorCode.DATABASE_ALREADY_OPEN_1,
                    ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.WRONG_USER_OR_PASSWORD,
                    ErrorCode.UNSUPPORTED_SETTING_1);

    private Failures() {}

    /** The failure as the storage spi tells it; itself when it is told already. */
    static StorageException translate(Throwable failure) {
        Optional<Throwable> told =
                chain(failure).filter(StorageException.class::isInstance).findFirst();
        if (told.isPresent()) {
            return (StorageException) told.get();
        }
        Reason reason = reason(failure);
        return new StorageException(
                reason,
                reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ": "
                        + failure.getMessage(),
                failure);
    }

    private static Reason reason(Throwable failure) {
        if (any(failure, Failures::isDiskFull)) {
            return Reason.DISK_FULL;
        }
        if (any(failure, Failures::isConflict)) {
            return Reason.CONFLICT;
        }
        Optional<Reason> protection = protection(failure);
        if (protection.isPresent()) {
            return protection.get();
        }
        Optional<Reason> server =
                chain(failure)
                        .filter(PSQLException.class::isInstance)
                        .flatMap(cause -> byState((PSQLException) cause).stream())
                        .findFirst();
        if (server.isPresent()) {
            return server.get();
        }
        boolean unavailable =
                mayHaveClosedDatabase(failure)
                        || any(failure, FlywayException.class::isInstance)
                        || any(failure, IOException.class::isInstance);
        return unavailable ? Reason.UNAVAILABLE : Reason.OTHER;
    }

    /**
     * What is wrong with the server's certificate. The driver has no codes for it: the cause tells that the certificate isn't trusted, and a
     * text that it is for another host or that there is none.
     */
    private static Optional<Reason> protection(Throwable failure) {
        if (any(failure, CertificateException.class::isInstance)
                || any(failure, CertPathValidatorException.class::isInstance)
                || any(failure, CertPathBuilderException.class::isInstance)) {
            return Optional.of(Reason.NOT_TRUSTED);
        }
        if (any(failure, cause -> tells(cause, "could not be verified by hostnameverifier"))) {
            return Optional.of(Reason.OTHER_HOST);
        }
        if (any(failure, cause -> tells(cause, "does not support ssl"))
                || any(failure, cause -> tells(cause, "could not open ssl root certificate file"))
                || any(failure, cause -> tells(cause, "loading the ssl root certificate"))) {
            return Optional.of(Reason.INSECURE);
        }
        return Optional.empty();
    }

    private static boolean tells(Throwable cause, String words) {
        return cause instanceof PSQLException
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static Optional<Reason> byState(PSQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return BY_STATE.entrySet().stream()
                .filter(entry -> state.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether H2 may have closed the database, or can't open it. */
    static boolean mayHaveClosedDatabase(Throwable failure) {
        return isAfterClosing(failure)
                || any(failure, Failures::isAssertionOfH2)
                || any(failure, MVStoreException.class::isInstance)
                || any(failure, cause -> hasCode(cause, FILE_TROUBLE));
    }

    /** Whether an encrypted file can't be read by the key that was told: what is read then looks damaged. */
    static boolean isWrongKey(Throwable failure) {
        return any(failure, cause -> hasCode(cause, WRONG_KEY));
    }

    /** Whether it only says that the database had been closed before. */
    static boolean isAfterClosing(Throwable failure) {
        return any(failure, cause -> hasCode(cause, AFTER_CLOSING));
    }

    /**
     * Whether H2 found its books on versions wrong, as it may after a disk that was full while several threads wrote. With the
     * assertions of its {@code MVStore} off it would look for a right version forever.
     */
    static boolean isAssertionOfH2(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        return cause instanceof AssertionError
                && stack.length > 0
                && stack[0].getClassName().startsWith("org.h2.");
    }

    /** Texts of the operating systems: Linux and macOS (ENOSPC, EDQUOT), Windows. */
    private static boolean isDiskFull(Throwable cause) {
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof IOException
                && (text.contains("no space left on device")
                        || text.contains("disk quota exceeded")
                        || text.contains("not enough space on the disk"));
    }

    private static boolean isConflict(Throwable cause) {
        return cause instanceof StaleStateException
                || hasCode(cause, CONFLICTS)
                || (cause instanceof SQLException sql
                        && (UNIQUE_VIOLATION.equals(sql.getSQLState())
                                || TOO_LATE.equals(sql.getSQLState())));
    }

    private static boolean hasCode(Throwable cause, Set<Integer> codes) {
        return cause instanceof SQLException sql && codes.contains(sql.getErrorCode());
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        return chain(failure).anyMatch(test);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(32);
    }
}
