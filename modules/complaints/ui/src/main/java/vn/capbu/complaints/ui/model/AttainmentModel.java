package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.ui.text.Names;

/** What the window of attainment shows. Event dispatch thread only. */
public final class AttainmentModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private Names names;
    private LocalDate from;
    private LocalDate to;
    private By by = By.GROUP;
    private @Nullable AttainmentTable table;
    private @Nullable Exception failure;
    private boolean isBusy;

    /**
     * A model without figures.
     *
     * @param from first day of closing, in Viet Nam
     * @param to last day of closing
     */
    public AttainmentModel(Names names, LocalDate from, LocalDate to) {
        this.names = names;
        this.from = from;
        this.to = to;
    }

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The names of what is data. */
    public Names names() {
        return names;
    }

    /** First day of closing. */
    public LocalDate from() {
        return from;
    }

    /** Last day of closing. */
    public LocalDate to() {
        return to;
    }

    /** What cases are told apart by. */
    public By by() {
        return by;
    }

    /** The figures; empty before they were read. */
    public Optional<AttainmentTable> table() {
        return Optional.ofNullable(table);
    }

    /** Why they can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether they are being read. */
    public boolean isBusy() {
        return isBusy;
    }

    void begin(LocalDate first, LocalDate last, By key) {
        if (key != by) {
            table = null;
        }
        from = first;
        to = last;
        by = key;
        isBusy = true;
        changed();
    }

    void show(AttainmentTable read, Names known) {
        isBusy = false;
        failure = null;
        table = read;
        names = known;
        changed();
    }

    void fail(Exception cause) {
        isBusy = false;
        failure = cause;
        changed();
    }

    void idle() {
        isBusy = false;
        changed();
    }
}
