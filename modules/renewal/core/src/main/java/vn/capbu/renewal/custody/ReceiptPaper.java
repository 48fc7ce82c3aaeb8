package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * What a receipt (phiếu tiếp nhận) says; two copies of it are signed.
 *
 * @param number of the slip: also its bar or QR code
 * @param receivedAt when
 * @param operator who took the tokens in
 * @param desk code of the service desk; empty for the only one
 * @param bearer who brought them
 * @param mandate by what right
 * @param keyGenerationConsent whether new keys may be generated on the tokens
 * @param pin what was agreed about the PIN
 * @param systems to update later, all that the customer uses
 * @param remarks possibly empty
 * @param lines the tokens, in the order of the slip
 */
public record ReceiptPaper(
        String number,
        Instant receivedAt,
        String operator,
        String desk,
        Bearer bearer,
        Mandate mandate,
        boolean keyGenerationConsent,
        PinAgreement pin,
        List<UpdateTarget> systems,
        String remarks,
        List<Line> lines) {

    public ReceiptPaper {
        systems = List.copyOf(systems);
        lines = List.copyOf(lines);
    }

    /**
     * A token.
     *
     * @param place on the slip, from 1
     * @param token serial number
     * @param label of the token, possibly empty
     * @param deviceVersion possibly empty
     * @param taxCode of the subscriber; null when unknown
     * @param subscriberName possibly empty
     * @param conditions as seen at the desk
     * @param conditionNote further words, possibly empty
     * @param accessories possibly empty
     * @param shelf possibly empty
     */
    public record Line(
            int place,
            TokenSerial token,
            String label,
            String deviceVersion,
            @Nullable TaxCode taxCode,
            String subscriberName,
            List<ConditionKind> conditions,
            String conditionNote,
            String accessories,
            String shelf) {

        public Line {
            conditions = List.copyOf(conditions);
        }
    }
}
