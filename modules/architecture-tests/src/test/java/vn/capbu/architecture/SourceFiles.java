package vn.capbu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, found from the folder that the build runs this module in. */
final class SourceFiles {

    /** The folder with the Maven wrapper. */
    static final Path ROOT = root();

    private SourceFiles() {}

    /** Java files of a module, tests apart. */
    static List<Path> java(OurModule module) {
        return walk(sources(module)).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Files of a module that are packed as they are. */
    static List<Path> resources(OurModule module) {
        return walk(resourceFolder(module));
    }

    static Path resourceFolder(OurModule module) {
        return ROOT.resolve(module.folder()).resolve("src/main/resources");
    }

    /** Names of the classes that a module's files are named after. */
    static List<String> classNames(OurModule module) {
        return java(module).stream()
                .filter(file -> !isPackageInfo(file))
                .map(file -> sources(module).relativize(file).toString())
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .map(name -> name.replace('/', '.').replace('\\', '.'))
                .toList();
    }

    static boolean isPackageInfo(Path file) {
        return file.endsWith("package-info.java");
    }

    /** Every POM of the repository but the root's. */
    static List<Path> modulePoms() {
        List<Path> poms = new ArrayList<>();
        for (String folder : List.of("modules", "application", "branding")) {
            poms.addAll(
                    walk(ROOT.resolve(folder)).stream()
                            .filter(file -> file.endsWith("pom.xml"))
                            .toList());
        }
        return poms;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path below the root, for messages. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Path sources(OurModule module) {
        return ROOT.resolve(module.folder()).resolve("src/main/java");
    }

    private static List<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).toString().contains("target"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("outside of the repository");
            }
        }
        return folder;
    }
}
