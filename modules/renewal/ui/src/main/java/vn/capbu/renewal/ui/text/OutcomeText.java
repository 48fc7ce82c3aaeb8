package vn.capbu.renewal.ui.text;

import java.time.Instant;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalResult.Problem;
import vn.capbu.renewal.TokenLease;

/** How renewals ended, in words. */
public final class OutcomeText {

    private final Formats formats;

    /** Words with dates in the given formats. */
    public OutcomeText(Formats formats) {
        this.formats = formats;
    }

    /** The outcome alone, as in a table. */
    @Messages({
        "OutcomeText.renewed=Renewed",
        "OutcomeText.pinRefused=PIN not accepted",
        "OutcomeText.pinMissing=No PIN",
        "OutcomeText.consentMissing=The customer hasn't consented to a new key",
        "OutcomeText.heldElsewhere=At another desk",
        "OutcomeText.skipped=Left out",
        "OutcomeText.failed=Failed"
    })
    public static String outcome(RenewalOutcome outcome) {
        return switch (outcome) {
            case RENEWED -> Bundle.OutcomeText_renewed();
            case ALREADY_RENEWED -> Bundle.EligibilityText_alreadyRenewed();
            case NOT_ELIGIBLE -> Bundle.EligibilityText_notEligible();
            case NEEDS_DECISION -> Bundle.EligibilityText_needsDecision();
            case CONSENT_MISSING -> Bundle.OutcomeText_consentMissing();
            case UNKNOWN_SUBSCRIBER -> Bundle.EligibilityText_unknown();
            case PIN_REFUSED -> Bundle.OutcomeText_pinRefused();
            case PIN_MISSING -> Bundle.OutcomeText_pinMissing();
            case HELD_ELSEWHERE -> Bundle.OutcomeText_heldElsewhere();
            case SKIPPED -> Bundle.OutcomeText_skipped();
            case FAILED -> Bundle.OutcomeText_failed();
        };
    }

    /** The outcome in one line, with what matters most about it. */
    @Messages({
        "# {0} - end of the new term",
        "# {1} - time it took",
        "OutcomeText.renewedUntil=Renewed until {0} · took {1}",
        "# {0} - desk",
        "# {1} - operator",
        "# {2} - since when",
        "OutcomeText.heldBy=At desk {0}: {1}, since {2}"
    })
    public String line(RenewalResult result) {
        Instant end = result.newNotAfter();
        if (result.outcome() == RenewalOutcome.RENEWED && end != null) {
            return Bundle.OutcomeText_renewedUntil(
                    formats.date(end), formats.duration(result.took()));
        }
        Problem problem = result.problem();
        if (problem == null) {
            return outcome(result.outcome());
        }
        TokenLease holder = problem.heldBy();
        if (holder != null) {
            return Bundle.OutcomeText_heldBy(
                    holder.desk().name(), holder.operator(), formats.dateTime(holder.takenAt()));
        }
        return problem.pinTry() != null
                ? pinTry(problem.pinTry())
                : ProblemText.happened(ProblemText.causeOf(problem));
    }

    /** What was done with a PIN that didn't open the token. */
    @Messages({
        "OutcomeText.wrong=Wrong PIN – 1 try was used",
        "OutcomeText.locked=PIN refused – 1 try was used, the token is locked",
        "OutcomeText.notTriedLocked=PIN not tried: the token is locked – no try was used",
        "OutcomeText.notTriedFinal=PIN not tried: only 1 try is left on the token – no try was used",
        "OutcomeText.notTriedLedger=PIN not tried: by our ledger only 1 try is left – no try was used",
        "OutcomeText.unclear=Unclear answer to the PIN – 1 try was counted",
        "OutcomeText.notTriedSame=PIN not tried: it was refused before – no try was used",
        "OutcomeText.notTriedAgain=PIN not tried: one was refused before – type the PIN anew"
    })
    public static String pinTry(PinTry pinTry) {
        return switch (pinTry) {
            case WRONG -> Bundle.OutcomeText_wrong();
            case LOCKED -> Bundle.OutcomeText_locked();
            case NOT_TRIED_LOCKED -> Bundle.OutcomeText_notTriedLocked();
            case NOT_TRIED_FINAL -> Bundle.OutcomeText_notTriedFinal();
            case NOT_TRIED_LEDGER -> Bundle.OutcomeText_notTriedLedger();
            case UNCLEAR -> Bundle.OutcomeText_unclear();
            case NOT_TRIED_SAME -> Bundle.OutcomeText_notTriedSame();
            case NOT_TRIED_AGAIN -> Bundle.OutcomeText_notTriedAgain();
        };
    }
}
