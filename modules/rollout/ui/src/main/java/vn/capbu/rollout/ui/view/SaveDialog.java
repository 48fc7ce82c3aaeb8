package vn.capbu.rollout.ui.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.windows.WindowManager;
import vn.capbu.kernel.VietnameseText;

/** Asks where a file is written. Event dispatch thread only. */
final class SaveDialog {

    private SaveDialog() {}

    /**
     * A file; a name without one of the endings gets that of the chosen kind.
     *
     * @param name of the dialog, for tests
     * @param suggested name of the file, without an ending
     * @param endings without the dot; the first one is suggested
     */
    static Optional<Path> file(String name, String suggested, List<String> endings) {
        JFileChooser chooser = new JFileChooser();
        chooser.setName(name);
        chooser.setAcceptAllFileFilterUsed(false);
        for (String ending : endings) {
            chooser.addChoosableFileFilter(
                    new FileNameExtensionFilter(ending.toUpperCase(Locale.ROOT), ending));
        }
        chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        chooser.setSelectedFile(new File(fileName(suggested) + "." + endings.get(0)));
        if (!approved(chooser)) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath().toAbsolutePath();
        String lower = chosen.toString().toLowerCase(Locale.ROOT);
        if (endings.stream().anyMatch(ending -> lower.endsWith("." + ending))) {
            return Optional.of(chosen);
        }
        String ending =
                chooser.getFileFilter() instanceof FileNameExtensionFilter filter
                        ? filter.getExtensions()[0]
                        : endings.get(0);
        return Optional.of(Path.of(chosen + "." + ending));
    }

    /** A folder. */
    static Optional<Path> folder(String name, String title) {
        JFileChooser chooser = new JFileChooser();
        chooser.setName(name);
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        return approved(chooser)
                ? Optional.of(chooser.getSelectedFile().toPath().toAbsolutePath())
                : Optional.empty();
    }

    private static boolean approved(JFileChooser chooser) {
        return chooser.showSaveDialog(WindowManager.getDefault().getMainWindow())
                == JFileChooser.APPROVE_OPTION;
    }

    /** Without diacritics and blanks: such names travel badly. */
    static String fileName(String title) {
        return VietnameseText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
