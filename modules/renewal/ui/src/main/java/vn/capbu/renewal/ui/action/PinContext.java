package vn.capbu.renewal.ui.action;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import vn.capbu.desktop.Refresher;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.PinCommands;

/** What the actions about PINs work on: the commands, and as bean properties whether there is a token for them. */
public final class PinContext {

    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private final PinCommands commands;
    private boolean chosen;
    private boolean present;

    /** The context of a bench. */
    public PinContext(BenchModel model, PinCommands commands) {
        this.commands = commands;
        model.addListener(new Refresher(this::refresh)::soon);
        refresh();
    }

    private void refresh() {
        boolean chosenBefore = chosen;
        boolean presentBefore = present;
        chosen = commands.token().isPresent();
        present = commands.presentToken().isPresent();
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

    /** Whether exactly one token is selected. */
    public boolean isTokenChosen() {
        return chosen;
    }

    /** Whether exactly one token is selected and it is plugged in. */
    public boolean isTokenPresent() {
        return present;
    }
}
