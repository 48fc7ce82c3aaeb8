package vn.capbu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseWordTest {

    private static String plain(String text) {
        return String.join(
                " ", VietnameseWord.split(text).stream().map(VietnameseWord::plain).toList());
    }

    private static VietnameseWord word(String text) {
        List<VietnameseWord> words = VietnameseWord.split(text);
        assertThat(words).hasSize(1);
        return words.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Đắk Lắk, dak lak",
        "HÒA, hoa",
        "hoà, hoa",
        "Công ty, cong ti",
        "công ti, cong ti",
        "Kỹ thuật, ki thuat",
        "kĩ thuật, ki thuat",
        "Quý, qui",
        "quí, qui",
        "Tay, tay",
        "Tai, tai",
        "Thúy, thuy",
        "Nguyễn, nguyen",
        "Yên, ien",
        "'Phở \"Thìn\" & Bạn; Hà-Nội', pho thin ban ha noi",
        "Số 319/B, so 319 b",
        "ẾỖẶữỷẵ, eoauya"
    })
    void foldsSpellingsToOne(String written, String folded) {
        assertThat(plain(written)).isEqualTo(folded);
        assertThat(plain(Normalizer.normalize(written, Normalizer.Form.NFD))).isEqualTo(folded);
        assertThat(plain(written.toUpperCase(Locale.ROOT))).isEqualTo(folded);
        assertThat(plain(written.toLowerCase(Locale.ROOT))).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hòa", "HOÀ", "ho\u0300a", "hoa\u0300", "Hòa"})
    void theToneBelongsToTheWord(String written) {
        assertThat(word(written)).hasToString("hoa1");
    }

    @Test
    void keepsTheMarksThatMakeOtherLetters() {
        assertThat(word("ĐƯỜNG")).hasToString("đương1");
        assertThat(word("ă")).hasToString("ă");
        assertThat(word("Nguyễn").letters()).isEqualTo("nguyên");
        assertThat(word("Quận").hasMarks()).isTrue();
        assertThat(word("Lan").hasMarks()).isFalse();
    }

    @Test
    void theBeginningOfAWordFoldsToTheBeginningOfItsFoldedForm() {
        for (String text :
                List.of("myanmar", "quyến", "quýt", "thuỷ", "yến", "Đường", "tay", "ty")) {
            for (String form : List.of(text, Normalizer.normalize(text, Normalizer.Form.NFD))) {
                for (int i = 1; i <= form.length(); i++) {
                    assertThat(plain(form)).startsWith(plain(form.substring(0, i)));
                }
            }
        }
    }

    @Test
    void saysWhereItsLettersAre() {
        String text = "x " + Normalizer.normalize("Thể", Normalizer.Form.NFD) + "!";
        VietnameseWord word = VietnameseWord.split(text).get(1);

        assertThat(word.from()).isEqualTo(2);
        assertThat(word.endOf(2)).isEqualTo(4);
        assertThat(text.substring(word.endOf(2), word.to()))
                .isEqualTo(Normalizer.normalize("ể", Normalizer.Form.NFD));
        assertThat(text.substring(word.to())).isEqualTo("!");
    }

    @ParameterizedTest
    @CsvSource({
        "hoa, Hòa, true",
        "hòa, Hoà, true",
        "hò, Hoà, true",
        "hòa, Hóa, false",
        "hòa, Hoa, false",
        "nguyê, Nguyễn, true",
        "nguyên, Nguyễn, true",
        "nguyễn, Nguyên, false",
        "đ, Đông, true",
        "đ, Dong, false",
        "mỹ, Mĩ, true"
    })
    void agreesWhereEachTypedMarkIsThere(String typed, String found, boolean agrees) {
        assertThat(word(typed).begins(word(found))).isTrue();
        assertThat(word(typed).agreesWith(word(found))).isEqualTo(agrees);
    }

    @Test
    void marksWithoutALetterAndOtherScriptsDoNoHarm() {
        assertThat(plain("\u0301\u0300 a\u0308 İ ﬁ 東京 \uD835\uDC00b \uD83D\uDE00c"))
                .isEqualTo("a i ﬁ 東京 \uD835\uDC00b c");
        assertThat(VietnameseWord.split("")).isEmpty();
        assertThat(VietnameseWord.split("\u0301")).isEmpty();
    }
}
