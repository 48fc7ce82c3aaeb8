package vn.capbu.subscribers.ui.view;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** The sections in two columns where the window is wide enough, else in one. */
final class CardColumns extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 10;
    private static final int TWO_FROM = 900;
    private static final double MAIN_SHARE = 0.64;

    private final List<SectionPanel> main = new ArrayList<>();
    private final List<SectionPanel> side = new ArrayList<>();

    CardColumns() {
        super(null);
    }

    void addMain(SectionPanel section) {
        main.add(section);
        add(section);
    }

    void addSide(SectionPanel section) {
        side.add(section);
        add(section);
    }

    /** Sections in the order in which the arrow keys go through them. */
    List<SectionPanel> sections() {
        List<SectionPanel> all = new ArrayList<>(main);
        all.addAll(side);
        return all;
    }

    private int mainWidth(int width) {
        return width < TWO_FROM
                ? width - 2 * GAP
                : (int) Math.round((width - 3 * GAP) * MAIN_SHARE);
    }

    private int lay(int width, boolean really) {
        int wide = mainWidth(width);
        int left = stack(main, GAP, GAP, wide, really);
        if (width < TWO_FROM) {
            return stack(side, GAP, left, wide, really);
        }
        int x = 2 * GAP + wide;
        return Math.max(left, stack(side, x, GAP, width - x - GAP, really));
    }

    private static int stack(
            List<SectionPanel> sections, int x, int y, int width, boolean really) {
        int top = y;
        for (SectionPanel section : sections) {
            if (section.isVisible()) {
                int height = section.heightFor(width);
                if (really) {
                    section.setBounds(x, top, width, height);
                }
                top += height + GAP;
            }
        }
        return top;
    }

    @Override
    public void doLayout() {
        lay(getWidth(), true);
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getParent() == null ? getWidth() : getParent().getWidth();
        return new Dimension(width, lay(Math.max(width, 320), false));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - 48;
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
