package vn.capbu.tokenworker.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A slot as it is now.
 *
 * @param slot its CK_SLOT_ID, valid in this process only
 * @param answer the CKR value of the first call that failed, 0 (CKR_OK) when none did
 * @param reader CK_SLOT_INFO.slotDescription without padding, empty when it couldn't be read
 * @param token the token in it, null when there is none or it couldn't be read
 */
public record SlotReport(long slot, long answer, String reader, @Nullable TokenReport token) {

    void write(FieldWriter out) {
        out.i64(slot).i64(answer).text(reader).optional(token, TokenReport::write);
    }

    static SlotReport read(FieldReader in) throws ProtocolException {
        return new SlotReport(in.i64(), in.i64(), in.text(), in.optional(TokenReport::read));
    }
}
