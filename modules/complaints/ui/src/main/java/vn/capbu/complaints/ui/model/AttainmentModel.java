package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.ui.text.AuditFigure;
import vn.capbu.complaints.ui.text.AuditFigures;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Formats;

/** What the window of attainment shows. Event dispatch thread only. */
public final class AttainmentModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private final Formats formats;
    private Names names;
    private LocalDate from;
    private LocalDate to;
    private AuditView view = AuditView.GROUP;
    private @Nullable PeriodFigures figures;
    private @Nullable AuditFigure figure;
    private String news = "";
    private @Nullable Exception failure;
    private boolean isBusy;

    /**
     * A model without figures.
     *
     * @param from first day of closing, in Viet Nam
     * @param to last day of closing
     */
    public AttainmentModel(Names names, Formats formats, LocalDate from, LocalDate to) {
        this.names = names;
        this.formats = formats;
        this.from = from;
        this.to = to;
    }

    /** The names of what is data. */
    public Names names() {
        return names;
    }

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** First day of closing. */
    public LocalDate from() {
        return from;
    }

    /** Last day of closing. */
    public LocalDate to() {
        return to;
    }

    /** Which figure is shown. */
    public AuditView view() {
        return view;
    }

    /** The figure; empty before it was read. */
    public Optional<AuditFigure> figure() {
        return Optional.ofNullable(figure);
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    /** Why they can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether they are being read. */
    public boolean isBusy() {
        return isBusy;
    }

    void begin(LocalDate first, LocalDate last) {
        from = first;
        to = last;
        isBusy = true;
        changed();
    }

    void look(AuditView wanted) {
        view = wanted;
        make();
        changed();
    }

    void show(PeriodFigures read, Names known) {
        isBusy = false;
        failure = null;
        figures = read;
        names = known;
        make();
        changed();
    }

    private void make() {
        PeriodFigures read = figures;
        figure = read == null ? null : new AuditFigures(read, names, formats).of(view);
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

    void tell(String what) {
        news = what;
        changed();
    }
}
