package vn.capbu.renewal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is peculiar to a module and its tokens, as data: of the known library, or as an administrator found out.
 *
 * @param keyGeneration how long a key pair usually takes; null while nobody knows
 * @param maxCertificateBytes the longest certificate that its tokens take, in bytes of DER; 0 when none is known
 * @param maxTokens tokens that it shows at once; 0 when no limit is known
 * @param pinFlagsNotSet its tokens don't say how many PIN tries are left, so a second wrong PIN is never risked
 * @param slotIdsChange slots get other numbers while it runs, so it isn't asked at all while one of its tokens is at work
 * @param freeMemoryUnknown the free memory that its tokens report is wrong, so it isn't believed
 * @param notes of the administrator
 */
public record ModuleQuirks(
        @Nullable UsualTime keyGeneration,
        int maxCertificateBytes,
        int maxTokens,
        boolean pinFlagsNotSet,
        boolean slotIdsChange,
        boolean freeMemoryUnknown,
        String notes) {

    /** Nothing is peculiar. */
    public static final ModuleQuirks NONE = new ModuleQuirks(null, 0, 0, false, false, false, "");

    public ModuleQuirks {
        if (maxCertificateBytes < 0 || maxTokens < 0) {
            throw new IllegalArgumentException("a limit isn't negative");
        }
    }

    /**
     * A usual range.
     *
     * @param shortest more than nothing
     * @param longest not shorter than that
     */
    public record UsualTime(Duration shortest, Duration longest) {

        public UsualTime {
            if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException("no range: " + shortest + " to " + longest);
            }
        }

        /** A range in seconds. */
        public static UsualTime ofSeconds(long shortest, long longest) {
            return new UsualTime(Duration.ofSeconds(shortest), Duration.ofSeconds(longest));
        }
    }
}
