package vn.capbu.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
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

    /** The last step of a renewal without open follow-ups; of one without any follow-up its own. */
    private static final String REGISTERED =
            "SELECT r.old_serial, MAX(COALESCE(s.taken_at, n.renewed_at)) AS done_at FROM renewal r"
                    + " JOIN renewed_certificate n ON n.renewal_id = r.id LEFT JOIN follow_up f ON"
                    + " f.renewal_id = r.id LEFT JOIN follow_up_step s ON s.follow_up_id = f.id WHERE"
                    + " r.campaign_id = ? AND r.old_serial = ANY(?) AND r.state = 'DONE' AND NOT"
                    + " EXISTS (SELECT 1 FROM follow_up o WHERE o.renewal_id = r.id AND o.state ="
                    + " 'OPEN') GROUP BY r.old_serial";

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
        JudgeSubscribers judge = judge(campaign);
        List<AffectedRow> rows = judge.run(storage, subscribers, asOf);
        Map<CertificateSerial, LocalDate> registered = registered(campaign, rows);
        for (AffectedRow row : rows) {
            long subscriber = row.facts().holder().subscriber().value();
            // a range of subscribers that is asked for by its ends brings others along
            if (subscriber > after && subscriber <= last) {
                candidates.add(
                        candidate(
                                row,
                                terms.getOrDefault(row.facts().id(), new Terms("", "")),
                                verdict(
                                        row,
                                        registered.get(row.facts().serial()),
                                        judge.isRevoked(row.facts().serial(), asOf))));
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

    /** Of those renewed at the bench whose follow-ups are all done, the day on which the last one was, by old serial. */
    private Map<CertificateSerial, LocalDate> registered(
            RolloutCampaign campaign, List<AffectedRow> rows) {
        List<String> renewed =
                rows.stream()
                        .filter(row -> row.facts().marks().renewedAt() != null)
                        .map(row -> row.facts().serial().toString())
                        .toList();
        Map<CertificateSerial, LocalDate> days = new HashMap<>();
        for (int from = 0; from < renewed.size(); from += RolloutRows.AT_ONCE) {
            List<String> some =
                    renewed.subList(from, Math.min(renewed.size(), from + RolloutRows.AT_ONCE));
            storage.<Boolean>jdbc(
                    connection -> {
                        try (PreparedStatement select = connection.prepareStatement(REGISTERED)) {
                            select.setLong(1, campaign.id());
                            select.setArray(2, connection.createArrayOf("varchar", some.toArray()));
                            try (ResultSet found = select.executeQuery()) {
                                while (found.next()) {
                                    days.put(
                                            CertificateSerial.parse(found.getString("old_serial")),
                                            VietnamTime.dateOf(
                                                    Columns.requiredInstant(found, "done_at")));
                                }
                            }
                        }
                        return Boolean.TRUE;
                    });
        }
        return days;
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

    private static Candidate candidate(AffectedRow row, Terms terms, Verdict verdict) {
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
                verdict);
    }

    private static Verdict verdict(
            AffectedRow row, @Nullable LocalDate registeredOn, boolean onCrl) {
        CertificateFacts.Marks marks = row.facts().marks();
        boolean decided = marks.decision() != null || marks.expiredAllowed();
        Instant renewedAt = marks.renewedAt();
        if (renewedAt != null) {
            return new Verdict(
                    Verdict.Kind.RENEWED,
                    null,
                    VietnamTime.dateOf(renewedAt),
                    marks.newSerial(),
                    registeredOn,
                    decided);
        }
        if (row.eligibility() == Eligibility.ELIGIBLE) {
            return new Verdict(Verdict.Kind.ELIGIBLE, null, null, null, null, decided);
        }
        if (row.eligibility() == Eligibility.NEEDS_DECISION) {
            return new Verdict(Verdict.Kind.NEEDS_DECISION, null, null, null, null, decided);
        }
        return new Verdict(
                Verdict.Kind.NOT_ELIGIBLE, exclusion(row, onCrl), null, null, null, decided);
    }

    private static Standing exclusion(AffectedRow row, boolean onCrl) {
        if (onCrl || row.facts().state() == CertificateState.REVOKED) {
            return Standing.EXCLUDED_REVOKED;
        }
        return row.failedRules().contains(EligibilityRule.E4)
                ? Standing.EXCLUDED_CONTRACT_ENDED
                : Standing.EXCLUDED_NOT_ELIGIBLE;
    }
}
