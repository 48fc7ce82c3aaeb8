package vn.capbu.renewal.ui.lists.model;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.PagedRows;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.affected.AffectedFilter;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedRow;
import vn.capbu.renewal.ui.model.DeskState;

/** What the affected list's window shows. Event dispatch thread only. */
public final class AffectedModel {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final PagedRows<AffectedRow> rows;
    private DeskState state = new DeskState.Opening();
    private List<Campaign> campaigns = List.of();
    private @Nullable Campaign campaign;
    private @Nullable LocalDate day;
    private @Nullable AffectedList list;
    private AffectedList.@Nullable View view;
    private AffectedFilter filter = AffectedFilter.ALL;
    private @Nullable AffectedRow selection;
    private boolean busy;
    private long done;
    private long total = -1;
    private String news = "";
    private BooleanSupplier supervisor = () -> true;

    /** A model whose pages are read by a reader. */
    public AffectedModel(BackgroundReader reader) {
        this.rows = new PagedRows<>(reader, this::changed);
    }

    /** Names somebody who is told after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Names who knows whether who acts is a supervisor; until then everybody is. */
    public void superviseIf(BooleanSupplier isSupervisor) {
        supervisor = isSupervisor;
    }

    /** Whether who acts may decide. */
    boolean isSupervised() {
        return supervisor.getAsBoolean();
    }

    /** Whether the window has its data directory. */
    public DeskState state() {
        return state;
    }

    void setState(DeskState next) {
        state = next;
        changed();
    }

    /** The campaigns to choose from. */
    public List<Campaign> campaigns() {
        return campaigns;
    }

    /** The campaign that is chosen; null when there is none. */
    public @Nullable Campaign campaign() {
        return campaign;
    }

    void opened(List<Campaign> all) {
        Campaign before = campaign;
        campaigns = List.copyOf(all);
        campaign =
                all.stream()
                        .filter(it -> before != null && it.id() == before.id())
                        .findFirst()
                        .orElse(all.isEmpty() ? null : all.get(all.size() - 1));
        setState(new DeskState.Open());
    }

    void choose(Campaign chosen) {
        campaign = chosen;
        changed();
    }

    /** The day whose list is wanted; null for now. */
    public @Nullable LocalDate day() {
        return day;
    }

    void setDay(@Nullable LocalDate wanted) {
        day = wanted;
        changed();
    }

    /** The list; null until it was made. */
    public @Nullable AffectedList list() {
        return list;
    }

    /** The rows that are shown, of the whole list; null until it was made. */
    public AffectedList.@Nullable View view() {
        return view;
    }

    /** The rows that are shown. */
    public PagedRows<AffectedRow> rows() {
        return rows;
    }

    void show(AffectedList made, AffectedList.View shown, AffectedFilter by) {
        list = made;
        view = shown;
        filter = by;
        selection = null;
        rows.show(shown.size(), shown::page);
    }

    /** Which rows are shown. */
    public AffectedFilter filter() {
        return filter;
    }

    /** The selected certificate; null when none is. */
    public @Nullable AffectedRow selection() {
        return selection;
    }

    void select(@Nullable AffectedRow row) {
        selection = row;
        changed();
    }

    /** Whether certificates are being judged, or searched through. */
    public boolean isBusy() {
        return busy;
    }

    void setBusy(boolean working) {
        busy = working;
        done = 0;
        total = -1;
        changed();
    }

    /** How far the work is, of 1; negative when nobody knows. */
    public double progress() {
        return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
    }

    void setProgress(long units, long of) {
        done = units;
        total = of;
        changed();
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
