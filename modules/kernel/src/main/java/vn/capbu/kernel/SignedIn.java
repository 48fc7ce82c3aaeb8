package vn.capbu.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has signed in.
 *
 * @param operator who acts from now on
 * @param lastSignInAt when this person signed in before; null for never, and where the server signs in
 * @param failedTries how many tries failed in between: told, so that a person notices somebody else's
 */
public record SignedIn(Operator operator, @Nullable Instant lastSignInAt, int failedTries) {}
