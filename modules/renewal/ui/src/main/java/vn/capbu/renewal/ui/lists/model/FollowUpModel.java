package vn.capbu.renewal.ui.lists.model;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.PagedRows;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpQuery.Filter;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.ui.model.DeskState;

/** What the follow-up window shows. Event dispatch thread only. */
public final class FollowUpModel {

    /** The lists of the window. */
    public enum Tab {
        /** Follow-ups. */
        FOLLOW_UPS,
        /** Contracts whose end has to be announced. */
        CONTRACT_ENDS
    }

    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final PagedRows<FollowUpRow> rows;
    private final PagedRows<ContractEnd> contracts;
    private DeskState state = new DeskState.Opening();
    private FollowUpService.Choices choices = new FollowUpService.Choices(List.of(), List.of());
    private Filter filter = Filter.OPEN;
    private String text = "";
    private @Nullable String system;
    private @Nullable String province;
    private Map<Filter, Long> counts = Map.of();
    private List<FollowUpRow> selection = List.of();
    private List<FollowUpRow> related = List.of();
    private Tab tab = Tab.FOLLOW_UPS;
    private boolean read;
    private long edition;
    private boolean outdated;
    private String news = "";

    /** A model whose pages are read by a reader. */
    public FollowUpModel(Clock clock, BackgroundReader reader) {
        this.clock = clock;
        this.rows = new PagedRows<>(reader, this::changed);
        this.contracts = new PagedRows<>(reader, this::changed);
    }

    /** Names somebody who is told after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The time, by which follow-ups are overdue. */
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

    /** What to choose from. */
    public FollowUpService.Choices choices() {
        return choices;
    }

    void opened(FollowUpService.Choices lists) {
        choices = lists;
        setState(new DeskState.Open());
    }

    /** A system by its code; null when there is none. */
    public @Nullable UpdateTarget target(String code) {
        return choices.systems().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The follow-ups that are shown. */
    public PagedRows<FollowUpRow> rows() {
        return rows;
    }

    /** The contracts that are shown. */
    public PagedRows<ContractEnd> contracts() {
        return contracts;
    }

    /** Which follow-ups are shown. */
    public Filter filter() {
        return filter;
    }

    /** What is searched for. */
    public String text() {
        return text;
    }

    /** Code of the only system; null for every one. */
    public @Nullable String system() {
        return system;
    }

    /** The only province; null for every one. */
    public @Nullable String province() {
        return province;
    }

    void look(Filter wanted, String words, @Nullable String code, @Nullable String name) {
        filter = wanted;
        text = words;
        system = code;
        province = name;
        changed();
    }

    /** How many follow-ups each filter has. */
    public Map<Filter, Long> counts() {
        return counts;
    }

    /** Whether follow-ups were read. */
    public boolean isRead() {
        return read;
    }

    void show(Map<Filter, Long> found, long readEdition) {
        counts = found;
        edition = readEdition;
        outdated = false;
        read = true;
    }

    /** Of what was read; {@link FollowUpService#edition}. */
    long edition() {
        return edition;
    }

    /** Whether there is more, or something else, than what was read. */
    public boolean isOutdated() {
        return outdated;
    }

    void outdate() {
        outdated = true;
        changed();
    }

    /** The selected follow-ups. */
    public List<FollowUpRow> selection() {
        return selection;
    }

    void select(List<FollowUpRow> chosen) {
        selection = List.copyOf(chosen);
        related = List.of();
        changed();
    }

    /** All follow-ups of the first selected one's renewal. */
    public List<FollowUpRow> related() {
        return related;
    }

    void showRelated(List<FollowUpRow> others) {
        related = List.copyOf(others);
        changed();
    }

    /** Which list is shown. */
    public Tab tab() {
        return tab;
    }

    void turnTo(Tab next) {
        tab = next;
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
