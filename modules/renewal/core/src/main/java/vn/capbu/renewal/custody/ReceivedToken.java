package vn.capbu.renewal.custody;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnameseText;

/**
 * A token as it is taken in: a line of the drop-off slip.
 *
 * @param token its serial number
 * @param label of the token, empty when it wasn't plugged in
 * @param module configured module that showed it, empty when it wasn't plugged in
 * @param deviceVersion empty when unknown
 * @param subscriber in the registry; null when the registry doesn't know it
 * @param taxCode of the subscriber; null when unknown
 * @param subscriberName empty when unknown
 * @param knownBy how subscriber and tax code were found
 * @param condition as seen at the desk
 * @param accessories what came with it, possibly empty
 * @param shelf number of shelf or bag, possibly empty
 */
public record ReceivedToken(
        TokenSerial token,
        String label,
        String module,
        String deviceVersion,
        @Nullable SubscriberId subscriber,
        @Nullable TaxCode taxCode,
        String subscriberName,
        KnownBy knownBy,
        TokenCondition condition,
        String accessories,
        String shelf) {

    /** How the subscriber of a token was found. */
    public enum KnownBy {
        /** The registry has it for the certificate on the token. */
        CERTIFICATE,
        /** The registry has it for the token's serial number. */
        TOKEN_SERIAL,
        /** The certificate's subject says so; the registry doesn't know it. */
        SUBJECT,
        /** The operator typed it. */
        TYPED,
        /** Nobody knows. */
        NOBODY
    }

    public ReceivedToken {
        subscriberName = VietnameseText.tidy(subscriberName);
        accessories = VietnameseText.tidy(accessories);
        shelf = VietnameseText.tidy(shelf);
    }

    /** A token of which only the serial number is known. */
    public static ReceivedToken ofSerial(TokenSerial token) {
        return new ReceivedToken(
                token, "", "", "", null, null, "", KnownBy.NOBODY, TokenCondition.UNSEEN, "", "");
    }

    /** The same token with what the operator noted of it. */
    public ReceivedToken noted(
            TokenCondition newCondition, String newAccessories, String newShelf) {
        return new ReceivedToken(
                token,
                label,
                module,
                deviceVersion,
                subscriber,
                taxCode,
                subscriberName,
                knownBy,
                newCondition,
                newAccessories,
                newShelf);
    }

    /** The same token with the subscriber that the operator typed; the registry's word is kept where there is one. */
    public ReceivedToken typed(
            @Nullable TaxCode typedTaxCode, String typedName, String typedDeviceVersion) {
        boolean known = subscriber != null;
        boolean nothing = typedTaxCode == null && typedName.isBlank();
        return new ReceivedToken(
                token,
                label,
                module,
                typedDeviceVersion.isBlank() ? deviceVersion : typedDeviceVersion,
                subscriber,
                known || typedTaxCode == null ? taxCode : typedTaxCode,
                known || typedName.isBlank() ? subscriberName : typedName,
                known || nothing ? knownBy : KnownBy.TYPED,
                condition,
                accessories,
                shelf);
    }
}
