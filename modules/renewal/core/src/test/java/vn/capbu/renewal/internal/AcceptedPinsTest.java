package vn.capbu.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.fixture.MovableClock;
import vn.capbu.renewal.fixture.RenewalBench;

class AcceptedPinsTest {

    private static final TokenSerial TOKEN = new TokenSerial("T1");
    private static final PublicKeyHash KEY = PublicKeyHash.of(new byte[] {1});
    private static final PublicKeyHash OTHER_KEY = PublicKeyHash.of(new byte[] {2});

    private final MovableClock clock = new MovableClock(RenewalBench.NOW);
    private final AcceptedPins pins = new AcceptedPins(clock);

    @Test
    void keepsACopyForTheSameTokenAndKey() {
        try (Pin pin = Pin.of("12345678".toCharArray())) {
            pins.keep(TOKEN, KEY, pin);
        }
        try (Pin found = pins.find(TOKEN, KEY).orElseThrow()) {
            assertThat(found.copyBytes()).containsExactly('1', '2', '3', '4', '5', '6', '7', '8');
        }
        assertThat(pins.find(TOKEN, OTHER_KEY)).isEmpty();
        assertThat(pins.find(new TokenSerial("T2"), KEY)).isEmpty();
    }

    @Test
    void forgetsAfterItsTimeOrWhenAsked() {
        keep();
        clock.advance(AcceptedPins.LIFETIME);
        assertThat(found()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(found()).isFalse();
        keep();
        pins.forget(TOKEN, KEY);
        assertThat(found()).isFalse();
        keep();
        pins.close();
        assertThat(found()).isFalse();
    }

    @Test
    void whateverIsForgottenIsWiped() {
        List<Runnable> ways =
                List.of(
                        () -> pins.forget(TOKEN, KEY),
                        () -> pins.forget(TOKEN),
                        this::keep,
                        () -> {
                            clock.advance(AcceptedPins.LIFETIME.plusSeconds(1));
                            pins.wipeExpired();
                        },
                        pins::close);
        for (Runnable way : ways) {
            keep();
            Pin copy = pins.kept().get(0);
            assertThat(copy.isWiped()).isFalse();
            way.run();
            assertThat(copy.isWiped()).isTrue();
            pins.close();
        }
    }

    private void keep() {
        try (Pin pin = Pin.of("1".toCharArray())) {
            pins.keep(TOKEN, KEY, pin);
        }
    }

    private boolean found() {
        Optional<Pin> pin = pins.find(TOKEN, KEY);
        pin.ifPresent(Pin::close);
        return pin.isPresent();
    }
}
