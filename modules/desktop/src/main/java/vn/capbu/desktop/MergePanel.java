package vn.capbu.desktop;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.openide.util.NbBundle.Messages;

/** Both values side by side, field by field. */
final class MergePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 26;

    @Messages({
        "# {0} - person",
        "# {1} - when",
        "MergePanel.changed={0} changed this at {1}, while you were at it. Nothing of yours is written yet.",
        "MergePanel.mine=Yours",
        "# {0} - person",
        "MergePanel.theirs=Now there, by {0}",
        "MergePanel.nothing=(nothing)"
    })
    MergePanel(Merge merge) {
        super(new BorderLayout(0, 10));
        setName("merge");
        setBorder(BorderFactory.createEmptyBorder(12, 14, 8, 14));
        add(
                new JLabel(Bundle.MergePanel_changed(merge.who(), merge.when())),
                BorderLayout.PAGE_START);
        JPanel grid = new JPanel(new GridBagLayout());
        row(
                grid,
                0,
                head(""),
                head(Bundle.MergePanel_mine()),
                head(Bundle.MergePanel_theirs(merge.who())));
        int row = 1;
        for (Merge.Line line : merge.lines()) {
            row(
                    grid,
                    row,
                    new JLabel(line.what()),
                    value("merge.mine." + row, line.mine()),
                    value("merge.theirs." + row, line.theirs()));
            row++;
        }
        JScrollPane scroll = new JScrollPane(grid);
        scroll.setBorder(null);
        add(scroll, BorderLayout.CENTER);
    }

    private static JLabel head(String text) {
        JLabel label = new JLabel(text);
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        return label;
    }

    private static JTextArea value(String name, String text) {
        JTextArea area = new JTextArea(text.isEmpty() ? Bundle.MergePanel_nothing() : text);
        area.setName(name);
        area.setColumns(COLUMNS);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFont(new JLabel().getFont());
        area.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
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
