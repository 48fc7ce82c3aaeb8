package vn.capbu.desktop.internal;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.nio.file.Path;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.modules.Places;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.ConsoleDirectory;
import vn.capbu.desktop.Dialogs;
import vn.capbu.desktop.MenuPaths;
import vn.capbu.kernel.ProductVersion;

/** Says what the console is, which version, and where its data and its log are: what support asks for first. */
@ActionID(category = "Help", id = "vn.capbu.desktop.About")
@ActionRegistration(displayName = "#AboutAction.name")
@ActionReferences({@ActionReference(path = MenuPaths.HELP, position = 900)})
@Messages({
    "AboutAction.name=&About capbu",
    "AboutAction.title=About capbu",
    "# {0} - version",
    "# {1} - version of Java",
    "# {2} - operating system",
    "# {3} - data directory",
    "# {4} - log file",
    """
    AboutAction.text=\
    capbu {0}
    Console for re-issuing certificates on USB tokens (term compensation).

    Java: {1}
    Operating system: {2}
    Data directory: {3}
    Log: {4}

    Built on the Apache NetBeans Platform. Apache License 2.0."""
})
public final class AboutAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        new Dialogs()
                .message(
                        Bundle.AboutAction_title(),
                        Bundle.AboutAction_text(
                                ProductVersion.current(),
                                System.getProperty("java.version"),
                                system(),
                                ConsoleDirectory.path(),
                                log()));
    }

    private static Path log() {
        return Places.getUserDirectory().toPath().resolve("var/log/messages.log");
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }
}
