package vn.capbu.adapters.authority;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * The checks that every answer must pass (RFC 9483, 3.5): encoding, pvno, transaction id, nonce, protection. An unprotected
 * message proves nothing, an error least of all: anybody on the way can write "refused" under a certificate that was issued.
 */
final class ResponseVerifier {

    private final AnswerTrust trust;

    ResponseVerifier(AnswerTrust trust) {
        this.trust = trust;
    }

    /**
     * Checks an answer.
     *
     * @throws AuthorityException BAD_ANSWER with the reason
     */
    VerifiedAnswer verify(Bytes answer, SentMessage request) throws AuthorityException {
        PKIMessage message = parse(answer);
        if (message.getProtection() == null) {
            throw unprotected(message);
        }
        checkHeader(message.getHeader(), request);
        trust.check(new ProtectedPKIMessage(new GeneralPKIMessage(message)));
        return new VerifiedAnswer(answer, message);
    }

    private static PKIMessage parse(Bytes answer) throws AuthorityException {
        try {
            return PKIMessage.getInstance(ASN1Primitive.fromByteArray(answer.toArray()));
        } catch (IOException | RuntimeException e) {
            throw bad(List.of(), "the answer is no PKIMessage", e);
        }
    }

    private static AuthorityException unprotected(PKIMessage message) {
        try {
            VerifiedAnswer.Refusal error = VerifiedAnswer.errorOf(message);
            return error == null
                    ? bad(List.of(), "the answer has no protection", null)
                    : bad(
                            error.failInfo(),
                            "an error without protection, which proves nothing: "
                                    + error.describe(),
                            null);
        } catch (RuntimeException e) {
            return bad(List.of(), "an error that can't be read", e);
        }
    }

    private static void checkHeader(PKIHeader header, SentMessage request)
            throws AuthorityException {
        int version = header.getPvno().intValueExact();
        if (version != PKIHeader.CMP_2000 && version != PKIHeader.CMP_2021) {
            throw bad(List.of(), "the answer has pvno " + version, null);
        }
        if (differs(header.getTransactionID(), request.transactionId())) {
            throw bad(List.of(), "the answer is for another transaction", null);
        }
        if (differs(header.getRecipNonce(), request.senderNonce())) {
            throw bad(List.of(), "the answer doesn't repeat the request's nonce", null);
        }
    }

    private static boolean differs(@Nullable ASN1OctetString value, Bytes expected) {
        return value == null || !Bytes.of(value.getOctets()).equals(expected);
    }

    private static AuthorityException bad(
            List<String> failInfo, String message, @Nullable Throwable cause) {
        return new AuthorityException(Fault.BAD_ANSWER, failInfo, message, cause);
    }
}
