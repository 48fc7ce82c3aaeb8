package vn.capbu.renewal.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.affected.CertificateFacts;

/**
 * The certificates of the registry as a campaign looks at them, in the order of their ids and a page at a time: there may be a
 * million. Those that the campaign itself had issued are left out. A port of {@link vn.capbu.kernel.spi.Storage}.
 */
public interface AffectedCertificates {

    /** How many records the registry has. */
    long count();

    /**
     * Certificates as they were known at an instant; those that began later are left out.
     *
     * @param after only those with a greater id; 0 for the first page
     * @param limit how many records are read; fewer may be given, and an empty page isn't the last one
     */
    Page read(long campaignId, Instant asOf, long after, int limit);

    /** Certificates by their ids, in the order of ids. */
    List<CertificateFacts> find(long campaignId, Instant asOf, Collection<Long> ids);

    /** Certificates with a serial number, as they are now; serials of different issuers may be equal. */
    List<CertificateFacts> withSerial(long campaignId, Instant now, CertificateSerial serial);

    /**
     * Certificates of some subscribers, as they are now, in the order of ids; those of others may come along.
     *
     * @param subscribers numbers of their {@link vn.capbu.kernel.SubscriberId}, at least one
     */
    List<CertificateFacts> ofSubscribers(
            long campaignId, Instant now, Collection<Long> subscribers);

    /**
     * The ids of certificates that have each of some words in tax code, name, serial number or token, as they are now.
     *
     * @param words in lower case without diacritics, separated by blanks
     * @param after only those with a greater id
     * @param limit how many records are looked at
     */
    Matches matching(String words, long after, int limit);

    /**
     * Some certificates.
     *
     * @param certificates in the order of their ids
     * @param last the id to go on after; negative when there are no more
     */
    record Page(List<CertificateFacts> certificates, long last) {}

    /**
     * Some ids.
     *
     * @param ids in order
     * @param last the id to go on after; negative when there are no more
     */
    record Matches(List<Long> ids, long last) {}
}
