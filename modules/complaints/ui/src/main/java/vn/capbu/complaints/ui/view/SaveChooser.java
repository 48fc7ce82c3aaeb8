package vn.capbu.complaints.ui.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.openide.windows.WindowManager;

/** Asks where a file is to be written. Event dispatch thread only. */
final class SaveChooser {

    private SaveChooser() {}

    /**
     * Asks; empty when nothing is to be written.
     *
     * @param name of the chooser, for tests
     * @param proposed name of the file
     */
    static Optional<Path> choose(String name, String proposed) {
        JFileChooser chooser = new JFileChooser();
        chooser.setName(name);
        chooser.setSelectedFile(new File(proposed));
        return chooser.showSaveDialog(WindowManager.getDefault().getMainWindow())
                        == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
