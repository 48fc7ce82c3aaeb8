package vn.capbu.adapters.authority;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** An answer whose protection, nonce and transaction id were checked. */
record VerifiedAnswer(Bytes der, PKIMessage message) {

    /** The type of its body, by the numbers of PKIBody. */
    int bodyType() {
        return message.getBody().getType();
    }

    /** The nonce that the next message must repeat; null from authorities that leave it out. */
    @Nullable Bytes senderNonce() {
        ASN1OctetString nonce = message.getHeader().getSenderNonce();
        return nonce == null ? null : Bytes.of(nonce.getOctets());
    }

    /** What an error message says, null for another body. */
    @Nullable Refusal error() {
        return errorOf(message);
    }

    /** What the error message in an answer says, null for another body. */
    static @Nullable Refusal errorOf(PKIMessage message) {
        if (message.getBody().getType() != PKIBody.TYPE_ERROR) {
            return null;
        }
        ErrorMsgContent error = ErrorMsgContent.getInstance(message.getBody().getContent());
        Refusal status = Refusal.of(error.getPKIStatusInfo());
        List<String> words = new ArrayList<>(List.of(status.text()));
        words.add(FailureInfo.text(error.getErrorDetails()));
        words.removeIf(String::isEmpty);
        return new Refusal(status.status(), status.failInfo(), String.join("; ", words));
    }

    /**
     * A PKIStatusInfo that is no grant.
     *
     * @param status PKIStatus
     * @param failInfo names of the PKIFailureInfo bits
     * @param text the authority's words
     */
    record Refusal(int status, List<String> failInfo, String text) {

        /** Reads one. */
        static Refusal of(PKIStatusInfo info) {
            return new Refusal(
                    info.getStatus().intValueExact(),
                    FailureInfo.names(info),
                    FailureInfo.text(info.getStatusString()));
        }

        /** The failure that this is to a caller who asked for something else than a certificate. */
        AuthorityException toException() {
            Fault fault = Fault.REFUSED;
            if (failInfo.contains(FailureInfo.TRANSACTION_ID_IN_USE)) {
                fault = Fault.TRANSACTION_IN_USE;
            } else if (failInfo.contains(FailureInfo.CERT_CONFIRMED)) {
                fault = Fault.ALREADY_CONFIRMED;
            }
            return new AuthorityException(
                    fault, failInfo, "the authority refused: " + describe(), null);
        }

        /** Bits and words on one line. */
        String describe() {
            return (failInfo + " " + text).strip();
        }
    }
}
