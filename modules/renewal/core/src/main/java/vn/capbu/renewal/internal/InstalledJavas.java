package vn.capbu.renewal.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import vn.capbu.kernel.SmallFile;
import vn.capbu.renewal.Architecture;

/** The Java runtimes that are installed in the usual places, by their own release files; none is started. */
public final class InstalledJavas {

    /** The class files of a worker process want at least this Java. */
    public static final int OLDEST = 17;

    private record Java(Path program, Architecture architecture, int version) {}

    private final List<Java> javas = new ArrayList<>();

    /** Looks for runtimes in the subfolders of a folder. */
    public void lookInto(Path folder) {
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path home : homes) {
                look(home);
                look(home.resolve("Contents/Home"));
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            // nothing is there, as far as anybody can see
        }
    }

    /** The newest runtime for an architecture that can run a worker. */
    public Optional<Path> find(Architecture architecture) {
        return javas.stream()
                .filter(java -> java.architecture() == architecture && java.version() >= OLDEST)
                .max(java.util.Comparator.comparingInt(Java::version))
                .map(Java::program);
    }

    private void look(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return;
        }
        Properties said;
        try {
            said = SmallFile.properties(release);
        } catch (IOException | IllegalArgumentException unreadable) {
            return;
        }
        for (String name : List.of("java.exe", "java")) {
            Path program = home.resolve("bin").resolve(name);
            if (Files.isRegularFile(program)) {
                javas.add(
                        new Java(
                                program,
                                Architecture.ofJavaName(unquoted(said, "OS_ARCH")),
                                version(unquoted(said, "JAVA_VERSION"))));
                return;
            }
        }
    }

    private static String unquoted(Properties said, String key) {
        return said.getProperty(key, "").replace("\"", "").strip();
    }

    /** 17 of "17.0.9", 8 of "1.8.0_392", 0 of anything else. */
    private static int version(String text) {
        String[] parts = text.split("[._+-]", -1);
        try {
            int first = Integer.parseInt(parts[0]);
            return first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
