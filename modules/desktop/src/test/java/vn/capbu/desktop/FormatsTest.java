package vn.capbu.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats vietnamese = new Formats(Locale.forLanguageTag("vi-VN"));
    private final Formats english = new Formats(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"0.827,'82,7\u00a0%'", "1,'100,0\u00a0%'", "0,'0,0\u00a0%'", "0.09,'9,0\u00a0%'"})
    void percentsHaveOneDecimal(double share, String shown) {
        assertThat(vietnamese.percent(share)).isEqualTo(shown);
    }

    @Test
    void numbersAreGrouped() {
        assertThat(vietnamese.number(1_234_567)).isEqualTo("1.234.567");
        assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(english.percent(0.827)).isEqualTo("82.7\u00a0%");
    }

    @Test
    void datesAreThoseOfVietNam() {
        Instant justAfterMidnightInHanoi = Instant.parse("2020-10-01T17:00:01Z");
        assertThat(vietnamese.date(justAfterMidnightInHanoi)).isEqualTo("02/10/2020");
        assertThat(vietnamese.dateTime(justAfterMidnightInHanoi)).isEqualTo("02/10/2020 00:00:01");
        assertThat(english.date(justAfterMidnightInHanoi)).isEqualTo("02 Oct 2020");
        assertThat(english.dateTime(justAfterMidnightInHanoi)).isEqualTo("02 Oct 2020 00:00:01");
        assertThat(vietnamese.date(LocalDate.of(2020, 3, 5))).isEqualTo("05/03/2020");
    }

    @ParameterizedTest
    @CsvSource({"-3,0:00", "0,0:00", "42,0:42", "725,12:05", "3723,1:02:03", "360000,100:00:00"})
    void durationsAreElapsedTime(long seconds, String shown) {
        assertThat(vietnamese.duration(Duration.ofSeconds(seconds))).isEqualTo(shown);
    }
}
