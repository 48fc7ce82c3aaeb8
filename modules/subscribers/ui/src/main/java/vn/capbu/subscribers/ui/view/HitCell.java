package vn.capbu.subscribers.ui.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.border.Border;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import javax.swing.table.DefaultTableCellRenderer;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.SearchHit;
import vn.capbu.subscribers.TextRange;
import vn.capbu.subscribers.ui.text.StateText;

/** Draws one cell of the list of hits, with what was looked for marked. */
final class HitCell extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;
    private static final int PAD = 8;
    private static final Border PADDING = BorderFactory.createEmptyBorder(0, PAD, 0, 4);

    private transient List<TextRange> marks = List.of();
    private boolean in34 = true;

    void setIn34(boolean today) {
        in34 = today;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focus, int row, int column) {
        SearchHit hit = (SearchHit) value;
        HitColumn which = HitColumn.ALL.get(table.convertColumnIndexToModel(column));
        String text = which.text(hit, in34);
        super.getTableCellRendererComponent(table, text, selected, false, row, column);
        setBorder(PADDING);
        setToolTipText(text.isEmpty() ? null : text);
        setFont(which == HitColumn.NAME ? table.getFont().deriveFont(Font.BOLD) : table.getFont());
        marks = which.marks(hit, text);
        if (!selected) {
            setForeground(which == HitColumn.MATCH ? Look.MUTED : Look.INK);
            setBackground(table.getBackground());
            RegistryState state = hit.state();
            if (which == HitColumn.STATE && state != null) {
                boolean valid = state == RegistryState.VALID;
                setForeground(Look.ink(StateText.tone(state)));
                setBackground(valid ? table.getBackground() : Look.fill(StateText.tone(state)));
            }
        }
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (marks.isEmpty()) {
            super.paintComponent(graphics);
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(getBackground());
        g.fillRect(0, 0, getWidth(), getHeight());
        FontMetrics metrics = g.getFontMetrics(getFont());
        g.setFont(getFont());
        String whole = getText();
        String shown =
                BasicGraphicsUtils.getClippedString(
                        this, metrics, whole, getWidth() - PAD - getInsets().right);
        int baseline = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        g.setColor(getForeground());
        BasicGraphicsUtils.drawString(this, g, shown, PAD, baseline);
        int visible = shown.equals(whole) ? whole.length() : Math.max(0, shown.length() - 3);
        for (TextRange mark : marks) {
            if (mark.from() < visible) {
                String part = whole.substring(mark.from(), Math.min(mark.to(), visible));
                paintMark(g, metrics, whole.substring(0, mark.from()), part, baseline);
            }
        }
        g.dispose();
    }

    private void paintMark(
            Graphics2D g, FontMetrics metrics, String before, String part, int baseline) {
        int x = PAD + metrics.stringWidth(before);
        int top = (getHeight() - metrics.getHeight()) / 2;
        g.setColor(Look.MATCH);
        g.fillRoundRect(x - 1, top, metrics.stringWidth(part) + 2, metrics.getHeight(), 4, 4);
        g.setColor(Color.BLACK);
        BasicGraphicsUtils.drawString(this, g, part, x, baseline);
    }
}
