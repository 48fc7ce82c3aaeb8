package vn.capbu.renewal.ui.lists.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.ui.lists.model.FollowUpModel.Tab;
import vn.capbu.renewal.ui.lists.model.ListsGallery;

/** Renders the windows of lists, with a million rows, into target/gallery, and looks for what is cut off. */
class ListsGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();

    @TempDir Path home;

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
                    Gallery.render(followUps, "followups-" + size, width, height);
                    assertThat(cutOff(followUps)).isEmpty();
                    gallery.edition++;
                    gallery.followUpCommands().lookForChanges();
                    Gallery.render(followUps, "followups-outdated-" + size, width, height);
                    assertThat(cutOff(followUps)).isEmpty();
                    gallery.followUpCommands().turnTo(Tab.CONTRACT_ENDS);
                    Gallery.render(followUps, "followups-contracts-" + size, width, height);
                    AffectedPanel affected =
                            new AffectedPanel(
                                    gallery.affected(),
                                    gallery.affectedCommands(),
                                    Formats.ofConsole());
                    gallery.affectedCommands().open();
                    Gallery.render(affected, "affected-start-" + size, width, height);
                    gallery.showAffected(null);
                    Gallery.render(affected, "affected-" + size, width, height);
                    assertThat(cutOff(affected)).isEmpty();
                    gallery.showAffected(Eligibility.NEEDS_DECISION);
                    Gallery.render(affected, "affected-decisions-" + size, width, height);
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
}
