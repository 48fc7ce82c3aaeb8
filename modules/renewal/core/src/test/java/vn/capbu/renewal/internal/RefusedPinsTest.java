package vn.capbu.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinKind;

class RefusedPinsTest {

    private static final TokenSerial TOKEN = new TokenSerial("T1");

    private final RefusedPins pins = new RefusedPins(new SecureRandom());

    @Test
    void aRefusedPinIsKnownAgainForItsTokenAndKindOnly() {
        pins.add(TOKEN, PinKind.USER, pin("12345678"));

        assertThat(pins.contains(TOKEN, PinKind.USER, pin("12345678"))).isTrue();
        assertThat(pins.contains(TOKEN, PinKind.SO, pin("12345678"))).isFalse();
        assertThat(pins.contains(new TokenSerial("T2"), PinKind.USER, pin("12345678"))).isFalse();

        pins.forget(TOKEN, PinKind.USER);
        assertThat(pins.contains(TOKEN, PinKind.USER, pin("12345678"))).isFalse();
    }

    /** Few enough that the right PIN is seldom taken for a wrong one, many enough that the wrong one can't be found out. */
    @Test
    void oneInTwoHundredAndFiftySixOtherPinsHasTheSameTag() {
        pins.add(TOKEN, PinKind.USER, pin("12345678"));
        int same = 0;
        int tried = 100_000;
        for (int i = 0; i < tried; i++) {
            if (pins.contains(TOKEN, PinKind.USER, pin(String.format(Locale.ROOT, "%06d", i)))) {
                same++;
            }
        }
        assertThat(same).isBetween(tried / 256 / 3, tried / 256 * 3);
    }

    private static Pin pin(String text) {
        return Pin.of(text.toCharArray());
    }
}
