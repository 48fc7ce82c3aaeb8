package vn.capbu.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The console's log files: the current one and those before it. */
public final class ConsoleLogs {

    private static final String USER_DIRECTORY = "netbeans.user";

    private ConsoleLogs() {}

    /**
     * Those that are there; none outside the console.
     *
     * @throws IOException when their folder can't be read
     */
    public static List<Path> files() throws IOException {
        return in(System.getProperty(USER_DIRECTORY, ""));
    }

    static List<Path> in(String userDirectory) throws IOException {
        Path folder = Path.of(userDirectory, "var", "log");
        if (userDirectory.isBlank() || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).contains(".log"))
                    .sorted()
                    .toList();
        }
    }
}
