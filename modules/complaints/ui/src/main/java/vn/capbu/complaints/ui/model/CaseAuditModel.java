package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.Calibration;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.ui.text.Names;

/** What the window of the audit of cases shows. Event dispatch thread only. */
public final class CaseAuditModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private Reading reading;
    private String first = "";
    private String second = "";
    private @Nullable Calibration calibration;
    private @Nullable SampledCase selected;
    private @Nullable ActionItem action;
    private String news = "";
    private @Nullable Exception failure;
    private boolean isRead;
    private boolean isBusy;

    /**
     * What was read at once.
     *
     * @param names of what is data
     * @param cards every version of every score-card
     * @param plans the newest first
     * @param plan the one that is shown; null without plans
     * @param sample of it
     * @param actions that are open, the most urgent first
     * @param today in Viet Nam
     */
    record Reading(
            Names names,
            List<Scorecard> cards,
            List<SamplePlan> plans,
            @Nullable SamplePlan plan,
            List<SampledCase> sample,
            List<ActionItem> actions,
            LocalDate today) {}

    /** An empty model. */
    public CaseAuditModel(Names names) {
        reading =
                new Reading(names, List.of(), List.of(), null, List.of(), List.of(), LocalDate.MIN);
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
        return reading.names();
    }

    /** Every version of every score-card. */
    public List<Scorecard> cards() {
        return reading.cards();
    }

    /** Every plan, the newest first. */
    public List<SamplePlan> plans() {
        return reading.plans();
    }

    /** The plan that is shown. */
    public Optional<SamplePlan> plan() {
        return Optional.ofNullable(reading.plan());
    }

    /** The score-card of the plan that is shown. */
    public Optional<Scorecard> card() {
        return plan().flatMap(
                        plan ->
                                cards().stream()
                                        .filter(one -> one.code().equals(plan.scorecard()))
                                        .filter(one -> one.version() == plan.scorecardVersion())
                                        .findFirst());
    }

    /** The sample of the plan that is shown. */
    public List<SampledCase> sample() {
        return reading.sample();
    }

    /** Actions of all plans that are open, the most urgent first. */
    public List<ActionItem> actions() {
        return reading.actions();
    }

    /** Whether the day of an action is past. */
    public boolean isOverdue(ActionItem one) {
        return one.due().isBefore(reading.today());
    }

    /** The selected case of the sample. */
    public Optional<SampledCase> selected() {
        return Optional.ofNullable(selected);
    }

    /** The selected action. */
    public Optional<ActionItem> action() {
        return Optional.ofNullable(action);
    }

    /** Who reviewed cases of the plan, in the order of names. */
    public List<String> auditors() {
        return sample().stream()
                .flatMap(one -> one.reviews().stream())
                .map(Review::auditor)
                .distinct()
                .sorted()
                .toList();
    }

    /** The auditor that the other one is compared with; empty without two of them. */
    public String first() {
        return first;
    }

    /** The other auditor. */
    public String second() {
        return second;
    }

    /** How far both agree; empty without two auditors. */
    public Optional<Calibration> calibration() {
        return Optional.ofNullable(calibration);
    }

    /** What an auditor said of a case. */
    public Optional<Review> review(SampledCase one, String auditor) {
        return one.reviews().stream().filter(it -> it.auditor().equals(auditor)).findFirst();
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    /** Why it can't be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether it was ever read. */
    public boolean isRead() {
        return isRead;
    }

    /** Whether it is being read or changed. */
    public boolean isBusy() {
        return isBusy;
    }

    void begin() {
        isBusy = true;
        changed();
    }

    void show(Reading read) {
        boolean other = !samePlan(read.plan(), reading.plan());
        reading = read;
        isBusy = false;
        isRead = true;
        failure = null;
        long before = selected == null || other ? -1 : selected.caseId();
        selected =
                sample().stream()
                        .filter(one -> one.caseId() == before)
                        .findFirst()
                        .orElse(sample().isEmpty() ? null : sample().get(0));
        long wanted = action == null ? -1 : action.id();
        action =
                actions().stream()
                        .filter(one -> one.id() == wanted)
                        .findFirst()
                        .orElse(actions().isEmpty() ? null : actions().get(0));
        List<String> auditors = auditors();
        if (!auditors.contains(first) || !auditors.contains(second) || other) {
            first = auditors.size() < 2 ? "" : auditors.get(0);
            second = auditors.size() < 2 ? "" : auditors.get(1);
        }
        calibrate();
        changed();
    }

    private static boolean samePlan(@Nullable SamplePlan one, @Nullable SamplePlan other) {
        return Objects.equals(one == null ? null : one.id(), other == null ? null : other.id());
    }

    void compare(String one, String other) {
        first = one;
        second = other;
        calibrate();
        changed();
    }

    private void calibrate() {
        Scorecard card = card().orElse(null);
        calibration =
                card == null || first.isEmpty() || second.isEmpty()
                        ? null
                        : Calibration.of(card, reviewsOf(first), reviewsOf(second));
    }

    private List<Review> reviewsOf(String auditor) {
        return sample().stream().flatMap(one -> review(one, auditor).stream()).toList();
    }

    void select(@Nullable SampledCase one) {
        if (!Objects.equals(one, selected)) {
            selected = one;
            changed();
        }
    }

    void selectAction(@Nullable ActionItem one) {
        if (!Objects.equals(one, action)) {
            action = one;
            changed();
        }
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
