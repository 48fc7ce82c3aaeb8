package vn.capbu.renewal.ui.view;

import java.awt.event.ActionEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import vn.capbu.desktop.Offers;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.Obstacle;
import vn.capbu.renewal.ui.text.CommandText;
import vn.capbu.renewal.ui.text.TipText;

/** The commands as Swing actions: enabled when they make sense, and with a tool tip that says why they don't. */
final class BenchActions {

    private final BenchModel model;
    private final Map<BenchCommand, Command> actions = new EnumMap<>(BenchCommand.class);

    BenchActions(BenchModel model, BenchCommands commands) {
        this.model = model;
        for (BenchCommand command : BenchCommand.values()) {
            actions.put(command, new Command(command, commands));
        }
        refresh();
    }

    void refresh() {
        actions.values().forEach(action -> action.refresh(model));
    }

    /** A button for those who may give its command. */
    JButton button(BenchCommand command) {
        JButton button = shownByItsPlace(command);
        Offers.only(command.right(), button);
        return button;
    }

    /** A button that the place where it stands shows and hides. */
    JButton shownByItsPlace(BenchCommand command) {
        JButton button = new JButton(actions.get(command));
        Mnemonics.setLocalizedText(button, CommandText.name(command));
        button.setName("bench." + nameOf(command));
        return button;
    }

    /** Gives a button the name that its command has now. */
    void rename(JButton button, BenchCommand command) {
        Mnemonics.setLocalizedText(button, CommandText.name(command, model));
    }

    JMenuItem menuItem(BenchCommand command) {
        JMenuItem item = new JMenuItem(actions.get(command));
        Mnemonics.setLocalizedText(item, CommandText.name(command));
        item.setName("bench.menu." + nameOf(command));
        Offers.only(command.right(), item);
        return item;
    }

    /** Lets a key run a command while the focus is inside a component. */
    void bind(JComponent component, String key, BenchCommand command) {
        component
                .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(key), command);
        component.getActionMap().put(command, actions.get(command));
    }

    /** RENEW_ALL becomes renewAll. */
    static String nameOf(BenchCommand command) {
        StringBuilder name = new StringBuilder();
        for (String part : command.name().split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            name.append(
                    name.isEmpty()
                            ? lower
                            : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    private static @Nullable String keyOf(BenchCommand command) {
        return switch (command) {
            case RENEW_ALL -> "Ctrl+Enter";
            case RENEW_SELECTED -> "Ctrl+Shift+Enter";
            case ENTER_PINS -> "Enter";
            case PASTE_PINS -> "Ctrl+Shift+V";
            case STOP -> "Esc";
            case PAUSE -> "F8";
            case SKIP -> "Delete";
            case PUT_BACK -> "Ctrl+Z";
            case RETRY -> "F9";
            case OPEN_CASE -> "F7";
            case RESCAN -> "F5";
            default -> null;
        };
    }

    private static final class Command extends AbstractAction {

        private static final long serialVersionUID = 1L;

        private final BenchCommand command;
        private final transient BenchCommands commands;

        Command(BenchCommand command, BenchCommands commands) {
            this.command = command;
            this.commands = commands;
        }

        void refresh(BenchModel model) {
            Optional<Obstacle> obstacle = model.obstacle(command);
            setEnabled(obstacle.isEmpty());
            String key = keyOf(command);
            String text = CommandText.explanation(command) + (key == null ? "" : " (" + key + ")");
            putValue(
                    Action.SHORT_DESCRIPTION,
                    obstacle.map(why -> TipText.of(List.of(text, CommandText.reason(why))))
                            .orElse(text));
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            commands.run(command);
        }
    }
}
