package vn.capbu.renewal.ui.view;

import java.io.File;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.openide.windows.WindowManager;
import vn.capbu.kernel.spi.ReportWriter.Format;

/** Where a file is saved: the operator chooses, and the ending follows the format. */
final class ReportFiles {

    private ReportFiles() {}

    static Optional<Path> choose(String name, Format format) {
        return choose(name, ending(format));
    }

    static Optional<Path> choose(String name, String ending) {
        JFileChooser chooser = new JFileChooser();
        chooser.setName("bench.saveFile");
        chooser.setSelectedFile(new File(fileName(name) + "." + ending));
        if (chooser.showSaveDialog(WindowManager.getDefault().getMainWindow())
                != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath();
        return Optional.of(
                String.valueOf(chosen.getFileName()).contains(".")
                        ? chosen
                        : chosen.resolveSibling(chosen.getFileName() + "." + ending));
    }

    static String ending(Format format) {
        return switch (format) {
            case XLSX -> "xlsx";
            case PDF -> "pdf";
        };
    }

    /** Without diacritics and blanks: such names travel badly. */
    private static String fileName(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
