package vn.capbu.renewal.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpRules;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.RenewedCertificate;

/** Follow-ups after renewals; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface FollowUpRepository {

    /**
     * The rules in force on a day; the first ones on an earlier day.
     *
     * @throws IllegalStateException when there are none
     */
    FollowUpRules rules(LocalDate day);

    /**
     * Adds a renewed certificate with its follow-ups; one that is there already stays as it is. Its province is taken from the
     * registry.
     *
     * @return whether it was added
     */
    boolean add(RenewedCertificate certificate, List<FollowUp> followUps);

    /**
     * Renewals that are DONE and have no follow-ups yet, the oldest first.
     *
     * @param offset how many to leave out
     * @param limit how many at most
     */
    List<UUID> missing(int offset, int limit);

    /** A page of follow-ups, the earliest latest date first. */
    FollowUpPage<FollowUpRow> search(FollowUpQuery query);

    /** How many follow-ups each filter has, with the other conditions of a query. */
    Map<FollowUpQuery.Filter, Long> counts(FollowUpQuery query);

    /** The provinces that renewed certificates have, in no order. */
    List<String> provinces();

    /**
     * Follow-ups by their ids as they are now, in no order; those that aren't there are left out. Nobody else takes a step on them
     * until the transaction ends.
     */
    List<FollowUpRow> lock(Collection<Long> ids);

    /**
     * A number that is another one when follow-ups were added, or steps taken on them. One that another process added may be
     * noticed with the next one only.
     */
    long edition();

    /** The renewed certificate of a renewal. */
    Optional<RenewedCertificate> certificate(UUID renewal);

    /** The follow-ups of a renewal, in the order of the systems. */
    List<FollowUpRow> ofRenewal(UUID renewal);

    /** The follow-ups of a subscriber, the newest renewal first. */
    List<FollowUpRow> ofSubscriber(SubscriberId subscriber);

    /** Stores a step of a follow-up, and the state that it has since. */
    void step(long followUp, FollowUpStep step);

    /** Every step of a follow-up, the oldest first. */
    List<FollowUpStep> history(long followUp);

    /**
     * Contracts that end in a range of days, with the last certificate of each that isn't revoked, the earliest end first.
     *
     * @param from first day of the range
     * @param to last day of the range
     * @param noticeMonths how long before its end a contract's notice is due
     */
    FollowUpPage<ContractEnd> contractEnds(
            LocalDate from, LocalDate to, int noticeMonths, int offset, int limit);

    /** Where a subscriber can be reached, as registered with a certificate; empty texts when nobody knows. */
    Contact contact(RenewedCertificate certificate);

    /**
     * Telephone and e-mail.
     *
     * @param phone possibly empty
     * @param email possibly empty
     */
    record Contact(String phone, String email) {}
}
