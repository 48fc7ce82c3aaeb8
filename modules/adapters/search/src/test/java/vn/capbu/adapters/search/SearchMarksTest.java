package vn.capbu.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.TextRange;
import vn.capbu.subscribers.spi.SearchDocument;
import vn.capbu.subscribers.spi.SearchDocument.Certificate;

/** Why a subscriber was found, marked in what is shown. */
class SearchMarksTest {

    private static final String NAME = "CTY TNHH Hòa Phát - Hoàng An";

    @TempDir Path folder;

    private SearchHit hit(String text) {
        return hit(text, NAME);
    }

    private SearchHit hit(String text, String name) {
        SearchDocument document =
                new SearchDocument(
                        1,
                        "0100109106-001",
                        name,
                        List.of("0987.654.321"),
                        "",
                        List.of(
                                certificate("AB12CD", "3fa8 5c0e", name),
                                certificate("AB12EF", "7700", "Hòa Phát cũ")));
        try (TestIndex index = new TestIndex(folder, new MemorySource(List.of(document)))) {
            return index.find(text).hits().get(0);
        }
    }

    private static Certificate certificate(String serial, String token, String holder) {
        return new Certificate(
                serial,
                token,
                holder,
                "",
                "v4",
                "+84 912 345 678; 02438",
                "Ketoan@X.vn",
                RegistryState.VALID);
    }

    private static String marked(SearchHit hit) {
        StringBuilder text = new StringBuilder(hit.matchedText());
        List<TextRange> marks = hit.marks();
        for (int i = marks.size() - 1; i >= 0; i--) {
            text.insert(marks.get(i).to(), "]").insert(marks.get(i).from(), "[");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "01001091;[01001091]06-001",
                "0100109106001;[0100109106-001]",
                "01001091060;[0100109106-0]01",
                "12cd;AB[12CD]",
                "ab12e;[AB12E]F",
                "3fa85;[3fa8 5]c0e",
                "5c0e;3fa8 [5c0e]",
                "0912345;[+84 912 345] 678",
                "0987654321;[0987.654.321]",
                "ketoan@;[Ketoan@]X.vn",
                "hoa;CTY TNHH [Hòa] Phát - Hoàng An",
                "hò pha;CTY TNHH [Hò]a [Phá]t - [Ho]àng An",
                "hoan;CTY TNHH Hòa Phát - [Hoàn]g An",
                "công ty an;[CTY] TNHH Hòa Phát - Hoàng [An]",
                "cu;Hòa Phát [cũ]"
            })
    void marksWhatWasMet(String typed, String expected) {
        assertThat(marked(hit(typed))).isEqualTo(expected);
    }

    @Test
    void marksDecomposedLettersWhole() {
        String name = Normalizer.normalize("Thể Thao", Normalizer.Form.NFD);

        assertThat(marked(hit("the", name)))
                .isEqualTo("[" + Normalizer.normalize("Thể", Normalizer.Form.NFD) + "] Thao");
    }

    @Test
    void showsTheCertificateThatWasMet() {
        assertThat(hit("ab12ef").certificateSerial()).hasToString("AB12EF");
        assertThat(hit("7700").tokenSerial()).hasToString("7700");
        assertThat(hit("cu").certificateSerial()).hasToString("AB12EF");
        assertThat(hit("hoa").certificates()).isEqualTo(2);
    }
}
