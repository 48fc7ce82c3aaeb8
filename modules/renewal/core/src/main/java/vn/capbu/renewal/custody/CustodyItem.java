package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;

/**
 * A token in custody, or one that was: a row of its drop-off.
 *
 * @param id identity, given by the storage; 0 before
 * @param version of the row, counts up with every change; a change of an older version is refused
 * @param slip number of the drop-off slip
 * @param place on the slip, from 1
 * @param received as it was taken in
 * @param state where it is
 * @param since when it came there
 * @param renewal the renewal that began in custody; null when none did
 * @param change old and new certificate; null unless it was renewed
 * @param check the last look before its return; null before
 * @param minutes number of the hand-over minutes; null until it is returned
 */
public record CustodyItem(
        long id,
        int version,
        String slip,
        int place,
        ReceivedToken received,
        CustodyState state,
        Instant since,
        @Nullable UUID renewal,
        @Nullable CertificateChange change,
        @Nullable ReadyCheck check,
        @Nullable String minutes) {

    /** The token's serial number. */
    public TokenSerial token() {
        return received.token();
    }

    /** What two spellings of a serial number have in common: labels and modules write it in upper or lower case. */
    public static String keyOf(TokenSerial token) {
        return token.value().toUpperCase(java.util.Locale.ROOT);
    }

    /** In which condition it was seen last. */
    public TokenCondition condition() {
        return check == null ? received.condition() : check.condition();
    }

    /** The same token after a move. */
    public CustodyItem moved(CustodyState to, Instant at) {
        return new CustodyItem(
                id, version, slip, place, received, to, at, renewal, change, check, minutes);
    }

    /** The same token with a renewal that began. */
    public CustodyItem withRenewal(UUID begun) {
        return new CustodyItem(
                id, version, slip, place, received, state, since, begun, change, check, minutes);
    }

    /** The same token with its new certificate. */
    public CustodyItem withChange(CertificateChange renewed) {
        return new CustodyItem(
                id, version, slip, place, received, state, since, renewal, renewed, check, minutes);
    }

    /** The same token after a look at it. */
    public CustodyItem withCheck(ReadyCheck looked) {
        return new CustodyItem(
                id, version, slip, place, received, state, since, renewal, change, looked, minutes);
    }

    /** The same token on hand-over minutes. */
    public CustodyItem withMinutes(String number) {
        return new CustodyItem(
                id, version, slip, place, received, state, since, renewal, change, check, number);
    }

    /** The same token on another shelf. */
    public CustodyItem shelved(String shelf) {
        ReceivedToken elsewhere =
                received.noted(received.condition(), received.accessories(), shelf);
        return new CustodyItem(
                id, version, slip, place, elsewhere, state, since, renewal, change, check, minutes);
    }
}
