package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.FactStore.CurrentCampaign;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.affected.CertificateFacts;
import vn.capbu.renewal.affected.JudgeSubscribers;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.subscribers.spi.SubscriberFacts;

/**
 * What the current campaign says of a subscriber's certificates: the names of {@link Eligibility}, and beside NOT_ELIGIBLE those of
 * the rules that fail. A value holds of a subscriber when it does of one of its certificates.
 */
public final class EligibilityFacts implements SubscriberFacts {

    private static final List<String> VALUES =
            Stream.of(
                            Stream.of(
                                    Eligibility.ELIGIBLE,
                                    Eligibility.NEEDS_DECISION,
                                    Eligibility.ALREADY_RENEWED,
                                    Eligibility.NOT_ELIGIBLE),
                            Stream.of(EligibilityRule.values()))
                    .flatMap(values -> values)
                    .map(Enum::name)
                    .toList();

    /** A campaign may have a CRL of millions of entries: it is parsed once. */
    private record Known(Storage storage, CurrentCampaign version, JudgeSubscribers judge) {}

    private volatile @Nullable Known known;

    /** For {@link java.util.ServiceLoader}. */
    public EligibilityFacts() {}

    @Override
    public String kind() {
        return "eligibility";
    }

    @Override
    public List<String> values() {
        return VALUES;
    }

    @Override
    public String edition(Storage storage) {
        return storage.port(FactStore.class)
                .currentCampaign()
                .map(current -> current.id() + "." + current.version())
                .orElse("none");
    }

    @Override
    public Map<Long, Fact> read(Storage storage, Collection<Long> subscribers, Instant now) {
        return storage.port(FactStore.class)
                .currentCampaign()
                .map(current -> read(storage, judge(storage, current), subscribers, now))
                .orElse(Map.of());
    }

    private static Map<Long, Fact> read(
            Storage storage, JudgeSubscribers judge, Collection<Long> subscribers, Instant now) {
        Map<Long, Verdicts> verdicts = new HashMap<>();
        for (AffectedRow row : judge.run(storage, subscribers, now)) {
            verdicts.computeIfAbsent(
                            row.facts().holder().subscriber().value(), any -> new Verdicts(now))
                    .add(row);
        }
        Map<Long, Fact> facts = new HashMap<>();
        verdicts.forEach((subscriber, all) -> facts.put(subscriber, all.toFact()));
        return facts;
    }

    private JudgeSubscribers judge(Storage storage, CurrentCampaign current) {
        Known last = known;
        if (last == null || !last.storage().equals(storage) || !last.version().equals(current)) {
            last =
                    new Known(
                            storage,
                            current,
                            new JudgeSubscribers(
                                    storage.port(CampaignRepository.class)
                                            .find(current.id(), current.version())
                                            .orElseThrow()));
            known = last;
        }
        return last.judge();
    }

    /** Those of a subscriber's certificates together. */
    private static final class Verdicts {

        private final Instant now;
        private final Set<String> values = new HashSet<>();
        private @Nullable Instant until;

        Verdicts(Instant now) {
            this.now = now;
        }

        void add(AffectedRow row) {
            values.add(row.eligibility().name());
            if (row.eligibility() == Eligibility.NOT_ELIGIBLE) {
                row.failedRules().forEach(rule -> values.add(rule.name()));
            }
            CertificateFacts.Term term = row.facts().term();
            ends(term.notAfter() == null ? endOf(term.validTo()) : term.notAfter());
            ends(endOf(row.facts().contractEnd()));
        }

        private static @Nullable Instant endOf(@Nullable LocalDate day) {
            return day == null ? null : VietnamTime.endOf(day);
        }

        /** Until a certificate or a contract ends, nothing becomes different by time. */
        private void ends(@Nullable Instant end) {
            if (end != null && end.isAfter(now) && (until == null || end.isBefore(until))) {
                until = end;
            }
        }

        Fact toFact() {
            return new Fact(values, until);
        }
    }
}
