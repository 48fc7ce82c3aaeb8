package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.renewal.spi.FollowUpRepository;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.subscribers.RegistryRow;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberFacts;
import vn.capbu.subscribers.spi.SubscriberFacts.Fact;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** What renewals say of subscribers to their search, and that the search is told when it becomes different. */
@ParameterizedClass
@EnumSource
class SubscriberFactsTest {

    private static final Instant NOW = Instant.parse("2020-03-13T03:00:00Z");
    private static final LocalDate CAMPAIGN_END = LocalDate.of(2020, 10, 2);

    @Parameter private TestDatabase database;
    @TempDir Path folder;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = database.open(folder);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    /** A certificate of one subscriber; its number. */
    private long store(
            String taxCode,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate contractEnd,
            RegistryState state) {
        RegistryRow row = Fixtures.row(taxCode, "A1");
        storage.port(SubscriberRegistry.class)
                .store(
                        Fixtures.BY_HAND,
                        Fixtures.numbered(
                                List.of(
                                        new RegistryRow(
                                                row.taxCode(),
                                                row.name(),
                                                row.province(),
                                                row.deviceVersion(),
                                                row.token(),
                                                row.serial(),
                                                from,
                                                to,
                                                contractEnd,
                                                state,
                                                row.phone(),
                                                row.email()))));
        List<SearchDocument> all = new ArrayList<>();
        storage.port(SearchSource.class).all(0, 100, all::add);
        return all.stream()
                .filter(one -> one.taxCode().equals(taxCode))
                .findFirst()
                .orElseThrow()
                .subscriber();
    }

    private long eligible() {
        return store(
                "0100109106",
                LocalDate.of(2019, 1, 15),
                CAMPAIGN_END,
                LocalDate.of(2021, 5, 31),
                RegistryState.VALID);
    }

    private Fact fact(String kind, long subscriber, Instant now) {
        for (SubscriberFacts facts : ServiceLoader.load(SubscriberFacts.class)) {
            if (facts.kind().equals(kind)) {
                return facts.read(storage, List.of(subscriber), now).get(subscriber);
            }
        }
        throw new AssertionError(kind);
    }

    private long lastChange() {
        var changes = storage.port(SearchSource.class).changesAfter(0);
        return changes.get(changes.size() - 1).number();
    }

    private List<Long> numbersAfter(long number) {
        return storage.port(SearchSource.class).changesAfter(number).stream()
                .map(SearchSource.Change::number)
                .toList();
    }

    /** The subscribers that changed since. */
    private List<Long> changedSince(long number) {
        SearchSource source = storage.port(SearchSource.class);
        List<Long> numbers = numbersAfter(number);
        List<Long> changed = new ArrayList<>();
        source.changed(numbers, document -> changed.add(document.subscriber()));
        assertThat(source.count(numbers)).isGreaterThanOrEqualTo(changed.size());
        return changed;
    }

    @Test
    void eligibilityIsThatOfTheNewestCampaignWithEveryReason() {
        long eligible = eligible();
        long late =
                store(
                        "0100109107",
                        LocalDate.of(2019, 8, 1),
                        LocalDate.of(2021, 8, 1),
                        null,
                        RegistryState.REVOKED);

        assertThat(fact("eligibility", eligible, NOW).values()).containsExactly("ELIGIBLE");
        assertThat(fact("eligibility", late, NOW).values())
                .containsExactlyInAnyOrder("NOT_ELIGIBLE", "E2", "E3", "E4", "E5");
    }

    @Test
    void eligibilityEndsWithTheCertificate() {
        long eligible = eligible();
        Instant until = fact("eligibility", eligible, NOW).until();

        assertThat(until).isEqualTo("2020-10-02T16:59:59Z");
        assertThat(fact("eligibility", eligible, until.plusSeconds(1)).values())
                .as("expired, and still owed something: a person decides")
                .containsExactly("NEEDS_DECISION");
    }

    @Test
    void aDecisionIsToldToTheSearch() {
        long borderline =
                store(
                        "0100109106",
                        LocalDate.of(2019, 7, 17),
                        CAMPAIGN_END,
                        LocalDate.of(2021, 5, 31),
                        RegistryState.VALID);
        assertThat(fact("eligibility", borderline, NOW).values()).containsExactly("NEEDS_DECISION");
        long before = lastChange();

        storage.port(EligibilityDecisions.class)
                .save(
                        new EligibilityDecision(
                                1,
                                new SubscriberId(borderline),
                                CertificateSerial.parse("A1"),
                                true,
                                "công văn bổ sung",
                                "giamsat",
                                "Trần B",
                                NOW));

        assertThat(changedSince(before)).containsExactly(borderline);
        assertThat(fact("eligibility", borderline, NOW).values()).containsExactly("ELIGIBLE");
    }

    @Test
    void aNewerCampaignIsAnotherEdition() {
        SubscriberFacts facts = new EligibilityFacts();
        String before = facts.edition(storage);
        long eligible = eligible();

        storage.port(CampaignRepository.class)
                .add(
                        new Campaign(
                                0,
                                1,
                                "Đợt 2024",
                                null,
                                null,
                                LocalDate.of(2024, 5, 13),
                                LocalDate.of(2023, 1, 1),
                                KeyPolicy.REKEY,
                                List.of(),
                                NOW));

        assertThat(facts.edition(storage)).isNotEqualTo(before);
        assertThat(fact("eligibility", eligible, NOW).values()).contains("NOT_ELIGIBLE", "E3");
    }

    @Test
    void followUpsAreOpenThenOverdueThenNone() {
        long subscriber = eligible();
        assertThat(fact("follow-up", subscriber, NOW).values()).containsExactly("NONE");
        long before = lastChange();
        Instant latest = Instant.parse("2020-10-01T10:30:00Z");
        FollowUpRepository followUps = storage.port(FollowUpRepository.class);

        followUps.add(renewed(subscriber), List.of(followUp(latest)));

        assertThat(changedSince(before)).containsExactly(subscriber);
        assertThat(fact("follow-up", subscriber, NOW)).isEqualTo(new Fact(Set.of("OPEN"), latest));
        assertThat(fact("follow-up", subscriber, latest.plusSeconds(1)).values())
                .containsExactlyInAnyOrder("OPEN", "OVERDUE");

        long after = lastChange();
        long id = followUps.ofSubscriber(new SubscriberId(subscriber)).get(0).followUp().id();
        followUps.step(id, new FollowUpStep(FollowUpState.UPDATED, HeardBy.PHONE, "", "a", NOW));

        assertThat(changedSince(after)).containsExactly(subscriber);
        assertThat(fact("follow-up", subscriber, NOW).values()).containsExactly("NONE");
    }

    private static RenewedCertificate renewed(long subscriber) {
        return new RenewedCertificate(
                new UUID(1, 2),
                new SubscriberId(subscriber),
                Fixtures.TAX_CODE,
                Fixtures.NAME,
                "",
                new TokenSerial("3fa85c0e"),
                new RenewedCertificate.Term(CertificateSerial.parse("A1"), null, null),
                new RenewedCertificate.Term(
                        CertificateSerial.parse("6A02"),
                        NOW,
                        Instant.parse("2021-05-31T16:59:59Z")),
                KeyPolicy.REKEY,
                0,
                NOW);
    }

    private static FollowUp followUp(Instant latest) {
        return new FollowUp(
                0,
                new UUID(1, 2),
                "tax",
                1,
                1,
                FollowUp.Basis.SLIP,
                new FollowUpDates(NOW, latest, 1, "vietnam", 1),
                FollowUpState.OPEN);
    }

    @Test
    void renewalsAreOpenThenFailed() {
        Renewal renewal = Fixtures.renewal("3fa85c0e");
        long subscriber = renewal.plan().subscriber().value();
        assertThat(fact("renewal", subscriber, NOW).values()).containsExactly("NONE");
        SearchSource source = storage.port(SearchSource.class);
        long before = lastChange();
        RenewalJournal journal = storage.port(RenewalJournal.class);

        journal.add(renewal, Fixtures.OPERATOR);

        assertThat(source.count(numbersAfter(before))).isEqualTo(1);
        assertThat(fact("renewal", subscriber, NOW).values()).containsExactly("OPEN");
        long after = lastChange();
        journal.update(Fixtures.moved(renewal, RenewalState.SENT), Fixtures.OPERATOR);
        assertThat(source.count(numbersAfter(after))).as("open as before").isZero();
        journal.update(
                Fixtures.moved(journal.find(renewal.id()).orElseThrow(), RenewalState.FAILED),
                Fixtures.OPERATOR);
        assertThat(source.count(numbersAfter(after))).isEqualTo(1);
        assertThat(fact("renewal", subscriber, NOW).values()).containsExactly("FAILED");
    }
}
