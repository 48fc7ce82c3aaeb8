package vn.capbu.subscribers.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SavedSearch;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchHit;

class SearchCommandsTest {

    private static final SearchHit BINH_MINH =
            TestSearch.hit(1, "Bình Minh", MatchedBy.NAME, true, "Bình Minh");
    private static final SearchHit BINH_AN =
            TestSearch.hit(2, "Bình An", MatchedBy.NAME, false, "Bình An");
    private static final SearchHit BINH_DUONG =
            TestSearch.hit(3, "Bình Dương", MatchedBy.NAME, false, "Bình Dương");

    private final TestSearch search = new TestSearch();

    @Test
    void asksOnlyForTheLatestTextOnceTheQueryBeforeHasEnded() {
        search.answer("b", BINH_MINH, BINH_AN);
        search.answer("bình m", BINH_MINH);

        search.commands().type("b");
        search.commands().type("bì");
        search.commands().type("bình");
        search.commands().type("bình m");
        assertThat(search.finders().size()).isEqualTo(1);
        search.finders().runAll();

        assertThat(search.askedTexts()).containsExactly("b", "bình m");
        assertThat(search.model().page().orElseThrow().hits()).containsExactly(BINH_MINH);
        assertThat(search.model().isCurrent()).isTrue();
    }

    @Test
    void showsNoAnswerThatCameAfterTheFieldWasCleared() {
        search.answer("b", BINH_MINH);
        search.commands().type("b");
        search.commands().clear();
        search.settle();

        assertThat(search.model().page()).isEmpty();
        assertThat(search.model().isIdle()).isTrue();
    }

    @Test
    void aScannerOpensTheCardEvenBeforeTheAnswerIsThere() {
        search.answer("54VT2004711000", BINH_MINH);
        search.commands().type("54VT2004711000");
        search.commands().enter(() -> {});
        assertThat(search.opened()).isEmpty();
        search.settle();

        assertThat(search.opened()).containsExactly("0100000001");
    }

    @Test
    void theOneWholeCodeIsOpenedAmongPartialHits() {
        search.answer("0100000001", BINH_AN, BINH_MINH);
        search.commands().type("0100000001");
        search.settle();
        search.commands().enter(() -> {});

        assertThat(search.opened()).containsExactly("0100000001");
    }

    @Test
    void severalHitsTakeTheFocusToTheList() {
        search.answer("b", BINH_AN, BINH_DUONG);
        search.commands().type("b");
        search.settle();
        boolean[] inList = {false};
        search.commands().enter(() -> inList[0] = true);

        assertThat(search.opened()).isEmpty();
        assertThat(inList[0]).isTrue();
    }

    @Test
    void typingOnTakesTheWishToOpenBack() {
        search.answer("b", BINH_MINH);
        search.answer("bì", BINH_MINH);
        search.commands().type("b");
        search.commands().enter(() -> {});
        search.commands().type("bì");
        search.settle();

        assertThat(search.opened()).isEmpty();
    }

    @Test
    void aFailureIsShownUntilTheNextAnswer() {
        search.fail(new IllegalStateException("broken"));
        search.commands().type("b");
        search.settle();
        assertThat(search.model().failure()).isPresent();

        search.fail(null);
        search.answer("b", BINH_MINH);
        search.commands().again();
        search.settle();
        assertThat(search.model().failure()).isEmpty();
        assertThat(search.model().page()).isPresent();
    }

    @Test
    void anIncompleteAnswerBringsTheIndexUpToDateOnceAndNotForEver() {
        search.setStale(true);
        search.commands().type("b");
        search.settle();

        assertThat(search.refreshes()).isEqualTo(1);
        search.commands().type("bi");
        search.settle();
        assertThat(search.refreshes()).isEqualTo(2);
    }

    @Test
    void aScansEnterIsKeptUntilTheIndexIsThere() {
        search.setStale(true);
        search.commands().type("0100000001");
        search.commands().enter(() -> {});
        search.settle();
        assertThat(search.opened()).isEmpty();

        search.setStale(false);
        search.answer(
                "0100000001", TestSearch.hit(1, "An", MatchedBy.TAX_CODE, true, "0100000001"));
        search.commands().again();
        search.settle();

        assertThat(search.opened()).containsExactly("0100000001");
        search.commands().again();
        search.settle();
        assertThat(search.opened()).as("once").hasSize(1);
    }

    @Test
    void countsTheValuesOfAFilterAsIfItWereNotSet() {
        search.count(
                new SearchCounts(
                        7,
                        Map.of(),
                        Map.of("v4", 3L),
                        Map.of(RegistryState.VALID, 7L),
                        Map.of(),
                        Map.of()));
        search.commands().choose(Facet.VERSION, Set.of("v4"));
        search.settle();

        assertThat(search.model().filters().deviceVersions()).containsExactly("v4");
        assertThat(search.model().countsFor(Facet.VERSION).orElseThrow().byDeviceVersion())
                .containsEntry("v4", 3L);
        assertThat(search.model().counts().orElseThrow().total()).isEqualTo(7);
    }

    @Test
    void whatSomebodyElseKeptUnderTheNameIsShownBeforeItIsReplaced() {
        search.commands().type("bình");
        search.settle();
        search.commands().save();
        search.settle();
        SavedSearch mine = search.model().saved().get(0);
        SavedSearch theirs = new SavedSearch(mine.name(), "hòa", mine.filters());
        search.save(theirs, mine);

        search.commands().save();
        search.settle();

        assertThat(search.conflicts).containsExactly(theirs);
        assertThat(search.model().saved()).containsExactly(mine);
    }

    @Test
    void keepsASearchWithItsFiltersAndLooksForItAgain() {
        search.commands().type("bình");
        search.commands().choose(Facet.STATE, Set.of("REVOKED"));
        search.settle();
        search.commands().save();
        search.settle();
        search.commands().clear();
        search.commands().use(search.model().saved().get(0));

        assertThat(search.model().query().text()).isEqualTo("bình");
        assertThat(search.model().filters().states()).containsExactly(RegistryState.REVOKED);
        search.commands().remove(search.model().saved().get(0));
        search.settle();
        assertThat(search.model().saved()).isEmpty();
    }
}
