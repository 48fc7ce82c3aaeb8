package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.TokenModule;

/** PKCS#11 modules. */
@Command(description = "PKCS#11 modules of token vendors.")
final class ModuleCommand {

    private final Session session;

    ModuleCommand(Session session) {
        this.session = session;
    }

    @Command(name = "add", description = "Adds a module after a look at its slots.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "LIBRARY") Path library,
            @Option(names = "--device-version", paramLabel = "V", defaultValue = "")
                    String deviceVersion,
            @Option(names = "--env", paramLabel = "K=V", description = "Variable of its processes.")
                    @Nullable Map<String, String> environment,
            @Option(names = "--pin-try-limit", paramLabel = "N", defaultValue = "5")
                    int pinTryLimit,
            @Option(
                            names = "--jvm",
                            paramLabel = "JAVA",
                            description = "Java program for a 32-bit library.")
                    @Nullable Path java,
            @Option(
                            names = "--one-at-a-time",
                            description = "Never two of its tokens at work at once.")
                    boolean oneAtATime)
            throws Exception {
        if (name.isBlank() || pinTryLimit < 2) {
            throw new UsageException(session.texts().get("module.bad-argument"));
        }
        TokenModule module =
                new TokenModule(
                        name,
                        library.toAbsolutePath().normalize().toString(),
                        deviceVersion,
                        environment == null ? Map.of() : environment,
                        pinTryLimit,
                        java == null ? null : java.toAbsolutePath().toString(),
                        oneAtATime
                                ? TokenModule.Isolation.ONE_AT_A_TIME
                                : TokenModule.Isolation.PROCESS_PER_TOKEN);
        try (Workspace workspace = session.openWorkspace()) {
            ModuleScan scan = new ConfigureModules(workspace).add(session.operator(), module);
            Output output = session.output();
            output.document(Map.of("module", describe(module), "tokens", scan.tokens().size()));
            output.message("module.added", name, scan.tokens().size());
            return ExitCode.OK;
        }
    }

    @Command(name = "list", description = "Lists the modules.")
    int list() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            List<TokenModule> modules = new ConfigureModules(workspace).list();
            Output output = session.output();
            output.document(
                    Map.of("modules", modules.stream().map(ModuleCommand::describe).toList()));
            List<List<String>> rows = new ArrayList<>();
            for (TokenModule module : modules) {
                rows.add(List.of(module.name(), module.deviceVersion(), module.library()));
            }
            Texts texts = output.texts();
            output.table(
                    List.of(
                            texts.get("column.module"),
                            texts.get("column.device-version"),
                            texts.get("column.library")),
                    rows);
            return ExitCode.OK;
        }
    }

    @Command(name = "remove", description = "Removes a module.")
    int remove(@Parameters(paramLabel = "NAME") String name) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            new ConfigureModules(workspace).remove(session.operator(), name);
            session.output().document(Map.of("removed", name));
            session.output().message("module.removed", name);
            return ExitCode.OK;
        }
    }

    private static Map<String, Object> describe(TokenModule module) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", module.name());
        fields.put("library", module.library());
        fields.put("deviceVersion", module.deviceVersion());
        fields.put("environment", module.environment());
        fields.put("pinTryLimit", module.pinTryLimit());
        fields.put("jvm", module.javaExecutable());
        fields.put("oneAtATime", module.isolation() == TokenModule.Isolation.ONE_AT_A_TIME);
        return fields;
    }
}
