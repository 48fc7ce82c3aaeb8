package vn.capbu.renewal;

import java.time.Instant;

/**
 * What is known of one capability of an authority.
 *
 * @param capability of which
 * @param verdict what is known
 * @param source how it is known
 * @param technical what showed it, English; possibly empty
 * @param at when it was found or said
 * @param operator who found or said it
 */
public record CapabilityFinding(
        AuthorityCapability capability,
        Verdict verdict,
        Source source,
        String technical,
        Instant at,
        String operator) {

    /** What is known. */
    public enum Verdict {
        YES,
        NO,
        /** It can't be found out without issuing a certificate. */
        UNKNOWN
    }

    /** How it is known. */
    public enum Source {
        /** By asking the authority. */
        TESTED,
        /** A person said so. */
        BY_HAND
    }
}
