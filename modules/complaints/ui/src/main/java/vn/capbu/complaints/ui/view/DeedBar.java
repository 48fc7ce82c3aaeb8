package vn.capbu.complaints.ui.view;

import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ui.model.CaseCommands;
import vn.capbu.complaints.ui.model.CaseDeed;
import vn.capbu.complaints.ui.model.CaseModel;
import vn.capbu.complaints.ui.text.DeedText;
import vn.capbu.desktop.Keys;

/** What can be done to a case: the usual steps of its state as buttons, everything else in a menu. Event dispatch thread only. */
final class DeedBar extends JPanel {

    private static final long serialVersionUID = 1L;

    /** The usual steps, with their keys. */
    private static final Map<CaseDeed, String> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put(CaseDeed.TAKE, "F6");
        USUAL.put(CaseDeed.CLASSIFY, "alt F6");
        USUAL.put(CaseDeed.HAND_OVER, "F7");
        USUAL.put(CaseDeed.PAUSE, "F8");
        USUAL.put(CaseDeed.RESUME, "alt F8");
        USUAL.put(CaseDeed.ANSWER, "F9");
        USUAL.put(CaseDeed.AGREE, "F11");
        USUAL.put(CaseDeed.DISAGREE, "F12");
        USUAL.put(CaseDeed.EXPLAIN, "alt F11");
        USUAL.put(CaseDeed.CLOSE, "alt F9");
        USUAL.put(CaseDeed.REOPEN, "alt F7");
    }

    private final transient CaseModel model;
    private final transient CaseCommands commands;
    private final Map<CaseDeed, JButton> buttons = new EnumMap<>(CaseDeed.class);
    private final JButton more = new JButton();

    @Messages({
        "DeedBar.more=More…",
        "DeedBar.moreTip=Everything that can be done now (Ctrl+M)",
        "DeedBar.card=Subscriber card",
        "DeedBar.paper=Case as PDF with its proof…",
        "# {0} - deed",
        "# {1} - key",
        "DeedBar.tip={0} ({1})"
    })
    DeedBar(CaseModel model, CaseCommands commands) {
        super(new FlowLayout(FlowLayout.LEADING, 4, 0));
        this.model = model;
        this.commands = commands;
        setName("case.deeds");
        USUAL.forEach(
                (deed, key) -> {
                    String text = DeedText.of(deed);
                    JButton button = new JButton(text);
                    button.setName("case." + deed);
                    button.setToolTipText(Bundle.DeedBar_tip(text, key.replace("alt ", "Alt+")));
                    button.addActionListener(event -> commands.run(deed));
                    if (deed == CaseDeed.ANSWER) {
                        Keys.primary(button);
                    }
                    buttons.put(deed, button);
                    add(button);
                });
        more.setText(Bundle.DeedBar_more());
        more.setName("case.more");
        more.setToolTipText(Bundle.DeedBar_moreTip());
        more.addActionListener(event -> menu());
        add(more);
    }

    /** Binds the keys of the usual steps, and of the menu, inside a panel. */
    void bind(JComponent panel) {
        USUAL.forEach((deed, key) -> Keys.bind(panel, key, () -> commands.run(deed)));
        Keys.bind(panel, "ctrl M", this::menu);
        Keys.bind(panel, "ctrl K", commands::openSubscriber);
        Keys.bind(panel, "ctrl P", commands::writePaper);
    }

    private void menu() {
        JPopupMenu menu = new JPopupMenu();
        for (CaseDeed deed : CaseDeed.values()) {
            if (model.allows(deed)) {
                JMenuItem item = new JMenuItem(DeedText.of(deed) + "…");
                item.setName("case.menu." + deed);
                item.addActionListener(event -> commands.run(deed));
                menu.add(item);
            }
        }
        menu.addSeparator();
        JMenuItem card = new JMenuItem(Bundle.DeedBar_card());
        card.setName("case.menu.card");
        card.setAccelerator(KeyStroke.getKeyStroke("ctrl K"));
        card.addActionListener(event -> commands.openSubscriber());
        menu.add(card);
        JMenuItem paper = new JMenuItem(Bundle.DeedBar_paper());
        paper.setName("case.menu.paper");
        paper.setAccelerator(KeyStroke.getKeyStroke("ctrl P"));
        paper.addActionListener(event -> commands.writePaper());
        menu.add(paper);
        menu.show(more, 0, more.getHeight());
    }

    void refresh() {
        buttons.forEach(
                (deed, button) -> {
                    button.setVisible(model.isUsual(deed));
                    button.setEnabled(model.allows(deed));
                });
        more.setEnabled(model.view().isPresent() && !model.isBusy());
    }
}
