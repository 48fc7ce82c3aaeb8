package vn.capbu.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The texts of a package in one language, as the build packed them: those of annotations are among them. */
record Bundle(String resource, Properties texts) {

    static Bundle english(String folder) {
        return read(folder + "/Bundle.properties");
    }

    static Bundle vietnamese(String folder) {
        return read(folder + "/Bundle_vi.properties");
    }

    /** Keys, but for those that describe the module to the platform. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(texts.stringPropertyNames());
        keys.removeIf(key -> key.startsWith("OpenIDE-Module"));
        return keys;
    }

    private static Bundle read(String resource) {
        Properties texts = new Properties();
        try (InputStream bytes = Bundle.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes != null) {
                texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(resource, texts);
    }
}
