package vn.capbu.subscribers.ui.text;

import java.io.IOException;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.StorageErrors;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.subscribers.RegistryInputException;

/** Failures of the subscribers' windows: what happened, what is safe, what to do next. */
public final class SubscriberErrors {

    private SubscriberErrors() {}

    /** A failure in the operator's words. */
    @Messages({
        "SubscriberErrors.unchanged=The registry of subscribers is as it was.",
        "SubscriberErrors.unexpected=Something unexpected went wrong.",
        "SubscriberErrors.log=Try once more; if it repeats, send the log to support.",
        "# {0} - folder",
        "SubscriberErrors.held=The data directory {0} is in use by another process.",
        "SubscriberErrors.heldNext=Close the other console or command that uses it, then try again.",
        "SubscriberErrors.file=A file of the data directory can't be used.",
        "SubscriberErrors.fileNext=Check that the folder exists and that this account may use it, then try again."
    })
    public static ErrorText explain(Exception cause) {
        String safe = Bundle.SubscriberErrors_unchanged();
        if (cause instanceof DirectoryLock.HeldException held) {
            return new ErrorText(
                    Bundle.SubscriberErrors_held(held.folder()),
                    safe,
                    Bundle.SubscriberErrors_heldNext());
        }
        if (cause instanceof StorageException storage) {
            return StorageErrors.explain(storage, safe);
        }
        if (cause instanceof RegistryInputException input) {
            return new ErrorText(input(input.reason()), safe, next(input.reason()));
        }
        if (cause instanceof IOException) {
            return new ErrorText(
                    Bundle.SubscriberErrors_file(), safe, Bundle.SubscriberErrors_fileNext());
        }
        return new ErrorText(
                Bundle.SubscriberErrors_unexpected(), safe, Bundle.SubscriberErrors_log());
    }

    /** Why what was typed can't be taken. */
    @Messages({
        "SubscriberErrors.empty=Nothing was typed.",
        "SubscriberErrors.tooLong=The text is too long.",
        "SubscriberErrors.control=The text contains a character that can't be kept.",
        "SubscriberErrors.email=This is no e-mail address.",
        "SubscriberErrors.phone=This is no telephone number.",
        "SubscriberErrors.location=This is neither an http(s) address nor the path of a file.",
        "SubscriberErrors.gone=This subscriber, note or contact is no longer there.",
        "SubscriberErrors.same=It is so already."
    })
    public static String input(RegistryInputException.Reason reason) {
        return switch (reason) {
            case EMPTY -> Bundle.SubscriberErrors_empty();
            case TOO_LONG -> Bundle.SubscriberErrors_tooLong();
            case CONTROL_CHARACTER -> Bundle.SubscriberErrors_control();
            case NOT_AN_EMAIL -> Bundle.SubscriberErrors_email();
            case NOT_A_PHONE -> Bundle.SubscriberErrors_phone();
            case NOT_A_LOCATION -> Bundle.SubscriberErrors_location();
            case UNKNOWN -> Bundle.SubscriberErrors_gone();
            case NOTHING_TO_CHANGE -> Bundle.SubscriberErrors_same();
        };
    }

    @Messages({
        "SubscriberErrors.retype=Correct the text and try again.",
        "SubscriberErrors.reread=Press F5 to read the card anew."
    })
    private static String next(RegistryInputException.Reason reason) {
        return switch (reason) {
            case EMPTY, TOO_LONG, CONTROL_CHARACTER, NOT_AN_EMAIL, NOT_A_PHONE, NOT_A_LOCATION ->
                    Bundle.SubscriberErrors_retype();
            case UNKNOWN, NOTHING_TO_CHANGE -> Bundle.SubscriberErrors_reread();
        };
    }
}
