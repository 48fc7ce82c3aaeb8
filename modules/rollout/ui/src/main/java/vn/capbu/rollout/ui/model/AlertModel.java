package vn.capbu.rollout.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.Alert;

/** What the window of alerts shows. Event dispatch thread only. */
public final class AlertModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private AlertDesk.@Nullable Contents contents;
    private @Nullable Alert alert;
    private @Nullable Exception failure;
    private boolean noCampaign;
    private boolean all;
    private String news = "";

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** What there is; empty before it was read. */
    public Optional<AlertDesk.Contents> contents() {
        return Optional.ofNullable(contents);
    }

    /** The alerts that are shown, the newest first. */
    public List<Alert> rows() {
        return contents().map(AlertDesk.Contents::alerts).orElse(List.of()).stream()
                .filter(one -> all || one.isOpen())
                .toList();
    }

    /** How many are open. */
    public int open() {
        return (int)
                contents().map(AlertDesk.Contents::alerts).orElse(List.of()).stream()
                        .filter(Alert::isOpen)
                        .count();
    }

    /** Whether closed ones are shown, too. */
    public boolean isAll() {
        return all;
    }

    /** The selected one. */
    public Optional<Alert> alert() {
        return Optional.ofNullable(alert);
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

    void show(AlertDesk.@Nullable Contents read) {
        contents = read;
        noCampaign = read == null;
        failure = null;
        alert = null;
        changed();
    }

    void fail(Exception cause) {
        failure = cause;
        changed();
    }

    void select(@Nullable Alert chosen) {
        alert = chosen;
        changed();
    }

    void setAll(boolean closedToo) {
        all = closedToo;
        alert = null;
        changed();
    }

    void tell(String what) {
        news = what;
        changed();
    }
}
