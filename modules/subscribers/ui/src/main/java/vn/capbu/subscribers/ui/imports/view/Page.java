package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import vn.capbu.subscribers.ui.imports.model.ImportModel;

/** A page of the wizard. Event dispatch thread only. */
public abstract class Page extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(860, 520);
    private static final int GAP = 8;

    private final transient ImportModel model;

    /**
     * @param name names the page for the wizard's list of steps
     */
    protected Page(String id, String name, ImportModel model) {
        super(new BorderLayout(GAP, GAP));
        this.model = model;
        setName(name);
        putClientProperty("capbu.page", id);
        setPreferredSize(SIZE);
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    }

    /** What the wizard knows. */
    protected ImportModel model() {
        return model;
    }

    /** The operator came to this page. */
    public void entered() {}

    /** Shows the model as it is. */
    public abstract void refresh();

    /** Whether the operator may go on. */
    public abstract boolean isComplete();

    /** What keeps the operator from going on, or what should be known; empty for nothing. */
    public abstract String hint();
}
