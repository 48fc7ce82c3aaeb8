package vn.capbu.adapters.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** When an authority that hasn't decided may be asked again. */
final class NotBefore {

    /** Who has to wait longer isn't waited for with a token in the slot: it goes on later. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private NotBefore() {}

    /**
     * Waits until then.
     *
     * @throws AuthorityException STILL_WAITING when that is too far off, or somebody cancels
     */
    static void await(Instant notBefore, Clock clock, Cancellation cancellation)
            throws AuthorityException {
        Duration wait = Duration.between(clock.instant(), notBefore);
        if (wait.compareTo(LONGEST) > 0 || !Pause.sleep(wait, cancellation)) {
            throw new AuthorityException(
                    Fault.STILL_WAITING,
                    "the authority hasn't decided yet; it wants to be asked again from "
                            + notBefore);
        }
    }
}
