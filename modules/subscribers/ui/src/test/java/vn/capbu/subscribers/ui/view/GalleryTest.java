package vn.capbu.subscribers.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.subscribers.MatchedBy;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchCounts;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.TextRange;
import vn.capbu.subscribers.ui.model.Facet;
import vn.capbu.subscribers.ui.model.FactChoice;
import vn.capbu.subscribers.ui.model.TestCard;
import vn.capbu.subscribers.ui.model.TestSearch;

/** Renders search and card into target/gallery, and looks for what is cut off. */
class GalleryTest {

    private static final Locale BEFORE = Locale.getDefault();

    @BeforeAll
    static void lookAndFeel() {
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void searchFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestSearch search = new TestSearch();
                    counts(search);
                    SearchPanel panel =
                            new SearchPanel(
                                    search.model(),
                                    search.commands(),
                                    Formats.ofConsole(),
                                    hit -> {});
                    String size = language + "-" + width;
                    search.commands().open();
                    search.settle();
                    Gallery.render(panel, "search-hint-" + size, width, height);
                    search.answer("binh minh", hits());
                    search.commands().type("binh minh");
                    search.settle();
                    Gallery.render(panel, "search-" + size, width, height);
                    search.commands().choose(Facet.VERSION, Set.of("v4", "v5"));
                    search.settle();
                    Gallery.render(panel, "search-filtered-" + size, width, height);
                    search.commands().type("không có ai");
                    search.settle();
                    Gallery.render(panel, "search-nothing-" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void cardFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestCard card = new TestCard();
                    CardPanel panel =
                            new CardPanel(
                                    card.model(),
                                    card.commands(),
                                    Formats.ofConsole(),
                                    TestCard.TODAY,
                                    facts -> {});
                    card.open();
                    Gallery.render(panel, "card-" + language + "-" + width, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    TestCard missing = new TestCard();
                    missing.removeFromRegistry();
                    CardPanel none =
                            new CardPanel(
                                    missing.model(),
                                    missing.commands(),
                                    Formats.ofConsole(),
                                    TestCard.TODAY,
                                    facts -> {});
                    missing.open();
                    Gallery.render(none, "card-missing-" + language + "-" + width, width, height);
                });
    }

    private static void counts(TestSearch search) {
        search.count(
                new SearchCounts(
                        1_000_000,
                        Map.of(
                                "Hà Nội", 182_311L,
                                "TP. Hồ Chí Minh", 244_120L,
                                "Bình Dương", 61_002L,
                                "Bà Rịa - Vũng Tàu", 18_332L,
                                "Thừa Thiên Huế", 12_010L,
                                "Đà Nẵng", 33_871L,
                                "Hải Phòng", 30_214L,
                                "Đồng Nai", 41_020L),
                        Map.of("v2", 412_004L, "v4", 83_020L, "v5", 415_133L, "v3", 89_843L),
                        Map.of(
                                RegistryState.VALID, 971_120L,
                                RegistryState.SUSPENDED, 4_210L,
                                RegistryState.REVOKED, 24_670L),
                        Map.of(
                                "Tự thực hiện", 610_331L,
                                "AM", 210_001L,
                                "CSKH", 90_112L,
                                "Đại lý", 60_772L,
                                "Quầy giao dịch", 28_784L),
                        Map.of(
                                "eligibility",
                                Map.of("ELIGIBLE", 803_112L, "NEEDS_DECISION", 1_204L))));
        search.offer(
                new FactChoice(
                        "eligibility",
                        "Điều kiện cấp bù",
                        List.of(
                                new FactChoice.Value("ELIGIBLE", "Đủ điều kiện"),
                                new FactChoice.Value("NEEDS_DECISION", "Cần quyết định"))));
    }

    private static SearchHit[] hits() {
        List<SearchHit> hits = new ArrayList<>();
        String[] names = {
            "Công ty TNHH Thương mại Bình Minh",
            "Công ty Cổ phần Đầu tư Xây dựng Bình Minh Phước Thịnh",
            "Hợp tác xã Nông nghiệp Bình Minh Ỷ Lan",
            "CÔNG TY TNHH MỘT THÀNH VIÊN THƯƠNG MẠI DỊCH VỤ XUẤT NHẬP KHẨU BÌNH MINH"
        };
        for (int i = 0; i < 49; i++) {
            String name = names[i % names.length];
            int at = name.toLowerCase(Locale.ROOT).indexOf("bình");
            hits.add(
                    TestSearch.hit(
                            i + 1,
                            name,
                            MatchedBy.NAME,
                            true,
                            name,
                            new TextRange(at, at + 4),
                            new TextRange(at + 5, at + 9)));
        }
        hits.add(
                TestSearch.hit(
                        77,
                        "Hộ kinh doanh Đặng Thị Tuyết",
                        MatchedBy.EMAIL,
                        false,
                        "binhminh77@example.vn",
                        new TextRange(0, 8)));
        hits.add(0, hits.remove(hits.size() - 1));
        return hits.toArray(SearchHit[]::new);
    }

    /** Buttons that are narrower than their texts and have no tool tip that tells the rest. */
    private static List<String> cutOff(Container container) {
        List<String> found = new ArrayList<>();
        for (Component child : container.getComponents()) {
            if (child instanceof AbstractButton button
                    && child.isVisible()
                    && child.getWidth() < child.getPreferredSize().width - 1
                    && button.getToolTipText() == null) {
                found.add(button.getText());
            }
            if (child instanceof Container inner && child.isVisible()) {
                found.addAll(cutOff(inner));
            }
        }
        return found;
    }
}
