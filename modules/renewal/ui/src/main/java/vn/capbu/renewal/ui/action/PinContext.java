package vn.capbu.renewal.ui.action;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.util.function.BooleanSupplier;
import vn.capbu.desktop.Refresher;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.PinCommands;

/** What the actions about PINs work on: the commands, and as bean properties whether there is a token for them. */
public final class PinContext {

    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private final PinCommands commands;
    private final BooleanSupplier supervisor;
    private boolean chosen;
    private boolean present;

    /**
     * The context of a bench.
     *
     * @param supervisor whether who acts is a supervisor, as these steps need
     */
    public PinContext(BenchModel model, PinCommands commands, BooleanSupplier supervisor) {
        this.commands = commands;
        this.supervisor = supervisor;
        model.addListener(new Refresher(this::refresh)::soon);
        refresh();
    }

    /** Looks anew; also when somebody else acts from now on. */
    public void refresh() {
        boolean chosenBefore = chosen;
        boolean presentBefore = present;
        chosen = supervisor.getAsBoolean() && commands.token().isPresent();
        present = supervisor.getAsBoolean() && commands.presentToken().isPresent();
        changes.firePropertyChange("tokenChosen", chosenBefore, chosen);
        changes.firePropertyChange("tokenPresent", presentBefore, present);
    }

    /** What the actions do. */
    public PinCommands commands() {
        return commands;
    }

    /** Tells of changed properties. */
    public void addPropertyChangeListener(PropertyChangeListener listener) {
        changes.addPropertyChangeListener(listener);
    }

    /** Ends that. */
    public void removePropertyChangeListener(PropertyChangeListener listener) {
        changes.removePropertyChangeListener(listener);
    }

    /** Whether a supervisor has selected exactly one token. */
    public boolean isTokenChosen() {
        return chosen;
    }

    /** Whether a supervisor has selected exactly one token and it is plugged in. */
    public boolean isTokenPresent() {
        return present;
    }
}
