package vn.capbu.renewal.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.TokenSerial;

/**
 * PINs that a token accepted while its renewal is open, so that a pulled token goes on when it is plugged in again. Bound to
 * serial and public-key hash; wiped when the renewal ends or after ten minutes, whichever is first. Thread-safe.
 */
public final class AcceptedPins implements AutoCloseable {

    /** How long an accepted PIN may be used again. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private record Key(TokenSerial token, PublicKeyHash publicKey) {}

    private record Held(Pin pin, Instant until) {}

    private final Map<Key, Held> held = new HashMap<>();
    private final Clock clock;

    public AcceptedPins(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a copy of a PIN that the token accepted just now. */
    public synchronized void keep(TokenSerial token, PublicKeyHash publicKey, Pin pin) {
        forget(token, publicKey);
        held.put(new Key(token, publicKey), new Held(pin.copy(), clock.instant().plus(LIFETIME)));
    }

    /** A copy of the PIN, which the caller wipes; empty when there is none or its time is over. */
    public synchronized Optional<Pin> find(TokenSerial token, PublicKeyHash publicKey) {
        wipeExpired();
        Held entry = held.get(new Key(token, publicKey));
        return entry == null ? Optional.empty() : Optional.of(entry.pin().copy());
    }

    /** Wipes the PIN of a token. */
    public synchronized void forget(TokenSerial token, PublicKeyHash publicKey) {
        Held entry = held.remove(new Key(token, publicKey));
        if (entry != null) {
            entry.pin().close();
        }
    }

    /** Wipes every PIN of a token. */
    public synchronized void forget(TokenSerial token) {
        held.entrySet()
                .removeIf(
                        entry -> {
                            boolean its = entry.getKey().token().equals(token);
                            if (its) {
                                entry.getValue().pin().close();
                            }
                            return its;
                        });
    }

    /** Wipes what is older than {@link #LIFETIME}; called about once a minute by the host. */
    public synchronized void wipeExpired() {
        Instant now = clock.instant();
        for (Iterator<Held> entries = held.values().iterator(); entries.hasNext(); ) {
            Held entry = entries.next();
            if (entry.until().isBefore(now)) {
                entry.pin().close();
                entries.remove();
            }
        }
    }

    /** For tests: the copies that are kept, to see them wiped. */
    synchronized List<Pin> kept() {
        return held.values().stream().map(Held::pin).toList();
    }

    /** Wipes all of them. */
    @Override
    public synchronized void close() {
        held.values().forEach(entry -> entry.pin().close());
        held.clear();
    }
}
