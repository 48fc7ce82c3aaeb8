package vn.capbu.adapters.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.CapabilityFinding.Verdict;
import vn.capbu.renewal.ProbeReport;
import vn.capbu.renewal.ProbeReport.Probe;
import vn.capbu.renewal.ProbeReport.Result;
import vn.capbu.renewal.spi.AuthorityException;

/** Finds out what an EST server can do. What the protocol can't give is known beforehand. */
final class EstExaminer {

    private static final Map<AuthorityCapability, Verdict> BY_PROTOCOL =
            Map.of(
                    AuthorityCapability.EST_ONLY, Verdict.YES,
                    AuthorityCapability.CONFIRMATION_KEPT, Verdict.NO,
                    AuthorityCapability.REJECTION_HONOURED, Verdict.NO,
                    AuthorityCapability.REVOCATION, Verdict.NO,
                    AuthorityCapability.NESTED, Verdict.NO,
                    AuthorityCapability.OLD_CERTIFICATE_SIGNS, Verdict.NO,
                    AuthorityCapability.RA_NEEDED, Verdict.YES);

    private final EstExchange exchange;
    private final Probes probes;
    private final List<X509CertificateHolder> anchors;

    EstExaminer(
            EstExchange exchange,
            CertificateDirectory directory,
            CrlStatus crls,
            List<X509CertificateHolder> anchors) {
        this.exchange = exchange;
        this.probes = new Probes(directory, crls);
        this.anchors = anchors;
    }

    List<ProbeReport> examine() {
        List<ProbeReport> reports = new ArrayList<>();
        reports.add(caCertificates());
        if (reports.get(0).result() == Result.PASSED) {
            reports.add(attributes());
            reports.add(unacceptable());
        }
        reports.add(probes.lookup());
        reports.add(probes.crl());
        return reports;
    }

    private ProbeReport caCertificates() {
        try {
            List<X509CertificateHolder> found = CertsOnly.read(exchange.caCertificates());
            boolean trusted =
                    found.stream()
                            .anyMatch(
                                    it ->
                                            anchors.contains(it)
                                                    || anchors.stream()
                                                            .anyMatch(
                                                                    anchor ->
                                                                            Certificates.signedBy(
                                                                                    it, anchor)));
            String names =
                    String.join(
                            "; ", found.stream().map(it -> it.getSubject().toString()).toList());
            return trusted
                    ? Probes.report(Probe.CA_CERTIFICATES, Result.PASSED, names, BY_PROTOCOL)
                    : Probes.report(
                            Probe.CA_CERTIFICATES,
                            Result.FAILED,
                            "none of them is trusted: " + names,
                            BY_PROTOCOL);
        } catch (AuthorityException e) {
            return Probes.failed(Probe.CA_CERTIFICATES, e);
        }
    }

    private ProbeReport attributes() {
        try {
            Bytes attributes = exchange.csrAttributes();
            if (attributes == null) {
                return Probes.report(
                        Probe.QUESTION,
                        Result.NOT_OFFERED,
                        "no csrattrs: the authority sets the certificate's end",
                        Map.of());
            }
            return Probes.report(
                    Probe.QUESTION,
                    Result.PASSED,
                    EstAuthority.namesPair(attributes)
                            ? "csrattrs: the authority wants to be told the end that is owed"
                            : "csrattrs: the authority sets the certificate's end",
                    Map.of());
        } catch (AuthorityException e) {
            return Probes.failed(Probe.QUESTION, e);
        }
    }

    private ProbeReport unacceptable() {
        try {
            EstExchange.Enrolled answer =
                    exchange.enroll("simpleenroll", TestSubject.brokenPkcs10());
            if (answer instanceof EstExchange.Enrolled.Refused refused) {
                return Probes.report(
                        Probe.UNACCEPTABLE_REQUEST,
                        Result.PASSED,
                        "HTTP " + refused.status() + " " + refused.text(),
                        Map.of());
            }
            return Probes.report(
                    Probe.UNACCEPTABLE_REQUEST,
                    Result.FAILED,
                    "a request with a broken signature wasn't refused: "
                            + answer.getClass().getSimpleName(),
                    Map.of());
        } catch (AuthorityException e) {
            return Probes.failed(Probe.UNACCEPTABLE_REQUEST, e);
        }
    }
}
