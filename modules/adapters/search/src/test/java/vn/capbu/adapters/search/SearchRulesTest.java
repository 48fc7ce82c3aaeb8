package vn.capbu.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchFilters;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.SearchPage;
import vn.capbu.subscribers.SearchQuery;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;

/** The rules of docs/search-rules.md: a table of cases, and the oracle beside the engine on registries made at random. */
class SearchRulesTest {

    @TempDir Path folder;
    private List<SearchDocument> registry;
    private TestIndex index;

    @BeforeEach
    void index() throws IOException {
        registry = readRegistry();
        index = new TestIndex(folder, new MemorySource(registry));
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static List<SearchDocument> readRegistry() throws IOException {
        List<SearchDocument> registry = new ArrayList<>();
        try (InputStream in = SearchRulesTest.class.getResourceAsStream("registry.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> registry.add(document(registry.size() + 1, cells)));
        }
        return registry;
    }

    private static SearchDocument document(long id, String[] cells) {
        String name =
                cells[1].equals("NFD")
                        ? Normalizer.normalize(cells[2], Normalizer.Form.NFD)
                        : cells[2];
        return new SearchDocument(
                id,
                cells[0],
                name,
                List.of(),
                "",
                List.of(
                        new Certificate(
                                cells[3],
                                cells[4].isEmpty() ? null : cells[4],
                                name,
                                "Hà Nội",
                                "v4",
                                cells[5],
                                cells[6],
                                RegistryState.VALID)));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "cases.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            emptyValue = "",
            nullValues = "-")
    void findsWhatTheCaseSays(String why, String typed, MatchedBy by, String expected) {
        List<String> taxCodes = expected == null ? List.of() : Arrays.asList(expected.split(" "));

        for (String text : List.of(typed, Normalizer.normalize(typed, Normalizer.Form.NFD))) {
            SearchPage page = index.find(text);
            assertThat(page.hits())
                    .as(why)
                    .extracting(hit -> hit.taxCode().value())
                    .containsExactlyElementsOf(taxCodes);
            assertThat(page.hits())
                    .as(why)
                    .extracting(SearchHit::matchedBy)
                    .containsOnly(by == null ? new MatchedBy[0] : new MatchedBy[] {by});
            assertThat(new Oracle(registry).find(text, SearchQuery.DEFAULT_LIMIT))
                    .as("oracle: " + why)
                    .extracting(Oracle.Answer::taxCode)
                    .containsExactlyElementsOf(taxCodes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsWhatTheOracleFindsInTheSameOrder(long seed, @TempDir Path own) {
        Registries random = new Registries(seed);
        List<SearchDocument> many = random.registry(120);
        MemorySource source = new MemorySource(many.subList(0, 80));
        try (TestIndex searched = new TestIndex(own, source)) {
            searched.refresh();
            // Several segments, and documents that were replaced.
            for (int i = 80; i < many.size(); i += 8) {
                List<SearchDocument> changed = new ArrayList<>(many.subList(i, i + 8));
                changed.addAll(many.subList(i - 80, i - 78));
                source.commit(i, changed.toArray(SearchDocument[]::new));
                searched.refresh();
            }
            Oracle oracle = new Oracle(many);
            for (int i = 0; i < 300; i++) {
                String typed = random.query(many.get(i % many.size()));
                int limit = i % 3 == 0 ? 10 : 50;
                SearchQuery query = new SearchQuery(typed, SearchFilters.NONE, limit);
                if (!query.text().isEmpty()) {
                    assertThat(searched.find(typed, query.filters(), limit).hits())
                            .as("seed " + seed + ", typed <" + typed + ">")
                            .extracting(
                                    hit ->
                                            new Oracle.Answer(
                                                    hit.taxCode().value(), hit.matchedBy()))
                            .containsExactlyElementsOf(oracle.find(query.text(), limit));
                }
            }
        }
    }

    @Test
    void theOracleIsNoMirrorOfTheEngine() {
        List<SearchDocument> fewer = registry.subList(1, registry.size());

        assertThat(index.taxCodes("hoa phat")).contains("0100109106");
        assertThat(new Oracle(fewer).find("hoa phat", 50))
                .extracting(Oracle.Answer::taxCode)
                .doesNotContain("0100109106");
    }
}
