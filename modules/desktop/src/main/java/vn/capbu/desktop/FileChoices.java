package vn.capbu.desktop;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import vn.capbu.kernel.VietnameseText;

/**
 * Which file is read or written: each question begins in the folder of its last answer, and nobody's file is replaced without a question.
 * Event dispatch thread only; blocks until the operator has answered.
 */
public final class FileChoices {

    /** Tables as the imports read them. */
    public static final List<String> TABLES = List.of("csv", "txt", "tsv", "xlsx", "xls");

    private FileChoices() {}

    /**
     * A file to be read.
     *
     * @param name of the question: its last folder is kept under it, tests find it by it
     * @param title of the dialog
     * @param kind what such files are, in the operator's words
     * @param endings without the dot; empty when any file will do
     * @return empty when the operator chose none
     */
    public static Optional<Path> toRead(
            String name, String title, String kind, List<String> endings) {
        FileChooserBuilder builder =
                new FileChooserBuilder(name).setFilesOnly(true).setTitle(title);
        if (!endings.isEmpty()) {
            builder.setFileFilter(
                    new FileNameExtensionFilter(kind, endings.toArray(String[]::new)));
        }
        JFileChooser chooser = named(builder, name);
        return chooser.showOpenDialog(owner()) == JFileChooser.APPROVE_OPTION
                ? chosen(chooser)
                : Optional.empty();
    }

    /**
     * A file to be written. A name without one of the endings gets that of the chosen kind; where the file is there already, the operator
     * is asked before.
     *
     * @param name of the question: its last folder is kept under it, tests find it by it
     * @param suggested name of the file, with or without an ending
     * @param endings without the dot, the suggested one first
     * @return empty when nothing is to be written
     */
    public static Optional<Path> toWrite(String name, String suggested, List<String> endings) {
        return toWrite(name, null, suggested, endings);
    }

    /**
     * The same, beginning beside another file.
     *
     * @param beside in whose folder the question begins
     */
    public static Optional<Path> toWriteBeside(
            String name, Path beside, String suggested, List<String> endings) {
        return toWrite(name, beside.toAbsolutePath().getParent(), suggested, endings);
    }

    private static Optional<Path> toWrite(
            String name, @Nullable Path folder, String suggested, List<String> endings) {
        JFileChooser[] asking = new JFileChooser[1];
        FileChooserBuilder builder =
                new FileChooserBuilder(name)
                        .setFilesOnly(true)
                        .setAcceptAllFileFilterUsed(false)
                        .setSelectionApprover(
                                selected ->
                                        mayBeWritten(withEnding(asking[0], selected[0], endings)));
        for (String ending : endings) {
            builder.addFileFilter(
                    new FileNameExtensionFilter(ending.toUpperCase(Locale.ROOT), ending));
        }
        JFileChooser chooser = named(builder, name);
        asking[0] = chooser;
        chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        if (folder != null) {
            chooser.setCurrentDirectory(folder.toFile());
        }
        String file = hasEnding(suggested, endings) ? suggested : suggested + "." + endings.get(0);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), file));
        return chooser.showSaveDialog(owner()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(withEnding(chooser, chooser.getSelectedFile(), endings))
                : Optional.empty();
    }

    /**
     * A folder to write many files into.
     *
     * @param name of the question: its last folder is kept under it, tests find it by it
     * @return empty when the operator chose none
     */
    public static Optional<Path> folder(String name, String title) {
        JFileChooser chooser =
                named(new FileChooserBuilder(name).setDirectoriesOnly(true).setTitle(title), name);
        return chooser.showSaveDialog(owner()) == JFileChooser.APPROVE_OPTION
                ? chosen(chooser)
                : Optional.empty();
    }

    /** A title as the name of a file: without diacritics and blanks, which travel badly. */
    public static String plainName(String title) {
        return VietnameseText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static JFileChooser named(FileChooserBuilder builder, String name) {
        JFileChooser chooser = builder.createFileChooser();
        chooser.setName(name);
        return chooser;
    }

    private static Optional<Path> chosen(JFileChooser chooser) {
        return Optional.of(chooser.getSelectedFile().toPath().toAbsolutePath());
    }

    private static Path withEnding(JFileChooser chooser, File selected, List<String> endings) {
        Path chosen = selected.toPath().toAbsolutePath();
        if (hasEnding(String.valueOf(chosen.getFileName()), endings)) {
            return chosen;
        }
        String ending =
                chooser.getFileFilter() instanceof FileNameExtensionFilter filter
                        ? filter.getExtensions()[0]
                        : endings.get(0);
        return chosen.resolveSibling(chosen.getFileName() + "." + ending);
    }

    private static boolean hasEnding(String file, List<String> endings) {
        String lower = file.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    @Messages({
        "FileChoices.replaceTitle=The file is there already",
        "# {0} - file",
        "# {1} - folder",
        "FileChoices.replace={0} is in {1} already. What it holds will be lost.",
        "FileChoices.replaceDeed=Replace it"
    })
    private static boolean mayBeWritten(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return !Files.exists(target)
                || new Dialogs()
                        .confirm(
                                Bundle.FileChoices_replaceTitle(),
                                Bundle.FileChoices_replace(
                                        target.getFileName(), folder == null ? "" : folder),
                                Bundle.FileChoices_replaceDeed());
    }

    private static Component owner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    }
}
