package vn.capbu.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the daily check gets a CRL from.
 *
 * @param location http or https address, or absolute path of a file
 * @param checkedAt when it was asked last, null for never
 * @param outcome what came of it, null for never
 * @param detail for support, may be empty
 */
public record CrlSource(
        String location, @Nullable Instant checkedAt, @Nullable Outcome outcome, String detail) {

    /** Longest location. */
    public static final int MAX_LOCATION = 2_000;

    /** What came of a check. */
    public enum Outcome {
        /** A CRL was taken over. */
        TAKEN,
        /** The CRL is the one that was taken over before, or an older one. */
        NOTHING_NEW,
        /** It can't be fetched or read. */
        NOT_TO_BE_HAD,
        /** It can't be taken over; the detail says why. */
        REFUSED
    }

    /** Whether it is fetched over the network. */
    public boolean isRemote() {
        return location.startsWith("http://") || location.startsWith("https://");
    }
}
