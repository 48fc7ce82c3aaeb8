package vn.capbu.desktop.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import javax.swing.UIDefaults;

/** The texts of Swing's own dialogs in Vietnamese; the JDK brings none. */
final class SwingTexts {

    private static final String FILE = "swing_vi.properties";

    private SwingTexts() {}

    /** Puts the texts into the defaults where the language asks for them; English is what the JDK has. */
    static void install(UIDefaults defaults, Locale locale) {
        if (locale.getLanguage().equals("vi")) {
            texts().forEach(defaults::put);
        }
    }

    static Properties texts() {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(SwingTexts.class.getResourceAsStream(FILE)),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
