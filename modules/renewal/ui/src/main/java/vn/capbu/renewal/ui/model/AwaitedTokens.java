package vn.capbu.renewal.ui.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.capbu.kernel.TokenSerial;

/** Tokens that somebody wants to see on the bench: selected at once, or when they are plugged in. Event dispatch thread only. */
public final class AwaitedTokens {

    private final BenchModel model;
    private Set<String> awaited = Set.of();

    /** On a bench. */
    public AwaitedTokens(BenchModel model) {
        this.model = model;
        model.addListener(this::look);
    }

    /**
     * Awaits tokens in place of those that were awaited before.
     *
     * @return whether one of them is there; then it is selected
     */
    public boolean await(Collection<TokenSerial> tokens) {
        Set<String> keys = new TreeSet<>();
        tokens.forEach(token -> keys.add(key(token)));
        awaited = keys;
        return look();
    }

    private boolean look() {
        if (awaited.isEmpty()) {
            return false;
        }
        List<TokenSerial> there =
                model.rows().stream()
                        .filter(TokenRow::isPresent)
                        .map(TokenRow::serial)
                        .filter(serial -> awaited.contains(key(serial)))
                        .toList();
        if (there.isEmpty()) {
            return false;
        }
        awaited = Set.of();
        model.setFilter(RowFilter.ALL);
        model.select(there);
        return true;
    }

    /** Labels and modules write a serial number in upper or lower case. */
    private static String key(TokenSerial token) {
        return token.value().toUpperCase(Locale.ROOT);
    }
}
