package vn.capbu.complaints.ui.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.SubscriberOutline.Outline;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.proof.HistoryCheck;

/** What the window of a case shows. Event dispatch thread only. */
public final class CaseModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private final long id;
    private Names names;
    private @Nullable CaseView view;
    private @Nullable Timeline timeline;
    private Set<CaseDeed> allowed = EnumSet.noneOf(CaseDeed.class);
    private @Nullable HistoryCheck proof;
    private Outline outline = Outline.NONE;
    private @Nullable BusinessClock clock;
    private @Nullable Exception failure;
    private boolean isBusy;
    private String news = "";
    private int line;

    /** A model of a case that is read later. */
    public CaseModel(long id, Names names) {
        this.id = id;
        this.names = names;
    }

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Which case. */
    public long id() {
        return id;
    }

    /** The names of what is data. */
    public Names names() {
        return names;
    }

    /** The case; empty before it was read. */
    public Optional<CaseView> view() {
        return Optional.ofNullable(view);
    }

    /** Its clocks as bars; empty before it was read. */
    public Optional<Timeline> timeline() {
        return Optional.ofNullable(timeline);
    }

    /** Whether its log is as it was written; empty before it was looked, and where nobody could look. */
    public Optional<HistoryCheck> proof() {
        return Optional.ofNullable(proof);
    }

    /** Whether something may be done to it in its state. */
    public boolean isOffered(CaseDeed deed) {
        return allowed.contains(deed);
    }

    /** Whether something may be done to it now. */
    public boolean allows(CaseDeed deed) {
        return !isBusy && isOffered(deed);
    }

    /** Whether something is one of the usual next steps: why a case was late is asked for when its work has ended. */
    public boolean isUsual(CaseDeed deed) {
        boolean ended = view != null && view.summary().time().endedAt() != null;
        return isOffered(deed) && (deed != CaseDeed.EXPLAIN || ended);
    }

    /** Why it can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether it is being read or changed. */
    public boolean isBusy() {
        return isBusy;
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    /** The line of the log that is looked at; 0 for none. */
    public int line() {
        return line;
    }

    void begin() {
        isBusy = true;
        changed();
    }

    void show(CaseView read, Names known, Set<CaseDeed> may) {
        isBusy = false;
        failure = null;
        view = read;
        names = known;
        timeline = Timeline.of(read);
        allowed = EnumSet.copyOf(may);
        changed();
    }

    /** What the registry knows of its subscriber. */
    public Outline outline() {
        return outline;
    }

    /** The working time that its limit counts in; null where it counts in another one. */
    @Nullable BusinessClock clock() {
        return clock;
    }

    void know(Outline known, @Nullable BusinessClock working) {
        outline = known;
        clock = working;
    }

    void prove(@Nullable HistoryCheck checked) {
        proof = checked;
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

    void look(int no) {
        if (no != line) {
            line = no;
            changed();
        }
    }
}
