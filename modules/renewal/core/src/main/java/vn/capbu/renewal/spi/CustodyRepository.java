package vn.capbu.renewal.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyPage;
import vn.capbu.renewal.custody.CustodyQuery;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.DropOffSummary;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ShelfRow;

/** The tokens in custody; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface CustodyRepository {

    /** Which numbers. */
    enum Series {
        /** Drop-off slips. */
        DROP_OFF,
        /** Hand-over minutes. */
        HAND_OVER
    }

    /**
     * The next number of a series, from 1. Taken in the transaction that uses it: when that fails, the number is free again, so
     * that there is no gap. Others who want one of the same series wait for the transaction's end.
     *
     * @param desk code of the service desk, possibly empty
     * @param year in Viet Nam
     */
    int nextNumber(Series series, String desk, int year);

    /**
     * Adds a drop-off with its tokens, and the first step of each.
     *
     * @param dropOff its items have no identity yet
     * @param moves one for each token
     * @return the drop-off with the identities of its items
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the desk has one of the tokens, or the number is taken
     */
    DropOff add(DropOff dropOff, List<CustodyMove> moves);

    /**
     * Stores a changed token without a step: another shelf, a renewal that began.
     *
     * @param item with the version that was read
     * @return the token with its new version
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when it was changed in between
     */
    CustodyItem update(CustodyItem item);

    /**
     * Notes on a slip that the customer consents to key generation.
     *
     * @return whether there is such a slip
     */
    boolean recordConsent(String slip);

    /** Stores a moved token with its step; otherwise like {@link #update}. */
    CustodyItem move(CustodyItem item, CustodyMove move);

    /**
     * Adds hand-over minutes; the items are stored by {@link #move}.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the number is taken
     */
    void addHandOver(HandOver handOver);

    /** The token in custody, upper and lower case of its serial number alike: there is one at the most. */
    Optional<CustodyItem> findInCustody(TokenSerial token);

    /**
     * The token in custody, kept from every other writer until the end of the open transaction, so that a step of a renewal and a
     * step at the desk wait for one another instead of failing.
     */
    Optional<CustodyItem> lockInCustody(TokenSerial token);

    /** A drop-off by the exact number of its slip. */
    Optional<DropOff> find(String slip);

    /** Minutes by their exact number. */
    Optional<HandOver> findHandOver(String number);

    /** The minutes by which tokens of a drop-off were returned, the oldest first. */
    List<HandOver> handOversOf(String slip);

    /** Every time that the desk had a token, the newest first. */
    List<CustodyItem> ofToken(TokenSerial token);

    /** Every step of a token, the oldest first. */
    List<CustodyMove> history(TokenSerial token);

    /** Tokens, the newest drop-off first, then by their place on the slip. */
    CustodyPage<ShelfRow> search(CustodyQuery query);

    /** Drop-offs with at least one token that matches, the newest first. */
    CustodyPage<DropOffSummary> searchDropOffs(CustodyQuery query);

    /** Tokens that have been in a state since before an instant, the longest first. */
    List<ShelfRow> waitingSince(CustodyState state, Instant before);
}
