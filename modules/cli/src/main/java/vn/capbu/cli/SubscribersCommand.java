package vn.capbu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.capbu.subscribers.RegistryImportKeeper;

/** The registry of subscribers. */
@Command(description = "The registry of subscribers.")
final class SubscribersCommand {

    private final ImportsOfFeature imports;

    private SubscribersCommand(Session session) {
        imports =
                new ImportsOfFeature(
                        session, workspace -> new RegistryImportKeeper(workspace.storage()));
    }

    static CommandLine withSubcommands(Session session) {
        return new CommandLine(new SubscribersCommand(session))
                .addSubcommand("import", new ImportCommand(session))
                .addSubcommand("export", new ExportCommand(session));
    }

    @Command(
            name = "imports",
            description =
                    "Lists the imports of the registry, the newest first, and which were taken back.")
    int imports() throws Exception {
        return imports.list();
    }

    @Command(
            name = "withdraw-import",
            description =
                    "Takes the newest import back, by two persons: what it brought goes, what it changed is as before; what something"
                            + " rests on stays and is named. The file can be imported again.")
    int withdrawImport(
            @Parameters(paramLabel = "ID", description = "The number in the list of imports.")
                    long id,
            @Mixin WithdrawalOptions options)
            throws Exception {
        return imports.withdraw(id, options);
    }
}
