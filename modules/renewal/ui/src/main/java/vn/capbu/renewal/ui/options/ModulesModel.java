package vn.capbu.renewal.ui.options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.capbu.renewal.FoundModule;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.ui.model.ModuleFields;

/** The modules as they are edited in Options, until they are applied or the edits are dropped. Event dispatch thread only. */
public final class ModulesModel {

    private final List<Runnable> listeners = new ArrayList<>();
    private List<TokenModule> saved = List.of();
    private List<ModuleFields> edited = new ArrayList<>();
    private int selected = -1;
    private boolean loaded;

    /** Names one who is told of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Begins anew with what is configured. */
    void load(List<TokenModule> modules) {
        saved = List.copyOf(modules);
        loaded = true;
        drop();
    }

    /** Forgets the edits. */
    void drop() {
        edited = new ArrayList<>(saved.stream().map(ModuleFields::of).toList());
        selected = edited.isEmpty() ? -1 : Math.min(Math.max(selected, 0), edited.size() - 1);
        changed();
    }

    /** Whether the configured modules are known. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Every module as it stands in the form now. */
    List<ModuleFields> all() {
        return List.copyOf(edited);
    }

    int selectedIndex() {
        return selected;
    }

    Optional<ModuleFields> selected() {
        return selected < 0 ? Optional.empty() : Optional.of(edited.get(selected));
    }

    void select(int index) {
        if (index != selected && index < edited.size()) {
            selected = index;
            changed();
        }
    }

    /** Takes over what was typed for the selected module. */
    void edit(ModuleFields fields) {
        if (selected >= 0 && !edited.get(selected).equals(fields)) {
            edited.set(selected, fields);
            changed();
        }
    }

    /** Adds an empty module, and selects it. */
    void add() {
        add(ModuleFields.EMPTY);
    }

    /** Adds modules that were found, each by a name that is free, and selects the last. */
    void add(List<FoundModule> found) {
        for (FoundModule module : found) {
            add(ModuleFields.of(module.toModule(freeName(module.suggestedName()))));
        }
    }

    private void add(ModuleFields fields) {
        edited.add(fields);
        selected = edited.size() - 1;
        changed();
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; isTaken(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return edited.stream().anyMatch(it -> it.name().strip().equalsIgnoreCase(name));
    }

    /** Takes the selected module away. */
    void removeSelected() {
        if (selected >= 0) {
            edited.remove(selected);
            selected = Math.min(selected, edited.size() - 1);
            changed();
        }
    }

    /** Whether the selected module can move by so many places. */
    boolean canMove(int places) {
        int target = selected + places;
        return selected >= 0 && target >= 0 && target < edited.size();
    }

    /** Moves the selected module, up by a negative number. */
    void move(int places) {
        if (canMove(places)) {
            ModuleFields moved = edited.remove(selected);
            selected += places;
            edited.add(selected, moved);
            changed();
        }
    }

    /** Whether there is something to apply. */
    public boolean isChanged() {
        return loaded
                && (edited.size() != saved.size()
                        || !edited.equals(saved.stream().map(ModuleFields::of).toList()));
    }

    /** Whether it can be applied as it is. */
    public boolean isValid() {
        return edited.stream().allMatch(it -> it.faults().isEmpty()) && twice().isEmpty();
    }

    /** A name that two modules have. */
    Optional<String> twice() {
        Set<String> seen = new HashSet<>();
        return edited.stream()
                .map(it -> it.name().strip())
                .filter(name -> !name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * What is to be applied; it counts as saved from now on.
     *
     * @throws IllegalStateException when it isn't valid
     */
    List<TokenModule> apply() {
        if (!isValid()) {
            throw new IllegalStateException("the modules aren't valid");
        }
        saved = edited.stream().map(it -> it.toModule().orElseThrow()).toList();
        changed();
        return saved;
    }

    /** What was applied couldn't be stored: the edits are edits again. */
    void applyFailed(List<TokenModule> stored) {
        saved = List.copyOf(stored);
        changed();
    }

    /** What was stored before the last {@link #apply()}. */
    List<TokenModule> saved() {
        return saved;
    }
}
