package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinListException.Reason;

class PinListTest {

    @Test
    void readsLinesOfAnyPlatformAndSkipsEmptyOnes() throws Exception {
        try (Pins pins = read("\uFEFFA1\t123456\r\n\nB2\t12 34\n".replace("12 34", "a\"b#"))) {
            assertThat(pins.tokens())
                    .containsExactlyInAnyOrder(new TokenSerial("A1"), new TokenSerial("B2"));
            assertThat(pinOf(pins, "A1")).isEqualTo("123456");
            assertThat(pinOf(pins, "B2")).isEqualTo("a\"b#");
        }
    }

    @Test
    void readsPastedCharactersAndLeavesThemToTheirOwner() throws Exception {
        char[] pasted = "C3\t654321".toCharArray();
        try (Pins pins = PinList.parse(pasted)) {
            assertThat(pinOf(pins, "C3")).isEqualTo("654321");
        }
        assertThat(new String(pasted)).isEqualTo("C3\t654321");
    }

    @Test
    void anEmptyListHasNoPins() throws Exception {
        try (Pins pins = read("")) {
            assertThat(pins.tokens()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'A1 123456',           NO_TAB,           1
                    'A1,1234\n\tB2',       NO_TAB,           1
                    'A1\t1\n\t1234',       BAD_SERIAL,       2
                    'A1\t1234\nB2\t',      BAD_PIN,          2
                    'A1\t12 34',           BAD_PIN,          1
                    'A1\t12\t34',          BAD_PIN,          1
                    'A1\tmật',             BAD_PIN,          1
                    'A1\t1\n\nA1 \t2',     DUPLICATE_SERIAL, 3
                    """)
    void namesTheLineAndNeverThePin(String text, Reason reason, int line) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        PinListException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(reason);
                            assertThat(e.line()).isEqualTo(line);
                            assertThat(e.getMessage()).isEqualTo(reason + " in line " + line);
                            assertThat(e.getCause()).isNull();
                        });
    }

    @Test
    void refusesAListThatIsTooLarge() {
        byte[] large = new byte[PinList.MAX_BYTES + 10];
        Arrays.fill(large, (byte) '\n');
        assertThatThrownBy(() -> PinList.read(new ByteArrayInputStream(large)))
                .isInstanceOfSatisfying(
                        PinListException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    private static Pins read(String text) throws PinListException, IOException {
        return PinList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String pinOf(Pins pins, String serial) {
        try (Pin pin = pins.pinFor(new TokenSerial(serial)).orElseThrow()) {
            return new String(pin.copyBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void aListThatIsInspectedTellsOfEachLineAndKeepsTheGoodPins() throws PinListException {
        String text = "T1\t123456\n\nT2 654321\nT3\tmật\r\nT4\t1111\nT4\t2222\nT4\t3333\n\t44\n";
        try (PinListing listing = PinList.inspect(text.toCharArray())) {
            assertThat(listing.lines())
                    .extracting(line -> line.number() + " " + line.serial() + " " + line.problem())
                    .containsExactly(
                            "1 T1 null",
                            "3 null NO_TAB",
                            "4 T3 BAD_PIN",
                            "5 T4 DUPLICATE_SERIAL",
                            "6 T4 DUPLICATE_SERIAL",
                            "7 T4 DUPLICATE_SERIAL",
                            "8 null BAD_SERIAL");
            assertThat(listing.lines().get(0).length()).isEqualTo(6);
            assertThat(listing.pins().tokens()).containsExactly(new TokenSerial("T1"));
        }
    }
}
