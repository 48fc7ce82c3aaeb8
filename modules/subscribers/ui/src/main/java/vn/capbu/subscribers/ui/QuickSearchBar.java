package vn.capbu.subscribers.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.openide.filesystems.FileUtil;
import org.openide.util.actions.Presenter;

/**
 * The field of the platform's Quick Search at the right end of the menu bar. The platform shows it in a toolbar only, which this
 * console doesn't have: without its field Ctrl+I leads nowhere.
 */
public final class QuickSearchBar {

    private static final String ACTION =
            "Actions/Edit/org-netbeans-modules-quicksearch-QuickSearchAction.instance";

    private static final int WIDTH = 260;

    private QuickSearchBar() {}

    /** For the layer: fills the rest of the menu bar. */
    public static JComponent create() {
        JPanel bar = new JPanel(new BorderLayout());
        bar.setOpaque(false);
        bar.setBorder(BorderFactory.createEmptyBorder(1, 0, 1, 8));
        bar.setName("quickSearch");
        Action action = FileUtil.getConfigObject(ACTION, Action.class);
        if (action instanceof Presenter.Toolbar presenter) {
            Component field = presenter.getToolbarPresenter();
            field.setPreferredSize(new Dimension(WIDTH, field.getPreferredSize().height));
            bar.add(field, BorderLayout.LINE_END);
        }
        return bar;
    }
}
