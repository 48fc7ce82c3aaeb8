package vn.capbu.complaints.ui.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.QueueQuery.Queue;
import vn.capbu.complaints.ui.model.Behind.Cases;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.PagedRows;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.calendar.BusinessClock;

/** What the window of queues shows. Event dispatch thread only. */
public final class QueueModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private final PagedRows<ComplaintCase> rows = new PagedRows<>(new InMemory(), () -> {});
    private Names names;
    private Queue queue = Queue.OPEN;
    private String unit = "";
    private @Nullable Cases scope;
    private String search = "";
    private Map<ComplaintCase.Kind, BusinessClock> clocks = Map.of();
    private Instant asOf = Instant.EPOCH;
    private List<ComplaintCase> all = List.of();
    private List<ComplaintCase> shown = List.of();
    private List<ComplaintCase> selection = List.of();
    private String news = "";
    private @Nullable Exception failure;
    private boolean isRead;
    private boolean isBusy;
    private boolean isCut;

    /** An empty model. */
    public QueueModel(Names names) {
        this.names = names;
    }

    /** Rows that are at hand already: nobody waits for them. */
    private static final class InMemory implements BackgroundReader {
        @Override
        public <T> void read(Callable<T> question, Consumer<? super T> answer, Runnable otherwise) {
            try {
                answer.accept(question.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The rows that the search leaves. */
    public PagedRows<ComplaintCase> rows() {
        return rows;
    }

    /** The same rows as a list. */
    public List<ComplaintCase> shown() {
        return shown;
    }

    /** How many rows the queue has without the search. */
    public int size() {
        return all.size();
    }

    /** The names of what is data. */
    public Names names() {
        return names;
    }

    /** Which queue. */
    public Queue queue() {
        return queue;
    }

    /** Whose queue is "my unit's"; empty before one was read. */
    public String unit() {
        return unit;
    }

    /** The figure whose cases are shown instead of a queue; empty for a queue. */
    public Optional<Cases> scope() {
        return Optional.ofNullable(scope);
    }

    /** What is looked for in the queue; possibly empty. */
    public String search() {
        return search;
    }

    /** The instant that the rows were reckoned for. */
    public Instant asOf() {
        return asOf;
    }

    /** The selected cases, in the order of the rows. */
    public List<ComplaintCase> selection() {
        return selection;
    }

    /** The only selected case. */
    public Optional<ComplaintCase> selected() {
        return selection.size() == 1 ? Optional.of(selection.get(0)) : Optional.empty();
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    /** Why the queue can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether a queue was ever read. */
    public boolean isRead() {
        return isRead;
    }

    /** Whether a queue is being read. */
    public boolean isBusy() {
        return isBusy;
    }

    /** Whether there are more cases than are shown. */
    public boolean isCut() {
        return isCut;
    }

    void begin(Queue wanted, String ofUnit, @Nullable Cases figure) {
        boolean other = wanted != queue || !ofUnit.equals(unit) || !Objects.equals(figure, scope);
        scope = figure;
        queue = wanted;
        unit = ofUnit;
        isBusy = true;
        if (other) {
            isRead = false;
            failure = null;
            all = List.of();
            filter();
        }
        changed();
    }

    /** The working time of a case whose limit counts in it; null else. */
    @Nullable BusinessClock clock(ComplaintCase one) {
        return clocks.get(one.kind());
    }

    void show(
            List<ComplaintCase> cases,
            Instant when,
            Names read,
            boolean cut,
            Map<ComplaintCase.Kind, BusinessClock> working) {
        clocks = Map.copyOf(working);
        isBusy = false;
        isRead = true;
        isCut = cut;
        failure = null;
        names = read;
        asOf = when;
        all = List.copyOf(cases);
        filter();
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

    void find(String text) {
        search = text;
        filter();
        changed();
    }

    void select(List<ComplaintCase> cases) {
        selection = List.copyOf(cases);
        changed();
    }

    void tell(String what) {
        news = what;
        changed();
    }

    /** Shows what the search leaves; rows that are the same stay where they are. */
    private void filter() {
        String[] words = VietnameseText.fold(search).strip().split("\\s+");
        List<ComplaintCase> left =
                search.isBlank() ? all : all.stream().filter(one -> matches(one, words)).toList();
        if (left.equals(shown)) {
            return;
        }
        shown = left;
        Set<Long> before = selection.stream().map(ComplaintCase::id).collect(Collectors.toSet());
        selection = left.stream().filter(one -> before.contains(one.id())).toList();
        rows.show(
                left.size(),
                (offset, limit) -> left.subList(offset, Math.min(left.size(), offset + limit)));
    }

    private boolean matches(ComplaintCase one, String[] words) {
        ComplaintCase.Origin origin = one.origin();
        String text =
                VietnameseText.fold(
                        String.join(
                                " ",
                                one.number(),
                                origin.customer(),
                                origin.taxCode(),
                                origin.contact(),
                                origin.complaint(),
                                one.owner().agent(),
                                names.unit(one.owner().unit()),
                                names.caseClass(one.kind())));
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
