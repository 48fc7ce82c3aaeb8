package vn.capbu.desktop;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.FlowLayout;
import java.awt.KeyboardFocusManager;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/**
 * The buttons of a window that works in the background; beside them, while it works, how far that is and the button that stops it. Event
 * dispatch thread only.
 */
public final class DeedLine extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int STEPS = 1_000;

    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final JButton stop;

    /**
     * A line on which nothing goes on.
     *
     * @param name how the names of its parts begin
     * @param stopping asks what goes on to stop
     */
    @Messages("DeedLine.stop=&Stop")
    public DeedLine(String name, List<JButton> deeds, Runnable stopping) {
        super(new BorderLayout(8, 0));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
        deeds.forEach(buttons::add);
        stop = button(name + ".stop", Bundle.DeedLine_stop(), stopping);
        stop.setVisible(false);
        bar.setName(name + ".bar");
        bar.setIndeterminate(true);
        bar.setVisible(false);
        JPanel progress = new JPanel(new BorderLayout(8, 0));
        progress.add(bar, BorderLayout.CENTER);
        progress.add(stop, BorderLayout.LINE_END);
        add(buttons, BorderLayout.LINE_START);
        add(progress, BorderLayout.CENTER);
    }

    /** A button that does something; an ampersand in its text stands before the mnemonic. */
    public static JButton button(String name, String text, Runnable deed) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, text);
        button.setName(name);
        button.addActionListener(event -> deed.run());
        return button;
    }

    /**
     * Shows whether something goes on.
     *
     * @param home gets the focus when the work has ended and the button that began it lost it, being disabled meanwhile: keys would go nowhere,
     *     or to the button that closes the window
     */
    public void show(boolean working, JComponent home) {
        boolean ended = !working && stop.isVisible();
        bar.setVisible(working);
        stop.setVisible(working);
        if (ended && !keepsFocus(home)) {
            home.requestFocusInWindow();
        }
    }

    /** Whether the focus is on something of the panel of this line that can be used. */
    private boolean keepsFocus(JComponent home) {
        Component owner =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getPermanentFocusOwner();
        if (owner == null || !owner.isEnabled() || !owner.isShowing()) {
            return false;
        }
        Container panel = getParent();
        while (panel != null && !SwingUtilities.isDescendingFrom(home, panel)) {
            panel = panel.getParent();
        }
        return panel != null && SwingUtilities.isDescendingFrom(owner, panel);
    }

    /** Shows how far it is; a total that isn't positive says that nobody knows. */
    public void progress(long done, long total) {
        bar.setIndeterminate(total <= 0);
        if (total > 0) {
            bar.setValue((int) (Math.min(done, total) * STEPS / total));
        }
    }
}
