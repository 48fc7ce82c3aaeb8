package vn.capbu.renewal.ui.custody.model;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.ui.model.DeskState;

/** What the custody window shows. Event dispatch thread only. */
public final class CustodyModel {

    /** The pages of the window. */
    public enum Page {
        /** The tokens in custody. */
        LIST,
        /** The form of a drop-off. */
        RECEIVE,
        /** The form of a return. */
        RETURN
    }

    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final DropOffDraft dropOff = new DropOffDraft();
    private DeskState state = new DeskState.Opening();
    private @Nullable Catalogues catalogues;
    private CustodyView view = CustodyView.NONE;
    private boolean read;
    private boolean current;
    private CustodyFilter filter = CustodyFilter.IN_CUSTODY;
    private String text = "";
    private int pages = 1;
    private Set<Long> selection = Set.of();
    private List<CustodyMove> history = List.of();
    private Page page = Page.LIST;
    private @Nullable ReturnDraft returning;
    private String news = "";

    public CustodyModel(Clock clock) {
        this.clock = clock;
    }

    /** Names somebody who is told after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The time, for what is shown as days. */
    public Instant now() {
        return clock.instant();
    }

    /** Whether the window has its data directory. */
    public DeskState state() {
        return state;
    }

    void setState(DeskState next) {
        state = next;
        changed();
    }

    /** What the forms choose from; empty until the data directory is open. */
    public Optional<Catalogues> catalogues() {
        return Optional.ofNullable(catalogues);
    }

    void opened(Catalogues lists) {
        catalogues = lists;
        setState(new DeskState.Open());
    }

    /** The forms choose from other lists from now on. */
    void offer(Catalogues lists) {
        catalogues = lists;
        changed();
    }

    /** The last reading. */
    public CustodyView view() {
        return view;
    }

    /** Whether the tokens were read since the data directory was opened. */
    public boolean isRead() {
        return read;
    }

    void show(CustodyView next) {
        if (!read || !current || !next.equals(view)) {
            view = next;
            read = true;
            current = true;
            changed();
        }
    }

    /** Whether the rows are those of filter and search, and no older ones. */
    public boolean isCurrent() {
        return current;
    }

    /** Which tokens are shown. */
    public CustodyFilter filter() {
        return filter;
    }

    /** What is searched for. */
    public String text() {
        return text;
    }

    void look(CustodyFilter wanted, String words) {
        filter = wanted;
        text = words;
        pages = 1;
        current = false;
        changed();
    }

    /** How many pages of the list are shown. */
    public int pages() {
        return pages;
    }

    /** Whether there are more tokens than are shown. */
    public boolean hasMore() {
        return view.rows().size() < view.total();
    }

    void showMore() {
        pages++;
        current = false;
        changed();
    }

    /** The selected tokens, in the order of the list. */
    public List<ShelfRow> selectedRows() {
        return view.rows().stream().filter(row -> selection.contains(row.item().id())).toList();
    }

    void select(Collection<Long> ids) {
        selection = Set.copyOf(ids);
        history = List.of();
        changed();
    }

    /** The steps of the first selected token; empty until they are read. */
    public List<CustodyMove> history() {
        return history;
    }

    void showHistory(List<CustodyMove> steps) {
        if (!steps.equals(history)) {
            history = List.copyOf(steps);
            changed();
        }
    }

    /** Since when a token has been waiting too long; empty when it hasn't. */
    public Optional<OverdueToken> overdue(ShelfRow row) {
        return row.item().state() == CustodyState.RETURNED
                ? Optional.empty()
                : Optional.ofNullable(view.overdue().get(row.item().token()));
    }

    /** Which page is shown. */
    public Page page() {
        return page;
    }

    void turnTo(Page next) {
        page = next;
        changed();
    }

    /** The drop-off that is entered. */
    public DropOffDraft dropOff() {
        return dropOff;
    }

    /** The return that is entered; empty when none is. */
    public Optional<ReturnDraft> returning() {
        return Optional.ofNullable(returning);
    }

    void begin(ReturnDraft draft) {
        returning = draft;
        turnTo(Page.RETURN);
    }

    void endReturn() {
        returning = null;
        turnTo(Page.LIST);
    }

    /** What was done last, in words; empty at first. */
    public String news() {
        return news;
    }

    void tell(String words) {
        news = words;
        changed();
    }
}
