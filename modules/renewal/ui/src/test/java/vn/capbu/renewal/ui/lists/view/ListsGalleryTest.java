package vn.capbu.renewal.ui.lists.view;

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
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.ui.lists.model.FollowUpModel.Tab;
import vn.capbu.renewal.ui.lists.model.ListsGallery;

/** Renders the windows of lists, with a million rows, into target/gallery, and looks for what is cut off. */
class ListsGalleryTest {

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final Locale BEFORE = Locale.getDefault();

    @TempDir Path home;

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
    void everyListFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language.equals("vi") ? "vi-VN" : "en"));
        String size = language + "-" + width;
        ListsGallery gallery =
                new ListsGallery(home, language.equals("vi") ? ListsGallery.CERTIFICATES : 2000);
        SwingUtilities.invokeAndWait(
                () -> {
                    FollowUpPanel followUps =
                            new FollowUpPanel(
                                    gallery.followUps(),
                                    gallery.followUpCommands(),
                                    Formats.ofConsole());
                    gallery.showFollowUps();
                    render(followUps, "followups-" + size, width, height);
                    assertThat(cutOff(followUps)).isEmpty();
                    gallery.followUpCommands().turnTo(Tab.CONTRACT_ENDS);
                    render(followUps, "followups-contracts-" + size, width, height);
                    AffectedPanel affected =
                            new AffectedPanel(
                                    gallery.affected(),
                                    gallery.affectedCommands(),
                                    Formats.ofConsole());
                    gallery.affectedCommands().open();
                    render(affected, "affected-start-" + size, width, height);
                    gallery.showAffected(null);
                    render(affected, "affected-" + size, width, height);
                    assertThat(cutOff(affected)).isEmpty();
                    gallery.showAffected(Eligibility.NEEDS_DECISION);
                    render(affected, "affected-decisions-" + size, width, height);
                });
    }

    /** Buttons and labels that are narrower than their texts, or lie outside of what holds them. */
    private static List<String> cutOff(Container container) {
        List<String> found = new ArrayList<>();
        for (Component child : container.getComponents()) {
            if (!child.isVisible()) {
                continue;
            }
            boolean narrow =
                    child.getWidth() < child.getPreferredSize().width - 1
                            || child.getY() + child.getHeight() > container.getHeight();
            if (child instanceof JLabel label && narrow && label.getLabelFor() != null) {
                found.add(label.getText());
            }
            if (child instanceof AbstractButton button && narrow && button.getText() != null) {
                found.add(button.getText());
            }
            if (child instanceof Container inner) {
                found.addAll(cutOff(inner));
            }
        }
        return found;
    }

    private static void render(JPanel panel, String name, int width, int height) {
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
