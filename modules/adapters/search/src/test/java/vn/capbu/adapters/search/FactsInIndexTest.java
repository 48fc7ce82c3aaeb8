package vn.capbu.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;
import vn.capbu.subscribers.spi.SubscriberFacts;

/** Facts of other features are searched, counted, and followed: by subscriber, by time, and by their edition. */
class FactsInIndexTest {

    private static final Instant NOON = Instant.parse("2020-04-01T05:00:00Z");

    @TempDir Path folder;
    private final TestFacts facts = new TestFacts();
    private final TestClock clock = new TestClock();

    /** A fact that the test has in its hand. */
    private static final class TestFacts implements SubscriberFacts {

        final Map<Long, Fact> known = new HashMap<>();
        String edition = "1";
        int read;

        @Override
        public String kind() {
            return "follow-up";
        }

        @Override
        public List<String> values() {
            return List.of("OPEN", "OVERDUE", "NONE");
        }

        @Override
        public String edition(Storage storage) {
            return edition;
        }

        @Override
        public Map<Long, Fact> read(Storage storage, Collection<Long> subscribers, Instant now) {
            Map<Long, Fact> facts = new HashMap<>();
            for (long one : subscribers) {
                read++;
                Fact fact = known.getOrDefault(one, new Fact(Set.of("NONE"), null));
                Instant until = fact.until();
                facts.put(
                        one,
                        until != null && until.isBefore(now)
                                ? new Fact(Set.of("OPEN", "OVERDUE"), null)
                                : fact);
            }
            return facts;
        }
    }

    private static final class TestClock extends Clock {

        Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static MemorySource source(int many) {
        List<SearchDocument> registry = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            String taxCode = String.format(Locale.ROOT, "01%08d", i);
            registry.add(
                    new SearchDocument(
                            i,
                            taxCode,
                            "Bình An " + i,
                            List.of(),
                            "",
                            List.of(
                                    new Certificate(
                                            Integer.toHexString(0xA00000 + i)
                                                    .toUpperCase(Locale.ROOT),
                                            "54VT" + taxCode,
                                            "Bình An " + i,
                                            "Huế",
                                            "v4",
                                            "",
                                            "",
                                            RegistryState.VALID))));
        }
        return new MemorySource(registry);
    }

    private static SearchFilters only(String... values) {
        return new SearchFilters(
                Set.of(), Set.of(), Set.of(), Set.of(), Map.of("follow-up", Set.of(values)));
    }

    private static List<Long> found(TestIndex index, String text, String... values) {
        return numbers(index.find(text, only(values), 50));
    }

    private static List<Long> numbers(SearchPage page) {
        return page.hits().stream().map(hit -> hit.subscriber().value()).toList();
    }

    @Test
    void narrowsAndCounts() {
        facts.known.put(2L, new SubscriberFacts.Fact(Set.of("OPEN"), null));
        facts.known.put(3L, new SubscriberFacts.Fact(Set.of("OPEN", "OVERDUE"), null));
        try (TestIndex index = new TestIndex(folder, source(4), clock, facts)) {
            assertThat(found(index, "", "OPEN")).containsExactly(2L, 3L);
            assertThat(found(index, "0100000001", "OPEN")).isEmpty();
            assertThat(found(index, "bi", "OVERDUE")).containsExactly(3L);
            assertThat(found(index, "01", "OVERDUE", "NONE")).containsExactly(1L, 3L, 4L);
            assertThatThrownBy(() -> found(index, "", "X"))
                    .isInstanceOf(IllegalArgumentException.class);
            SearchCounts counts =
                    index.search.count(
                            TestIndex.OPERATOR, SearchQuery.of("an"), new Cancellation());
            assertThat(counts.byFact())
                    .isEqualTo(Map.of("follow-up", Map.of("OPEN", 2L, "OVERDUE", 1L, "NONE", 2L)));
            assertThat(
                            index.search
                                    .all(
                                            TestIndex.OPERATOR,
                                            new SearchQuery("an", only("OPEN"), 1),
                                            new Cancellation())
                                    .toArray())
                    .containsExactly(2L, 3L);
        }
    }

    @Test
    void followsTheTime() {
        facts.known.put(
                2L, new SubscriberFacts.Fact(Set.of("OPEN"), NOON.plus(Duration.ofHours(1))));
        try (TestIndex index = new TestIndex(folder, source(3), clock, facts)) {
            index.refresh();
            assertThat(found(index, "", "OVERDUE")).isEmpty();
            int before = facts.read;

            clock.now = NOON.plus(Duration.ofHours(2));
            index.refresh();

            assertThat(found(index, "", "OVERDUE")).containsExactly(2L);
            assertThat(facts.read).isEqualTo(before + 1);
            index.refresh();
            assertThat(facts.read).as("read once").isEqualTo(before + 1);
        }
    }

    @Test
    void followsWhatChanged() {
        MemorySource source = source(3);
        try (TestIndex index = new TestIndex(folder, source, clock, facts)) {
            index.refresh();
            facts.known.put(1L, new SubscriberFacts.Fact(Set.of("OPEN"), null));
            assertThat(found(index, "", "OPEN")).as("nobody said so").isEmpty();

            source.commit(2, source.documents.get(1L));
            index.refresh();

            assertThat(found(index, "", "OPEN")).containsExactly(1L);
        }
    }

    @Test
    void anotherEditionIsReadWhole() {
        MemorySource source = source(3);
        try (TestIndex index = new TestIndex(folder, source, clock, facts)) {
            index.refresh();
        }
        facts.known.put(1L, new SubscriberFacts.Fact(Set.of("OPEN"), null));
        facts.edition = "2";
        try (TestIndex index = new TestIndex(folder, source, clock, facts)) {
            SearchPage page = index.find("", only("OPEN"), 50);
            assertThat(page.complete()).as("says that it isn't up to date").isFalse();

            index.refresh();

            assertThat(found(index, "", "OPEN")).containsExactly(1L);
            assertThat(numbers(index.find("", SearchFilters.NONE, 50))).hasSize(3);
        }
        int before = facts.read;
        try (TestIndex index = new TestIndex(folder, source, clock, facts)) {
            index.refresh();
            assertThat(facts.read).as("kept on disk").isEqualTo(before);
        }
    }

    /** Beginnings that thousands of codes have, under filters that let few or many through: the order is that of the codes. */
    @Test
    void shortBeginningsUnderAFilterComeInTheOrderOfTheCodes() {
        int many = 6_000;
        SplittableRandom random = new SplittableRandom(11);
        List<Long> rare = new ArrayList<>();
        for (long i = 1; i <= many; i++) {
            if (i > many - 2_000 && random.nextInt(60) == 0) {
                facts.known.put(i, new SubscriberFacts.Fact(Set.of("OVERDUE"), null));
                rare.add(i);
            } else if (i % 2 == 0) {
                facts.known.put(i, new SubscriberFacts.Fact(Set.of("OPEN"), null));
            }
        }
        try (TestIndex index = new TestIndex(folder, source(many), clock, facts)) {
            index.refresh();
            for (String text : List.of("0", "01", "010", "54V", "54VT0100")) {
                assertThat(found(index, text, "OVERDUE"))
                        .as(text)
                        .containsExactlyElementsOf(rare.subList(0, Math.min(50, rare.size())));
            }
            assertThat(found(index, "01", "OPEN")).startsWith(2L, 4L, 6L).hasSize(50);
        }
    }
}
