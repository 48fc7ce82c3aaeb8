package vn.capbu.desktop.administration;

import java.awt.BorderLayout;
import java.util.EnumSet;
import java.util.List;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import vn.capbu.desktop.AdministrationSection;
import vn.capbu.desktop.ChangeWatch;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.desktop.ReaderThreads;
import vn.capbu.desktop.WindowModes;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.spi.Changes.Topic;

/** The window of administration; closes itself when somebody else acts. */
@TopComponent.Description(
        preferredID = AdministrationTopComponent.ID,
        iconBase = "vn/capbu/desktop/internal/operator.png",
        persistenceType = TopComponent.PERSISTENCE_NEVER)
@TopComponent.Registration(mode = WindowModes.CENTRE, openAtStartup = false, position = 900)
@Messages("AdministrationTopComponent.name=Administration")
public final class AdministrationTopComponent extends TopComponent {

    /** By which the window manager knows it. */
    static final String ID = "AdministrationTopComponent";

    private static final long serialVersionUID = 1L;

    private final transient AdministrationCommands commands;
    private final AdministrationPanel panel;

    /** For the window manager. */
    public AdministrationTopComponent() {
        setName(Bundle.AdministrationTopComponent_name());
        ConsoleWorkspace console = ConsoleWorkspace.ofConsole();
        AdministrationModel model =
                new AdministrationModel(
                        List.copyOf(Lookup.getDefault().lookupAll(AdministrationSection.class)));
        ReaderThreads readers = new ReaderThreads("administration", 1);
        console.closeBefore(readers::end);
        commands = new AdministrationCommands(model, console::open, readers);
        panel = new AdministrationPanel(model, commands);
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
        ChangeWatch.on(console, EnumSet.of(Topic.SETTINGS), panel, commands::refresh);
        console.whenAdmitted(
                () -> {
                    if (!console.may(Role.ADMINISTRATOR)) {
                        close();
                    }
                });
    }

    /** Opens it, or brings it to the front. */
    static void bringUp() {
        TopComponent window = WindowManager.getDefault().findTopComponent(ID);
        if (window != null) {
            window.open();
            window.requestActive();
        }
    }

    @Override
    protected void componentOpened() {
        commands.refresh();
    }

    @Override
    protected void componentActivated() {
        panel.requestFocusInWindow();
    }
}
