package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names a test for each defence, and each named test is there. */
class SecurityPageTest {

    private static final Path PAGE = SourceFiles.ROOT.resolve("docs/security.md");
    private static final Pattern DEFENCE = Pattern.compile("(?m)^\\| D\\d+ \\|.*$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void everyDefenceNamesATestThatIsThere() throws Exception {
        Set<String> tests = tests();
        List<String> defences = new ArrayList<>();
        Matcher lines = DEFENCE.matcher(SourceFiles.text(PAGE));
        while (lines.find()) {
            defences.add(lines.group());
        }
        assertThat(defences).hasSizeGreaterThan(15);
        assertThat(defences)
                .allSatisfy(
                        line -> {
                            List<String> named =
                                    NAMED.matcher(line).results().map(one -> one.group(1)).toList();
                            assertThat(named).as(line).isNotEmpty();
                            assertThat(tests).as(line).containsAll(named);
                        });
    }

    private static Set<String> tests() throws Exception {
        Set<String> tests = new HashSet<>();
        for (String folder : List.of("modules", "application")) {
            try (Stream<Path> files = Files.walk(SourceFiles.ROOT.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(
                                name ->
                                        tests.add(
                                                name.substring(
                                                        0, name.length() - ".java".length())));
            }
        }
        return tests;
    }
}
