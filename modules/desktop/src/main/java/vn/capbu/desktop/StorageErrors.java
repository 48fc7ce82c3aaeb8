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
        "StorageErrors.unavailable=The database can't be opened: damaged, or no permission.",
        "StorageErrors.newer=A newer version of this program made the tables of the database.",
        "StorageErrors.outdated=The tables of the shared database are of an older version, and others use them.",
        "StorageErrors.insecure=The connection to the database server would not be protected.",
        "StorageErrors.notTrusted=The database server's certificate isn't from the authority that the settings name: this may be a foreign server.",
        "StorageErrors.otherHost=The database server's certificate is for another host: this may be a foreign server.",
        "StorageErrors.unreachable=The database server can't be reached, or it broke off.",
        "StorageErrors.refused=The database server refuses the user or its password.",
        "StorageErrors.filePassword=The database file is encrypted, and its password is missing or wrong.",
        "StorageErrors.noPermission=The database doesn't let this account do that.",
        "StorageErrors.tooOld=The database server is of a version that isn't supported.",
        "StorageErrors.conflict=Another change came in between.",
        "StorageErrors.other=The database failed."
    })
    private static String happened(StorageException.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> Bundle.StorageErrors_diskFull();
            case UNAVAILABLE -> Bundle.StorageErrors_unavailable();
            case NEWER -> Bundle.StorageErrors_newer();
            case OUTDATED -> Bundle.StorageErrors_outdated();
            case INSECURE -> Bundle.StorageErrors_insecure();
            case NOT_TRUSTED -> Bundle.StorageErrors_notTrusted();
            case OTHER_HOST -> Bundle.StorageErrors_otherHost();
            case UNREACHABLE -> Bundle.StorageErrors_unreachable();
            case ACCESS_REFUSED -> Bundle.StorageErrors_refused();
            case FILE_PASSWORD -> Bundle.StorageErrors_filePassword();
            case NO_PERMISSION -> Bundle.StorageErrors_noPermission();
            case TOO_OLD -> Bundle.StorageErrors_tooOld();
            case CONFLICT -> Bundle.StorageErrors_conflict();
            case OTHER -> Bundle.StorageErrors_other();
        };
    }

    @Messages({
        "StorageErrors.diskFullNext=Free disk space, then try again.",
        "StorageErrors.unavailableNext=Check the permissions; restore the last backup if it is damaged.",
        "StorageErrors.newerNext=Install that version on this machine, then open again.",
        "StorageErrors.outdatedNext=Have the administrator run \"capbu database migrate\" when the other consoles are closed.",
        "StorageErrors.insecureNext=Name the root certificate of the server in the settings: \"capbu database postgresql --root-certificate\".",
        "StorageErrors.notTrustedNext=Don't go on; ask the administrator of the database server for its root certificate.",
        "StorageErrors.otherHostNext=Don't go on; check the address in the settings with the administrator of the database server.",
        "StorageErrors.unreachableNext=Check the network and that the server runs, then try again.",
        "StorageErrors.refusedNext=Check the user and the password file in the data directory's settings.",
        "StorageErrors.filePasswordNext=Type the password that was chosen when the file was encrypted; without it nobody can read the file.",
        "StorageErrors.noPermissionNext=Ask an administrator for the role where it belongs to your work.",
        "StorageErrors.tooOldNext=Have the administrator update the database server.",
        "StorageErrors.conflictNext=Press F5 and try again.",
        "StorageErrors.otherNext=Try once more; if it repeats, send the log to support."
    })
    private static String next(StorageException.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> Bundle.StorageErrors_diskFullNext();
            case UNAVAILABLE -> Bundle.StorageErrors_unavailableNext();
            case NEWER -> Bundle.StorageErrors_newerNext();
            case OUTDATED -> Bundle.StorageErrors_outdatedNext();
            case INSECURE -> Bundle.StorageErrors_insecureNext();
            case NOT_TRUSTED -> Bundle.StorageErrors_notTrustedNext();
            case OTHER_HOST -> Bundle.StorageErrors_otherHostNext();
            case UNREACHABLE -> Bundle.StorageErrors_unreachableNext();
            case ACCESS_REFUSED -> Bundle.StorageErrors_refusedNext();
            case FILE_PASSWORD -> Bundle.StorageErrors_filePasswordNext();
            case NO_PERMISSION -> Bundle.StorageErrors_noPermissionNext();
            case TOO_OLD -> Bundle.StorageErrors_tooOldNext();
            case CONFLICT -> Bundle.StorageErrors_conflictNext();
            case OTHER -> Bundle.StorageErrors_otherNext();
        };
    }
}
