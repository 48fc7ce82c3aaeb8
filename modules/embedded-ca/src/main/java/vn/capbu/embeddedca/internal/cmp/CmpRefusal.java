package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;

/** A request is refused, with the PKIFailureInfo bit (RFC 9810, 5.2.3) and the words that the requester gets. */
public final class CmpRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int failure;

    /**
     * A refusal.
     *
     * @param failure one bit, a constant of {@link PKIFailureInfo}
     * @param message English, without anything secret
     */
    public CmpRefusal(int failure, String message) {
        super(message);
        this.failure = failure;
    }

    /** Whether this is the refusal for a bit. */
    boolean is(int bit) {
        return failure == bit;
    }

    /** The refusal as it stands in a message. */
    PKIStatusInfo status() {
        return new PKIStatusInfo(
                PKIStatus.rejection,
                new PKIFreeText(String.valueOf(getMessage())),
                new PKIFailureInfo(failure));
    }
}
