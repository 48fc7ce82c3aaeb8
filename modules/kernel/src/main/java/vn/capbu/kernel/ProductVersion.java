package vn.capbu.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this program, as windows, commands, the look at its health and the support bundle tell it. */
public final class ProductVersion {

    private static final String VERSION = read();

    private ProductVersion() {}

    /** Like {@code 1.2.3}. */
    public static String current() {
        return VERSION;
    }

    private static String read() {
        try (InputStream in = ProductVersion.class.getResourceAsStream("product.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
