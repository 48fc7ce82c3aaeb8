package vn.capbu.renewal.ui.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinLengths;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.ui.model.PinDesk;

/** PIN tries, and what became of a PIN that was to be changed. */
public final class PinChangeText {

    private PinChangeText() {}

    /** Which PIN. */
    @Messages({"PinChangeText.user=PIN", "PinChangeText.so=SO-PIN"})
    public static String kind(PinKind kind) {
        return kind == PinKind.USER ? Bundle.PinChangeText_user() : Bundle.PinChangeText_so();
    }

    /** The new PIN is set. */
    @Messages({
        "# {0} - token serial",
        "PinChangeText.done=Token {0} has its new PIN.",
        "PinChangeText.doneNext=Tell the customer to keep the new PIN in mind. An unfinished renewal goes on with it."
    })
    public static String done(PinChange change) {
        return Bundle.PinChangeText_done(change.token()) + "\n\n" + Bundle.PinChangeText_doneNext();
    }

    /** The new PIN isn't set, or nobody knows. */
    @Messages({
        "# {0} - what was done with the present PIN",
        "PinChangeText.refused=The PIN is not changed: {0}.",
        "# {0} - shortest",
        "# {1} - longest",
        "PinChangeText.length=The new PIN has to have {0} to {1} characters; no PIN was tried.",
        "PinChangeText.newRefused=The token doesn't take the new PIN.",
        "PinChangeText.unknown=Token or process was lost midway: either PIN may hold.",
        "# {0} - what happened",
        "PinChangeText.failed=The PIN is not changed: {0}.",
        "PinChangeText.safe=Keys and certificates on the token are untouched; the old PIN holds.",
        "PinChangeText.safeUnknown=Keys and certificates on the token are untouched.",
        "PinChangeText.chooseOther=Choose another PIN and try again.",
        "PinChangeText.tryNewFirst=Plug the token in again and try the new PIN first, exactly once.",
        "PinChangeText.askCustomer=Ask for the right PIN; where the ledger says no, a supervisor gives further tries.",
        "PinChangeText.again=Plug the token in again, then try again."
    })
    public static ErrorText failure(PinChange change) {
        String safe = Bundle.PinChangeText_safe();
        return switch (change.outcome()) {
            case PRESENT_PIN_REFUSED -> {
                PinTry pinTry = change.pinTry() == null ? PinTry.UNCLEAR : change.pinTry();
                yield new ErrorText(
                        Bundle.PinChangeText_refused(OutcomeText.pinTry(pinTry)),
                        safe,
                        Bundle.PinChangeText_askCustomer());
            }
            case NEW_PIN_LENGTH -> {
                PinLengths lengths =
                        change.lengths() == null ? new PinLengths(1, 1) : change.lengths();
                yield new ErrorText(
                        Bundle.PinChangeText_length(lengths.shortest(), lengths.longest()),
                        safe,
                        Bundle.PinChangeText_chooseOther());
            }
            case NEW_PIN_REFUSED ->
                    new ErrorText(
                            Bundle.PinChangeText_newRefused(),
                            safe,
                            Bundle.PinChangeText_chooseOther());
            case PIN_UNKNOWN ->
                    new ErrorText(
                            Bundle.PinChangeText_unknown(),
                            Bundle.PinChangeText_safeUnknown(),
                            Bundle.PinChangeText_tryNewFirst());
            case NEW_PIN_SET, PIN_NOT_CHANGED -> {
                FailureCause cause =
                        change.cause() == null ? FailureCause.TOKEN_ERROR : change.cause();
                yield new ErrorText(
                        Bundle.PinChangeText_failed(ProblemText.happened(cause)),
                        safe,
                        Bundle.PinChangeText_again());
            }
        };
    }

    /** The ledger of a token, a line for each of its PINs and each unlocking. */
    @Messages({
        "# {0} - PIN or SO-PIN",
        "# {1} - failed tries",
        "# {2} - when",
        "# {3} - answer",
        "PinChangeText.tries={0}: {1} tries failed since the last accepted one, the last at {2} ({3})",
        "# {0} - PIN or SO-PIN",
        "PinChangeText.noTries={0}: no try has failed",
        "# {0} - tries",
        "PinChangeText.given={0} further tries are given",
        "# {0} - when",
        "# {1} - supervisor",
        "# {2} - tries",
        "# {3} - second person",
        "# {4} - reason",
        "PinChangeText.unlock={0}: {1} gave {2} tries, second person: {3} – {4}"
    })
    public static List<String> ledger(PinDesk.Tries tries, Formats formats) {
        List<String> lines = new ArrayList<>();
        for (PinLedgerEntry entry : tries.entries()) {
            lines.add(line(entry, formats));
        }
        for (PinUnlock unlock : tries.unlocks()) {
            lines.add(
                    Bundle.PinChangeText_unlock(
                            formats.dateTime(unlock.at()),
                            unlock.supervisor(),
                            unlock.tries(),
                            unlock.secondPerson(),
                            unlock.reason()));
        }
        return lines;
    }

    private static String line(PinLedgerEntry entry, Formats formats) {
        Instant tried = entry.lastTryAt();
        String answer = entry.lastAnswer();
        String line =
                entry.failedTries() == 0 || tried == null
                        ? Bundle.PinChangeText_noTries(kind(entry.kind()))
                        : Bundle.PinChangeText_tries(
                                kind(entry.kind()),
                                entry.failedTries(),
                                formats.dateTime(tried),
                                answer == null ? "?" : answer);
        return entry.furtherTries() == 0
                ? line
                : line + "; " + Bundle.PinChangeText_given(entry.furtherTries());
    }
}
