package vn.capbu.tokenworker.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a test of the module sees it.
 *
 * @param description CK_SLOT_INFO.slotDescription
 * @param answer CKR name of the first call that failed, empty when none did
 * @param token the token in it, null when there is none or it couldn't be read
 */
public record SlotDetails(String description, String answer, @Nullable TokenDetails token) {

    /**
     * A token as a test of the module sees it.
     *
     * @param report CK_TOKEN_INFO
     * @param certificates how many it has, -1 when they can't be read in a public session
     * @param readWriteAnswer CKR name with which a read-write session was refused, empty when it was opened
     * @param mechanisms the CKM_ numbers that it offers, of those that the product uses
     * @param longestRsaKey in bits, 0 when it doesn't say
     */
    public record TokenDetails(
            TokenReport report,
            int certificates,
            String readWriteAnswer,
            List<Long> mechanisms,
            long longestRsaKey) {

        /** Keeps its own list. */
        public TokenDetails {
            mechanisms = List.copyOf(mechanisms);
        }

        void write(FieldWriter out) {
            report.write(out);
            out.i32(certificates).text(readWriteAnswer);
            out.list(mechanisms, (number, o) -> o.i64(number)).i64(longestRsaKey);
        }

        static TokenDetails read(FieldReader in) throws ProtocolException {
            return new TokenDetails(
                    TokenReport.read(in), in.i32(), in.text(), in.list(FieldReader::i64), in.i64());
        }
    }

    void write(FieldWriter out) {
        out.text(description).text(answer).optional(token, TokenDetails::write);
    }

    static SlotDetails read(FieldReader in) throws ProtocolException {
        return new SlotDetails(in.text(), in.text(), in.optional(TokenDetails::read));
    }
}
