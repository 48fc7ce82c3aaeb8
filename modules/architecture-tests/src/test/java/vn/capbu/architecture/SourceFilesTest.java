package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What class files don't tell: documented packages, names of parameters, versions, the list of modules. */
class SourceFilesTest {

    private static final Pattern STRING_NAME =
            Pattern.compile("\\bString(?:\\s*\\.{3})?\\s+([a-z]\\w*)");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?:\\w*[a-z0-9_])?(?i:pin|password|passphrase)s?");
    private static final Pattern POM_MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern POM_VERSION = Pattern.compile("<version>([^<$]+)</version>");

    @ParameterizedTest
    @EnumSource
    void everyPackageIsNullMarked(OurModule module) {
        List<Path> sources = SourceFiles.java(module);
        Set<Path> packages = sources.stream().map(Path::getParent).collect(Collectors.toSet());
        assertThat(packages)
                .allSatisfy(
                        folder -> {
                            Path info = folder.resolve("package-info.java");
                            assertThat(info).exists();
                            assertThat(SourceFiles.text(info))
                                    .contains("@NullMarked", "org.jspecify.annotations", "/**");
                        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingNamedPinOrPasswordIsAString(OurModule module) {
        List<String> found = new ArrayList<>();
        for (Path file : SourceFiles.java(module)) {
            Matcher names = STRING_NAME.matcher(SourceFiles.text(file));
            while (names.find()) {
                if (SECRET_NAME.matcher(names.group(1)).matches()) {
                    found.add(SourceFiles.name(file) + ": String " + names.group(1));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheWorkerNamesTheTokenProvider(OurModule module) {
        assertThat(SourceFiles.java(module))
                .filteredOn(file -> module != OurModule.TOKEN_WORKER)
                .noneMatch(file -> SourceFiles.text(file).contains("\"SunPKCS11"));
    }

    @Test
    void everyModuleWithCodeHasItsList() {
        Set<String> listed =
                Arrays.stream(OurModule.values())
                        .map(OurModule::folder)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> withCode = new TreeSet<>();
        Matcher modules = POM_MODULE.matcher(SourceFiles.text(SourceFiles.ROOT.resolve("pom.xml")));
        while (modules.find()) {
            if (Files.isDirectory(
                    SourceFiles.ROOT.resolve(modules.group(1)).resolve("src/main/java"))) {
                withCode.add(modules.group(1));
            }
        }
        assertThat(withCode).isNotEmpty();
        assertThat(listed).containsAll(withCode);
    }

    @Test
    void versionsAreInTheRootPomAlone() {
        List<Path> poms = SourceFiles.modulePoms();
        assertThat(poms).hasSizeGreaterThan(15);
        String own = "0.1.0";
        assertThat(SourceFiles.text(SourceFiles.ROOT.resolve("pom.xml")))
                .contains("<version>" + own + "</version>");
        assertThat(poms)
                .allSatisfy(
                        pom ->
                                assertThat(
                                                POM_VERSION
                                                        .matcher(SourceFiles.text(pom))
                                                        .results()
                                                        .map(version -> version.group(1)))
                                        .as(SourceFiles.name(pom))
                                        .allMatch(own::equals));
    }

    @Test
    void modulesOfTheConsoleAreRegularOnes() {
        assertThat(SourceFiles.modulePoms())
                .noneMatch(pom -> SourceFiles.text(pom).contains("<moduleType>"));
    }
}
