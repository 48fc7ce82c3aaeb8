package vn.capbu.subscribers.ui.crl.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.CheckCrls;
import vn.capbu.subscribers.CrlReport;
import vn.capbu.subscribers.CrlSource;

/** What the window of revocation lists shows. Event dispatch thread only. */
public final class CrlModel {

    /** What the window is busy with. */
    public enum Work {
        /** Nothing. */
        NONE,
        /** Reading the sources. */
        READING,
        /** Asking the sources. */
        CHECKING,
        /** Taking over a file. */
        TAKING,
        /** Changing the sources. */
        CHANGING
    }

    private final List<Runnable> listeners = new ArrayList<>();
    private List<CrlSource> sources = List.of();
    private List<CheckCrls.Result> results = List.of();
    private @Nullable CrlReport taken;
    private @Nullable String selected;
    private Work work = Work.NONE;
    private boolean read;

    /** Names one who is told of every change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The sources in the order of their names. */
    public List<CrlSource> sources() {
        return sources;
    }

    /** Whether the sources were read yet. */
    public boolean isRead() {
        return read;
    }

    void setSources(List<CrlSource> now) {
        sources = List.copyOf(now);
        read = true;
    }

    /** What the last check in this window gave; empty before. */
    public List<CheckCrls.Result> results() {
        return results;
    }

    void setResults(List<CheckCrls.Result> now) {
        results = List.copyOf(now);
        taken = null;
    }

    /** What taking over a file gave, null when that wasn't the last deed. */
    public @Nullable CrlReport taken() {
        return taken;
    }

    void setTaken(CrlReport report) {
        taken = report;
        results = List.of();
    }

    /** The source that is selected. */
    public Optional<CrlSource> selected() {
        return sources.stream().filter(it -> it.location().equals(selected)).findFirst();
    }

    /** Selects a source; null for none. */
    public void select(@Nullable String location) {
        selected = location;
        changed();
    }

    /** What goes on. */
    public Work work() {
        return work;
    }

    /** Whether nothing goes on, so that something can be begun. */
    public boolean isIdle() {
        return work == Work.NONE;
    }

    void setWork(Work now) {
        work = now;
        changed();
    }
}
