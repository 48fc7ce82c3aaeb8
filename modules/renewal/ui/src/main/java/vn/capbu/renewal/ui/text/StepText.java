package vn.capbu.renewal.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.ui.model.UsualTime;
import vn.capbu.renewal.ui.model.Work;

/** The steps of a renewal in words, with their time. */
public final class StepText {

    private final Formats formats;

    /** Words with times in the given formats. */
    public StepText(Formats formats) {
        this.formats = formats;
    }

    /** What is being done with a token. */
    @Messages({
        "StepText.queued=Waiting for its turn",
        "StepText.opening=Opening the token",
        "StepText.loggingIn=Checking the PIN",
        "StepText.generatingKey=Generating the key pair on the token",
        "StepText.requesting=Requesting the certificate from the CA",
        "StepText.lookingUp=Asking the CA about the earlier request",
        "StepText.waiting=Waiting for the CA's decision",
        "StepText.writing=Writing the certificate to the token",
        "StepText.verifying=Testing a signature with the new pair",
        "StepText.confirming=Confirming to the CA",
        "StepText.retiring=Retiring the old certificate",
        "StepText.rollingBack=Restoring the token"
    })
    public static String activity(RenewalActivity activity) {
        return switch (activity) {
            case QUEUED -> Bundle.StepText_queued();
            case OPENING -> Bundle.StepText_opening();
            case LOGGING_IN -> Bundle.StepText_loggingIn();
            case GENERATING_KEY -> Bundle.StepText_generatingKey();
            case REQUESTING -> Bundle.StepText_requesting();
            case LOOKING_UP -> Bundle.StepText_lookingUp();
            case WAITING -> Bundle.StepText_waiting();
            case WRITING -> Bundle.StepText_writing();
            case VERIFYING -> Bundle.StepText_verifying();
            case CONFIRMING -> Bundle.StepText_confirming();
            case RETIRING -> Bundle.StepText_retiring();
            case ROLLING_BACK -> Bundle.StepText_rollingBack();
        };
    }

    /** The step with its elapsed time and, where known, its usual range. */
    @Messages({
        "# {0} - step",
        "# {1} - elapsed time",
        "StepText.elapsed={0} · {1}",
        "# {0} - step",
        "# {1} - elapsed time",
        "# {2} - shortest in seconds",
        "# {3} - longest in seconds",
        "StepText.usual={0} · {1} (usually {2}–{3} s)"
    })
    public String elapsed(Work work, Optional<UsualTime> usual, Instant now) {
        String step = activity(work.activity());
        String time = formats.duration(Duration.between(work.since(), now));
        return usual.map(
                        range ->
                                Bundle.StepText_usual(
                                        step,
                                        time,
                                        range.shortest().toSeconds(),
                                        Math.max(1, range.longest().toSeconds())))
                .orElseGet(() -> Bundle.StepText_elapsed(step, time));
    }

    /** A state of the journal. */
    @Messages({
        "StepText.prepared=Prepared",
        "StepText.keyGenerated=Key pair ready",
        "StepText.sent=Request journalled and sent",
        "StepText.issued=Certificate received",
        "StepText.written=Written, read back and test-signed",
        "StepText.confirmed=Confirmed by the CA",
        "StepText.revoked=Declared revoked by a supervisor",
        "StepText.done=Done",
        "StepText.failed=Ended without a new certificate"
    })
    public static String state(RenewalState state) {
        return switch (state) {
            case PREPARED -> Bundle.StepText_prepared();
            case KEY_GENERATED -> Bundle.StepText_keyGenerated();
            case SENT -> Bundle.StepText_sent();
            case ISSUED -> Bundle.StepText_issued();
            case WRITTEN -> Bundle.StepText_written();
            case CONFIRMED -> Bundle.StepText_confirmed();
            case REVOKED -> Bundle.StepText_revoked();
            case DONE -> Bundle.StepText_done();
            case FAILED -> Bundle.StepText_failed();
        };
    }
}
