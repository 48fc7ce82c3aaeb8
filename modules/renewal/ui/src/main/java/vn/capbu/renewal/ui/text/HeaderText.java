package vn.capbu.renewal.ui.text;

import java.time.Instant;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.ui.model.AuthorityView;
import vn.capbu.renewal.ui.model.RowFilter;
import vn.capbu.renewal.ui.model.RowOrder;
import vn.capbu.renewal.ui.model.RunProgress;

/** What stands above the cards and on the status line. */
public final class HeaderText {

    private HeaderText() {}

    /** A filter with its count. */
    @Messages({
        "# {0} - count",
        "HeaderText.all=All {0}",
        "# {0} - count",
        "HeaderText.renewable=To renew {0}",
        "# {0} - count",
        "HeaderText.atWork=Working {0}",
        "# {0} - count",
        "HeaderText.renewed=Renewed {0}",
        "# {0} - count",
        "HeaderText.notRenewed=Not to renew {0}",
        "# {0} - count",
        "HeaderText.attention=Needs a look {0}"
    })
    public static String filter(RowFilter filter, int count) {
        String number = Integer.toString(count);
        return switch (filter) {
            case ALL -> Bundle.HeaderText_all(number);
            case RENEWABLE -> Bundle.HeaderText_renewable(number);
            case AT_WORK -> Bundle.HeaderText_atWork(number);
            case RENEWED -> Bundle.HeaderText_renewed(number);
            case NOT_RENEWED -> Bundle.HeaderText_notRenewed(number);
            case ATTENTION -> Bundle.HeaderText_attention(number);
        };
    }

    /** An order. */
    @Messages({
        "HeaderText.pluggedIn=As plugged in",
        "HeaderText.urgency=Most urgent first",
        "HeaderText.subscriber=By subscriber",
        "HeaderText.taxCode=By tax code",
        "HeaderText.serial=By token serial"
    })
    public static String order(RowOrder order) {
        return switch (order) {
            case PLUGGED_IN -> Bundle.HeaderText_pluggedIn();
            case URGENCY -> Bundle.HeaderText_urgency();
            case SUBSCRIBER -> Bundle.HeaderText_subscriber();
            case TAX_CODE -> Bundle.HeaderText_taxCode();
            case SERIAL -> Bundle.HeaderText_serial();
        };
    }

    /** A campaign in detail, for the tool tip of its name. */
    @Messages({
        "# {0} - end of the old term",
        "# {1} - issued before",
        "# {2} - key policy",
        "HeaderText.campaign=Certificates that end on {0}, issued before {1}. {2}",
        "HeaderText.rekey=A new key pair is generated.",
        "HeaderText.sameKey=The key stays.",
        "HeaderText.notReady=It has no CA certificates yet: create a campaign with them."
    })
    public static String campaign(Campaign campaign, Formats formats) {
        String policy =
                campaign.keyPolicy() == KeyPolicy.REKEY
                        ? Bundle.HeaderText_rekey()
                        : Bundle.HeaderText_sameKey();
        String text =
                Bundle.HeaderText_campaign(
                        formats.date(campaign.expiresOn()),
                        formats.date(campaign.issuedBefore()),
                        policy);
        return campaign.isReady() ? text : text + " " + Bundle.HeaderText_notReady();
    }

    /** How far a run is. */
    @Messages({
        "# {0} - done",
        "# {1} - total",
        "# {2} - elapsed",
        "HeaderText.running=Renewing: {0} of {1} done · {2}",
        "# {0} - done",
        "# {1} - total",
        "# {2} - elapsed",
        "HeaderText.paused=Paused: {0} of {1} done · {2}",
        "# {0} - done",
        "# {1} - total",
        "# {2} - elapsed",
        "HeaderText.stopping=Stopping: {0} of {1} done · {2}",
        "# {0} - renewed",
        "# {1} - failed",
        "# {2} - untouched",
        "# {3} - elapsed",
        "HeaderText.ended=Last run: {0} renewed, {1} to look at, {2} left as they were · {3}"
    })
    public static String run(RunProgress run, boolean paused, Formats formats, Instant now) {
        String time = formats.duration(run.took(now));
        if (!run.isActive()) {
            return Bundle.HeaderText_ended(run.renewed(), run.failed(), run.other(), time);
        }
        if (paused && !run.stopping()) {
            return Bundle.HeaderText_paused(run.done(), run.total(), time);
        }
        return run.stopping()
                ? Bundle.HeaderText_stopping(run.done(), run.total(), time)
                : Bundle.HeaderText_running(run.done(), run.total(), time);
    }

    /** The authority on the status line. */
    @Messages({
        "HeaderText.embedded=CA: embedded",
        "# {0} - URL",
        "HeaderText.reachable=CA: {0}",
        "# {0} - URL",
        "HeaderText.unreachable=CA: {0} – not reachable",
        "# {0} - URL",
        "HeaderText.est=CA: {0} (EST, without confirmation)"
    })
    public static String authority(AuthorityView authority) {
        if (authority.kind() == AuthorityView.Kind.EMBEDDED) {
            return Bundle.HeaderText_embedded();
        }
        if (!authority.reachable()) {
            return Bundle.HeaderText_unreachable(authority.url());
        }
        return authority.kind() == AuthorityView.Kind.EST
                ? Bundle.HeaderText_est(authority.url())
                : Bundle.HeaderText_reachable(authority.url());
    }
}
