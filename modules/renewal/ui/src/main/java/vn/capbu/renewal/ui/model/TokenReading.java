package vn.capbu.renewal.ui.model;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenCertificate;

/**
 * What is known of a token that is plugged in; made off the event dispatch thread, since it parses certificates.
 *
 * @param assessment what the campaign says of it
 * @param certificates those on it that can be read
 * @param pinBarrier what keeps its PIN from being tried, by the token or by the ledger; null when nothing does
 */
public record TokenReading(
        TokenAssessment assessment,
        List<CertificateLine> certificates,
        @Nullable PinTry pinBarrier) {

    public TokenReading {
        certificates = List.copyOf(certificates);
    }

    /** Reads the certificates of a token that was judged. */
    public static TokenReading of(TokenAssessment assessment, @Nullable PinTry pinBarrier) {
        List<CertificateLine> lines = new ArrayList<>();
        TokenAssessment.Subject subject = assessment.subject();
        for (TokenCertificate object : assessment.token().certificates()) {
            boolean judged = subject != null && subject.object().equals(object);
            parse(object).ifPresent(it -> lines.add(line(object, it, judged)));
        }
        return new TokenReading(assessment, lines, pinBarrier);
    }

    private static Optional<X509Certificate> parse(TokenCertificate object) {
        try {
            return Optional.of(Certificates.parse(object.der()));
        } catch (CertificateException damaged) {
            return Optional.empty();
        }
    }

    private static CertificateLine line(
            TokenCertificate object, X509Certificate certificate, boolean judged) {
        return new CertificateLine(
                Certificates.serialOf(certificate),
                certificate.getIssuerX500Principal().getName(),
                object.label(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                judged);
    }
}
