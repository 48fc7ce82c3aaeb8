package vn.capbu.rollout.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.Target;

/** What the window of targets and proposals shows. Event dispatch thread only. */
public final class PlanModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private PlanDesk.@Nullable Contents contents;
    private @Nullable Target target;
    private @Nullable Proposal proposal;
    private @Nullable Exception failure;
    private boolean noCampaign;
    private String news = "";
    private BooleanSupplier administrator = () -> true;

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Names who knows whether who acts is an administrator; until then everybody is. */
    public void administerIf(BooleanSupplier isAdministrator) {
        administrator = isAdministrator;
    }

    /** Whether who acts may change targets and the ceiling. */
    public boolean mayChangeTargets() {
        return administrator.getAsBoolean();
    }

    /** What there is; empty before it was read. */
    public Optional<PlanDesk.Contents> contents() {
        return Optional.ofNullable(contents);
    }

    /** The selected target. */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    /** The selected proposal. */
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** Why nothing can be read. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether there is no campaign. */
    public boolean hasNoCampaign() {
        return noCampaign;
    }

    /** What happened last; possibly empty. */
    public String news() {
        return news;
    }

    void show(PlanDesk.@Nullable Contents read) {
        contents = read;
        noCampaign = read == null;
        failure = null;
        target = null;
        proposal = null;
        changed();
    }

    void fail(Exception cause) {
        failure = cause;
        changed();
    }

    void select(@Nullable Target chosen) {
        target = chosen;
        changed();
    }

    void select(@Nullable Proposal chosen) {
        proposal = chosen;
        changed();
    }

    void tell(String what) {
        news = what;
        changed();
    }
}
