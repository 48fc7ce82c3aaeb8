package vn.capbu.embeddedca.internal.cmp;

import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import vn.capbu.kernel.Bytes;

/**
 * One request whose header and protection were found good.
 *
 * @param message the request
 * @param requester who protected it
 * @param responseNonce the senderNonce that the response will carry
 * @param receivedAt when it came
 */
record CmpExchange(
        PKIMessage message, Requester requester, Bytes responseNonce, Instant receivedAt) {

    int type() {
        return message.getBody().getType();
    }

    ASN1Encodable content() {
        return message.getBody().getContent();
    }

    PKIHeader header() {
        return message.getHeader();
    }

    String transactionId() {
        return HexFormat.of().formatHex(header().getTransactionID().getOctets());
    }
}
