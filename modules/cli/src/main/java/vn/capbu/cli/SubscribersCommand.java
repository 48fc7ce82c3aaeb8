package vn.capbu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The registry of subscribers. */
@Command(description = "The registry of subscribers.")
final class SubscribersCommand {

    private SubscribersCommand() {}

    static CommandLine withSubcommands(Session session) {
        return new CommandLine(new SubscribersCommand())
                .addSubcommand("import", new ImportCommand(session))
                .addSubcommand("export", new ExportCommand(session));
    }
}
