package vn.capbu.adapters.authority;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** An answer that was checked when it came, and comes back from the journal. */
final class JournalledAnswer {

    private JournalledAnswer() {}

    /** The answer itself. */
    static VerifiedAnswer read(@Nullable Bytes response) throws AuthorityException {
        if (response == null) {
            throw new AuthorityException(Fault.MISCONFIGURED, "no answer is journalled");
        }
        try {
            return new VerifiedAnswer(
                    response,
                    PKIMessage.getInstance(ASN1Primitive.fromByteArray(response.toArray())));
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static AuthorityException unreadable(Exception cause) {
        return new AuthorityException(
                Fault.MISCONFIGURED, List.of(), "the journalled answer can't be read", cause);
    }

    /** The nonce that certConf repeats; null when there was no answer, or none in it. */
    static @Nullable Bytes senderNonce(@Nullable Bytes response) throws AuthorityException {
        if (response == null) {
            return null;
        }
        try {
            return read(response).senderNonce();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }
}
