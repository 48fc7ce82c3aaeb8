package vn.capbu.subscribers.ui.view;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import vn.capbu.desktop.SectionLine.Tone;

/** A word on a round ground in its tone. */
final class Badge extends JLabel {

    private static final long serialVersionUID = 1L;

    private Tone tone = Tone.PLAIN;

    Badge() {
        setBorder(BorderFactory.createEmptyBorder(2, 12, 2, 12));
        setFont(getFont().deriveFont(Font.BOLD));
        setVisible(false);
    }

    void show(String word, Tone next) {
        tone = next;
        setText(word);
        setForeground(Look.ink(next));
        setVisible(!word.isEmpty());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Look.fill(tone));
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, getHeight(), getHeight());
        g.dispose();
        super.paintComponent(graphics);
    }
}
