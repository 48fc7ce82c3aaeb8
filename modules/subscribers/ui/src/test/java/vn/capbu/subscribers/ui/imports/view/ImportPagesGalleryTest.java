package vn.capbu.subscribers.ui.imports.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.kernel.table.TableReader.MalformedTableException.Problem;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.ui.imports.model.TestImport;

/** Renders the pages of the wizard into target/gallery, going through it as an operator does. */
class ImportPagesGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();

    @BeforeAll
    static void lookAndFeel() {
        Gallery.setUp();
    }

    @AfterAll
    static void restore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 900, 540", "vi, 1920, 1300, 780", "en, 1366, 900, 540"})
    void throughTheWizard(String language, int screen, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language.equals("vi") ? "vi-VN" : "en"));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestImport desk = new TestImport();
                    Formats formats = Formats.ofConsole();
                    String size = language + "-" + screen;
                    FilePage file = new FilePage(desk.model(), desk.commands(), formats);
                    ColumnsPage columns = new ColumnsPage(desk.model(), desk.commands());
                    CheckPage check = new CheckPage(desk.model(), desk.commands(), formats);
                    StorePage store = new StorePage(desk.model(), desk.commands(), formats);
                    for (Page page : Arrays.asList(file, columns, check, store)) {
                        desk.model().onChange(page::refresh);
                        page.refresh();
                    }
                    assertThat(file.isComplete()).isFalse();
                    assertThat(file.hint()).isNotEmpty();
                    desk.commands().chooseFile();
                    desk.answer();
                    Gallery.render(file, "import-1-file-" + size, width, height);
                    assertThat(file.isComplete()).isTrue();
                    desk.commands().setColumn(1, null);
                    columns.entered();
                    assertThat(columns.isComplete()).isFalse();
                    assertThat(columns.hint()).contains(RegistryColumn.TAX_CODE.header());
                    desk.commands().setColumn(1, RegistryColumn.TAX_CODE);
                    Gallery.render(columns, "import-2-columns-" + size, width, height);
                    check.entered();
                    Gallery.render(check, "import-3-checking-" + size, width, height);
                    desk.answer();
                    Gallery.render(check, "import-3-check-" + size, width, height);
                    assertThat(check.isComplete()).isTrue();
                    Gallery.render(store, "import-4-refused-" + size, width, height);
                    desk.commands().setMode(ImportMode.GOOD_ROWS_ONLY);
                    desk.commands().store();
                    Gallery.render(store, "import-4-running-" + size, width, height);
                    desk.answer();
                    desk.commands().saveRefused();
                    desk.answer();
                    Gallery.render(store, "import-4-done-" + size, width, height);
                    assertThat(store.isComplete()).isTrue();
                });
    }

    /** Swing asks the innermost component that takes drops at all: a table or field of the page must not swallow a file. */
    @Test
    void aFileIsDroppedAnywhereOnThePage() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    TestImport desk = new TestImport();
                    FilePage page =
                            new FilePage(desk.model(), desk.commands(), Formats.ofConsole());
                    int places = 0;
                    for (JComponent place : takingDrops(page)) {
                        places++;
                        Path file = Path.of("/data/dropped-" + places + ".csv");
                        assertThat(
                                        place.getTransferHandler()
                                                .importData(
                                                        new TransferSupport(
                                                                place, new Dropped(file))))
                                .as(place.getName())
                                .isTrue();
                        assertThat(desk.model().file()).isEqualTo(file);
                        desk.answer();
                    }
                    assertThat(places).isGreaterThanOrEqualTo(3);
                });
    }

    private static List<JComponent> takingDrops(Container container) {
        List<JComponent> found = new ArrayList<>();
        if (container instanceof JComponent component && component.getTransferHandler() != null) {
            found.add(component);
        }
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                found.addAll(takingDrops(inner));
            }
        }
        return found;
    }

    /** What a file manager lets go of. */
    private record Dropped(Path file) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return List.of(file.toFile());
        }
    }

    @Test
    void everythingHasItsWord() {
        for (String language : new String[] {"vi", "en"}) {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Kind.values()).extracting(ImportWords::kind).doesNotHaveDuplicates();
            assertThat(Problem.values()).extracting(ImportWords::problem).doesNotContain("");
            assertThat(TextEncoding.values())
                    .extracting(ImportWords::encoding)
                    .doesNotHaveDuplicates();
        }
    }
}
