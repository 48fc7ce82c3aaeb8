package vn.capbu.complaints.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.SuggestClass;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.SubscriberFinder.Found;

/** What the form of a new case shows. Event dispatch thread only. */
public final class IntakeModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private final Names names;
    private final List<Choice> choices;
    private final List<SuggestClass.Keyword> keywords;
    private String forWhom = "";
    private List<Found> hits = List.of();
    private @Nullable Found subscriber;
    private List<ComplaintCase> similar = List.of();

    /**
     * A class that a case can be opened under.
     *
     * @param policy in force today
     * @param caseClass of it; null to classify later
     */
    public record Choice(Policy policy, @Nullable CaseClass caseClass) {}

    /**
     * A class that what is typed speaks for.
     *
     * @param choice what a case can be opened under
     * @param words the keywords that were found
     */
    public record Suggested(Choice choice, List<String> words) {

        public Suggested {
            words = List.copyOf(words);
        }
    }

    /**
     * A model.
     *
     * @param policies in force today
     * @param keywords by which classes are suggested
     */
    public IntakeModel(Names names, List<Policy> policies, List<SuggestClass.Keyword> keywords) {
        this.names = names;
        this.keywords = List.copyOf(keywords);
        List<Choice> all = new ArrayList<>();
        for (Policy policy : policies) {
            policy.classes().forEach(one -> all.add(new Choice(policy, one)));
        }
        policies.forEach(policy -> all.add(new Choice(policy, null)));
        this.choices = List.copyOf(all);
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

    /** What a case can be opened under, in the order of the policies. */
    public List<Choice> choices() {
        return choices;
    }

    /** The classes that a complaint's words speak for, the likeliest first. */
    public List<Suggested> suggest(String complaint) {
        List<Suggested> all = new ArrayList<>();
        for (SuggestClass.Suggestion one : SuggestClass.of(complaint, keywords)) {
            choices.stream()
                    .filter(choice -> isOf(choice, one))
                    .findFirst()
                    .ifPresent(choice -> all.add(new Suggested(choice, one.words())));
        }
        return all;
    }

    private static boolean isOf(Choice choice, SuggestClass.Suggestion one) {
        CaseClass caseClass = choice.caseClass();
        return caseClass != null
                && choice.policy().code().equals(one.policy())
                && caseClass.code().equals(one.caseClass());
    }

    /** For whom the case is taken in, where that is somebody else; possibly empty. */
    public String forWhom() {
        return forWhom;
    }

    /** Says for whom the case is taken in. */
    public void takeInFor(String whom) {
        forWhom = whom;
    }

    /** The subscribers that what is typed finds. */
    public List<Found> hits() {
        return hits;
    }

    /** The subscriber that was chosen. */
    public Optional<Found> subscriber() {
        return Optional.ofNullable(subscriber);
    }

    /** Open cases that it may be one of. */
    public List<ComplaintCase> similar() {
        return similar;
    }

    void found(List<Found> subscribers) {
        hits = List.copyOf(subscribers);
        changed();
    }

    void choose(Found one) {
        subscriber = one;
        hits = List.of();
        changed();
    }

    void similar(List<ComplaintCase> cases) {
        similar = List.copyOf(cases);
        changed();
    }
}
