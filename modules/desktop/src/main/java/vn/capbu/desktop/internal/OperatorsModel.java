package vn.capbu.desktop.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.OperatorAccount;

/** What the window of operators shows. Event dispatch thread only. */
final class OperatorsModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private List<OperatorAccount> accounts = List.of();
    private @Nullable String selected;
    private boolean known;
    private boolean first;
    private boolean server;
    private boolean mayChange;
    private boolean busy;

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** By name. */
    List<OperatorAccount> accounts() {
        return accounts;
    }

    Optional<OperatorAccount> selected() {
        return accounts.stream().filter(one -> one.name().equals(selected)).findFirst();
    }

    /** Whether the accounts have been read. */
    boolean isKnown() {
        return known;
    }

    /** Whether there is no account yet. */
    boolean isFirst() {
        return first;
    }

    /** Whether the database server signs in. */
    boolean isServer() {
        return server;
    }

    boolean mayChange() {
        return mayChange && known && !busy;
    }

    void select(@Nullable String name) {
        if (!Objects.equals(name, selected)) {
            selected = name;
            changed();
        }
    }

    void begin() {
        busy = true;
        changed();
    }

    void idle() {
        busy = false;
        changed();
    }

    void show(OperatorsCommands.Found found) {
        accounts = found.accounts();
        first = found.first();
        server = found.server();
        mayChange = found.mayChange();
        known = true;
        busy = false;
        changed();
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
