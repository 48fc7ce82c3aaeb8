package vn.capbu.subscribers.ui.imports.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler.TransferSupport;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RowProblem.Kind;
import vn.capbu.subscribers.TextEncoding;
import vn.capbu.subscribers.spi.TableReader.MalformedTableException.Problem;
import vn.capbu.subscribers.ui.imports.model.TestImport;

/** Renders the pages of the wizard into target/gallery, going through it as an operator does. */
class ImportPagesGalleryTest {

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final Locale BEFORE = Locale.getDefault();

    @BeforeAll
    static void lookAndFeel() throws IOException {
        Files.createDirectories(GALLERY);
        UIManager.put("defaultFont", new Font("Noto Sans", Font.PLAIN, 13));
        FlatLightLaf.setup();
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
                    render(file, "import-1-file-" + size, width, height);
                    assertThat(file.isComplete()).isTrue();
                    desk.commands().setColumn(1, null);
                    columns.entered();
                    assertThat(columns.isComplete()).isFalse();
                    assertThat(columns.hint()).contains(RegistryColumn.TAX_CODE.header());
                    desk.commands().setColumn(1, RegistryColumn.TAX_CODE);
                    render(columns, "import-2-columns-" + size, width, height);
                    check.entered();
                    render(check, "import-3-checking-" + size, width, height);
                    desk.answer();
                    render(check, "import-3-check-" + size, width, height);
                    assertThat(check.isComplete()).isTrue();
                    render(store, "import-4-refused-" + size, width, height);
                    desk.commands().setMode(ImportMode.GOOD_ROWS_ONLY);
                    desk.commands().store();
                    render(store, "import-4-running-" + size, width, height);
                    desk.answer();
                    desk.commands().saveRefused();
                    desk.answer();
                    render(store, "import-4-done-" + size, width, height);
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

    private static void render(Page page, String name, int width, int height) {
        page.setSize(new Dimension(width, height));
        for (int i = 0; i < 3; i++) {
            layOut(page);
            page.validate();
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        page.printAll(g);
        g.dispose();
        try {
            assertThat(ImageIO.write(image, "png", GALLERY.resolve(name + ".png").toFile()))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void layOut(Container container) {
        container.invalidate();
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }
}
