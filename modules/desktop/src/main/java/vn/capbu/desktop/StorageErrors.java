package vn.capbu.desktop;

import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.spi.StorageException;

/** Failures of the database in the operator's words, for every window. */
public final class StorageErrors {

    private StorageErrors() {}

    /**
     * What happened and what to do next.
     *
     * @param safe what the failure did not touch, in the operator's language
     */
    public static ErrorText explain(StorageException cause, String safe) {
        return new ErrorText(happened(cause.reason()), safe, next(cause.reason()));
    }

    @Messages({
        "StorageErrors.diskFull=The disk of the data directory is full.",
        "StorageErrors.unavailable=The database can't be opened: damaged, no permission, or made by a newer version.",
        "StorageErrors.unreachable=The database server can't be reached, or it broke off.",
        "StorageErrors.refused=The database server refuses the user or its password.",
        "StorageErrors.noPermission=The database doesn't let this account do that.",
        "StorageErrors.tooOld=The database server is of a version that isn't supported.",
        "StorageErrors.conflict=Another change came in between.",
        "StorageErrors.other=The database failed."
    })
    private static String happened(StorageException.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> Bundle.StorageErrors_diskFull();
            case UNAVAILABLE -> Bundle.StorageErrors_unavailable();
            case UNREACHABLE -> Bundle.StorageErrors_unreachable();
            case ACCESS_REFUSED -> Bundle.StorageErrors_refused();
            case NO_PERMISSION -> Bundle.StorageErrors_noPermission();
            case TOO_OLD -> Bundle.StorageErrors_tooOld();
            case CONFLICT -> Bundle.StorageErrors_conflict();
            case OTHER -> Bundle.StorageErrors_other();
        };
    }

    @Messages({
        "StorageErrors.diskFullNext=Free disk space, then try again.",
        "StorageErrors.unavailableNext=Check permissions and version; restore the last backup if it is damaged.",
        "StorageErrors.unreachableNext=Check the network and that the server runs, then try again.",
        "StorageErrors.refusedNext=Check the user and the password file in the data directory's settings.",
        "StorageErrors.noPermissionNext=Ask an administrator for the role where it belongs to your work.",
        "StorageErrors.tooOldNext=Have the administrator update the database server.",
        "StorageErrors.conflictNext=Press F5 and try again.",
        "StorageErrors.otherNext=Try once more; if it repeats, send the log to support."
    })
    private static String next(StorageException.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> Bundle.StorageErrors_diskFullNext();
            case UNAVAILABLE -> Bundle.StorageErrors_unavailableNext();
            case UNREACHABLE -> Bundle.StorageErrors_unreachableNext();
            case ACCESS_REFUSED -> Bundle.StorageErrors_refusedNext();
            case NO_PERMISSION -> Bundle.StorageErrors_noPermissionNext();
            case TOO_OLD -> Bundle.StorageErrors_tooOldNext();
            case CONFLICT -> Bundle.StorageErrors_conflictNext();
            case OTHER -> Bundle.StorageErrors_otherNext();
        };
    }
}
