package vn.capbu.desktop.administration;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import vn.capbu.desktop.AdministeredSetting.Fact;

/** Lines of label and value; values can be selected and copied. */
final class FactsView extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 16;
    private static final Dimension VISIBLE = new Dimension(600, 300);

    private transient List<Fact> shown = List.of();

    FactsView() {
        super(new GridBagLayout());
        setName("administration.says");
        setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        setBackground(UIManager.getColor("TextArea.background"));
    }

    void show(List<Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = List.copyOf(facts);
        removeAll();
        GridBagConstraints at = new GridBagConstraints();
        at.anchor = GridBagConstraints.FIRST_LINE_START;
        for (Fact fact : facts) {
            at.gridx = 0;
            at.weightx = 0;
            at.fill = GridBagConstraints.NONE;
            at.insets = new Insets(2, 0, 2, 18);
            JLabel label = new JLabel(fact.label());
            label.setForeground(UIManager.getColor("Label.disabledForeground"));
            add(label, at);
            at.gridx = 1;
            at.weightx = 1;
            at.fill = GridBagConstraints.HORIZONTAL;
            at.insets = new Insets(2, 0, 2, 0);
            add(value(fact.value()), at);
        }
        at.weighty = 1;
        add(new JLabel(), at);
        revalidate();
        repaint();
    }

    private static JTextArea value(String text) {
        JTextArea area = new JTextArea(text);
        area.setEditable(false);
        // A caret that is set scrolls the pane to its text.
        if (area.getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
        area.setOpaque(false);
        area.setBorder(null);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFont(UIManager.getFont("Label.font"));
        area.setMinimumSize(new Dimension(80, 0));
        return area;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return VISIBLE;
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
