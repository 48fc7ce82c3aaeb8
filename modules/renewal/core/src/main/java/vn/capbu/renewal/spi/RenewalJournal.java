package vn.capbu.renewal.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.SupervisorDecision;

/**
 * The journal of renewals; a port of {@link vn.capbu.kernel.spi.Storage}. Written in transactions with durability FORCED.
 */
public interface RenewalJournal {

    /**
     * Adds a renewal with its first entry of the history.
     *
     * @param by who acts, kept in the history
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the token, or the old certificate, has an open renewal
     */
    void add(Renewal renewal, Operator by);

    /**
     * Stores a changed renewal, and adds an entry to its history.
     *
     * @param renewal with the version that was read
     * @param by who acts, kept in the history
     * @return the renewal with its new version
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when it was changed in between
     */
    Renewal update(Renewal renewal, Operator by);

    /** {@link #update} for a change that a supervisor decided; the decision is kept in the history. */
    Renewal decide(Renewal renewal, Operator by, SupervisorDecision decision);

    /** The open renewal of a token: there is one at the most. */
    Optional<Renewal> findOpen(TokenSerial token);

    /** A renewal by its identity. */
    Optional<Renewal> find(UUID id);

    /** All renewals that are open, or all there are; the newest first. */
    List<Renewal> list(boolean openOnly);

    /** The renewals of certificates with these serial numbers, newest first; serials of different issuers may be equal. */
    List<Renewal> ofCertificates(Collection<CertificateSerial> oldSerials);

    /** The renewal that replaced a certificate in a campaign, when it is DONE. */
    Optional<Renewal> findDone(long campaignId, CertificateSerial oldSerial);

    /** How many renewals of a campaign there are, open and closed. */
    long count(long campaignId);

    /** The history of a renewal, the oldest entry first. */
    List<JournalEntry> history(UUID id);
}
