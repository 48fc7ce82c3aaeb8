package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.JudgeSubscribers;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.spi.RolloutPopulation.Candidate;
import vn.capbu.rollout.spi.RolloutPopulation.CandidatePage;
import vn.capbu.rollout.spi.RolloutPopulation.Verdict;

/** Certificates of the registry for a population: where renewals' rules and the rollout meet. */
final class RolloutCandidates {

    /** A campaign may have a CRL of millions of entries: it is parsed once. */
    private record Known(RolloutCampaign campaign, JudgeSubscribers judge) {}

    /** Whom to ask for when it comes to a contract. */
    private record Terms(String accountManager, String agent) {}

    private final HibernateStorage storage;
    private volatile @Nullable Known known;

    RolloutCandidates(HibernateStorage storage) {
        this.storage = storage;
    }

    CandidatePage page(RolloutCampaign campaign, Instant asOf, long after, int limit) {
        List<Long> subscribers = subscribers(after, limit);
        if (subscribers.isEmpty()) {
            return new CandidatePage(List.of(), -1);
        }
        long last = subscribers.get(subscribers.size() - 1);
        Map<Long, Terms> terms = terms(subscribers.get(0), last);
        List<Candidate> candidates = new ArrayList<>();
        for (AffectedRow row : judge(campaign).run(storage, subscribers, asOf)) {
            long subscriber = row.facts().holder().subscriber().value();
            // a range of subscribers that is asked for by its ends brings others along
            if (subscriber > after && subscriber <= last) {
                candidates.add(
                        candidate(row, terms.getOrDefault(row.facts().id(), new Terms("", ""))));
            }
        }
        return new CandidatePage(candidates, subscribers.size() < limit ? -1 : last);
    }

    private JudgeSubscribers judge(RolloutCampaign campaign) {
        Known last = known;
        if (last == null || !last.campaign().equals(campaign)) {
            Campaign whole =
                    storage.port(CampaignRepository.class)
                            .find(campaign.id(), campaign.version())
                            .orElseThrow();
            last = new Known(campaign, new JudgeSubscribers(whole));
            known = last;
        }
        return last.judge();
    }

    private List<Long> subscribers(long after, int limit) {
        return storage.jdbc(
                connection -> {
                    List<Long> ids = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT id FROM subscriber WHERE id > ? ORDER BY id FETCH FIRST"
                                            + " ? ROWS ONLY")) {
                        select.setLong(1, after);
                        select.setInt(2, limit);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                ids.add(found.getLong("id"));
                            }
                        }
                    }
                    return ids;
                });
    }

    /** By certificate. */
    private Map<Long, Terms> terms(long first, long last) {
        return storage.jdbc(
                connection -> {
                    Map<Long, Terms> terms = new HashMap<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT c.id, k.account_manager, k.agent FROM"
                                            + " subscriber_certificate c JOIN contract k ON k.id ="
                                            + " c.contract_id WHERE c.subscriber_id BETWEEN ? AND ?")) {
                        select.setLong(1, first);
                        select.setLong(2, last);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                terms.put(
                                        found.getLong("id"),
                                        new Terms(
                                                found.getString("account_manager"),
                                                found.getString("agent")));
                            }
                        }
                    }
                    return terms;
                });
    }

    private static Candidate candidate(AffectedRow row, Terms terms) {
        CertificateFacts facts = row.facts();
        String province =
                Provinces.catalogue()
                        .parse(facts.holder().province())
                        .map(Province::code)
                        .orElse("");
        return new Candidate(
                facts.holder().subscriber(),
                facts.serial(),
                facts.holder().taxCode(),
                facts.deviceVersion(),
                province,
                terms.accountManager(),
                terms.agent(),
                verdict(row));
    }

    private static Verdict verdict(AffectedRow row) {
        CertificateFacts.Marks marks = row.facts().marks();
        boolean decided = marks.decision() != null;
        Instant renewedAt = marks.renewedAt();
        if (renewedAt != null) {
            return new Verdict(
                    Verdict.Kind.RENEWED,
                    null,
                    VietnamTime.dateOf(renewedAt),
                    marks.newSerial(),
                    decided);
        }
        if (row.eligibility() == Eligibility.ELIGIBLE) {
            return new Verdict(Verdict.Kind.ELIGIBLE, null, null, null, decided);
        }
        if (row.eligibility() == Eligibility.NEEDS_DECISION) {
            return new Verdict(Verdict.Kind.NEEDS_DECISION, null, null, null, decided);
        }
        return new Verdict(Verdict.Kind.NOT_ELIGIBLE, exclusion(row), null, null, decided);
    }

    private static Standing exclusion(AffectedRow row) {
        if (row.facts().state() == CertificateState.REVOKED) {
            return Standing.EXCLUDED_REVOKED;
        }
        return row.failedRules().equals(List.of(EligibilityRule.E4))
                ? Standing.EXCLUDED_CONTRACT_ENDED
                : Standing.EXCLUDED_NOT_ELIGIBLE;
    }
}
