package vn.capbu.adapters.authority;

import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.CertificateOrder;

/** Reads what a checked answer says to kur, cr or p10cr (RFC 9810, 5.3.4): a certificate, or a refusal. */
final class IssuanceReader {

    private final CertificateComparison comparison;

    IssuanceReader(CertificateComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Reads it.
     *
     * @throws AuthorityException TRANSACTION_IN_USE, or BAD_ANSWER when it is neither certificate nor refusal
     */
    Answer read(VerifiedAnswer answer, SentMessage request, CertificateOrder order)
            throws AuthorityException {
        VerifiedAnswer.Refusal error = answer.error();
        if (error != null) {
            return refused(error);
        }
        CertResponse response = onlyResponse(answer, request);
        VerifiedAnswer.Refusal status = VerifiedAnswer.Refusal.of(response.getStatus());
        if (status.status() == PKIStatus.REJECTION) {
            return refused(status);
        }
        Bytes certificate = certificate(response, status);
        return new Answer.Issued(
                answer.der(),
                certificate,
                comparison.compare(certificate, order),
                confirmBefore(answer));
    }

    private static Answer refused(VerifiedAnswer.Refusal refusal) throws AuthorityException {
        if (refusal.failInfo().contains(FailureInfo.TRANSACTION_ID_IN_USE)) {
            throw refusal.toException();
        }
        return new Answer.Refused(refusal.failInfo(), refusal.text());
    }

    private static CertResponse onlyResponse(VerifiedAnswer answer, SentMessage request)
            throws AuthorityException {
        int expected =
                request.bodyType() == PKIBody.TYPE_KEY_UPDATE_REQ
                        ? PKIBody.TYPE_KEY_UPDATE_REP
                        : PKIBody.TYPE_CERT_REP;
        if (answer.bodyType() != expected) {
            throw bad("the answer has body type " + answer.bodyType() + ", not " + expected);
        }
        CertResponse[] responses =
                CertRepMessage.getInstance(answer.message().getBody().getContent()).getResponse();
        if (responses.length != 1
                || !responses[0].getCertReqId().hasValue(RequestBody.certReqId(request))) {
            throw bad("the answer isn't to the one request that was sent");
        }
        return responses[0];
    }

    private static Bytes certificate(CertResponse response, VerifiedAnswer.Refusal status)
            throws AuthorityException {
        CertifiedKeyPair pair = response.getCertifiedKeyPair();
        CertOrEncCert content = pair == null ? null : pair.getCertOrEncCert();
        CMPCertificate certificate = content == null ? null : content.getCertificate();
        if (certificate == null || !certificate.isX509v3PKCert()) {
            throw bad(
                    "the answer has status "
                            + status.status()
                            + " and no certificate in the clear: "
                            + status.describe());
        }
        return Bytes.of(Certificates.der(certificate.getX509v3PKCert()));
    }

    /** RFC 9810, 5.1.1.2: confirmWaitTime in generalInfo. */
    private static @Nullable Instant confirmBefore(VerifiedAnswer answer)
            throws AuthorityException {
        InfoTypeAndValue[] infos = answer.message().getHeader().getGeneralInfo();
        for (InfoTypeAndValue info : infos == null ? new InfoTypeAndValue[0] : infos) {
            if (CMPObjectIdentifiers.it_confirmWaitTime.equals(info.getInfoType())) {
                try {
                    return ASN1GeneralizedTime.getInstance(info.getInfoValue())
                            .getDate()
                            .toInstant();
                } catch (ParseException e) {
                    throw new AuthorityException(
                            Fault.BAD_ANSWER, List.of(), "unreadable confirmWaitTime", e);
                }
            }
        }
        return null;
    }

    private static AuthorityException bad(String message) {
        return new AuthorityException(Fault.BAD_ANSWER, message);
    }
}
