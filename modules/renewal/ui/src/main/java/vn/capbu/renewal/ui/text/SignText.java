package vn.capbu.renewal.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.ui.model.TokenRow;

/** The words of a card's sign, read from two metres. */
public final class SignText {

    private SignText() {}

    /** Whether the token may be unplugged, in capitals. */
    @Messages({
        "SignText.safe=UNPLUG OK",
        "SignText.unsafe=DON'T UNPLUG",
        "SignText.queued=IN QUEUE",
        "SignText.plugIn=PLUG IN",
        "SignText.gone=UNPLUGGED"
    })
    public static String word(TokenRow row) {
        return switch (row.sign()) {
            case READY, IDLE, PIN_BLOCKED, DONE, FAILED -> Bundle.SignText_safe();
            case OPEN -> row.isPresent() ? Bundle.SignText_safe() : Bundle.SignText_plugIn();
            case QUEUED -> Bundle.SignText_queued();
            case WORKING -> Bundle.SignText_unsafe();
            case GONE -> Bundle.SignText_gone();
        };
    }

    /** Why the token stands as it does. */
    @Messages({
        "SignText.skipped=Left out",
        "SignText.pinHeld=PIN entered",
        "SignText.pinMissing=Waiting for PIN",
        "SignText.idle=Not to renew",
        "SignText.blocked=PIN blocked",
        "SignText.untouched=Not touched yet",
        "SignText.working=Working",
        "SignText.done=Renewed",
        "SignText.open=Unfinished",
        "SignText.failed=Needs a look",
        "SignText.absent=Not plugged in"
    })
    public static String note(TokenRow row) {
        return switch (row.sign()) {
            case READY -> ready(row);
            case IDLE ->
                    row.eligibility().filter(Eligibility.ALREADY_RENEWED::equals).isPresent()
                            ? Bundle.EligibilityText_alreadyRenewed()
                            : Bundle.SignText_idle();
            case PIN_BLOCKED -> Bundle.SignText_blocked();
            case QUEUED -> Bundle.SignText_untouched();
            case WORKING -> Bundle.SignText_working();
            case DONE -> Bundle.SignText_done();
            case OPEN -> Bundle.SignText_open();
            case FAILED -> Bundle.SignText_failed();
            case GONE -> Bundle.SignText_absent();
        };
    }

    private static String ready(TokenRow row) {
        if (row.isSkipped()) {
            return Bundle.SignText_skipped();
        }
        return row.needsPin() ? Bundle.SignText_pinMissing() : Bundle.SignText_pinHeld();
    }
}
