package vn.capbu.rollout.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.MessagePage;
import vn.capbu.desktop.RowHeight;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.model.Overview;
import vn.capbu.rollout.ui.model.ProgressCommands;
import vn.capbu.rollout.ui.model.ProgressModel;
import vn.capbu.rollout.ui.model.ReportCommands;
import vn.capbu.rollout.ui.text.AlertText;
import vn.capbu.rollout.ui.text.OverviewText;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.text.ScopeText;

/** The progress window: what is looked at, the numbers, the figures; or a page that says what to do first. */
public final class ProgressPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int LIST_WIDTH = 190;
    private static final String FIGURES = "figures";
    private static final String MESSAGE = "message";
    private static final String EMPTY = "empty";
    private static final String FAILED = "failed";

    private final transient ProgressModel model;
    private final transient OverviewText words;
    private final ScopeBar scope;
    private final ProgressLine line;
    private final NumberStrip numbers;
    private final JList<FigureName> names = new JList<>(FigureName.values());
    private final ChartPane chart;
    private final JLabel source = new JLabel(" ");
    private final MessagePage message = new MessagePage("progress.message");
    private final JButton fix;
    private final MessagePage empty;
    private final MessagePage failed;
    private final CardLayout pages = new CardLayout();
    private final JPanel middle = new JPanel(pages);
    private boolean refreshing;

    /**
     * A panel on a model.
     *
     * @param words of the numbers
     */
    public ProgressPanel(
            ProgressModel model,
            ProgressCommands commands,
            ReportCommands reports,
            Formats formats,
            OverviewText words) {
        super(new BorderLayout());
        this.model = model;
        this.words = words;
        scope = new ScopeBar(model, commands);
        line = new ProgressLine(commands, reports, new AlertText(formats, words));
        numbers = new NumberStrip(commands, words);
        chart = new ChartPane(model, commands, formats);
        fix = fix(commands);
        empty = new MessagePage("progress.empty", fix);
        failed = new MessagePage("progress.failed", retry(commands));
        setName("progress");
        middle.add(figures(commands), FIGURES);
        middle.add(message, MESSAGE);
        middle.add(empty, EMPTY);
        middle.add(failed, FAILED);
        add(scope, BorderLayout.PAGE_START);
        add(middle, BorderLayout.CENTER);
        Keys.bind(this, "F5", commands::open);
        Keys.bind(this, "ctrl S", commands::save);
        model.addListener(this::refresh);
        refresh();
    }

    @Messages("ProgressPanel.fix=&Fix the population…")
    private static JButton fix(ProgressCommands commands) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.ProgressPanel_fix());
        button.setName("progress.fix");
        Keys.primary(button);
        button.addActionListener(event -> commands.fix());
        return button;
    }

    @Messages("ProgressPanel.retry=&Try again")
    private static JButton retry(ProgressCommands commands) {
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.ProgressPanel_retry());
        button.setName("progress.retry");
        button.addActionListener(event -> commands.open());
        return button;
    }

    private JPanel figures(ProgressCommands commands) {
        names.setName("progress.figures");
        names.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        names.setFixedCellHeight(RowHeight.of(names));
        names.setCellRenderer(new Name());
        names.addListSelectionListener(
                event -> {
                    FigureName chosen = names.getSelectedValue();
                    if (!refreshing && !event.getValueIsAdjusting() && chosen != null) {
                        commands.choose(chosen);
                    }
                });
        JScrollPane side = new JScrollPane(names);
        side.setBorder(BorderFactory.createMatteBorder(1, 1, 0, 1, Look.LINE));
        side.setPreferredSize(new Dimension(LIST_WIDTH, 0));
        source.setName("progress.source");
        source.setForeground(Look.MUTED);
        source.setBorder(BorderFactory.createEmptyBorder(2, 8, 4, 8));
        JPanel below = new JPanel(new BorderLayout());
        below.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
        below.add(side, BorderLayout.LINE_START);
        below.add(chart, BorderLayout.CENTER);
        JPanel top = new JPanel(new BorderLayout());
        top.add(line, BorderLayout.PAGE_START);
        top.add(numbers, BorderLayout.CENTER);
        JPanel page = new JPanel(new BorderLayout());
        page.add(top, BorderLayout.PAGE_START);
        page.add(below, BorderLayout.CENTER);
        page.add(source, BorderLayout.PAGE_END);
        return page;
    }

    /** Where the focus goes when the window is activated. */
    @Override
    public boolean requestFocusInWindow() {
        return switch (model.phase()) {
            case READY -> names.requestFocusInWindow();
            case NO_POPULATION -> fix.requestFocusInWindow();
            default -> scope.requestFocusInWindow();
        };
    }

    private void refresh() {
        boolean before = refreshing;
        refreshing = true;
        try {
            scope.refresh();
            names.setSelectedValue(model.choice(), true);
            model.facts().ifPresent(line::show);
            model.overview().ifPresent(this::show);
            chart.refresh();
            pages.show(middle, page());
        } finally {
            refreshing = before;
        }
    }

    private void show(Overview overview) {
        numbers.show(overview);
        source.setText(words.source(overview.table()));
        source.setToolTipText(source.getText());
    }

    @Messages({
        "ProgressPanel.opening=Reading…",
        "ProgressPanel.openingText=Campaigns and figures are being read.",
        "ProgressPanel.noCampaign=No campaign yet",
        "ProgressPanel.noCampaignText=Progress is that of a campaign. Create one in the menu Tokens, New campaign; then come back"
                + " here and press F5.",
        "ProgressPanel.noPopulation=Who is in this campaign?",
        "ProgressPanel.noPopulationText=The population of this campaign wasn't fixed yet, so there is nothing to measure. Fixing"
                + " it judges every certificate of the registry by the campaign's rules, as of a day; later versions only add"
                + " members, or leave members out with a reason.",
        "ProgressPanel.failed=The progress can't be read"
    })
    private String page() {
        switch (model.phase()) {
            case OPENING -> {
                message.show(Bundle.ProgressPanel_opening(), Bundle.ProgressPanel_openingText());
                return MESSAGE;
            }
            case NO_CAMPAIGN -> {
                message.show(
                        Bundle.ProgressPanel_noCampaign(), Bundle.ProgressPanel_noCampaignText());
                return MESSAGE;
            }
            case NO_POPULATION -> {
                empty.show(
                        Bundle.ProgressPanel_noPopulation(),
                        Bundle.ProgressPanel_noPopulationText());
                return EMPTY;
            }
            case FAILED -> {
                model.failure().ifPresent(this::fail);
                return FAILED;
            }
            case READY -> {
                return FIGURES;
            }
        }
        throw new AssertionError(model.phase());
    }

    private void fail(Exception cause) {
        ErrorText error = RolloutErrors.explain(cause);
        failed.show(
                Bundle.ProgressPanel_failed(),
                error.whatHappened() + "\n\n" + error.whatIsSafe() + "\n\n" + error.whatToDo());
    }

    /** Names with room on the left. */
    private static final class Name extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean chosen, boolean focus) {
            super.getListCellRendererComponent(
                    list, ScopeText.of((FigureName) value), index, chosen, focus);
            setBorder(BorderFactory.createEmptyBorder(0, 10, 0, 6));
            setToolTipText(getText());
            return this;
        }
    }
}
