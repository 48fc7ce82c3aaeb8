package vn.capbu.renewal.custody;

import java.time.Instant;
import vn.capbu.kernel.VietnamTime;

/**
 * A token in a list, with whom to ask about it.
 *
 * @param item the token
 * @param receivedAt when it was brought
 * @param bearer who brought it
 * @param pin what was agreed about its PIN
 */
public record ShelfRow(CustodyItem item, Instant receivedAt, Bearer bearer, PinAgreement pin) {

    /** Calendar days in Viet Nam that it has been in its state. */
    public long daysInState(Instant now) {
        return java.time.temporal.ChronoUnit.DAYS.between(
                VietnamTime.dateOf(item.since()), VietnamTime.dateOf(now));
    }
}
