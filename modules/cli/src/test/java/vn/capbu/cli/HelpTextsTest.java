package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTextsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyHelpOfACommandIsInVietnameseToo() {
        CommandLine english = CapbuCommand.commandLine(session());
        CommandLine vietnamese = CapbuCommand.commandLine(session());
        HelpTexts.apply(vietnamese, Texts.VIETNAMESE);
        List<String> lacking = new ArrayList<>();
        compare(english.getCommandSpec(), vietnamese.getCommandSpec(), lacking);
        assertThat(lacking).isEmpty();
    }

    @Test
    void theLanguageIsKnownBeforeTheCommandLineIsUnderstood() {
        assertThat(HelpTexts.language("renew", "--wrong", "--locale", "en"))
                .isEqualTo(Locale.ENGLISH);
        assertThat(HelpTexts.language("--locale=en")).isEqualTo(Locale.ENGLISH);
        assertThat(HelpTexts.language("renew", "--locale")).isEqualTo(Texts.VIETNAMESE);
    }

    @Test
    void wrongCommandLinesAreToldInTheOperatorsLanguage() {
        assertThat(toldBy("renewal")).startsWith("Không hiểu: renewal").contains("renewals");
        assertThat(toldBy("find", "--limit", "many")).startsWith("--limit không thể là: many");
        assertThat(toldBy("campaign")).contains("Cách dùng:").doesNotContain("Usage");
        assertThat(toldBy("pin", "show", "--locale=en", "A", "B")).startsWith("Not understood: B");
    }

    private String toldBy(String... arguments) {
        err.reset();
        assertThat(CapbuCommand.execute(session(), arguments)).isEqualTo(ExitCode.USAGE);
        return err.toString(StandardCharsets.UTF_8);
    }

    private Session session() {
        return new Session(
                new ServiceLoaderServices(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static void compare(CommandSpec english, CommandSpec vietnamese, List<String> lacking) {
        String name = english.qualifiedName();
        differ(
                name,
                english.usageMessage().description(),
                vietnamese.usageMessage().description(),
                lacking);
        differ(
                name + " (footer)",
                english.usageMessage().footer(),
                vietnamese.usageMessage().footer(),
                lacking);
        List<ArgSpec> arguments = vietnamese.args();
        for (int i = 0; i < arguments.size(); i++) {
            differ(
                    name + " " + label(arguments.get(i)),
                    english.args().get(i).description(),
                    arguments.get(i).description(),
                    lacking);
        }
        english.subcommands()
                .forEach(
                        (sub, command) ->
                                compare(
                                        command.getCommandSpec(),
                                        vietnamese.subcommands().get(sub).getCommandSpec(),
                                        lacking));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Codes stay as they are in both languages. */
    private static void differ(
            String what, String[] english, String[] vietnamese, List<String> lacking) {
        String one = String.join(" ", english);
        if (one.codePoints().anyMatch(Character::isLowerCase)
                && one.equals(String.join(" ", vietnamese))) {
            lacking.add(what + ": " + one);
        }
    }
}
