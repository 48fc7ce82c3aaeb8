package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SaveSearches;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchFilters;

class SavedSearchStoreTest {

    private static final SearchFilters FILTERS =
            new SearchFilters(
                    Set.of("Hà Nội", ""),
                    Set.of("v4"),
                    Set.of(RegistryState.VALID, RegistryState.SUSPENDED),
                    Set.of("Đại lý"),
                    Map.of(
                            "eligibility",
                            Set.of("ELIGIBLE", "NEEDS_DECISION"),
                            "follow-up",
                            Set.of("OVERDUE")));

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsSearchesByName(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            SaveSearches searches =
                    new SaveSearches(storage, Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));
            SavedSearch first = new SavedSearch("Hà Nội quá hạn", "hòa", FILTERS);
            SavedSearch second = new SavedSearch("an", "", SearchFilters.NONE);

            searches.save(Fixtures.OPERATOR, first);
            searches.save(Fixtures.OPERATOR, second);
            assertThat(searches.list()).containsExactly(second, first);

            SavedSearch renewed = new SavedSearch("HA NOI  QUA HAN", "", SearchFilters.NONE);
            searches.save(Fixtures.OPERATOR, renewed);
            assertThat(searches.list()).containsExactly(second, renewed);

            assertThat(searches.remove(Fixtures.OPERATOR, first)).isTrue();
            assertThat(searches.remove(Fixtures.OPERATOR, first)).isFalse();
            assertThat(searches.list()).isEqualTo(List.of(second));
            assertThat(storage.port(AuditTrail.class).latest(10))
                    .extracting(AuditEvent::action)
                    .containsExactlyInAnyOrder(
                            "search.save", "search.save", "search.save", "search.remove");
            AuditTrail trail = storage.port(AuditTrail.class);
            assertThat(trail.last("search.remove")).contains(trail.latest(1).get(0));
            assertThat(trail.last("search.save")).contains(trail.latest(2).get(1));
            assertThat(trail.last("search.none")).isEmpty();
        }
    }
}
