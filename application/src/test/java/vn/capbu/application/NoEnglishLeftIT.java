package vn.capbu.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.application.harness.Console;
import vn.capbu.application.harness.ConsoleDriver;
import vn.capbu.application.harness.VirtualDisplay;

/** A text that is the same in the Vietnamese and in the English console has not been translated. */
class NoEnglishLeftIT {

    @Test
    void noTextIsTheSameInBothLanguages(@TempDir Path folder) throws Exception {
        Set<String> vietnamese;
        Set<String> english;
        try (VirtualDisplay display = VirtualDisplay.start(1366, 768)) {
            vietnamese = textsOf(display, folder.resolve("vi"), ConsoleShell.VIETNAMESE);
            english = textsOf(display, folder.resolve("en"), ConsoleShell.ENGLISH);
        }
        assertThat(english).hasSizeGreaterThan(20);
        assertThat(vietnamese).hasSizeGreaterThan(20);
        assertThat(vietnamese).doesNotContainAnyElementsOf(english);
    }

    private static Set<String> textsOf(VirtualDisplay display, Path folder, ConsoleShell shell)
            throws Exception {
        Files.createDirectory(folder);
        try (Console console = Console.start(display, folder, "--locale", shell.locale())) {
            ConsoleDriver driver = console.awaitWindow(shell.title());
            driver.awaitGone(shell.starting());
            Set<String> texts = new TreeSet<>();
            for (String menu : shell.menus()) {
                driver.click(menu);
                driver.await(shell.itemOf(menu));
                texts.addAll(driver.texts());
                driver.key("ESCAPE");
                driver.awaitGone(shell.itemOf(menu));
            }
            texts.removeIf(NoEnglishLeftIT::isMarkup);
            return texts;
        }
    }

    /** A line of a page's HTML that holds no words. */
    private static boolean isMarkup(String line) {
        return line.isBlank() || line.strip().matches("</?[a-z]+[^>]*>");
    }
}
