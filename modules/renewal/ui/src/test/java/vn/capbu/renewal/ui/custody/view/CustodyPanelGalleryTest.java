package vn.capbu.renewal.ui.custody.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.renewal.ui.custody.model.CustodyGallery;

/** Renders the pages of the custody window into target/gallery, and looks for what is cut off. */
class CustodyPanelGalleryTest {

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
                    Gallery.render(panel, "custody-list-" + size, width, height);
                    gallery.receive();
                    Gallery.render(panel, "custody-drop-off-" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    gallery.giveBack();
                    Gallery.render(panel, "custody-return-" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    CustodyGallery empty = new CustodyGallery(0);
                    CustodyPanel none =
                            new CustodyPanel(empty.model(), empty.commands(), Formats.ofConsole());
                    empty.showList();
                    Gallery.render(none, "custody-empty-" + size, width, height);
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
}
