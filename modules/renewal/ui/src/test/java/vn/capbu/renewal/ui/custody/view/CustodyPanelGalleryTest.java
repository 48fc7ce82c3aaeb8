package vn.capbu.renewal.ui.custody.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.ui.custody.model.CustodyGallery;

/** Renders the pages of the custody window into target/gallery, and looks for what is cut off. */
class CustodyPanelGalleryTest {

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
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void everyPageFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language.equals("vi") ? "vi-VN" : "en"));
        SwingUtilities.invokeAndWait(
                () -> {
                    CustodyGallery gallery = new CustodyGallery(300);
                    CustodyPanel panel =
                            new CustodyPanel(
                                    gallery.model(), gallery.commands(), Formats.ofConsole());
                    String size = language + "-" + width;
                    gallery.showList();
                    render(panel, "custody-list-" + size, width, height);
                    gallery.receive();
                    render(panel, "custody-drop-off-" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    gallery.giveBack();
                    render(panel, "custody-return-" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    CustodyGallery empty = new CustodyGallery(0);
                    CustodyPanel none =
                            new CustodyPanel(empty.model(), empty.commands(), Formats.ofConsole());
                    empty.showList();
                    render(none, "custody-empty-" + size, width, height);
                });
    }

    /** Buttons and labels that are narrower than their texts; names of systems have a tool tip and may be. */
    private static List<String> cutOff(Container container) {
        List<String> found = new ArrayList<>();
        for (Component child : container.getComponents()) {
            if (!child.isVisible()) {
                continue;
            }
            boolean narrow = child.getWidth() < child.getPreferredSize().width - 1;
            if (child instanceof JLabel label && narrow && label.getLabelFor() != null) {
                found.add(label.getText());
            }
            if (child instanceof AbstractButton button
                    && narrow
                    && button.getText() != null
                    && button.getToolTipText() == null) {
                found.add(button.getText());
            }
            if (child instanceof Container inner) {
                found.addAll(cutOff(inner));
            }
        }
        return found;
    }

    private static void render(CustodyPanel panel, String name, int width, int height) {
        panel.setSize(new Dimension(width, height));
        for (int i = 0; i < 3; i++) {
            layOut(panel);
            panel.validate();
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        panel.printAll(g);
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
