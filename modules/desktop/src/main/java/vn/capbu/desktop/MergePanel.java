package vn.capbu.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.border.Border;
import org.openide.util.NbBundle.Messages;

/** Both values side by side, field by field. */
final class MergePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 26;

    /** Pixels of the lines, so that the buttons stay on a screen of 768. */
    private static final int MOST_HIGH = 460;

    @Messages({
        "# {0} - person",
        "# {1} - when",
        "MergePanel.changed={0} changed this at {1}, while you were at it. Nothing of yours is written yet.",
        "MergePanel.changedByOther=Somebody else changed this while you were at it. Nothing of yours is written yet.",
        "MergePanel.mine=Yours",
        "# {0} - person",
        "MergePanel.theirs=Now there, by {0}",
        "MergePanel.there=Now there",
        "MergePanel.nothing=(nothing)"
    })
    MergePanel(Merge merge) {
        super(new BorderLayout(0, 10));
        setName("merge");
        setBorder(BorderFactory.createEmptyBorder(12, 14, 8, 14));
        add(
                new JLabel(
                        merge.who().isEmpty()
                                ? Bundle.MergePanel_changedByOther()
                                : Bundle.MergePanel_changed(merge.who(), merge.when())),
                BorderLayout.PAGE_START);
        JPanel grid = new JPanel(new GridBagLayout());
        row(
                grid,
                0,
                head(""),
                head(Bundle.MergePanel_mine()),
                head(
                        merge.who().isEmpty()
                                ? Bundle.MergePanel_there()
                                : Bundle.MergePanel_theirs(merge.who())));
        int row = 1;
        for (Merge.Line line : merge.lines()) {
            row(
                    grid,
                    row,
                    name(line.what()),
                    value("merge.mine." + row, line.mine()),
                    value("merge.theirs." + row, line.theirs()));
            row++;
        }
        JScrollPane scroll = new JScrollPane(grid);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(head("X").getPreferredSize().height);
        Dimension size = scroll.getPreferredSize();
        int bar = scroll.getVerticalScrollBar().getPreferredSize().width;
        scroll.setPreferredSize(new Dimension(size.width + bar, Math.min(size.height, MOST_HIGH)));
        add(scroll, BorderLayout.CENTER);
    }

    private static JLabel head(String text) {
        JLabel label = new JLabel(text);
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        label.setBorder(inset());
        return label;
    }

    private static JLabel name(String text) {
        JLabel label = new JLabel(text);
        label.setBorder(inset());
        return label;
    }

    /** All cells begin at one line. */
    private static Border inset() {
        return BorderFactory.createEmptyBorder(4, 6, 4, 6);
    }

    private static JTextArea value(String name, String text) {
        JTextArea area = new JTextArea(text.isEmpty() ? Bundle.MergePanel_nothing() : text);
        area.setName(name);
        area.setColumns(COLUMNS);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFont(new JLabel().getFont());
        area.setBorder(inset());
        return area;
    }

    private static void row(JPanel grid, int row, java.awt.Component... cells) {
        for (int column = 0; column < cells.length; column++) {
            GridBagConstraints place = new GridBagConstraints();
            place.gridx = column;
            place.gridy = row;
            place.anchor = GridBagConstraints.FIRST_LINE_START;
            place.fill = column == 0 ? GridBagConstraints.NONE : GridBagConstraints.HORIZONTAL;
            place.weightx = column == 0 ? 0 : 1;
            place.insets = new Insets(3, 0, 3, 12);
            grid.add(cells[column], place);
        }
    }
}
