package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.capbu.application.harness.AssembledConsole;

/** What the build bundles, and what it must not. */
class AssembledModulesIT {

    /** Platform annotations that leave an entry in a module's generated layer. */
    private static final List<String> REGISTRATIONS =
            List.of(
                    "Lorg/openide/awt/ActionRegistration;",
                    "Lorg/openide/windows/TopComponent$Registration;",
                    "Lorg/netbeans/api/settings/ConvertAsProperties;");

    /** Platform modules that would bring windows and menus that mean nothing at a service desk. */
    private static final List<String> UNWANTED =
            List.of("favorites", "autoupdate-ui", "output2", "templatesui", "print", "core-ui");

    @Test
    void everyLibraryHasOneOwner() throws IOException {
        Map<String, List<String>> owners = new TreeMap<>();
        for (Path cluster : AssembledConsole.CLUSTERS) {
            try (Stream<Path> files = Files.walk(cluster)) {
                files.filter(file -> file.toString().endsWith(".jar"))
                        .filter(file -> cluster.relativize(file).toString().contains("ext"))
                        .forEach(
                                file ->
                                        owners.computeIfAbsent(
                                                        library(file), name -> new ArrayList<>())
                                                .add(file.toString()));
            }
        }
        assertThat(owners).isNotEmpty().allSatisfy((library, jars) -> assertThat(jars).hasSize(1));
    }

    @Test
    void annotationsLeaveALayer() throws IOException {
        List<String> withoutLayer = new ArrayList<>();
        int registered = 0;
        for (Path jar : OwnModules.jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                boolean layer = file.getEntry("META-INF/generated-layer.xml") != null;
                if (registers(file)) {
                    registered++;
                    if (!layer) {
                        withoutLayer.add(jar.getFileName().toString());
                    }
                }
            }
        }
        assertThat(withoutLayer).isEmpty();
        assertThat(registered).isPositive();
    }

    @Test
    void platformLeftoversStayOut() throws IOException {
        List<String> names =
                Jars.in(AssembledConsole.platformCluster().resolve("modules")).stream()
                        .map(jar -> jar.getFileName().toString())
                        .toList();
        assertThat(names).isNotEmpty();
        for (String unwanted : UNWANTED) {
            assertThat(names).noneMatch(name -> name.endsWith("-" + unwanted + ".jar"));
        }
    }

    /** The name of a jar without its version. */
    private static String library(Path jar) {
        return jar.getFileName().toString().replaceAll("-\\d.*\\.jar$", "");
    }

    // Annotations of source retention leave no trace in a class; their texts in the constant pool
    // of Bundle do not count.
    private static boolean registers(JarFile file) throws IOException {
        for (JarEntry entry : file.stream().toList()) {
            if (entry.getName().endsWith("Action.class")
                    || entry.getName().endsWith("TopComponent.class")) {
                return true;
            }
            if (entry.getName().endsWith(".class")) {
                String code =
                        new String(
                                file.getInputStream(entry).readAllBytes(),
                                StandardCharsets.ISO_8859_1);
                if (REGISTRATIONS.stream().anyMatch(code::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
