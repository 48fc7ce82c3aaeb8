package vn.capbu.renewal.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.PinSource;
import vn.capbu.renewal.Pins;

/** The PINs that were entered and not used up yet. Wiped one by one as tokens are finished with, and all when left alone. */
public final class HeldPins implements PinSource {

    /** How long PINs are held when nobody uses them. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Pins pins = new Pins();
    private Instant touched = Instant.EPOCH;

    /** Keeps a PIN of a list, which is wiped here from now on. */
    public void put(TokenSerial token, Pin pin, Instant now) {
        pins.put(token, pin);
        touched = now;
    }

    /** Keeps a PIN that was typed, which may be tried although one was refused before. */
    public void putTyped(TokenSerial token, Pin pin, Instant now) {
        put(token, pin, now);
        pins.askFor(token);
    }

    @Override
    public boolean isAskedFor(TokenSerial token) {
        return pins.isAskedFor(token);
    }

    /** The tokens that a PIN is held for. */
    public Set<TokenSerial> tokens() {
        return pins.tokens();
    }

    @Override
    public Optional<Pin> pinFor(TokenSerial token) {
        return pins.pinFor(token);
    }

    void touch(Instant now) {
        touched = now;
    }

    void wipe(TokenSerial token) {
        pins.remove(token);
    }

    void wipeAll() {
        pins.close();
    }

    boolean isOverdue(Instant now) {
        return !pins.tokens().isEmpty() && now.isAfter(touched.plus(LIFETIME));
    }
}
