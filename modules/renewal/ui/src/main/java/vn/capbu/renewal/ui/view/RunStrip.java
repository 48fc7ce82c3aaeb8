package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.UIManager;
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
    private static final int TEXT_WIDTH = 205;
    private static final Color RUNNING = new Color(0xE6F0FB);
    private static final Color PAUSED = new Color(0xFFF0C2);
    private static final Color ENDED = new Color(0xEAF6ED);
    private static final Color LOOK = new Color(0xFFF4D6);

    /** In the order of the buttons. */
    private static final List<BenchCommand> COMMANDS =
            List.of(
                    BenchCommand.PAUSE,
                    BenchCommand.STOP,
                    BenchCommand.SKIP,
                    BenchCommand.PUT_BACK,
                    BenchCommand.STOP_SELECTED,
                    BenchCommand.RETRY,
                    BenchCommand.SHOW_SUMMARY);

    private final transient BenchModel model;
    private final transient Formats formats;
    private final transient BenchActions actions;
    private final Map<BenchCommand, JButton> buttons = new EnumMap<>(BenchCommand.class);
    private final JTextArea text = new JTextArea();
    private final JProgressBar progress = new JProgressBar();
    private final JPanel grid = new JPanel(new GridLayout(0, 2, GAP, GAP));
    private final JButton close = new JButton();
    private transient List<JButton> shown = List.of();

    @Messages({"RunStrip.close=Hide", "RunStrip.close.tip=Puts the outcome out of sight"})
    RunStrip(BenchModel model, BenchActions actions, Formats formats) {
        super(new BorderLayout(0, GAP));
        this.model = model;
        this.actions = actions;
        this.formats = formats;
        setName("bench.run");
        setBorder(BorderFactory.createEmptyBorder(GAP + 2, 2 * GAP, GAP + 2, 2 * GAP));
        COMMANDS.forEach(command -> buttons.put(command, actions.button(command)));
        close.setText(Bundle.RunStrip_close());
        close.setToolTipText(Bundle.RunStrip_close_tip());
        close.setName("bench.run.close");
        close.addActionListener(event -> model.dismissRun());
        text.setName("bench.progressText");
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setBorder(BorderFactory.createEmptyBorder());
        text.setFont(UIManager.getFont("Label.font"));
        text.setForeground(UIManager.getColor("Label.foreground"));
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setSize(TEXT_WIDTH, Short.MAX_VALUE);
        progress.setName("bench.progress");
        progress.setPreferredSize(new Dimension(0, progress.getPreferredSize().height + 4));
        grid.setOpaque(false);
        add(text, BorderLayout.PAGE_START);
        add(progress, BorderLayout.CENTER);
        add(grid, BorderLayout.PAGE_END);
    }

    /** Shows the run; only what makes sense now is there. */
    void refresh() {
        RunProgress run = model.run().orElse(null);
        setVisible(run != null);
        if (run == null) {
            return;
        }
        progress.setVisible(run.isActive());
        actions.rename(button(BenchCommand.PAUSE), BenchCommand.PAUSE);
        List<JButton> wanted = new ArrayList<>();
        for (BenchCommand command : COMMANDS) {
            if (isWanted(command, run.isActive())) {
                wanted.add(button(command));
            }
        }
        if (!run.isActive()) {
            wanted.add(close);
        }
        if (!wanted.equals(shown)) {
            shown = wanted;
            grid.removeAll();
            wanted.forEach(grid::add);
            revalidate();
        }
        tick();
    }

    private JButton button(BenchCommand command) {
        return Objects.requireNonNull(buttons.get(command));
    }

    private boolean isWanted(BenchCommand command, boolean active) {
        return switch (command) {
            case PAUSE, STOP -> active;
            case SHOW_SUMMARY -> !active;
            case RETRY -> isPossible(command);
            default -> active && isPossible(command);
        };
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
        String words = HeaderText.run(run, model.isPaused(), formats, model.now());
        if (!words.equals(text.getText())) {
            text.setText(words);
        }
        setBackground(fill(run));
    }

    private Color fill(RunProgress run) {
        if (!run.isActive()) {
            return run.failed() > 0 ? LOOK : ENDED;
        }
        return model.isPaused() ? PAUSED : RUNNING;
    }
}
