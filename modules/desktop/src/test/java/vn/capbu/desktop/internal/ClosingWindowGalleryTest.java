package vn.capbu.desktop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.util.Locale;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.desktop.Gallery;

/** Renders what is shown while the database is compacted at the end into target/gallery. */
class ClosingWindowGalleryTest {

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
    @ValueSource(strings = {"vi", "en"})
    void saysWhyTheConsoleIsStillThere(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    ClosingWindow window = new ClosingWindow();
                    JPanel content = window.content();
                    window.showDone(128, 397);
                    Dimension size = content.getPreferredSize();
                    Gallery.render(content, "closing-" + language, size.width, size.height);
                    assertThat(window.told()).contains("128").contains("397").contains("MB");
                });
    }
}
