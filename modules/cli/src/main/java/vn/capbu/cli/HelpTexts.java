package vn.capbu.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/**
 * The helps of the commands: in English they stand beside the options in the code, in Vietnamese in a bundle that is looked into by the
 * names of commands and options. Chosen before a command line is understood, because what is wrong with it is told with the help.
 */
final class HelpTexts {

    private static final String OPTION = "--locale";

    private HelpTexts() {}

    /** The language that a command line asks for, right or wrong otherwise. */
    static Locale language(String... arguments) {
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            boolean apart = word.equals(OPTION) && words.hasNext();
            if (apart || word.startsWith(OPTION + "=")) {
                String named = apart ? words.next() : word.substring(OPTION.length() + 1);
                return named.equals(Locale.ENGLISH.getLanguage())
                        ? Locale.ENGLISH
                        : Texts.VIETNAMESE;
            }
        }
        return Texts.VIETNAMESE;
    }

    /** Gives a command and all of its subcommands their helps in a language. */
    static void apply(CommandLine commands, Locale language) {
        if (language.equals(Texts.VIETNAMESE)) {
            commands.setResourceBundle(bundle());
        }
    }

    static ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "vn.capbu.cli.Help",
                Texts.VIETNAMESE,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
