package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import vn.capbu.application.harness.AssembledConsole;

/** Every text exists in English and in Vietnamese, and every text of ours for the platform is one that it asks for. */
class LocalisationIT {

    private static final String ENGLISH = "Bundle.properties";
    private static final String VIETNAMESE = "Bundle_vi.properties";

    @Test
    void everyTextOfOursExistsInBothLanguages() throws IOException {
        List<String> faults = new ArrayList<>();
        int bundles = 0;
        for (Path jar : OwnModules.jars()) {
            Map<String, Properties> texts = texts(jar);
            for (String bundle : folders(texts)) {
                bundles++;
                Set<String> english = keys(texts.get(bundle + ENGLISH));
                Set<String> vietnamese = keys(texts.get(bundle + VIETNAMESE));
                english.removeIf(key -> key.startsWith("OpenIDE-Module"));
                missing(english, vietnamese)
                        .forEach(k -> faults.add("no Vietnamese: " + bundle + k));
                missing(vietnamese, english).forEach(k -> faults.add("no English: " + bundle + k));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(bundles).isPositive();
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path jar : OwnModules.jars()) {
            Map<String, Properties> texts = texts(jar);
            for (String bundle : folders(texts)) {
                Properties english = texts.getOrDefault(bundle + ENGLISH, new Properties());
                Properties vietnamese = texts.getOrDefault(bundle + VIETNAMESE, new Properties());
                for (String key : english.stringPropertyNames()) {
                    if (!Placeholders.of(english.getProperty(key))
                            .equals(Placeholders.of(vietnamese.getProperty(key, "")))) {
                        faults.add(bundle + key);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTextForThePlatformIsOneThatItAsksFor() throws IOException {
        List<String> faults = new ArrayList<>();
        int bundles = 0;
        for (String folder : List.of("core", "modules")) {
            Path ours = AssembledConsole.ownCluster().resolve(folder).resolve("locale");
            for (Path jar : Jars.in(ours)) {
                String name =
                        jar.getFileName().toString().replaceAll("_capbu(_vi)?\\.jar$", ".jar");
                Map<String, Properties> platform =
                        texts(AssembledConsole.platformCluster().resolve(folder).resolve(name));
                for (var bundle : texts(jar).entrySet()) {
                    bundles++;
                    String original =
                            bundle.getKey().replaceAll("_capbu(_vi)?\\.properties$", ".properties");
                    missing(keys(bundle.getValue()), keys(platform.get(original)))
                            .forEach(key -> faults.add(original + " " + key));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(bundles).isGreaterThan(20);
    }

    private static Set<String> missing(Set<String> asked, Set<String> there) {
        Set<String> missing = new TreeSet<>(asked);
        missing.removeAll(there);
        return missing;
    }

    private static Set<String> keys(Properties texts) {
        return texts == null ? new TreeSet<>() : new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> folders(Map<String, Properties> texts) {
        Set<String> folders = new TreeSet<>();
        for (String name : texts.keySet()) {
            if (name.endsWith("/" + ENGLISH) || name.endsWith("/" + VIETNAMESE)) {
                folders.add(name.substring(0, name.lastIndexOf('/') + 1));
            }
        }
        return folders;
    }

    private static Map<String, Properties> texts(Path jar) throws IOException {
        Map<String, Properties> all = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().matches(".*/Bundle(_\\w+)?\\.properties")) {
                    Properties texts = new Properties();
                    try (Reader reader =
                            new InputStreamReader(
                                    file.getInputStream(entry), StandardCharsets.UTF_8)) {
                        texts.load(reader);
                    }
                    all.put(entry.getName(), texts);
                }
            }
        }
        return all;
    }
}
