package vn.capbu.desktop.internal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagLayout;
import java.awt.event.MouseAdapter;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Keys;

/** Covers one window of a locked session: nothing of it is seen, and no click reaches it. */
final class LockPane extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 340;
    private static final int COLUMNS = 20;
    private static final Color BACK = new Color(0xE6EBF0);
    private static final Color PROBLEM = new Color(0xB3261E);

    private final transient LockModel model;
    private final JPasswordField password = new JPasswordField(COLUMNS);
    private final JTextArea problem = text("lock.problem", "");
    private final JButton unlock = new JButton();
    private final JPanel card = new JPanel();

    @Messages({
        "LockPane.title=The session is locked",
        "# {0} - person",
        "# {1} - account",
        "LockPane.who={0} (account {1})",
        "LockPane.goesOn=Renewals under way go on.",
        "LockPane.unlock=&Unlock",
        "LockPane.exit=E&xit capbu"
    })
    LockPane(LockModel model, Runnable exit) {
        super(new GridBagLayout());
        this.model = model;
        setName("lock");
        setOpaque(true);
        setBackground(BACK);
        setFocusCycleRoot(true);
        MouseAdapter swallow = new MouseAdapter() {};
        addMouseListener(swallow);
        addMouseMotionListener(swallow);
        addMouseWheelListener(swallow);
        JLabel title = new JLabel(Bundle.LockPane_title());
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * 1.4f));
        JLabel caption = new JLabel();
        Mnemonics.setLocalizedText(caption, Bundle.SignInPanel_password());
        caption.setLabelFor(password);
        password.setName("lock.password");
        password.setDragEnabled(false);
        password.addActionListener(event -> unlock());
        problem.setForeground(PROBLEM);
        unlock.setName("lock.unlock");
        Mnemonics.setLocalizedText(unlock, Bundle.LockPane_unlock());
        Keys.primary(unlock);
        unlock.addActionListener(event -> unlock());
        JButton end = new JButton();
        end.setName("lock.exit");
        Mnemonics.setLocalizedText(end, Bundle.LockPane_exit());
        end.addActionListener(event -> exit.run());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        buttons.setOpaque(false);
        buttons.add(unlock);
        buttons.add(Box.createHorizontalStrut(8));
        buttons.add(end);
        card.setLayout(new BoxLayout(card, BoxLayout.PAGE_AXIS));
        card.setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createLineBorder(new Color(0xB8C2CC)),
                        BorderFactory.createEmptyBorder(16, 20, 16, 20)));
        card.setBackground(Color.WHITE);
        add(title, 6);
        add(
                text(
                        "lock.who",
                        Bundle.LockPane_who(
                                model.operator().displayName(), model.operator().name())),
                2);
        add(text("lock.goesOn", Bundle.LockPane_goesOn()), 12);
        add(caption, 2);
        add(password, 4);
        add(new CapsLockHint("lock.capsLock"), 4);
        add(problem, 8);
        add(buttons, 0);
        add(card);
        model.addListener(this::refresh);
        refresh();
    }

    private void add(JComponent part, int gap) {
        part.setAlignmentX(LEFT_ALIGNMENT);
        card.add(part);
        card.add(Box.createVerticalStrut(gap));
    }

    private static JTextArea text(String name, String words) {
        JTextArea text = new JTextArea();
        text.setName(name);
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setBorder(null);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        say(text, words);
        return text;
    }

    private static void say(JTextArea text, String words) {
        text.setText(words);
        text.setPreferredSize(null);
        text.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        Dimension size = new Dimension(WIDTH, text.getPreferredSize().height);
        text.setPreferredSize(size);
        text.setMaximumSize(size);
    }

    private void unlock() {
        model.unlock(password.getPassword());
    }

    private void refresh() {
        say(problem, model.problem());
        password.setEnabled(!model.isBusy());
        unlock.setEnabled(!model.isBusy());
        if (!model.isBusy()) {
            password.setText("");
            takeFocus();
        }
        revalidate();
        repaint();
    }

    /** Puts the cursor where the password goes. */
    void takeFocus() {
        password.requestFocusInWindow();
    }

    /** The least room that the form needs. */
    Dimension least() {
        return card.getPreferredSize();
    }
}
