package vn.capbu.desktop.health;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.health.HealthLine;

/** How the installation is, line by line. Event dispatch thread only. */
final class HealthPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 860;
    private static final int HEIGHT = 460;
    private static final int[] WIDTHS = {90, 130, 640};
    private static final Color BAD = new Color(0xB3261E);
    private static final Color WARNING = new Color(0x8A5A00);

    private final transient HealthCommands commands;
    private final Lines lines = new Lines();
    private final JTable table = new JTable(lines);
    private final JLabel sum = new JLabel();
    private final JButton again = new JButton();
    private final JButton copy = new JButton();

    @Messages({
        "HealthPanel.again=Look &again",
        "HealthPanel.copy=&Copy",
        "HealthPanel.level=State",
        "HealthPanel.part=Part",
        "HealthPanel.found=Found"
    })
    HealthPanel(HealthCommands commands) {
        super(new BorderLayout(0, 8));
        this.commands = commands;
        setBorder(BorderFactory.createEmptyBorder(12, 12, 4, 12));
        Mnemonics.setLocalizedText(again, Bundle.HealthPanel_again());
        Mnemonics.setLocalizedText(copy, Bundle.HealthPanel_copy());
        again.setName("health.again");
        copy.setName("health.copy");
        table.setName("health.lines");
        sum.setName("health.sum");
        again.addActionListener(event -> commands.look());
        copy.addActionListener(event -> copy());
        table.setFillsViewportHeight(true);
        table.setDefaultRenderer(Object.class, new Cell());
        RowHeight.apply(table);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        add(sum, BorderLayout.PAGE_START);
        add(new JScrollPane(table), BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        buttons.add(again);
        buttons.add(javax.swing.Box.createHorizontalStrut(8));
        buttons.add(copy);
        add(buttons, BorderLayout.PAGE_END);
        setPreferredSize(new Dimension(WIDTH, HEIGHT));
        commands.onChange(this::update);
        update();
    }

    @Messages({
        "HealthPanel.looking=Looking…",
        "HealthPanel.well=All is as it should be.",
        "# {0} - broken",
        "# {1} - to be seen to",
        "HealthPanel.sum={0} broken, {1} to be seen to"
    })
    private void update() {
        long broken = commands.broken();
        long warnings = commands.warnings();
        String text =
                broken + warnings == 0
                        ? Bundle.HealthPanel_well()
                        : Bundle.HealthPanel_sum(broken, warnings);
        sum.setText(commands.isLooking() ? Bundle.HealthPanel_looking() : text);
        again.setEnabled(!commands.isLooking());
        copy.setEnabled(!commands.lines().isEmpty());
        lines.fireTableDataChanged();
    }

    private void copy() {
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(commands.text()), null);
    }

    private final class Lines extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return commands.lines().size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.HealthPanel_level();
                case 1 -> Bundle.HealthPanel_part();
                default -> Bundle.HealthPanel_found();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            HealthLine line = commands.lines().get(row);
            return switch (column) {
                case 0 -> HealthText.level(line.level());
                case 1 -> HealthText.part(line);
                default -> HealthText.found(line);
            };
        }
    }

    /** A word says how it is; the colour says it once more. */
    private final class Cell extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable owner, Object value, boolean selected, boolean focus, int row, int column) {
            super.getTableCellRendererComponent(owner, value, selected, focus, row, column);
            setToolTipText(String.valueOf(value));
            if (!selected) {
                setForeground(
                        switch (commands.lines().get(row).level()) {
                            case GOOD -> owner.getForeground();
                            case WARNING -> WARNING;
                            case BAD -> BAD;
                        });
            }
            return this;
        }
    }
}
