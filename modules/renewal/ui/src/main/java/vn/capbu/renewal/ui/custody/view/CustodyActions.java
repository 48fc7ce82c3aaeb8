package vn.capbu.renewal.ui.custody.view;

import java.awt.event.ActionEvent;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Offers;
import vn.capbu.renewal.ui.custody.model.CustodyCommand;
import vn.capbu.renewal.ui.custody.model.CustodyCommands;

/** The commands as Swing actions, enabled when they make sense. */
final class CustodyActions {

    private final CustodyCommands commands;
    private final Map<CustodyCommand, Command> actions = new EnumMap<>(CustodyCommand.class);

    CustodyActions(CustodyCommands commands) {
        this.commands = commands;
        for (CustodyCommand command : CustodyCommand.values()) {
            actions.put(command, new Command(command));
        }
    }

    void refresh() {
        actions.forEach((command, action) -> action.setEnabled(commands.isPossible(command)));
    }

    JButton button(CustodyCommand command) {
        JButton button = new JButton(actions.get(command));
        Mnemonics.setLocalizedText(button, name(command));
        button.setName("custody." + camel(command));
        Offers.only(command.right(), button);
        return button;
    }

    JMenuItem menuItem(CustodyCommand command) {
        JMenuItem item = new JMenuItem(actions.get(command));
        Mnemonics.setLocalizedText(item, name(command));
        item.setName("custody.menu." + camel(command));
        Offers.only(command.right(), item);
        return item;
    }

    /** Lets a key run a command while the focus is inside a component. */
    void bind(JComponent component, CustodyCommand command) {
        String key = keyOf(command);
        if (!key.isEmpty()) {
            component
                    .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                    .put(KeyStroke.getKeyStroke(key), command);
            component.getActionMap().put(command, actions.get(command));
        }
    }

    /** PRINT_RECEIPT becomes printReceipt. */
    private static String camel(CustodyCommand command) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char letter : command.name().toCharArray()) {
            if (letter == '_') {
                upper = true;
            } else {
                name.append(upper ? letter : Character.toLowerCase(letter));
                upper = false;
            }
        }
        return name.toString();
    }

    private static String keyOf(CustodyCommand command) {
        return switch (command) {
            case RECEIVE -> "ctrl N";
            case MAKE_READY -> "ctrl R";
            case RETURN -> "ctrl T";
            case PRINT_RECEIPT -> "ctrl P";
            case SAVE_LIST -> "ctrl S";
            case REFRESH -> "F5";
            case MOVE, SHELVE, CONSENT, EDIT_RULES, PRINT_LABELS, PRINT_MINUTES -> "";
        };
    }

    @Messages({
        "CustodyActions.receive=&Take in…",
        "CustodyActions.makeReady=&Ready to return…",
        "CustodyActions.return=Ret&urn…",
        "CustodyActions.move=Change st&ate…",
        "CustodyActions.shelve=Change s&helf…",
        "CustodyActions.consent=&Consent to new keys…",
        "CustodyActions.editRules=Ru&les and lists…",
        "CustodyActions.printReceipt=Open rece&ipt",
        "CustodyActions.printLabels=Open &labels",
        "CustodyActions.printMinutes=Open &minutes",
        "CustodyActions.saveList=&Save list…",
        "CustodyActions.refresh=Rea&d anew"
    })
    private static String name(CustodyCommand command) {
        return switch (command) {
            case RECEIVE -> Bundle.CustodyActions_receive();
            case MAKE_READY -> Bundle.CustodyActions_makeReady();
            case RETURN -> Bundle.CustodyActions_return();
            case MOVE -> Bundle.CustodyActions_move();
            case SHELVE -> Bundle.CustodyActions_shelve();
            case CONSENT -> Bundle.CustodyActions_consent();
            case EDIT_RULES -> Bundle.CustodyActions_editRules();
            case PRINT_RECEIPT -> Bundle.CustodyActions_printReceipt();
            case PRINT_LABELS -> Bundle.CustodyActions_printLabels();
            case PRINT_MINUTES -> Bundle.CustodyActions_printMinutes();
            case SAVE_LIST -> Bundle.CustodyActions_saveList();
            case REFRESH -> Bundle.CustodyActions_refresh();
        };
    }

    private final class Command extends AbstractAction {

        private static final long serialVersionUID = 1L;

        private final CustodyCommand command;

        Command(CustodyCommand command) {
            this.command = command;
            String key = keyOf(command);
            if (!key.isEmpty()) {
                putValue(Action.SHORT_DESCRIPTION, key.replace("ctrl ", "Ctrl+"));
            }
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            commands.run(command);
        }
    }
}
