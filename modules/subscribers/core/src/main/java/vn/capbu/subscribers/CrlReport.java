package vn.capbu.subscribers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What taking a CRL over did.
 *
 * @param crl which one
 * @param repeated whether it had been taken over before; then nothing was done
 * @param counts what became of its entries
 */
public record CrlReport(Crl crl, boolean repeated, Counts counts) {

    /**
     * A CRL.
     *
     * @param issuer distinguished name (RFC 2253)
     * @param number of the CRL in decimal, null when it has none
     * @param thisUpdate when it was issued
     * @param nextUpdate when the next one is due, null when it doesn't say
     * @param delta whether it holds the changes since a complete one only
     * @param entries how many certificates it lists
     */
    public record Crl(
            String issuer,
            @Nullable String number,
            Instant thisUpdate,
            @Nullable Instant nextUpdate,
            boolean delta,
            long entries) {

        /** Whether the next one was due at an instant. */
        public boolean isOverdue(Instant now) {
            return nextUpdate != null && nextUpdate.isBefore(now);
        }

        /** How people call it: its number, else its time. */
        public String name() {
            return number == null ? thisUpdate.toString() : number;
        }
    }

    /**
     * What became of the entries.
     *
     * @param registered entries whose certificate is in the registry
     * @param revoked certificates that are revoked now and weren't
     * @param suspended certificates that are suspended now and weren't
     * @param released certificates that are valid again
     * @param confirmed certificates whose state was known, and whose date is now
     * @param bySerialOnly of the registered ones, those whose issuer the registry doesn't know: told by serial and term
     */
    public record Counts(
            long registered,
            long revoked,
            long suspended,
            long released,
            long confirmed,
            long bySerialOnly) {

        /** Nothing. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** The sum. */
        public Counts plus(Counts other) {
            return new Counts(
                    registered + other.registered,
                    revoked + other.revoked,
                    suspended + other.suspended,
                    released + other.released,
                    confirmed + other.confirmed,
                    bySerialOnly + other.bySerialOnly);
        }

        /** How many certificates are in another state now. */
        public long changed() {
            return revoked + suspended + released;
        }
    }
}
