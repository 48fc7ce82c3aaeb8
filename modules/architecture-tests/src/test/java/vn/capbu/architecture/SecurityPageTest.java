package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names a test for each defence, and each named test is there. */
class SecurityPageTest {

    private static final Path PAGE = SourceFiles.ROOT.resolve("docs/security.md");
    private static final Pattern DEFENCE = Pattern.compile("(?m)^\\| D\\d+ \\|.*$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:#\\w+)?)`");
    private static final Pattern TEST = Pattern.compile("\\w+(?:Test|IT)");

    /** Number, against what, how, by what; and what is before the first stroke and after the last. */
    private static final int CELLS = 6;

    @Test
    void everyDefenceNamesATestThatIsThere() throws Exception {
        Map<String, Path> tests = tests();
        List<String> defences = new ArrayList<>();
        Matcher lines = DEFENCE.matcher(SourceFiles.text(PAGE));
        while (lines.find()) {
            defences.add(lines.group());
        }
        assertThat(defences).hasSizeGreaterThan(15);
        assertThat(defences)
                .allSatisfy(
                        line -> {
                            String[] cells = line.split("\\|", -1);
                            assertThat(cells).as(line).hasSize(CELLS);
                            List<String> named =
                                    NAMED.matcher(cells[CELLS - 2])
                                            .results()
                                            .map(one -> one.group(1))
                                            .toList();
                            assertThat(named).as(line).isNotEmpty();
                            assertThat(named).as(line).allMatch(one -> isThere(one, tests));
                        });
    }

    /** Every test that is named anywhere on the page is there, with its method where one is named. */
    @Test
    void everyTestThatIsNamedIsThere() throws Exception {
        Map<String, Path> tests = tests();
        List<String> named =
                NAMED.matcher(SourceFiles.text(PAGE)).results().map(one -> one.group(1)).toList();
        assertThat(named.stream().filter(one -> one.contains("#"))).isNotEmpty();
        assertThat(named)
                .filteredOn(one -> one.contains("#") || TEST.matcher(one).matches())
                .allMatch(one -> isThere(one, tests));
    }

    private static boolean isThere(String named, Map<String, Path> tests) {
        String[] parts = named.split("#", 2);
        Path file = tests.get(parts[0]);
        return file != null
                && TEST.matcher(parts[0]).matches()
                && (parts.length == 1
                        || Pattern.compile("\\bvoid " + parts[1] + "\\(")
                                .matcher(SourceFiles.text(file))
                                .find());
    }

    /** The sources of tests, by their names. */
    private static Map<String, Path> tests() throws Exception {
        Map<String, Path> tests = new HashMap<>();
        for (String folder : List.of("modules", "application")) {
            try (Stream<Path> files = Files.walk(SourceFiles.ROOT.resolve(folder))) {
                files.filter(file -> file.toString().contains("/src/test/"))
                        .filter(file -> file.toString().endsWith(".java"))
                        .forEach(
                                file -> {
                                    String name = String.valueOf(file.getFileName());
                                    tests.put(
                                            name.substring(0, name.length() - ".java".length()),
                                            file);
                                });
            }
        }
        return tests;
    }
}
