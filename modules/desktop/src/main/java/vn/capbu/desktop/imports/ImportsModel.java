package vn.capbu.desktop.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalReport;

/** What the window of imports shows. Event dispatch thread only. */
final class ImportsModel {

    /** What the window is busy with. */
    enum Work {
        /** Nothing. */
        NONE,
        /** Reading the imports. */
        READING,
        /** Finding out what taking one back would do. */
        LOOKING,
        /** Taking one back. */
        WITHDRAWING
    }

    /**
     * An import that was taken back in this window.
     *
     * @param one as it was before
     * @param report what became of its records
     */
    record Withdrawn(StoredImport one, WithdrawalReport report) {}

    private final List<Runnable> listeners = new ArrayList<>();
    private ImportsDesk.Listed listed = new ImportsDesk.Listed("", List.of());
    private @Nullable StoredImport selected;
    private @Nullable Withdrawn withdrawn;
    private Work work = Work.NONE;
    private boolean read;
    private boolean stopped;
    private long done;
    private long total = -1;

    /** Names one who is told of every change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The imports, newest first. */
    List<StoredImport> imports() {
        return listed.imports();
    }

    /** What they belong to, a campaign for example; possibly empty. */
    String scope() {
        return listed.scope();
    }

    /** Whether the imports were read yet. */
    boolean isRead() {
        return read;
    }

    /** Takes what was read; the import that was selected stays selected, at first it is the newest. */
    void setListed(ImportsDesk.Listed now) {
        listed = now;
        selected = selected().or(() -> now.imports().stream().findFirst()).orElse(null);
        read = true;
        changed();
    }

    /** The import that is selected. */
    Optional<StoredImport> selected() {
        StoredImport wanted = selected;
        return wanted == null
                ? Optional.empty()
                : imports().stream()
                        .filter(it -> it.kind() == wanted.kind() && it.id() == wanted.id())
                        .findFirst();
    }

    /** Selects an import; null for none. */
    void select(@Nullable StoredImport one) {
        selected = one;
        changed();
    }

    /** The import that has to be taken back before another one can be; empty where there is none. */
    Optional<StoredImport> newerThan(StoredImport one) {
        return one.isWithdrawn()
                ? Optional.empty()
                : Optional.of(WithdrawImports.newest(imports(), one.kind()))
                        .filter(newest -> !newest.equals(one));
    }

    /** The selected import, when it can be taken back now. */
    Optional<StoredImport> withdrawable() {
        return selected().filter(one -> isIdle() && !one.isWithdrawn() && newerThan(one).isEmpty());
    }

    /** What was done last in this window, null when nothing was taken back. */
    @Nullable Withdrawn withdrawn() {
        return withdrawn;
    }

    void setWithdrawn(Withdrawn deed) {
        withdrawn = deed;
        stopped = false;
    }

    /** Whether the last deed was stopped before anything was changed. */
    boolean isStopped() {
        return stopped;
    }

    void setStopped() {
        withdrawn = null;
        stopped = true;
    }

    /** What goes on. */
    Work work() {
        return work;
    }

    /** Whether nothing goes on, so that something can be begun. */
    boolean isIdle() {
        return work == Work.NONE;
    }

    void setWork(Work now) {
        work = now;
        done = 0;
        total = -1;
        if (now == Work.LOOKING) {
            withdrawn = null;
            stopped = false;
        }
        changed();
    }

    /** How many records were looked at. */
    long done() {
        return done;
    }

    /** How many records there are to look at; negative when nobody knows. */
    long total() {
        return total;
    }

    void setProgress(long units, long of) {
        done = units;
        total = of;
        changed();
    }
}
