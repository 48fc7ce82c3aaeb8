package vn.capbu.subscribers.ui.view;

import java.awt.Component;
import javax.swing.LayoutFocusTraversalPolicy;

/** Tab goes from section to section: of the lines of a section only the first takes part, the arrow keys do the rest. */
final class SectionByTab extends LayoutFocusTraversalPolicy {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean accept(Component component) {
        if (component instanceof LineView line
                && line.getParent() instanceof SectionPanel section
                && !section.views().isEmpty()
                && section.views().get(0) != line) {
            return false;
        }
        return super.accept(component);
    }
}
