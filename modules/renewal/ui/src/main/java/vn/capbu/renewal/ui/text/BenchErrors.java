package vn.capbu.renewal.ui.text;

import java.io.IOException;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.StorageErrors;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.DecisionException;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.SupervisionException;
import vn.capbu.renewal.spi.AuthorityException;

/** Failures of the bench as a whole: what happened, what is safe, what to do next. */
public final class BenchErrors {

    private BenchErrors() {}

    /** A failure in the operator's words. */
    @Messages({
        "BenchErrors.untouched=No token was touched.",
        "BenchErrors.unchanged=Nothing was changed.",
        "BenchErrors.unexpected=Something unexpected went wrong.",
        "BenchErrors.journalled=What was begun is journalled and goes on where it stopped.",
        "BenchErrors.log=Try once more; if it repeats, send the log to support."
    })
    public static ErrorText explain(Exception cause) {
        if (cause instanceof DirectoryLock.HeldException held) {
            return held(held);
        }
        if (cause instanceof StorageException storage) {
            return storage(storage);
        }
        if (cause instanceof DecisionException decision) {
            return DecisionText.refused(decision);
        }
        if (cause instanceof AuthorityException authority) {
            return authority(authority);
        }
        if (cause instanceof ConfigurationException configuration) {
            return new ErrorText(
                    ConfigurationText.happened(configuration),
                    Bundle.BenchErrors_unchanged(),
                    ConfigurationText.next(configuration));
        }
        if (cause instanceof PinListException list) {
            return new ErrorText(
                    PinText.refused(list), Bundle.BenchErrors_untouched(), PinText.howTo());
        }
        if (cause instanceof SupervisionException supervision) {
            return new ErrorText(
                    SupervisionText.happened(supervision),
                    Bundle.BenchErrors_unchanged(),
                    SupervisionText.next(supervision));
        }
        if (cause instanceof IOException file) {
            return file(file);
        }
        return new ErrorText(
                Bundle.BenchErrors_unexpected(),
                Bundle.BenchErrors_journalled(),
                Bundle.BenchErrors_log());
    }

    @Messages({
        "# {0} - folder",
        "# {1} - process id",
        "BenchErrors.held=The data directory {0} is in use by process {1}.",
        "# {0} - folder",
        "BenchErrors.heldByUnknown=The data directory {0} is in use by another process.",
        "BenchErrors.heldNext=Close the other console or command that uses it, then try again."
    })
    private static ErrorText held(DirectoryLock.HeldException held) {
        return new ErrorText(
                held.pid() > 0
                        ? Bundle.BenchErrors_held(held.folder(), Long.toString(held.pid()))
                        : Bundle.BenchErrors_heldByUnknown(held.folder()),
                Bundle.BenchErrors_untouched(),
                Bundle.BenchErrors_heldNext());
    }

    @Messages({
        "BenchErrors.diskFull=The disk of the data directory is full.",
        "BenchErrors.diskFullNext=Free disk space, then try again.",
        "BenchErrors.unavailable=The database can't be opened: damaged, no permission, or made by a newer version.",
        "BenchErrors.unavailableNext=Check permissions and version; restore the last backup if it is damaged.",
        "BenchErrors.conflict=Another change came in between.",
        "BenchErrors.conflictNext=Press F5 and try again.",
        "BenchErrors.database=The database failed."
    })
    private static ErrorText storage(StorageException storage) {
        String safe = Bundle.BenchErrors_journalled();
        return switch (storage.reason()) {
            case DISK_FULL ->
                    new ErrorText(
                            Bundle.BenchErrors_diskFull(), safe, Bundle.BenchErrors_diskFullNext());
            case UNAVAILABLE ->
                    new ErrorText(
                            Bundle.BenchErrors_unavailable(),
                            Bundle.BenchErrors_untouched(),
                            Bundle.BenchErrors_unavailableNext());
            case CONFLICT ->
                    new ErrorText(
                            Bundle.BenchErrors_conflict(), safe, Bundle.BenchErrors_conflictNext());
            case UNREACHABLE,
                    ACCESS_REFUSED,
                    FILE_PASSWORD,
                    NO_PERMISSION,
                    TOO_OLD,
                    NEWER,
                    OUTDATED,
                    INSECURE,
                    NOT_TRUSTED,
                    OTHER_HOST ->
                    StorageErrors.explain(storage, safe);
            case OTHER ->
                    new ErrorText(Bundle.BenchErrors_database(), safe, Bundle.BenchErrors_log());
        };
    }

    private static ErrorText authority(AuthorityException authority) {
        FailureCause cause =
                switch (authority.fault()) {
                    case UNREACHABLE -> FailureCause.AUTHORITY_UNREACHABLE;
                    case REFUSED -> FailureCause.AUTHORITY_REFUSED;
                    case NO_ANSWER, BAD_ANSWER -> FailureCause.AUTHORITY_SILENT;
                    case STILL_WAITING -> FailureCause.AUTHORITY_WAITING;
                    case RA_UNAVAILABLE -> FailureCause.RA_UNAVAILABLE;
                    case MISCONFIGURED,
                            TRANSACTION_IN_USE,
                            ALREADY_CONFIRMED,
                            NO_DIRECTORY,
                            NOT_OFFERED ->
                            FailureCause.AUTHORITY_MISCONFIGURED;
                };
        return new ErrorText(
                ProblemText.happened(cause) + ".",
                Bundle.BenchErrors_untouched(),
                ProblemText.next(cause));
    }

    @Messages({
        "# {0} - what the system says",
        "BenchErrors.file=A file or folder can''t be used: {0}",
        "BenchErrors.fileNext=Check that it exists, and that this account may use it."
    })
    private static ErrorText file(IOException file) {
        return new ErrorText(
                Bundle.BenchErrors_file(String.valueOf(file.getMessage())),
                Bundle.BenchErrors_unchanged(),
                Bundle.BenchErrors_fileNext());
    }
}
