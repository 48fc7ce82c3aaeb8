package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JToggleButton;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ui.model.BenchCommand;
import vn.capbu.renewal.ui.model.BenchCommands;
import vn.capbu.renewal.ui.model.BenchModel;
import vn.capbu.renewal.ui.model.RowFilter;
import vn.capbu.renewal.ui.model.RowOrder;
import vn.capbu.renewal.ui.text.HeaderText;

/** What stands above the cards: campaign and commands, then counts that filter, order and progress. */
final class BenchHeader extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final String PRIMARY =
            "background: #0b6bcb; foreground: #ffffff; hoverBackground: #0a5fb4;"
                    + " pressedBackground: #094f96; borderColor: #0a5fb4; font: bold";

    private final transient BenchModel model;
    private final transient Formats formats;
    private final transient BenchActions actions;
    private final JComboBox<Campaign> campaigns = new CampaignList();
    private final JComboBox<RowOrder> order = new JComboBox<>(RowOrder.values());
    private final Map<RowFilter, JToggleButton> filters = new EnumMap<>(RowFilter.class);
    private boolean refreshing;

    BenchHeader(BenchModel model, BenchCommands commands, BenchActions actions, Formats formats) {
        this.model = model;
        this.actions = actions;
        this.formats = formats;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setBorder(BorderFactory.createEmptyBorder(GAP, 2 * GAP, 2, 2 * GAP));
        add(commandLine(commands));
        add(Box.createVerticalStrut(GAP));
        add(filterLine());
    }

    @Messages({"BenchHeader.campaign=&Campaign:", "BenchHeader.more=&More"})
    private JComponent commandLine(BenchCommands commands) {
        JPanel line = line();
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.BenchHeader_campaign());
        label.setLabelFor(campaigns);
        campaigns.setName("bench.campaign");
        campaigns.setRenderer(renderer(Campaign::name));
        campaigns.setPrototypeDisplayValue(null);
        campaigns.addActionListener(
                event -> {
                    if (!refreshing && campaigns.getSelectedItem() instanceof Campaign chosen) {
                        commands.choose(chosen);
                    }
                });
        JButton renewAll = actions.button(BenchCommand.RENEW_ALL);
        renewAll.putClientProperty("FlatLaf.style", PRIMARY);
        JPanel left = new JPanel();
        left.setLayout(new BoxLayout(left, BoxLayout.LINE_AXIS));
        left.add(Box.createHorizontalStrut(GAP));
        left.add(label);
        left.add(Box.createHorizontalStrut(GAP));
        left.add(campaigns);
        JPanel right =
                flow(
                        FlowLayout.TRAILING,
                        renewAll,
                        actions.button(BenchCommand.RENEW_SELECTED),
                        actions.button(BenchCommand.ENTER_PINS),
                        actions.button(BenchCommand.PASTE_PINS),
                        actions.button(BenchCommand.CONTINUE),
                        actions.button(BenchCommand.RESCAN),
                        more());
        line.add(left, BorderLayout.CENTER);
        line.add(right, BorderLayout.LINE_END);
        return line;
    }

    private JButton more() {
        JPopupMenu menu = new JPopupMenu();
        for (BenchCommand command :
                List.of(
                        BenchCommand.LOAD_PINS,
                        BenchCommand.FORGET_PINS,
                        BenchCommand.SHOW_SUMMARY,
                        BenchCommand.COPY_RESULTS,
                        BenchCommand.ABANDON,
                        BenchCommand.DECIDE,
                        BenchCommand.OPEN_CASE,
                        BenchCommand.ADD_MODULE,
                        BenchCommand.CREATE_CAMPAIGN,
                        BenchCommand.CONFIGURE_AUTHORITY,
                        BenchCommand.ALLOW_EXPIRED,
                        BenchCommand.EXPORT_SUPPORT)) {
            menu.add(actions.menuItem(command));
        }
        menu.addSeparator();
        menu.add(sound());
        JButton button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.BenchHeader_more());
        button.setName("bench.more");
        button.addActionListener(event -> menu.show(button, 0, button.getHeight()));
        return button;
    }

    @Messages("BenchHeader.sound=Soun&d when a token may be unplugged")
    private JCheckBoxMenuItem sound() {
        JCheckBoxMenuItem item = new JCheckBoxMenuItem();
        Mnemonics.setLocalizedText(item, Bundle.BenchHeader_sound());
        item.setName("bench.menu.sound");
        item.setSelected(model.isSoundOn());
        item.addActionListener(event -> model.setSound(item.isSelected()));
        model.addListener(() -> item.setSelected(model.isSoundOn()));
        return item;
    }

    @Messages("BenchHeader.order=&Order:")
    private JComponent filterLine() {
        JPanel line = line();
        JPanel chips = flow(FlowLayout.LEADING);
        ButtonGroup group = new ButtonGroup();
        for (RowFilter filter : RowFilter.values()) {
            JToggleButton chip = new JToggleButton();
            chip.setName("bench.filter." + filter);
            chip.addActionListener(event -> model.setFilter(filter));
            group.add(chip);
            filters.put(filter, chip);
            chips.add(chip);
        }
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.BenchHeader_order());
        label.setLabelFor(order);
        order.setName("bench.order");
        order.setRenderer(renderer(HeaderText::order));
        order.addActionListener(
                event -> {
                    if (!refreshing && order.getSelectedItem() instanceof RowOrder chosen) {
                        model.setOrder(chosen);
                    }
                });
        line.add(chips, BorderLayout.CENTER);
        line.add(flow(FlowLayout.TRAILING, label, order), BorderLayout.LINE_END);
        return line;
    }

    /** Shows the model. */
    void refresh() {
        refreshing = true;
        try {
            showCampaigns();
            order.setSelectedItem(model.order());
            model.counts()
                    .forEach(
                            (filter, count) -> {
                                JToggleButton chip = Objects.requireNonNull(filters.get(filter));
                                chip.setText(HeaderText.filter(filter, count));
                                chip.setSelected(filter == model.filter());
                            });
        } finally {
            refreshing = false;
        }
    }

    private void showCampaigns() {
        Campaign chosen = model.campaign().orElse(null);
        if (campaigns.getItemCount() != model.campaigns().size()
                || !Objects.equals(campaigns.getSelectedItem(), chosen)) {
            campaigns.setModel(
                    new DefaultComboBoxModel<>(model.campaigns().toArray(Campaign[]::new)));
            campaigns.setSelectedItem(chosen);
            campaigns.setToolTipText(chosen == null ? null : HeaderText.campaign(chosen, formats));
        }
    }

    private static JPanel line() {
        JPanel line = new JPanel(new BorderLayout(2 * GAP, 0));
        line.setAlignmentX(Component.LEFT_ALIGNMENT);
        return line;
    }

    /** Gives way where the window is narrow, half a screen wide: rather a name that is cut off than a list that is. */
    private static final class CampaignList extends JComboBox<Campaign> {

        private static final long serialVersionUID = 1L;

        @Override
        public Dimension getMinimumSize() {
            return new Dimension(0, getPreferredSize().height);
        }

        @Override
        public Dimension getMaximumSize() {
            return getPreferredSize();
        }
    }

    private static JPanel flow(int align, JComponent... children) {
        FlowLayout layout = new FlowLayout(align, GAP, 0);
        layout.setAlignOnBaseline(true);
        JPanel panel = new JPanel(layout);
        for (JComponent child : children) {
            panel.add(child);
        }
        return panel;
    }

    private static <T> DefaultListCellRenderer renderer(Function<T, String> text) {
        return new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("unchecked")
            public Component getListCellRendererComponent(
                    JList<?> list,
                    @Nullable Object value,
                    int index,
                    boolean isSelected,
                    boolean cellHasFocus) {
                String shown = value == null ? "" : text.apply((T) value);
                return super.getListCellRendererComponent(
                        list, shown, index, isSelected, cellHasFocus);
            }
        };
    }
}
