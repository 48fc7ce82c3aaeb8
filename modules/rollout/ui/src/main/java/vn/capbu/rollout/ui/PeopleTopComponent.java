package vn.capbu.rollout.ui;

import java.awt.BorderLayout;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.WindowModes;
import vn.capbu.rollout.ui.view.PeoplePanel;

/** The window of the people behind a number; opened from the progress window. */
@TopComponent.Description(
        preferredID = PeopleTopComponent.ID,
        iconBase = "vn/capbu/rollout/ui/people.png",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 510)
@Messages("PeopleTopComponent.name=People of the campaign")
public final class PeopleTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "PeopleTopComponent";

    private static final long serialVersionUID = 1L;

    private final PeoplePanel panel;

    /** For the window manager. */
    public PeopleTopComponent() {
        setName(Bundle.PeopleTopComponent_name());
        panel = RolloutWiring.ofConsole().createPeoplePanel();
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }

    /** Shows the window. */
    static void bringUp() {
        TopComponent window =
                Objects.requireNonNull(WindowManager.getDefault().findTopComponent(ID));
        window.open();
        window.requestActive();
    }
}
