package vn.capbu.adapters.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * The certConf body (RFC 9810, 5.3.18). certHash is made with the hash of the certificate's signature algorithm; for EdDSA
 * with the one that RFC 9481 names. hashAlg would need pvno 3, so it is left out. An acceptance has no statusInfo.
 */
final class ConfirmationBody {

    private ConfirmationBody() {}

    /**
     * Builds it.
     *
     * @param certReqId of the request
     * @param rejection why the certificate is rejected; null accepts it
     */
    static PKIBody of(Bytes certificate, BigInteger certReqId, @Nullable String rejection)
            throws AuthorityException {
        byte[] hash = hash(certificate);
        CertStatus status =
                rejection == null
                        ? new CertStatus(hash, certReqId)
                        : new CertStatus(hash, certReqId, rejected(rejection));
        return new PKIBody(
                PKIBody.TYPE_CERT_CONFIRM, CertConfirmContent.getInstance(new DERSequence(status)));
    }

    private static PKIStatusInfo rejected(String reason) {
        return new PKIStatusInfo(
                PKIStatus.rejection,
                new PKIFreeText(reason),
                new PKIFailureInfo(PKIFailureInfo.incorrectData));
    }

    private static byte[] hash(Bytes certificate) throws AuthorityException {
        try {
            X509CertificateHolder holder = Certificates.parse(certificate);
            AlgorithmIdentifier digest =
                    new DefaultDigestAlgorithmIdentifierFinder()
                            .find(holder.getSignatureAlgorithm());
            DigestCalculator calculator =
                    new JcaDigestCalculatorProviderBuilder()
                            .setProvider(Certificates.PROVIDER)
                            .build()
                            .get(digest);
            calculator.getOutputStream().write(certificate.toArray());
            return calculator.getDigest();
        } catch (IOException | OperatorCreationException | RuntimeException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED,
                    List.of(),
                    "the certificate can't be confirmed: no hash for it",
                    e);
        }
    }
}
