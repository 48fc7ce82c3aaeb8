package vn.capbu.embeddedca.internal.cmp;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** What a request's header must say (RFC 9483, 3.1 and 3.5), before anybody looks at its body. */
final class HeaderCheck {

    private static final int MAX_LENGTH = 64;

    private final Clock clock;
    private final Duration tolerance;

    HeaderCheck(Clock clock, Duration tolerance) {
        this.clock = clock;
        this.tolerance = tolerance;
    }

    void check(PKIMessage message) throws CmpRefusal {
        PKIHeader header = message.getHeader();
        checkVersion(header);
        checkTransactionId(header.getTransactionID());
        checkSenderNonce(header.getSenderNonce());
        checkTime(header);
        int type = message.getBody().getType();
        boolean continues =
                type == PKIBody.TYPE_CERT_CONFIRM
                        || type == PKIBody.TYPE_ERROR
                        || type == PKIBody.TYPE_NESTED;
        if (!continues && header.getRecipNonce() != null) {
            throw new CmpRefusal(
                    PKIFailureInfo.badRecipientNonce, "the first message has a recipNonce");
        }
    }

    private static void checkVersion(PKIHeader header) throws CmpRefusal {
        if (!header.getPvno().hasValue(PKIHeader.CMP_2000)
                && !header.getPvno().hasValue(PKIHeader.CMP_2021)) {
            throw new CmpRefusal(
                    PKIFailureInfo.unsupportedVersion, "pvno is neither cmp2000 nor cmp2021");
        }
    }

    private static void checkTransactionId(ASN1OctetString id) throws CmpRefusal {
        if (id == null || id.getOctetsLength() == 0 || id.getOctetsLength() > MAX_LENGTH) {
            throw new CmpRefusal(
                    PKIFailureInfo.badDataFormat, "a transactionID of 1 to 64 octets is needed");
        }
    }

    private static void checkSenderNonce(ASN1OctetString nonce) throws CmpRefusal {
        if (nonce == null
                || nonce.getOctetsLength() < Crypto.NONCE_LENGTH
                || nonce.getOctetsLength() > MAX_LENGTH) {
            throw new CmpRefusal(
                    PKIFailureInfo.badSenderNonce, "a senderNonce of 16 to 64 octets is needed");
        }
    }

    private void checkTime(PKIHeader header) throws CmpRefusal {
        if (header.getMessageTime() == null) {
            return;
        }
        Instant sent;
        try {
            sent = header.getMessageTime().getDate().toInstant();
        } catch (ParseException e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "messageTime is no time");
        }
        if (Duration.between(sent, clock.instant()).abs().compareTo(tolerance) > 0) {
            throw new CmpRefusal(
                    PKIFailureInfo.badTime, "messageTime is too far from this machine's time");
        }
    }
}
