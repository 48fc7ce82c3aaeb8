package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * Labels to stick on the tokens or their bags: one for each token of a slip.
 *
 * @param number of the slip
 * @param receivedAt when
 * @param labels in the order of the slip
 */
public record LabelSheet(String number, Instant receivedAt, List<Label> labels) {

    public LabelSheet {
        labels = List.copyOf(labels);
    }

    /**
     * A label.
     *
     * @param place on the slip, from 1
     * @param token serial number: also the label's bar or QR code
     * @param taxCode of the subscriber; null when unknown
     * @param subscriberName possibly empty
     * @param shelf possibly empty
     */
    public record Label(
            int place,
            TokenSerial token,
            @Nullable TaxCode taxCode,
            String subscriberName,
            String shelf) {}
}
