package vn.capbu.renewal.ui.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Campaign;

/**
 * Goes on by itself with tokens that were pulled and came back, and with those whose authority is to be asked again. Where the RA signs
 * with a token that isn't logged in to, its PIN is asked for first, once for all that come back meanwhile.
 */
final class ComeBacks {

    private final BenchModel model;
    private final BenchRuns runs;
    private final @Nullable AuthorityCommands authority;
    private final Set<TokenSerial> waiting = new LinkedHashSet<>();
    private boolean declined;

    /**
     * @param authority null for a bench whose authority needs nothing
     */
    ComeBacks(BenchModel model, BenchRuns runs, @Nullable AuthorityCommands authority) {
        this.model = model;
        this.runs = runs;
        this.authority = authority;
    }

    /** Goes on with tokens that somebody plugged in. */
    void add(Collection<TokenSerial> tokens) {
        add(tokens, false);
    }

    /** Goes on with tokens whose time has come. Nobody may be at the desk: a PIN that wasn't entered once isn't asked for again. */
    void due(Collection<TokenSerial> tokens) {
        add(tokens, declined);
    }

    private void add(Collection<TokenSerial> tokens, boolean quietly) {
        Optional<Campaign> campaign = model.campaign();
        if (tokens.isEmpty()) {
            return;
        }
        if (authority == null || campaign.isEmpty()) {
            runs.goOn(List.copyOf(tokens));
            return;
        }
        boolean asked = !waiting.isEmpty();
        waiting.addAll(tokens);
        if (asked) {
            return;
        }
        if (quietly) {
            authority.ifItCanSign(campaign.get(), this::goOn, waiting::clear);
        } else {
            authority.beforeGoingOn(campaign.get(), this::goOn, this::declined);
        }
    }

    private void declined() {
        declined = true;
        waiting.clear();
    }

    /** Those that weren't pulled again meanwhile, or begun by hand. */
    private void goOn() {
        List<TokenSerial> ready = new ArrayList<>(waiting);
        declined = false;
        waiting.clear();
        ready.removeIf(
                token ->
                        model.row(token)
                                .filter(row -> row.isRenewable() && !row.needsPin())
                                .isEmpty());
        if (!ready.isEmpty()) {
            runs.goOn(ready);
        }
    }
}
