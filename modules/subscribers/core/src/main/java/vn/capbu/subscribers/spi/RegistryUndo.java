package vn.capbu.subscribers.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.imports.WithdrawalReport.KeptReason;

/**
 * What an import of the registry brought and changed, record by record, and how that is undone; a port of
 * {@link vn.capbu.kernel.spi.Storage}. Pages are in the order of the records' numbers; what changes anything runs in the transaction that
 * is open on this thread, which has taken down the import's withdrawal.
 */
public interface RegistryUndo {

    /**
     * A record that an import brought or changed.
     *
     * @param id of the certificate, or of the subscriber
     * @param subscriber whose it is
     * @param taxCode of the subscriber
     * @param serial of the certificate; empty for a subscriber
     * @param kept why it stays as it is; null when nothing rests on it
     */
    record Entry(
            long id, long subscriber, String taxCode, String serial, @Nullable KeptReason kept) {}

    /** Certificates that it changed. */
    List<Entry> changedCertificates(long importId, long after, int limit);

    /** Subscribers that it changed. */
    List<Entry> changedSubscribers(long importId, long after, int limit);

    /** Certificates that it brought. */
    List<Entry> added(long importId, long after, int limit);

    /** Certificates that it changed without keeping what was there before, as versions did that couldn't take an import back. */
    List<Entry> changedForGood(long importId, long after, int limit);

    /**
     * Gives certificates, with their contracts, the values that they had before; the history tells it as an undoing of the import.
     *
     * @param operator who does it
     * @param at when
     */
    void restoreCertificates(long importId, List<Entry> entries, String operator, Instant at);

    /** The same for subscribers. */
    void restoreSubscribers(long importId, List<Entry> entries, String operator, Instant at);

    /** Removes certificates that it brought, with their contracts. */
    void remove(List<Entry> entries);

    /**
     * Removes those of the subscribers that it brought of whom nothing else is known any more, some at a time.
     *
     * @return the number of the last one, for the next time; -1 when there was none
     */
    long removeSubscribers(long importId, long after, int limit);
}
