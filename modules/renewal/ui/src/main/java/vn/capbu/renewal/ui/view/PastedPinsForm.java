package vn.capbu.renewal.ui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FormContent;
import vn.capbu.desktop.RowHeight;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.ui.model.PastedPin;
import vn.capbu.renewal.ui.model.PastedPin.Match;
import vn.capbu.renewal.ui.text.PinText;

/** The lines of a list of PINs before they are taken: serial, subscriber, masked PIN, and what each is good for. */
final class PastedPinsForm implements FormContent {

    private static final int MOST_HEIGHT = 360;
    private static final int[] WIDTHS = {50, 150, 320, 110, 250};

    private final JPanel panel = new JPanel(new BorderLayout(0, 8));
    private final JTable table;
    private final boolean some;

    @Messages({
        "# {0} - on the bench",
        "# {1} - absent",
        "# {2} - malformed",
        "PastedPinsForm.sum={0} PINs for tokens on the bench, {1} for tokens that aren''t plugged in, {2} lines that can''t be"
                + " used."
    })
    PastedPinsForm(List<PastedPin> lines) {
        table = new JTable(new Lines(lines));
        table.setName("bench.pastedPins");
        table.setFillsViewportHeight(true);
        RowHeight.apply(table);
        for (int column = 0; column < WIDTHS.length; column++) {
            table.getColumnModel().getColumn(column).setPreferredWidth(WIDTHS[column]);
        }
        some = lines.stream().anyMatch(line -> line.match() != Match.MALFORMED);
        JLabel sum =
                new JLabel(
                        Bundle.PastedPinsForm_sum(
                                count(lines, Match.ON_THE_BENCH),
                                count(lines, Match.ABSENT),
                                count(lines, Match.MALFORMED)));
        sum.setName("bench.pastedPins.sum");
        JScrollPane scroll = new JScrollPane(table);
        int height = table.getRowHeight() * (lines.size() + 2);
        scroll.setPreferredSize(new Dimension(880, Math.min(height, MOST_HEIGHT)));
        panel.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        panel.add(sum, BorderLayout.PAGE_START);
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(new JLabel(PinText.howTo()), BorderLayout.PAGE_END);
    }

    private static long count(List<PastedPin> lines, Match match) {
        return lines.stream().filter(line -> line.match() == match).count();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public JComponent firstField() {
        return table;
    }

    @Override
    public boolean complete() {
        return some;
    }

    @Override
    public void onChange(Runnable listener) {
        // nothing in it changes
    }

    /** The lines as a table. */
    private static final class Lines extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private final transient List<PastedPin> lines;

        Lines(List<PastedPin> lines) {
            this.lines = lines;
        }

        @Override
        public int getRowCount() {
            return lines.size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        @Messages({
            "PastedPinsForm.line=Line",
            "PastedPinsForm.token=Token serial",
            "PastedPinsForm.subscriber=Subscriber",
            "PastedPinsForm.pin=PIN",
            "PastedPinsForm.match=Goes to"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.PastedPinsForm_line();
                case 1 -> Bundle.PastedPinsForm_token();
                case 2 -> Bundle.PastedPinsForm_subscriber();
                case 3 -> Bundle.PastedPinsForm_pin();
                default -> Bundle.PastedPinsForm_match();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            PastedPin line = lines.get(row);
            TokenSerial serial = line.serial();
            return switch (column) {
                case 0 -> line.line();
                case 1 -> serial == null ? "" : serial.value();
                case 2 -> line.subscriber() == null ? "" : line.subscriber();
                case 3 -> "•".repeat(line.pinLength());
                default -> PinText.match(line);
            };
        }
    }
}
