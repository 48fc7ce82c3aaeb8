package vn.capbu.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;
import vn.capbu.subscribers.spi.SearchSource;

/** An index that is missing, old, damaged or of another registry is made anew; changes are taken in whenever they show. */
class IndexFilesTest {

    @TempDir Path folder;

    private static SearchDocument document(long id, String name, Certificate... certificates) {
        return new SearchDocument(
                id,
                String.format(Locale.ROOT, "01%08d", id),
                name,
                List.of(),
                "AM",
                List.of(certificates));
    }

    private static Certificate certificate(
            String serial, String province, String version, RegistryState state) {
        return new Certificate(serial, null, "", province, version, "", "", state);
    }

    private static MemorySource source() {
        return new MemorySource(
                List.of(document(1, "An"), document(2, "Bình"), document(3, "Chi")));
    }

    @Test
    void isMadeByTheFirstQueryWhenTheRegistryIsSmall() {
        try (TestIndex index = new TestIndex(folder, source())) {
            assertThat(index.find("an").complete()).isTrue();
            assertThat(index.taxCodes("an")).containsExactly("0100000001");
        }
    }

    @Test
    void aLargeRegistryWaitsForItsRefreshAndSaysSo() {
        List<SearchDocument> many = new ArrayList<>();
        for (int i = 1; i <= 600; i++) {
            many.add(document(i, "An"));
        }
        try (TestIndex index = new TestIndex(folder, new MemorySource(many))) {
            assertThat(index.find("an").complete()).isFalse();
            index.refresh();
            assertThat(index.find("an").complete()).isTrue();
            assertThat(index.find("an").truncated()).isTrue();
        }
    }

    @Test
    void isKeptForTheNextTime() throws IOException {
        MemorySource source = source();
        try (TestIndex index = new TestIndex(folder, source)) {
            index.refresh();
        }
        // What the registry would tell now shows whether it was asked for everything again.
        source.documents.put(1L, document(1, "Dung"));

        try (TestIndex index = new TestIndex(folder, source)) {
            assertThat(index.taxCodes("an")).containsExactly("0100000001");
        }
    }

    @Test
    void whoIsNoLongerInTheRegistryIsNoLongerFound() {
        MemorySource source = source();
        try (TestIndex index = new TestIndex(folder, source)) {
            index.refresh();
            assertThat(index.taxCodes("an")).containsExactly("0100000001");

            source.remove(9, 1);
            index.refresh();

            assertThat(index.taxCodes("an")).isEmpty();
        }
    }

    @Test
    void damagedFilesAreMadeAnew() throws IOException {
        try (TestIndex index = new TestIndex(folder, source())) {
            index.refresh();
        }
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }

        try (TestIndex index = new TestIndex(folder, source())) {
            index.refresh();
            assertThat(index.taxCodes("an")).containsExactly("0100000001");
        }
    }

    @Test
    void aMissingFileIsNoticedAndMadeAnew() throws IOException {
        try (TestIndex index = new TestIndex(folder, source())) {
            index.refresh();
        }
        for (Path file : files()) {
            if (!file.getFileName().toString().startsWith("segments")) {
                Files.delete(file);
            }
        }

        try (TestIndex index = new TestIndex(folder, source())) {
            assertThat(index.taxCodes("an")).containsExactly("0100000001");
        }
    }

    @Test
    void indexesOfOtherVersionsAreRemoved() throws IOException {
        Path old = Files.createDirectories(folder.resolve("search/lucene-8.0.0-format-0"));
        Files.writeString(old.resolve("segments_1"), "old");

        try (TestIndex index = new TestIndex(folder, source())) {
            index.refresh();
        }

        try (Stream<Path> left = Files.list(folder.resolve("search"))) {
            assertThat(left.map(path -> path.getFileName().toString()).toList())
                    .singleElement()
                    .asString()
                    .startsWith("lucene-9.12.3-format-");
        }
    }

    @Test
    void theIndexOfAnotherRegistryIsNotUsed() {
        try (TestIndex index = new TestIndex(folder, source())) {
            index.refresh();
        }
        MemorySource other = new MemorySource(List.of(document(9, "Yến")));
        other.changes.clear();
        other.changes.add(new SearchSource.Change(1, "another stamp", Instant.EPOCH));

        try (TestIndex index = new TestIndex(folder, other)) {
            assertThat(index.taxCodes("an")).isEmpty();
            assertThat(index.taxCodes("yen")).containsExactly("0100000009");
        }
    }

    @Test
    void aSmallerNumberThatIsCommittedLaterIsTakenIn() {
        MemorySource source = source();
        try (TestIndex index = new TestIndex(folder, source)) {
            index.refresh();
            source.commit(7, document(2, "Bình mới"));
            index.refresh();
            source.commit(5, document(3, "Chi mới"));
            index.refresh();

            assertThat(index.taxCodes("moi")).containsExactly("0100000002", "0100000003");
            assertThat(index.taxCodes("chi")).containsExactly("0100000003");
        }
    }

    @Test
    void aBuildThatWasStoppedBeginsAgain() {
        Cancellation stopped = new Cancellation();
        stopped.request();
        try (TestIndex index = new TestIndex(folder, source())) {
            assertThatThrownBy(
                            () -> index.search.refresh(TestIndex.OPERATOR, Progress.NONE, stopped))
                    .isInstanceOf(CancellationException.class);
            index.refresh();
            assertThat(index.taxCodes("an")).hasSize(1);
        }
    }

    @Test
    void filtersAreMetByOneCertificate() {
        MemorySource source =
                new MemorySource(
                        List.of(
                                document(
                                        1,
                                        "An",
                                        certificate("A1", "TP.HCM", "v4", RegistryState.VALID),
                                        certificate("A2", "Hà Nội", "v5", RegistryState.REVOKED)),
                                document(
                                        2,
                                        "An Hai",
                                        certificate(
                                                "A3", "Hồ Chí Minh", "v5", RegistryState.VALID))));
        try (TestIndex index = new TestIndex(folder, source)) {
            assertThat(filtered(index, "", Set.of("Thành phố Hồ Chí Minh"), Set.of("v5")))
                    .containsExactly("0100000002");
            assertThat(filtered(index, "an", Set.of("hcm"), Set.of())).hasSize(2);
            assertThat(filtered(index, "01", Set.of("Sài Gòn"), Set.of("V5"))).hasSize(1);
            assertThat(
                            index.search
                                    .count(
                                            TestIndex.OPERATOR,
                                            new SearchQuery(
                                                    "an", filters(Set.of("hcm"), Set.of("v5")), 10),
                                            new Cancellation())
                                    .total())
                    .isEqualTo(1);
        }
    }

    private static SearchFilters filters(Set<String> provinces, Set<String> versions) {
        return new SearchFilters(
                provinces, versions, Set.of(RegistryState.VALID), Set.of("am"), Map.of());
    }

    private static List<String> filtered(
            TestIndex index, String text, Set<String> provinces, Set<String> versions) {
        return index.find(text, filters(provinces, versions), 10).hits().stream()
                .map(SearchHit::taxCode)
                .map(Object::toString)
                .toList();
    }

    @Test
    void countsEachSubscriberOnce() {
        MemorySource source =
                new MemorySource(
                        List.of(
                                document(
                                        1,
                                        "An",
                                        certificate("A1", "Huế", "v4", RegistryState.VALID),
                                        certificate("A2", "Huế", "v5", RegistryState.REVOKED)),
                                document(
                                        2,
                                        "Bình An",
                                        certificate("A3", "", "v5", RegistryState.VALID)),
                                document(3, "Chi")));
        try (TestIndex index = new TestIndex(folder, source)) {
            SearchCounts counts =
                    index.search.count(
                            TestIndex.OPERATOR, SearchQuery.of("an"), new Cancellation());

            assertThat(counts.total()).isEqualTo(2);
            assertThat(counts.byDeviceVersion()).isEqualTo(Map.of("v4", 1L, "v5", 2L));
            assertThat(counts.byProvince()).isEqualTo(Map.of("Huế", 1L, "", 1L));
            assertThat(counts.byState())
                    .isEqualTo(Map.of(RegistryState.VALID, 2L, RegistryState.REVOKED, 1L));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("search"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
