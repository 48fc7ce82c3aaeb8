package vn.capbu.rollout.ui.text;

import org.openide.util.NbBundle.Messages;
import vn.capbu.rollout.CallListColumn;
import vn.capbu.rollout.CallListWords;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;

/** The words of call lists. */
public final class CallWords implements CallListWords {

    @Override
    @Messages("CallWords.title=Call list")
    public String title(RolloutCampaign campaign) {
        return Bundle.CallWords_title();
    }

    @Override
    @Messages("CallWords.asOf=Figures until the end of")
    public String asOf() {
        return Bundle.CallWords_asOf();
    }

    @Override
    @Messages("CallWords.takenAt=Made at")
    public String takenAt() {
        return Bundle.CallWords_takenAt();
    }

    @Override
    public String of(CallListColumn column) {
        return heading(column);
    }

    /** The heading of a column. */
    @Messages({
        "CallWords.phone=Phone",
        "CallWords.name=Subscriber",
        "CallWords.bestTime=Best time",
        "CallWords.lastCall=Last call",
        "CallWords.lastOutcome=Outcome",
        "CallWords.promisedOn=Promised on",
        "CallWords.lastNote=Note",
        "CallWords.standing=Standing",
        "CallWords.since=Since",
        "CallWords.taxCode=Tax code",
        "CallWords.serial=Certificate serial",
        "CallWords.version=Device",
        "CallWords.province=Province",
        "CallWords.am=Account manager",
        "CallWords.agent=Agent",
        "CallWords.email=E-mail"
    })
    public static String heading(CallListColumn column) {
        return switch (column) {
            case PHONE -> Bundle.CallWords_phone();
            case NAME -> Bundle.CallWords_name();
            case BEST_TIME -> Bundle.CallWords_bestTime();
            case LAST_CALL -> Bundle.CallWords_lastCall();
            case LAST_OUTCOME -> Bundle.CallWords_lastOutcome();
            case PROMISED_ON -> Bundle.CallWords_promisedOn();
            case LAST_NOTE -> Bundle.CallWords_lastNote();
            case STANDING -> Bundle.CallWords_standing();
            case SINCE -> Bundle.CallWords_since();
            case TAX_CODE -> Bundle.CallWords_taxCode();
            case CERTIFICATE_SERIAL -> Bundle.CallWords_serial();
            case DEVICE_VERSION -> Bundle.CallWords_version();
            case PROVINCE -> Bundle.CallWords_province();
            case ACCOUNT_MANAGER -> Bundle.CallWords_am();
            case AGENT -> Bundle.CallWords_agent();
            case EMAIL -> Bundle.CallWords_email();
        };
    }

    @Override
    public String of(Standing standing) {
        return RolloutText.of(standing);
    }

    @Override
    public String of(CallOutcome outcome) {
        return RolloutText.of(outcome);
    }
}
