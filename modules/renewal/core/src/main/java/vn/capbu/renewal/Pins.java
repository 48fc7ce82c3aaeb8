package vn.capbu.renewal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;

/** PINs by token, as entered or read from a file; wiped when closed. Thread-safe. */
public final class Pins implements PinSource, AutoCloseable {

    private final Map<TokenSerial, Pin> byToken = new ConcurrentHashMap<>();
    private final Set<TokenSerial> askedFor = ConcurrentHashMap.newKeySet();

    /** Keeps a PIN, which is owned and wiped here from now on; an earlier one of the token is wiped. */
    public void put(TokenSerial token, Pin pin) {
        askedFor.remove(token);
        Pin earlier = byToken.put(token, pin);
        if (earlier != null) {
            wipe(earlier);
        }
    }

    /** Wipes the PIN of a token. */
    public void remove(TokenSerial token) {
        askedFor.remove(token);
        Pin pin = byToken.remove(token);
        if (pin != null) {
            wipe(pin);
        }
    }

    /** Has the PIN of a token tried even after a refusal; see {@link PinSource#isAskedFor}. */
    public void askFor(TokenSerial token) {
        askedFor.add(token);
    }

    @Override
    public boolean isAskedFor(TokenSerial token) {
        return askedFor.contains(token);
    }

    /** The tokens that a PIN is held for. */
    public Set<TokenSerial> tokens() {
        return Set.copyOf(byToken.keySet());
    }

    @Override
    public Optional<Pin> pinFor(TokenSerial token) {
        Pin pin = byToken.get(token);
        if (pin == null) {
            return Optional.empty();
        }
        synchronized (pin) {
            return pin.isWiped() ? Optional.empty() : Optional.of(pin.copy());
        }
    }

    /** Wipes all of them. */
    @Override
    public void close() {
        byToken.keySet().forEach(this::remove);
    }

    private static void wipe(Pin pin) {
        synchronized (pin) {
            pin.close();
        }
    }
}
