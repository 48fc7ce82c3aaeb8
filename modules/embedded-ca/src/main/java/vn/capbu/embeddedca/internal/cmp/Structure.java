package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import vn.capbu.embeddedca.internal.store.StoreException;

/**
 * Reading what a requester sent. The parser is lazy and throws whatever it likes at a wrong structure; here that becomes a
 * refusal, so that exceptions elsewhere are this program's own faults.
 */
final class Structure {

    private Structure() {}

    static <T> T read(Reading<T> reading) throws CmpRefusal {
        try {
            return reading.read();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "the message is wrongly structured");
        }
    }

    /**
     * Parses, and may judge what it finds.
     *
     * @param <T> what is read
     */
    interface Reading<T> {

        /** Reads. */
        T read() throws CmpRefusal;
    }
}
