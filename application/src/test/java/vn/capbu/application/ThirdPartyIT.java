package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.capbu.application.harness.AssembledConsole;

/**
 * The libraries that ship are known: each has a licence that we may pass on and a version without a weakness that the list {@code
 * nbproject-config/checks/third-party.tsv} knows of. What ships is read from the bill of materials that the build has made.
 */
class ThirdPartyIT {

    private static final Path LIST = Path.of("../nbproject-config/checks/third-party.tsv");

    /** Of the console and of the commands. */
    private static final List<Path> BILLS =
            List.of(Path.of("target/bom.json"), Path.of("../modules/cli/target/bom.json"));

    private static final String OURS = "vn.capbu";

    /** Licences under which we may ship a library unchanged beside Apache-2.0. */
    private static final Set<String> ACCEPTED =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "EPL-2.0",
                    "MPL-2.0",
                    "LGPL-2.1-or-later");

    /** A line of the list; {@code safeFrom} is empty when no weakness is known. */
    private record Known(String name, String licence, String safeFrom) {

        boolean covers(Shipped library) {
            return name.endsWith(".*")
                    ? library.group().startsWith(name.substring(0, name.length() - 2))
                    : name.equals(library.group() + ":" + library.artifact());
        }
    }

    /** A component of the bill of materials, with the licences that it names itself. */
    private record Shipped(String group, String artifact, String version, Set<String> licences) {}

    private static List<Known> known = List.of();
    private static List<Shipped> shipped = List.of();

    @BeforeAll
    static void readBoth() throws IOException {
        List<Known> lines = new ArrayList<>();
        for (String line : Files.readAllLines(LIST, StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                lines.add(new Known(cells[0], cells[1], cells[2].equals("-") ? "" : cells[2]));
            }
        }
        known = lines;
        shipped = components();
    }

    @Test
    void everyLibraryIsInTheListWithALicenceThatMayBePassedOn() {
        assertThat(shipped).hasSizeGreaterThan(40);
        assertThat(shipped)
                .allSatisfy(
                        library ->
                                assertThat(lines(library))
                                        .as(library + " in " + LIST)
                                        .hasSize(1)
                                        .allMatch(line -> ACCEPTED.contains(line.licence())));
    }

    @Test
    void theListSaysWhatTheLibrariesSay() {
        assertThat(shipped)
                .filteredOn(library -> !library.licences().isEmpty())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        library ->
                                assertThat(library.licences())
                                        .as(library.toString())
                                        .contains(lines(library).get(0).licence()));
    }

    @Test
    void noVersionHasAKnownWeakness() {
        assertThat(shipped)
                .allSatisfy(
                        library ->
                                assertThat(lines(library))
                                        .as(library.toString())
                                        .allMatch(line -> isSafe(library, line)));
    }

    @Test
    void theListNamesNothingThatIsGone() {
        assertThat(known)
                .filteredOn(line -> shipped.stream().noneMatch(line::covers))
                .as("lines of " + LIST + " about nothing that ships")
                .isEmpty();
    }

    /** The jars of the assembled console are those of the bill of materials. */
    @Test
    void theBillNamesEveryJar() throws IOException {
        Set<String> billed = shipped.stream().map(Shipped::artifact).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files =
                Files.walk(AssembledConsole.ownCluster().resolve("modules/ext"))) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> file.getFileName().toString().replace(".jar", ""))
                    .filter(name -> !billed.contains(name) && !name.startsWith("capbu-"))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    private static List<Known> lines(Shipped library) {
        return known.stream().filter(line -> line.covers(library)).toList();
    }

    private static boolean isSafe(Shipped library, Known line) {
        return line.safeFrom().isEmpty()
                || Version.parse(number(library.version()))
                                .compareTo(Version.parse(number(line.safeFrom())))
                        >= 0;
    }

    private static String number(String version) {
        return version.replaceFirst("^RELEASE", "");
    }

    private static List<Shipped> components() throws IOException {
        Set<Shipped> found = new LinkedHashSet<>();
        for (Path bill : BILLS) {
            Map<String, Object> bom = JSON.std.mapFrom(Files.readAllBytes(bill));
            for (Object one : (List<?>) bom.get("components")) {
                found.add(component((Map<?, ?>) one));
            }
        }
        return found.stream().filter(one -> !one.group().equals(OURS)).toList();
    }

    private static Shipped component(Map<?, ?> component) {
        return new Shipped(
                String.valueOf(component.get("group")),
                String.valueOf(component.get("name")),
                String.valueOf(component.get("version")),
                licences(component.get("licenses")));
    }

    private static Set<String> licences(Object listed) {
        Set<String> ids = new HashSet<>();
        if (listed instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> entry
                        && entry.get("license") instanceof Map<?, ?> licence
                        && licence.get("id") != null) {
                    ids.add(String.valueOf(licence.get("id")));
                }
            }
        }
        return ids;
    }
}
