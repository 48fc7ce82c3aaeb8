package vn.capbu.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ChangeTryLimit;
import vn.capbu.renewal.TryLimit;

/** Another PIN try limit from a day on. */
@Command(description = "Keeps another PIN try limit of a module, from a day on.")
final class ModuleTryLimitCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "N",
            description = "Wrong PINs after which its tokens lock, 2 to 15.")
    private int limit;

    @Mixin private final VersionOptions version = new VersionOptions();

    ModuleTryLimitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ChangeTryLimit change = new ChangeTryLimit(workspace);
            int seen = change.versions(name).stream().mapToInt(TryLimit::version).max().orElse(0);
            TryLimit kept =
                    change.run(session.operator(), name, limit, seen, version.change(session));
            session.output()
                    .document(
                            Map.of(
                                    "module", name,
                                    "version", kept.version(),
                                    "pinTryLimit", kept.limit(),
                                    "inForceFrom", version.day().toString()));
            session.output().message("settings.kept", name, kept.version());
            return ExitCode.OK;
        }
    }
}
