package vn.capbu.renewal.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.PinListException;

/** Lists of PINs in words. */
public final class PinText {

    private PinText() {}

    /** Why a list isn't taken. */
    @Messages({
        "PinText.tooLarge=The list of PINs is too large.",
        "# {0} - line",
        "PinText.noTab=Line {0} of the list has no tab between serial and PIN.",
        "# {0} - line",
        "PinText.badSerial=Line {0} of the list doesn''t begin with a token serial.",
        "# {0} - line",
        "PinText.badPin=The PIN in line {0} is empty, too long, or not plain ASCII.",
        "# {0} - line",
        "PinText.duplicate=The token in line {0} stands in an earlier line too."
    })
    public static String refused(PinListException e) {
        String line = Integer.toString(e.line());
        return switch (e.reason()) {
            case TOO_LARGE -> Bundle.PinText_tooLarge();
            case NO_TAB -> Bundle.PinText_noTab(line);
            case BAD_SERIAL -> Bundle.PinText_badSerial(line);
            case BAD_PIN -> Bundle.PinText_badPin(line);
            case DUPLICATE_SERIAL -> Bundle.PinText_duplicate(line);
        };
    }

    /** What a list looks like. */
    @Messages(
            "PinText.howTo=One token a line: token serial, tab, PIN. Mend the list and try again.")
    public static String howTo() {
        return Bundle.PinText_howTo();
    }
}
