package vn.capbu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Đắk Lắk, dak lak",
        "ĐẮK LẮK, dak lak",
        "hòa, hoa",
        "hoà, hoa",
        "Ước Mơ Nhỏ, uoc mo nho",
        "'  Bà Rịa  – Vũng\tTàu ', 'ba ria – vung tau'",
        "Ngày kết thúc hợp đồng, ngay ket thuc hop dong",
        "ẾỖẶữỷẵ, eoauya"
    })
    void foldsSpellingsToOne(String written, String folded) {
        assertThat(VietnameseText.fold(written)).isEqualTo(folded);
        assertThat(VietnameseText.fold(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Test
    void tidiesWithoutLosingDiacritics() {
        String decomposed = Normalizer.normalize(" Phở  Thìn\n", Normalizer.Form.NFD);

        assertThat(VietnameseText.tidy(decomposed)).isEqualTo("Phở Thìn");
        assertThat(VietnameseText.tidy("\u00A0\u200BA\u3000B")).isEqualTo("A B");
    }

    @Test
    void everyCharacterIsTidiedAnywhere() {
        for (int code = 0; code < 0xD800; code++) {
            String character = Character.toString(code);
            for (String text :
                    new String[] {
                        character,
                        "a" + character + "b",
                        character + "a",
                        "a" + character,
                        "a " + character
                    }) {
                assertThat(VietnameseText.tidy(text)).isEqualTo(tidiedByPattern(text));
            }
        }
    }

    private static String tidiedByPattern(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}\\x{200B}\\x{FEFF}]+", " ")
                .strip();
    }
}
