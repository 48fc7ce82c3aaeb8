package vn.capbu.rollout.spi;

import java.time.Instant;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.LogRequest;

/** The imports of logs; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutLogs {

    /**
     * Writes down that an import begins, in its transaction: a failed one leaves nothing.
     *
     * @return its id
     */
    long begin(long campaign, LogRequest request, String sha256, String operator, Instant at);

    /** Writes down how it ended. */
    void finish(long id, LogReport report);
}
