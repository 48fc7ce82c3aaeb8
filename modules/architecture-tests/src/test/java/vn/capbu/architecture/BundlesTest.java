package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text exists in English and in Vietnamese. */
class BundlesTest {

    private static final Pattern ANNOTATION = Pattern.compile("@(?:NbBundle\\.)?Messages\\(");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern KEY = Pattern.compile("(?m)^([\\w./-]+)=");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> folders = folders();
        assertThat(folders).hasSizeGreaterThanOrEqualTo(3);
        assertThat(folders)
                .allSatisfy(
                        folder -> {
                            Bundle english = Bundle.english(folder);
                            assertThat(english.keys()).as(english.resource()).isNotEmpty();
                            assertThat(Bundle.vietnamese(folder).keys())
                                    .as(folder)
                                    .isEqualTo(english.keys());
                        });
    }

    @Test
    void noTextIsEmpty() {
        for (String folder : folders()) {
            assertThat(Bundle.vietnamese(folder).texts().values()).as(folder).doesNotContain("");
            assertThat(Bundle.english(folder).texts().values()).as(folder).doesNotContain("");
        }
    }

    /** As a line does that was edited into another. */
    @Test
    void noTextHoldsItsOwnKey() {
        for (String folder : folders()) {
            for (Bundle bundle : List.of(Bundle.english(folder), Bundle.vietnamese(folder))) {
                bundle.texts()
                        .forEach(
                                (key, text) ->
                                        assertThat(text.toString())
                                                .as(bundle.resource())
                                                .doesNotContain(key + "="));
            }
        }
    }

    /** The later one would hold without a word. */
    @Test
    void noKeyStandsTwiceInAFile() {
        int files = 0;
        for (OurModule module : OurModule.values()) {
            for (Path file : SourceFiles.resources(module)) {
                if (file.getFileName().toString().matches("Bundle.*\\.properties")) {
                    files++;
                    List<String> keys =
                            KEY.matcher(SourceFiles.text(file))
                                    .results()
                                    .map(it -> it.group(1))
                                    .toList();
                    assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
                }
            }
        }
        assertThat(files).isGreaterThanOrEqualTo(8);
    }

    /** A lone apostrophe would vanish, and would keep the arguments after it from being filled in. */
    @Test
    void textsOfCommandsDoubleTheirApostrophes() {
        String folder = "vn/capbu/cli";
        assertThat(Bundle.english(folder).texts().values())
                .noneMatch(text -> LONE_APOSTROPHE.matcher(text.toString()).find());
        assertThat(Bundle.vietnamese(folder).texts().values())
                .noneMatch(text -> LONE_APOSTROPHE.matcher(text.toString()).find());
    }

    /** Only a text with arguments is a pattern, in which an apostrophe is written twice; in any other both would be seen. */
    @Test
    void textsOfWindowsDoubleTheirApostrophesWhereTheyHaveArguments() {
        for (String folder : folders()) {
            if (!folder.equals("vn/capbu/cli")) {
                for (Bundle bundle : List.of(Bundle.english(folder), Bundle.vietnamese(folder))) {
                    assertThat(bundle.texts().values())
                            .as(bundle.resource())
                            .noneMatch(text -> isMisquoted(text.toString()));
                }
            }
        }
    }

    private static boolean isMisquoted(String text) {
        return ARGUMENT.matcher(text).find()
                ? LONE_APOSTROPHE.matcher(text).find()
                : text.contains("''");
    }

    /** Folders of the packages with texts, in files or in annotations. */
    private static Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        for (OurModule module : OurModule.values()) {
            Path resources = SourceFiles.resourceFolder(module);
            SourceFiles.resources(module).stream()
                    .filter(file -> file.getFileName().toString().matches("Bundle.*\\.properties"))
                    .map(file -> resources.relativize(file.getParent()).toString())
                    .forEach(folder -> folders.add(folder.replace('\\', '/')));
            SourceFiles.java(module).stream()
                    .map(SourceFiles::text)
                    .filter(source -> ANNOTATION.matcher(source).find())
                    .flatMap(source -> PACKAGE.matcher(source).results())
                    .forEach(match -> folders.add(match.group(1).replace('.', '/')));
        }
        return folders;
    }
}
