package vn.capbu.cli;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalResult;

/** Tells on standard error what is being done with each token. */
final class ProgressLines implements RenewalListener {

    private final Output output;
    private final AtomicInteger finished = new AtomicInteger();

    ProgressLines(Output output) {
        this.output = output;
    }

    @Override
    public void activity(TokenSerial token, RenewalActivity activity, Instant since) {
        if (activity != RenewalActivity.QUEUED) {
            output.rawMessage("  " + token + "  " + output.texts().of(activity));
        }
    }

    @Override
    public void finished(RenewalResult result) {
        output.rawMessage(
                String.format(
                        java.util.Locale.ROOT,
                        "%3d  %s  %s",
                        finished.incrementAndGet(),
                        result.token(),
                        output.texts().of(result.outcome())));
    }
}
