package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;

/** Help from those who know the program. */
@Command(description = "What support needs.")
final class SupportCommand {

    private final Session session;

    SupportCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "export",
            description =
                    "Puts versions, modules, scans, journal and logs into a ZIP file, without secrets and personal data.")
    int export(
            @Parameters(paramLabel = "FILE", description = "ZIP file to write.") Path file,
            @Option(names = "--log", paramLabel = "FILE", description = "A log of the console.")
                    @Nullable List<Path> logs)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            desk.scanModules(new Cancellation());
            List<Path> all = new ArrayList<>(logs == null ? List.of() : logs);
            all.add(CommandLog.newest(session.homePath()));
            desk.exportSupport().run(session.operator(), all, file);
        }
        output.document(Map.of("file", file.toAbsolutePath().toString()));
        output.message("support.exported", file.toAbsolutePath());
        return ExitCode.OK;
    }
}
