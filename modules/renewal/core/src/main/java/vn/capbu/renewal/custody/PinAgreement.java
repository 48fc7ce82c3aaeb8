package vn.capbu.renewal.custody;

import vn.capbu.kernel.VietnameseText;

/**
 * What was agreed about the PIN. The PIN itself is never kept.
 *
 * @param handling what was agreed
 * @param envelope number of the sealed envelope; empty unless SEALED_ENVELOPE
 */
public record PinAgreement(Handling handling, String envelope) {

    /** Who types the PIN, and when. */
    public enum Handling {
        /** The customer types it at the desk when the tokens are renewed. */
        TYPED_BY_CUSTOMER,
        /** It is in a sealed envelope that is opened for the renewal. */
        SEALED_ENVELOPE,
        /** The customer stays until the tokens are done. */
        CUSTOMER_STAYS
    }

    public PinAgreement {
        envelope = VietnameseText.tidy(envelope);
    }
}
