package vn.capbu.renewal;

import java.util.Map;
import vn.capbu.renewal.CapabilityFinding.Verdict;

/**
 * One thing that was tried on an authority.
 *
 * @param probe what was tried
 * @param result what came of it
 * @param technical what came back, English, without secrets; possibly empty
 * @param verdicts what is concluded
 */
public record ProbeReport(
        Probe probe, Result result, String technical, Map<AuthorityCapability, Verdict> verdicts) {

    public ProbeReport {
        verdicts = Map.copyOf(verdicts);
    }

    /** What can be tried. No certificate is issued, but by {@link #TEST_SUBJECT}. */
    public enum Probe {
        /** A general question under the RA's protection (genm; EST: the CA certificates). */
        QUESTION,
        /** The CA certificates are fetched and compared with those that are trusted. */
        CA_CERTIFICATES,
        /** The RA proves who it is (EST: the attributes that requests shall have). */
        RA,
        /** The same question inside a nested message. */
        NESTED,
        /** The directory is asked for a key that nobody has. */
        LOOKUP,
        /** The CRL is fetched and checked. */
        CRL,
        /** A request that can't be granted: its proof of possession is broken. */
        UNACCEPTABLE_REQUEST,
        /** The revocation of a certificate that doesn't exist. */
        UNKNOWN_REVOCATION,
        /** Certificates for a made-up test subject, which are revoked again; only where the administrator asked for it. */
        TEST_SUBJECT
    }

    /** What came of it. */
    public enum Result {
        /** As it should be. */
        PASSED,
        /** Not as it should be. */
        FAILED,
        /** The authority doesn't offer it, or nothing is configured for it. */
        NOT_OFFERED,
        /** Not tried. */
        SKIPPED
    }
}
