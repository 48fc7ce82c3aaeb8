package vn.capbu.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import vn.capbu.kernel.DataDirectory;

/** Where the console's data directory is: the system property capbu.home, else .capbu in the account's home. */
public final class ConsoleDirectory {

    private static final String PROPERTY = "capbu.home";
    private static final String FOLDER = ".capbu";

    private ConsoleDirectory() {}

    /**
     * Opens the data directory, and makes it when it is missing.
     *
     * @throws IOException when it can't be made or is no folder
     */
    public static DataDirectory open() throws IOException {
        return DataDirectory.open(path());
    }

    /** Where the data directory is, or would be made. */
    public static Path path() {
        return locate(System.getProperties()).toAbsolutePath();
    }

    static Path locate(Properties properties) {
        String home = properties.getProperty(PROPERTY, "");
        if (!home.isBlank()) {
            return Path.of(home);
        }
        return Path.of(properties.getProperty("user.home", "."), FOLDER);
    }
}
