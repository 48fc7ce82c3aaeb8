package vn.capbu.rollout.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.rollout.FactSource;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.Population;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;

/** Who is in a campaign, and what happened to them; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutPopulation {

    /** The campaigns in the order of creation. */
    List<RolloutCampaign> campaigns();

    /**
     * Certificates of the registry as a campaign judges them, by pages.
     *
     * @param after the {@link CandidatePage#last} of the page before; 0 for the first
     * @param limit how many subscribers a page takes
     */
    CandidatePage candidates(RolloutCampaign campaign, Instant asOf, long after, int limit);

    /** How many subscribers the registry has. */
    long subscribers();

    /** The versions of a population, the newest first. */
    List<Population> versions(long campaign);

    /** Writes a version down. */
    void add(long campaign, Population population);

    /** The names of the device versions that were met, by number. */
    Map<Integer, String> deviceVersions(long campaign);

    /** The number of a device version, given when it is met first. */
    int deviceVersion(long campaign, String name);

    /** Members in the order of their ids. */
    List<Member> read(long campaign, long after, int limit);

    /** The members with some serials. */
    List<Member> ofCertificates(long campaign, Collection<CertificateSerial> serials);

    /**
     * The same for whoever is about to store facts of them: waits until nobody else does, and nobody else stores any until the transaction
     * on this thread ends.
     */
    List<Member> locked(long campaign, Collection<CertificateSerial> serials);

    /** The members of some subscribers. */
    List<Member> ofTaxCodes(long campaign, Collection<TaxCode> taxCodes);

    /** All events of some members, in the order in which they became known; members without one are left out. */
    Map<Long, List<MemberEvent>> events(Collection<Member> members);

    /** Of some members those whose last exclusion is a person's, not the registry's. */
    Set<Long> excludedByHand(Collection<Member> members);

    /**
     * Stores facts, and new members with them. Waits for whoever changes one of the members just now, and for nobody else; their
     * summary is the caller's to change, by {@link RolloutSummary#add}.
     *
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when somebody else has stored a fact of one of the members that the
     *     change doesn't know of: the summary would count it twice
     */
    void record(long campaign, FactSource by, List<MemberChange> changes);

    /**
     * A page of candidates.
     *
     * @param candidates judged certificates
     * @param last for the next page; -1 when there is none
     */
    record CandidatePage(List<Candidate> candidates, long last) {

        public CandidatePage {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A certificate as the campaign's rules judge it.
     *
     * @param subscriber whose it is
     * @param serial of it
     * @param taxCode of the subscriber
     * @param deviceVersion of its token, possibly empty
     * @param province code of 2020; empty where nobody knows
     * @param accountManager of the contract, possibly empty
     * @param agent of the contract, possibly empty
     * @param verdict what the rules say
     */
    record Candidate(
            SubscriberId subscriber,
            CertificateSerial serial,
            TaxCode taxCode,
            String deviceVersion,
            String province,
            String accountManager,
            String agent,
            Verdict verdict) {}

    /**
     * What the rules say.
     *
     * @param kind the sort
     * @param exclusion why it is out; null unless NOT_ELIGIBLE
     * @param renewedOn the day in Viet Nam; null unless RENEWED
     * @param newSerial null unless RENEWED
     * @param registeredOn the day in Viet Nam on which the last of its follow-ups was done; null unless RENEWED and all are done
     * @param decided whether a supervisor decided it, or allowed it after its end
     */
    record Verdict(
            Kind kind,
            @Nullable Standing exclusion,
            @Nullable LocalDate renewedOn,
            @Nullable CertificateSerial newSerial,
            @Nullable LocalDate registeredOn,
            boolean decided) {

        /** Sorts of verdicts. */
        public enum Kind {
            /** In. */
            ELIGIBLE,
            /** In, but a person has to decide first. */
            NEEDS_DECISION,
            /** In, and renewed at this installation's bench. */
            RENEWED,
            /** Out. */
            NOT_ELIGIBLE
        }
    }
}
