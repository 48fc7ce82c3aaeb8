package vn.capbu.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the operator's language what is wrong with a command line, and how the command is used. Nothing was done. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {

    private final Texts texts;

    UsageErrors(Locale language) {
        this.texts = Texts.of(language);
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(problem));
        choices(problem).ifPresent(all -> err.println(texts.get("usage.choices", all)));
        command.usage(err);
        return ExitCode.USAGE;
    }

    private String message(ParameterException problem) {
        if (problem instanceof MissingParameterException missing) {
            return texts.get("usage.missing", names(missing.getMissing()));
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return texts.get("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return texts.get("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = problem.getArgSpec();
        if (argument != null) {
            return texts.get("usage.value", name(argument), String.valueOf(problem.getValue()));
        }
        return lacksSubcommand(problem)
                ? texts.get("usage.subcommand")
                : String.valueOf(problem.getMessage());
    }

    private static Optional<String> choices(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return Optional.of(String.join(", ", unmatched.getSuggestions()))
                    .filter(text -> !text.isEmpty());
        }
        ArgSpec argument = problem.getArgSpec();
        return argument == null || !argument.type().isEnum()
                ? Optional.empty()
                : Optional.of(
                        Arrays.stream(argument.type().getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }

    private static boolean lacksSubcommand(ParameterException problem) {
        return !problem.getCommandLine().getSubcommands().isEmpty();
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
