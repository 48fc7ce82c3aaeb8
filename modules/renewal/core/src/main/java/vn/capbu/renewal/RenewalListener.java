package vn.capbu.renewal;

import java.time.Instant;
import vn.capbu.kernel.TokenSerial;

/** Told how the work goes on; called on the working threads, must return at once. */
public interface RenewalListener {

    /** Hears nothing. */
    RenewalListener NONE =
            new RenewalListener() {
                @Override
                public void activity(TokenSerial token, RenewalActivity activity, Instant since) {}

                @Override
                public void finished(RenewalResult result) {}
            };

    /** A token began something else. */
    void activity(TokenSerial token, RenewalActivity activity, Instant since);

    /** A token is finished with; it may be unplugged. */
    void finished(RenewalResult result);
}
