package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A drop-off (phiếu tiếp nhận): tokens that one person brought at one time.
 *
 * @param number of the slip, for example TN2026-000123: gap-free per desk and year
 * @param receivedAt when
 * @param operator who took them in
 * @param desk code of the service desk; empty for the only one
 * @param bearer who brought them
 * @param mandate by what right
 * @param keyGenerationConsent whether new keys may be generated on the tokens, which a re-key needs
 * @param pin what was agreed about the PIN
 * @param systems {@link UpdateTarget#code()} of the systems that the customer uses; empty when nobody asked: then all are listed
 * @param remarks possibly empty
 * @param items the tokens, in the order of the slip
 */
public record DropOff(
        String number,
        Instant receivedAt,
        String operator,
        String desk,
        Bearer bearer,
        Mandate mandate,
        boolean keyGenerationConsent,
        PinAgreement pin,
        Set<String> systems,
        String remarks,
        List<CustodyItem> items) {

    public DropOff {
        systems = java.util.Collections.unmodifiableSet(new TreeSet<>(systems));
        items = List.copyOf(items);
    }
}
