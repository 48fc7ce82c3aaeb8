package vn.capbu.adapters.authority;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.ProbeReport.Probe;
import vn.capbu.renewal.ProbeReport.Result;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** What is tried alike, whatever the authority speaks, and how reports are written. */
final class Probes {

    private static final Map<AuthorityCapability, Verdict> YES_LOOKUP =
            Map.of(AuthorityCapability.LOOKUP, Verdict.YES);
    private static final Map<AuthorityCapability, Verdict> NO_LOOKUP =
            Map.of(AuthorityCapability.LOOKUP, Verdict.NO);

    private final CertificateDirectory directory;
    private final CrlStatus crls;

    Probes(CertificateDirectory directory, CrlStatus crls) {
        this.directory = directory;
        this.crls = crls;
    }

    /** Asks the directory for a key that was made a moment ago. */
    ProbeReport lookup() {
        try {
            List<Bytes> found = directory.lookup(TestSubject.newKey().publicKey());
            return found.isEmpty()
                    ? report(Probe.LOOKUP, Result.PASSED, "none for a new key", YES_LOOKUP)
                    : report(
                            Probe.LOOKUP,
                            Result.FAILED,
                            found.size() + " certificates for a key that nobody has",
                            NO_LOOKUP);
        } catch (AuthorityException e) {
            Result result = e.fault() == Fault.NO_DIRECTORY ? Result.NOT_OFFERED : Result.FAILED;
            return report(Probe.LOOKUP, result, describe(e), NO_LOOKUP);
        }
    }

    /** Fetches the configured CRL. Without one only the certificates say where theirs is. */
    ProbeReport crl() {
        URI address = crls.configured();
        if (address == null) {
            return report(
                    Probe.CRL,
                    Result.NOT_OFFERED,
                    "no CRL is configured; certificates name theirs",
                    Map.of());
        }
        String problem = crls.problem(address);
        boolean good = problem.isEmpty();
        return report(
                Probe.CRL,
                good ? Result.PASSED : Result.FAILED,
                good ? address.toString() : address + ": " + problem,
                Map.of(AuthorityCapability.CRL, good ? Verdict.YES : Verdict.NO));
    }

    /** A report. */
    static ProbeReport report(
            Probe probe,
            Result result,
            String technical,
            Map<AuthorityCapability, Verdict> verdicts) {
        return new ProbeReport(probe, result, technical, verdicts);
    }

    /** A report on something that didn't come to an end. */
    static ProbeReport failed(Probe probe, AuthorityException e) {
        return report(probe, Result.FAILED, describe(e), Map.of());
    }

    /** Fault, bits and words on one line. */
    static String describe(AuthorityException e) {
        String bits = e.failInfo().isEmpty() ? "" : " " + String.join(",", e.failInfo());
        return e.fault() + bits + ": " + e.getMessage();
    }

    /** A few verdicts, to be added to. */
    static Map<AuthorityCapability, Verdict> verdicts() {
        return new EnumMap<>(AuthorityCapability.class);
    }
}
