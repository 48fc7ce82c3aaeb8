package vn.capbu.desktop.internal;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import vn.capbu.kernel.Progress;

/**
 * Says why the console doesn't end yet: the main window is gone already when the database is closed. Shows itself only when closing
 * takes time. Callable from any thread.
 */
final class ClosingWindow implements Progress, AutoCloseable {

    private static final long MEGABYTE = 1L << 20;
    private static final int WIDTH = 460;

    private final JProgressBar bar = new JProgressBar();
    private @Nullable JFrame frame;
    private long megabytes;

    @Override
    public void total(long units) {
        EventQueue.invokeLater(
                () -> {
                    megabytes = Math.max(1, units / MEGABYTE);
                    show();
                });
    }

    @Override
    public void done(long units) {
        EventQueue.invokeLater(() -> showDone(units / MEGABYTE, megabytes));
    }

    @Messages("ClosingWindow.title=capbu is ending")
    private void show() {
        JFrame shown = new JFrame(Bundle.ClosingWindow_title());
        shown.setName("closing");
        shown.setIconImages(WindowManager.getDefault().getMainWindow().getIconImages());
        shown.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        shown.setContentPane(content());
        shown.pack();
        shown.setResizable(false);
        shown.setLocationRelativeTo(null);
        shown.setVisible(true);
        frame = shown;
    }

    @Messages({
        "ClosingWindow.what=Compacting the database…",
        "ClosingWindow.why=After a large import the database's file is mostly waste; it is left out now, which"
                + " may take a minute or two. Everything is saved already: the computer may be switched off"
                + " even now."
    })
    JPanel content() {
        JLabel what = new JLabel(Bundle.ClosingWindow_what());
        what.setName("closing.what");
        what.setFont(what.getFont().deriveFont(Font.BOLD));
        JTextArea why = new JTextArea(Bundle.ClosingWindow_why());
        why.setName("closing.why");
        why.setFont(what.getFont().deriveFont(Font.PLAIN));
        why.setEditable(false);
        why.setFocusable(false);
        why.setOpaque(false);
        why.setLineWrap(true);
        why.setWrapStyleWord(true);
        why.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        why.setPreferredSize(new Dimension(WIDTH, why.getPreferredSize().height));
        bar.setName("closing.bar");
        bar.setIndeterminate(true);
        JPanel content = new JPanel(new BorderLayout(0, 10));
        content.setBorder(BorderFactory.createEmptyBorder(16, 18, 16, 18));
        content.add(what, BorderLayout.PAGE_START);
        content.add(bar, BorderLayout.CENTER);
        content.add(why, BorderLayout.PAGE_END);
        return content;
    }

    @Messages({
        "# {0} - megabytes so far",
        "# {1} - megabytes in all",
        "ClosingWindow.done={0} of about {1} MB"
    })
    void showDone(long so, long all) {
        if (so > 0) {
            bar.setIndeterminate(false);
            bar.setMaximum((int) all);
            bar.setValue((int) so);
            bar.setStringPainted(true);
            bar.setString(Bundle.ClosingWindow_done(so, all));
        }
    }

    /** For tests: what the bar says. */
    String told() {
        return bar.getString();
    }

    @Override
    public void close() {
        EventQueue.invokeLater(
                () -> {
                    if (frame != null) {
                        frame.dispose();
                    }
                });
    }
}
