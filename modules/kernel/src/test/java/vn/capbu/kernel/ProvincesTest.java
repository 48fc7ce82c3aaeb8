package vn.capbu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.kernel.Province.Edition;

class ProvincesTest {

    private final Provinces provinces = Provinces.catalogue();

    @Test
    void bothEditionsAreWhole() {
        assertThat(provinces.all(Edition.OF_63)).hasSize(63);
        assertThat(provinces.all(Edition.OF_34)).hasSize(34);
        assertThat(provinces.all(Edition.OF_34).stream().flatMap(it -> it.members().stream()))
                .hasSize(63)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyNameIsReadInEveryForm() {
        for (Province province : provinces.all(Edition.OF_63)) {
            String name = province.name();
            for (String written :
                    new String[] {
                        name,
                        province.shortName(),
                        name.toUpperCase(Locale.ROOT),
                        Normalizer.normalize(name, Normalizer.Form.NFD),
                        VietnameseText.fold(name),
                        "TP. " + province.shortName(),
                        "tỉnh " + VietnameseText.fold(province.shortName()),
                        province.shortName().replace(" ", "")
                    }) {
                assertThat(provinces.parse(written)).as(written).contains(province);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TP.HCM, 79",
        "TPHCM, 79",
        "Tp Hồ Chí Minh, 79",
        "T.P Hồ Chí Minh, 79",
        "HCMC, 79",
        "Sài Gòn, 79",
        "Thừa Thiên - Huế, 46",
        "Thừa Thiên Huế, 46",
        "Thành phố Huế, 46",
        "Huế, 46",
        "TT-Huế, 46",
        "Bà Rịa-Vũng Tàu, 77",
        "Bà Rịa – Vũng Tàu, 77",
        "BRVT, 77",
        "BR-VT, 77",
        "Vũng Tàu, 77",
        "Đắk Lắk, 66",
        "Đắc Lắc, 66",
        "Đăk Lăk, 66",
        "DakLak, 66",
        "Đắc Nông, 67",
        "KonTum, 62",
        "Hoà Bình, 17",
        "Chi nhánh Hà Nội, 01",
        "hn, 01"
    })
    void spellingsInUseAreRead(String written, String code) {
        assertThat(provinces.parse(written)).map(Province::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Atlantis", "ĐN", "Việt Nam", "Hà", "01"})
    void whatNamesNoneIsNone(String written) {
        assertThat(provinces.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"74, 79", "77, 79", "79, 79", "46, 46", "52, 52", "64, 52", "24, 24", "27, 24"})
    void eachLeadsToItsUnitSince2025(String code, String since) {
        Province before = provinces.find(Edition.OF_63, code).orElseThrow();

        Province after = provinces.since2025(before);
        assertThat(after.edition()).isEqualTo(Edition.OF_34);
        assertThat(after.code()).isEqualTo(since);
        assertThat(after.members()).contains(code);
        assertThat(provinces.since2025(after)).isEqualTo(after);
    }

    @Test
    void oneCodeNamesAnotherProvinceInEachEdition() {
        assertThat(provinces.find(Edition.OF_63, "52"))
                .map(Province::name)
                .contains("Tỉnh Bình Định");
        assertThat(provinces.find(Edition.OF_34, "52"))
                .map(Province::name)
                .contains("Tỉnh Gia Lai");
        assertThat(provinces.find(Edition.OF_34, "02")).isEqualTo(Optional.empty());
    }
}
