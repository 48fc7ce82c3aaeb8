package vn.capbu.subscribers.ui.view;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.util.function.BiConsumer;
import javax.swing.JCheckBox;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ui.text.FacetText.Choice;

/** One value of a filter: a check box, with how many there are on the right. */
final class FacetRow extends JCheckBox {

    private static final long serialVersionUID = 1L;
    private static final int PAD = 4;

    private final transient Formats formats;
    private String count = "";
    private transient Choice choice;

    FacetRow(Choice choice, Formats formats, BiConsumer<Choice, Boolean> chosen) {
        this.formats = formats;
        this.choice = choice;
        setOpaque(false);
        setMargin(new Insets(1, 0, 1, 0));
        addActionListener(event -> chosen.accept(this.choice, isSelected()));
        show(choice);
    }

    /** Shows a newer count and state. */
    @Messages({"# {0} - value", "# {1} - how many", "FacetRow.spoken={0}, {1}"})
    void show(Choice next) {
        choice = next;
        count = next.count() < 0 ? "" : formats.number(next.count());
        setText(next.text());
        setToolTipText(next.text());
        setSelected(next.chosen());
        setForeground(next.count() == 0 && !next.chosen() ? Look.MUTED : Look.INK);
        getAccessibleContext().setAccessibleName(Bundle.FacetRow_spoken(next.text(), count));
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return new Dimension(10, size.height);
    }

    @Override
    public Dimension getMaximumSize() {
        return new Dimension(Short.MAX_VALUE, getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics g) {
        FontMetrics metrics = getFontMetrics(getFont());
        int width = metrics.stringWidth(count);
        Graphics text = g.create(0, 0, Math.max(1, getWidth() - width - 2 * PAD), getHeight());
        super.paintComponent(text);
        text.dispose();
        g.setFont(getFont());
        g.setColor(Look.MUTED);
        int baseline = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        BasicGraphicsUtils.drawString(
                this, (Graphics2D) g, count, getWidth() - width - PAD, baseline);
    }
}
