package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.FindKnownModules;
import vn.capbu.renewal.KnownModule;
import vn.capbu.renewal.ModuleQuirks;
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
            @Option(
                            names = "--pin-try-limit",
                            paramLabel = "N",
                            description = "Default: that of its known family, else 5.")
                    @Nullable Integer pinTryLimit,
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
        if (name.isBlank() || (pinTryLimit != null && pinTryLimit < 2)) {
            throw new UsageException(session.texts().get("module.bad-argument"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            Path file = library.toAbsolutePath().normalize();
            TokenModule known =
                    fresh(
                            name,
                            file,
                            environment,
                            java,
                            new FindKnownModules(workspace).familyOf(file).orElse(null));
            TokenModule module =
                    new TokenModule(
                            name,
                            known.library(),
                            deviceVersion,
                            known.environment(),
                            pinTryLimit == null ? known.pinTryLimit() : pinTryLimit,
                            known.javaExecutable(),
                            oneAtATime ? TokenModule.Isolation.ONE_AT_A_TIME : known.isolation(),
                            true,
                            known.quirks());
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
                rows.add(
                        List.of(
                                module.name(),
                                module.deviceVersion(),
                                output.texts().get(module.enabled() ? "yes" : "no"),
                                module.library()));
            }
            Texts texts = output.texts();
            output.table(
                    List.of(
                            texts.get("column.module"),
                            texts.get("column.device-version"),
                            texts.get("column.enabled"),
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

    /** The command with all that can be done to modules. */
    static CommandLine withSubcommands(Session session) {
        return new CommandLine(new ModuleCommand(session))
                .addSubcommand("find", new ModuleFindCommand(session))
                .addSubcommand("test", new ModuleTestCommand(session))
                .addSubcommand("set", new ModuleSetCommand(session))
                .addSubcommand("try-limit", new ModuleTryLimitCommand(session));
    }

    /** A module with what is known of its family. */
    static TokenModule fresh(
            String name,
            Path library,
            @Nullable Map<String, String> environment,
            @Nullable Path java,
            @Nullable KnownModule known) {
        return new TokenModule(
                name,
                library.toString(),
                "",
                environment == null ? Map.of() : environment,
                known == null ? TokenModule.DEFAULT_PIN_TRY_LIMIT : known.pinTryLimit(),
                java == null ? null : java.toAbsolutePath().toString(),
                known != null && known.oneAtATime()
                        ? TokenModule.Isolation.ONE_AT_A_TIME
                        : TokenModule.Isolation.PROCESS_PER_TOKEN,
                true,
                known == null ? ModuleQuirks.NONE : known.quirks());
    }

    static Map<String, Object> describe(TokenModule module) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", module.name());
        fields.put("library", module.library());
        fields.put("deviceVersion", module.deviceVersion());
        fields.put("environment", module.environment());
        fields.put("pinTryLimit", module.pinTryLimit());
        fields.put("jvm", module.javaExecutable());
        fields.put("oneAtATime", module.isolation() == TokenModule.Isolation.ONE_AT_A_TIME);
        fields.put("enabled", module.enabled());
        fields.put("quirks", describe(module.quirks()));
        return fields;
    }

    private static Map<String, Object> describe(ModuleQuirks quirks) {
        ModuleQuirks.UsualTime usual = quirks.keyGeneration();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "keyGenerationSeconds",
                usual == null
                        ? null
                        : List.of(usual.shortest().toSeconds(), usual.longest().toSeconds()));
        fields.put("maxCertificateBytes", quirks.maxCertificateBytes());
        fields.put("maxTokens", quirks.maxTokens());
        fields.put("pinFlagsNotSet", quirks.pinFlagsNotSet());
        fields.put("slotIdsChange", quirks.slotIdsChange());
        fields.put("freeMemoryUnknown", quirks.freeMemoryUnknown());
        fields.put("notes", quirks.notes());
        return fields;
    }
}
