package vn.capbu.subscribers.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.SectionContent;
import vn.capbu.desktop.SubscriberTerms.Term;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TaxCode;
import vn.capbu.subscribers.SubscriberCard;

/** What a card window shows. Event dispatch thread only. */
public final class CardModel {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, ForeignSection> sections = new LinkedHashMap<>();
    private final Map<String, ForeignAction> actions = new LinkedHashMap<>();
    private final TaxCode taxCode;
    private State state = State.READING;
    private @Nullable SubscriberCard card;
    private @Nullable Exception failure;
    private List<Term> terms = List.of();
    private String news = "";

    /** Whether there is something to show. */
    public enum State {
        /** The card is being read for the first time. */
        READING,
        /** It is there. */
        SHOWN,
        /** The registry has no such subscriber. */
        MISSING,
        /** It can't be read. */
        FAILED
    }

    /**
     * A section of another feature.
     *
     * @param id of the section
     * @param title its heading
     * @param content what it shows; null while it is being read and when that failed
     * @param failed whether it can't be read
     */
    public record ForeignSection(
            String id, String title, @Nullable SectionContent content, boolean failed) {}

    /**
     * An action of another feature.
     *
     * @param id of the action
     * @param name what the button says
     * @param right what it needs; null for nothing
     * @param obstacle why not; null when it can be done, and while that isn't known
     * @param known whether that is known
     */
    public record ForeignAction(
            String id,
            String name,
            @Nullable Right right,
            @Nullable String obstacle,
            boolean known) {}

    /** A model of the card of a subscriber. */
    public CardModel(TaxCode taxCode) {
        this.taxCode = taxCode;
    }

    /** Names somebody who is told after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Whose card it is. */
    public TaxCode taxCode() {
        return taxCode;
    }

    /** Whether there is something to show. */
    public State state() {
        return state;
    }

    /** The card; empty until it is read, and when there is none. */
    public Optional<SubscriberCard> card() {
        return Optional.ofNullable(card);
    }

    /** Why it can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    void show(SubscriberCard read) {
        card = read;
        failure = null;
        state = State.SHOWN;
        changed();
    }

    void miss() {
        card = null;
        state = State.MISSING;
        changed();
    }

    void fail(Exception cause) {
        failure = cause;
        state = State.FAILED;
        changed();
    }

    /** The sections of other features, in their order. */
    public List<ForeignSection> sections() {
        return List.copyOf(sections.values());
    }

    void put(ForeignSection section) {
        ForeignSection before = sections.get(section.id());
        boolean reading = section.content() == null && !section.failed();
        if (before == null || !reading) {
            sections.put(section.id(), section);
            changed();
        }
    }

    /** The actions of other features, in their order. */
    public List<ForeignAction> actions() {
        return List.copyOf(actions.values());
    }

    void put(ForeignAction action) {
        if (action.known() || !actions.containsKey(action.id())) {
            actions.put(action.id(), action);
            changed();
        }
    }

    /** The terms of other features, oldest first. */
    public List<Term> terms() {
        return terms;
    }

    void addTerms(List<Term> more) {
        List<Term> all = new ArrayList<>(terms);
        more.stream().filter(term -> !all.contains(term)).forEach(all::add);
        if (!all.equals(terms)) {
            terms = List.copyOf(all);
            changed();
        }
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
