package vn.capbu.subscribers.ui.view;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.SectionLine.Deed;
import vn.capbu.subscribers.ui.model.CardCommands;
import vn.capbu.subscribers.ui.model.CardLine;

/** What can be done about the lines of a card. */
final class CardActions {

    private final CardCommands commands;
    private final Consumer<CardLine> selected;

    /**
     * Actions on a card.
     *
     * @param selected told of the line that got the focus
     */
    CardActions(CardCommands commands, Consumer<CardLine> selected) {
        this.commands = commands;
        this.selected = selected;
    }

    void chosen(LineView line) {
        selected.accept(line.content());
    }

    void perform(Deed deed) {
        if (deed.obstacle() == null) {
            deed.work().accept(commands::read);
        }
    }

    void copy(LineView line) {
        commands.copy(line.content().line().text());
    }

    /** Does the one thing that can be done about a line, or lets choose. */
    void enter(LineView line) {
        List<Deed> deeds = line.content().line().deeds();
        if (deeds.size() == 1) {
            perform(deeds.get(0));
        } else {
            showMenu(line, 24, line.getHeight());
        }
    }

    /** Shows more about a line, where its feature can. */
    void open(LineView line) {
        line.content().line().deeds().stream()
                .filter(Deed::opens)
                .findFirst()
                .ifPresent(this::perform);
    }

    @Messages("CardActions.copy=Copy")
    void showMenu(LineView line, int x, int y) {
        JPopupMenu menu = new JPopupMenu();
        JMenuItem copy = new JMenuItem(Bundle.CardActions_copy());
        copy.addActionListener(event -> copy(line));
        menu.add(copy);
        for (Deed deed : line.content().line().deeds()) {
            if (!deed.name().equals(copy.getText())) {
                JMenuItem item = new JMenuItem(deed.name());
                item.setEnabled(deed.obstacle() == null);
                item.setToolTipText(deed.obstacle());
                item.addActionListener(event -> perform(deed));
                menu.add(item);
            }
        }
        menu.show(line, x, y);
    }
}
