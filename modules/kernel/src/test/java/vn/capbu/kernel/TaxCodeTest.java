package vn.capbu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    @ParameterizedTest
    @CsvSource({
        "0100109106, 0100109106",
        "0100109106-001, 0100109106-001",
        "0100109106001, 0100109106-001",
        "' 0100 109 106 ', 0100109106",
        "001099012345, 001099012345"
    })
    void readsTheFormsThatPeopleWrite(String written, String normal) {
        assertThat(TaxCode.parse(written)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "01001091060", "0100109106-01", "O100109106"})
    void refusesWhatIsNoTaxCode(String written) {
        assertThatThrownBy(() -> TaxCode.parse(written))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checkDigitIsTenMinusWeightedSumModuloEleven() {
        assertThat(TaxCode.parse("0100109106").checkDigitHolds()).isTrue();
        assertThat(TaxCode.parse("0100109106-001").checkDigitHolds()).isTrue();
        assertThat(TaxCode.parse("0100109107").checkDigitHolds()).isFalse();
    }

    @Test
    void aPersonalNumberHasNoCheckDigit() {
        assertThat(TaxCode.parse("001099012345").checkDigitHolds()).isTrue();
    }
}
