package vn.capbu.renewal.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.SupervisionException;
import vn.capbu.renewal.SupervisionException.Reason;
import vn.capbu.renewal.UnlockPinLedger;

/** What a supervisor's step lacks. */
public final class SupervisionText {

    private SupervisionText() {}

    /** What is missing. */
    @Messages({
        "SupervisionText.notASupervisor=This takes a supervisor.",
        "SupervisionText.noSecondPerson=No second person is named, or the name is too long.",
        "SupervisionText.samePerson=The second person is the operator.",
        "SupervisionText.noReason=No reason is given, or it is too long.",
        "# {0} - most tries",
        "SupervisionText.badNumber=1 to {0} tries can be given."
    })
    public static String happened(SupervisionException e) {
        return switch (e.reason()) {
            case NOT_A_SUPERVISOR -> Bundle.SupervisionText_notASupervisor();
            case NO_SECOND_PERSON -> Bundle.SupervisionText_noSecondPerson();
            case SAME_PERSON -> Bundle.SupervisionText_samePerson();
            case NO_REASON -> Bundle.SupervisionText_noReason();
            case BAD_NUMBER_OF_TRIES ->
                    Bundle.SupervisionText_badNumber(UnlockPinLedger.MOST_TRIES);
        };
    }

    /** What to do about it. */
    @Messages({
        "SupervisionText.askSupervisor=Let a supervisor do it.",
        "SupervisionText.fillIn=Fill it in and try again."
    })
    public static String next(SupervisionException e) {
        return e.reason() == Reason.NOT_A_SUPERVISOR
                ? Bundle.SupervisionText_askSupervisor()
                : Bundle.SupervisionText_fillIn();
    }
}
