package vn.capbu.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has signed in.
 *
 * @param operator who acts from now on
 * @param lastSignInAt when this person signed in before; null for never, or when nobody took it down
 * @param failedTries how many tries failed in between, 0 where the server counts: told, so that a person notices somebody else's
 */
public record SignedIn(Operator operator, @Nullable Instant lastSignInAt, int failedTries) {}
