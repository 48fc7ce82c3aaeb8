package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.RunProgress;
import vn.capbu.renewal.ui.text.HeaderText;

/** How far the run is, with what can be done about its queue; after the run its outcome. Not there before the first. */
final class RunStrip extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final Color RUNNING = new Color(0xE6F0FB);
    private static final Color PAUSED = new Color(0xFFF0C2);
    private static final Color ENDED = new Color(0xEAF6ED);
    private static final Color LOOK = new Color(0xFFF4D6);

    private final transient BenchModel model;
    private final transient Formats formats;
    private final transient BenchActions actions;
    private final JLabel text = new JLabel();
    private final JProgressBar progress = new JProgressBar();
    private final JButton pause;
    private final JButton skip;
    private final JButton putBack;
    private final JButton retry;
    private final JButton stopSelected;
    private final JButton stop;
    private final JButton summary;
    private final JButton close = new JButton();

    @Messages({"RunStrip.close=Hide", "RunStrip.close.tip=Puts the outcome out of sight"})
    RunStrip(BenchModel model, BenchActions actions, Formats formats) {
        super(new BorderLayout(2 * GAP, 0));
        this.model = model;
        this.actions = actions;
        this.formats = formats;
        setName("bench.run");
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createEmptyBorder(2, 2 * GAP, 2, 2 * GAP),
                        BorderFactory.createEmptyBorder(3, 8, 3, 2)));
        setOpaque(false);
        pause = actions.button(BenchCommand.PAUSE);
        skip = actions.button(BenchCommand.SKIP);
        putBack = actions.button(BenchCommand.PUT_BACK);
        retry = actions.button(BenchCommand.RETRY);
        stopSelected = actions.button(BenchCommand.STOP_SELECTED);
        stop = actions.button(BenchCommand.STOP);
        summary = actions.button(BenchCommand.SHOW_SUMMARY);
        close.setText(Bundle.RunStrip_close());
        close.setToolTipText(Bundle.RunStrip_close_tip());
        close.setName("bench.run.close");
        close.addActionListener(event -> model.dismissRun());
        text.setName("bench.progressText");
        progress.setName("bench.progress");
        progress.setPreferredSize(new Dimension(160, progress.getPreferredSize().height + 4));
        add(row(FlowLayout.LEADING, text, progress), BorderLayout.CENTER);
        add(
                row(
                        FlowLayout.TRAILING,
                        pause,
                        skip,
                        putBack,
                        retry,
                        stopSelected,
                        stop,
                        summary,
                        close),
                BorderLayout.LINE_END);
    }

    private static JPanel row(int align, java.awt.Component... parts) {
        FlowLayout layout = new FlowLayout(align, GAP, 0);
        layout.setAlignOnBaseline(true);
        JPanel row = new JPanel(layout);
        row.setOpaque(false);
        for (java.awt.Component part : parts) {
            row.add(part);
        }
        return row;
    }

    /** Shows the run; only what makes sense now is there. */
    void refresh() {
        RunProgress run = model.run().orElse(null);
        setVisible(run != null);
        if (run == null) {
            return;
        }
        boolean active = run.isActive();
        progress.setVisible(active);
        actions.rename(pause, BenchCommand.PAUSE);
        pause.setVisible(active);
        skip.setVisible(active && isPossible(BenchCommand.SKIP));
        stopSelected.setVisible(active && isPossible(BenchCommand.STOP_SELECTED));
        putBack.setVisible(active && isPossible(BenchCommand.PUT_BACK));
        stop.setVisible(active);
        retry.setVisible(isPossible(BenchCommand.RETRY));
        summary.setVisible(!active);
        close.setVisible(!active);
        tick();
    }

    private boolean isPossible(BenchCommand command) {
        return model.obstacle(command).isEmpty();
    }

    /** Shows the time of the run. */
    void tick() {
        RunProgress run = model.run().orElse(null);
        if (run == null) {
            return;
        }
        progress.setMaximum(run.total());
        progress.setValue(run.done());
        text.setText(HeaderText.run(run, model.isPaused(), formats, model.now()));
        repaint();
    }

    @Override
    protected void paintComponent(java.awt.Graphics g) {
        g.setColor(fill());
        g.fillRect(2 * GAP, 2, getWidth() - 4 * GAP, getHeight() - 4);
    }

    private Color fill() {
        RunProgress run = model.run().orElse(null);
        if (run != null && !run.isActive()) {
            return run.failed() > 0 ? LOOK : ENDED;
        }
        return model.isPaused() ? PAUSED : RUNNING;
    }
}
