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

/** The texts of Swing's own dialogs, and of the look and feel, in Vietnamese: neither brings any. */
final class SwingTexts {

    static final String SWING = "swing_vi.properties";
    static final String LOOK_AND_FEEL = "flatlaf_vi.properties";

    private SwingTexts() {}

    /** Puts the texts into the defaults where the language asks for them; English is what the JDK has. */
    static void install(UIDefaults defaults, Locale locale) {
        if (locale.getLanguage().equals("vi")) {
            texts(SWING).forEach(defaults::put);
            texts(LOOK_AND_FEEL).forEach(defaults::put);
        }
    }

    static Properties texts(String file) {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(SwingTexts.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
