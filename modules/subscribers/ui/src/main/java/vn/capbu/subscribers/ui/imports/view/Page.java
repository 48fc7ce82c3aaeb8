package vn.capbu.subscribers.ui.imports.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import vn.capbu.subscribers.ui.imports.model.ImportModel;

/** A page of the wizard. Event dispatch thread only. */
public abstract class Page extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Dimension LEAST = new Dimension(860, 500);
    private static final Dimension MOST = new Dimension(1200, 720);

    /** Of a screen's width and height, in percent: the list of steps and the buttons stand beside. */
    private static final int PART = 60;

    private static final int PERCENT = 100;
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
        setPreferredSize(fitting());
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    }

    private static Dimension fitting() {
        if (GraphicsEnvironment.isHeadless()) {
            return LEAST;
        }
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        return new Dimension(
                Math.min(MOST.width, Math.max(LEAST.width, screen.width * PART / PERCENT)),
                Math.min(MOST.height, Math.max(LEAST.height, screen.height * PART / PERCENT)));
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
