package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void lettersComeInTheOrderOfTheAlphabet() {
        List<String> sorted =
                List.of(
                        "An", "Ăn", "Ân", "Bình", "Da", "Đa", "Em", "Êm", "Oanh", "Ôn", "Ơn", "Uy",
                        "Ưa");
        List<String> mixed = new ArrayList<>(sorted);
        Collections.reverse(mixed);
        mixed.sort(VietnameseOrder.comparator());
        assertThat(mixed).isEqualTo(sorted);
    }

    @Test
    void composedAndDecomposedTextsAreEqual() {
        String composed = "Nguyễn Thị Huế";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(VietnameseOrder.comparator().compare(composed, decomposed)).isZero();
    }
}
