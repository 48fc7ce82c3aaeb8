package vn.capbu.application.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import vn.capbu.application.driver.DriverAgent;

/** Packs the compiled driver classes into a jar that a virtual machine takes as an agent. */
final class AgentJar {

    private AgentJar() {}

    static Path write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", DriverAgent.class.getName());
        Path classes = classes();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Path source : driverClasses(classes)) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(source).toString().replace('\\', '/')));
                Files.copy(source, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<Path> driverClasses(Path classes) throws IOException {
        String folder = DriverAgent.class.getPackageName().replace('.', '/');
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static Path classes() throws IOException {
        try {
            return Path.of(
                    DriverAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
