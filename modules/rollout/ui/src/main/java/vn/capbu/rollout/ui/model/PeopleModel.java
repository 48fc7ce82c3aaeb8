package vn.capbu.rollout.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.PagedRows;
import vn.capbu.kernel.Province;
import vn.capbu.rollout.CallMark;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.Person;

/** What the people's window shows. Event dispatch thread only. */
public final class PeopleModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private final PagedRows<Person> rows;
    private @Nullable PeopleTarget target;
    private PeopleOrder order = PeopleOrder.ENTERED;
    private List<Person> selection = List.of();
    private @Nullable Exception failure;
    private boolean isBusy;
    private @Nullable Province only;
    private String news = "";
    private long[] ids = new long[0];
    private Map<Long, CallMark> calling = Map.of();

    /** A model whose rows are read in the background. */
    public PeopleModel(BackgroundReader reader) {
        rows = new PagedRows<>(reader, this::changed);
    }

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Whose people; empty before some were asked for. */
    public Optional<PeopleTarget> target() {
        return Optional.ofNullable(target);
    }

    /** All rows, by pages. */
    public PagedRows<Person> rows() {
        return rows;
    }

    /** In which order. */
    public PeopleOrder order() {
        return order;
    }

    /** The selected rows. */
    public List<Person> selection() {
        return selection;
    }

    /** Why they can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Who calls somebody now; null when nobody does. */
    public @Nullable CallMark calling(Person person) {
        return calling.get(person.member().id());
    }

    void showCalling(List<CallMark> marks) {
        Map<Long, CallMark> now = new HashMap<>();
        marks.forEach(mark -> now.put(mark.member(), mark));
        if (!now.equals(calling)) {
            calling = now;
            changed();
        }
    }

    /** Whether they are being found. */
    public boolean isBusy() {
        return isBusy;
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    void begin(PeopleTarget wanted, PeopleOrder by) {
        if (!wanted.equals(target)) {
            rows.show(0, (offset, limit) -> List.of());
            selection = List.of();
            news = "";
        }
        target = wanted;
        order = by;
        isBusy = true;
        failure = null;
        changed();
    }

    /** The province whose people alone are shown, whatever was asked for; empty where all are. */
    public Optional<Province> only() {
        return Optional.ofNullable(only);
    }

    void show(long[] members, @Nullable Province ownProvince, PeopleDesk desk, PeopleTarget shown) {
        only = ownProvince;
        isBusy = false;
        selection = List.of();
        ids = members;
        showRows(desk, shown);
    }

    /** Reads the rows anew that are looked at; which ones there are stays. */
    void reread(PeopleDesk desk) {
        if (target != null && !isBusy) {
            showRows(desk, target);
        }
    }

    private void showRows(PeopleDesk desk, PeopleTarget shown) {
        long[] members = ids;
        rows.show(
                members.length,
                (offset, limit) ->
                        desk.read(
                                shown,
                                Arrays.copyOfRange(
                                        members,
                                        offset,
                                        Math.min(members.length, offset + limit))));
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

    void select(List<Person> people) {
        selection = List.copyOf(people);
        changed();
    }

    void tell(String what) {
        news = what;
        changed();
    }
}
