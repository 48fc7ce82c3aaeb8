package vn.capbu.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import vn.capbu.application.harness.AssembledConsole;

/** The modules of this project, as the build put them into the console. */
final class OwnModules {

    private OwnModules() {}

    /** Their jars. */
    static List<Path> jars() throws IOException {
        return Jars.in(AssembledConsole.ownCluster().resolve("modules"));
    }

    /** Their code names, from their manifests. */
    static List<String> codeNames() throws IOException {
        return jars().stream().map(OwnModules::codeName).toList();
    }

    private static String codeName(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue("OpenIDE-Module");
            return name.replaceAll("/\\d+$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
