package vn.capbu.renewal.ui.text;

import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinListException.Reason;
import vn.capbu.renewal.ui.model.PastedPin;

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
        "PinText.duplicate=The token in line {0} stands in an earlier line too.",
        "PinText.notTheSame=The new PIN was typed differently the second time.",
        "PinText.notNew=The new PIN is the one that holds now."
    })
    public static String refused(PinListException e) {
        String line = Integer.toString(e.line());
        return switch (e.reason()) {
            case TOO_LARGE -> Bundle.PinText_tooLarge();
            case NO_TAB -> Bundle.PinText_noTab(line);
            case BAD_SERIAL -> Bundle.PinText_badSerial(line);
            case BAD_PIN -> Bundle.PinText_badPin(line);
            case DUPLICATE_SERIAL -> Bundle.PinText_duplicate(line);
            case NOT_THE_SAME -> Bundle.PinText_notTheSame();
            case NOT_NEW -> Bundle.PinText_notNew();
        };
    }

    /** What a line of a list is good for. */
    @Messages({
        "PinText.onTheBench=token on the bench",
        "PinText.absent=not plugged in; waits 10 minutes",
        "PinText.lineNoTab=not taken: no tab",
        "PinText.lineBadSerial=not taken: no token serial",
        "PinText.lineBadPin=not taken: PIN not plain ASCII",
        "PinText.lineDuplicate=not taken: token stands twice",
        "PinText.lineMalformed=not taken"
    })
    public static String match(PastedPin line) {
        return switch (line.match()) {
            case ON_THE_BENCH -> Bundle.PinText_onTheBench();
            case ABSENT -> Bundle.PinText_absent();
            case MALFORMED -> malformed(line.problem());
        };
    }

    private static String malformed(@Nullable Reason problem) {
        if (problem == null) {
            return Bundle.PinText_lineMalformed();
        }
        return switch (problem) {
            case NO_TAB -> Bundle.PinText_lineNoTab();
            case BAD_SERIAL -> Bundle.PinText_lineBadSerial();
            case BAD_PIN -> Bundle.PinText_lineBadPin();
            case DUPLICATE_SERIAL -> Bundle.PinText_lineDuplicate();
            default -> Bundle.PinText_lineMalformed();
        };
    }

    /** What a list looks like. */
    @Messages(
            "PinText.howTo=One token a line: token serial, tab, PIN. Mend the list and try again.")
    public static String howTo() {
        return Bundle.PinText_howTo();
    }
}
