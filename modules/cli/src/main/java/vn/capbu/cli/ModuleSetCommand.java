package vn.capbu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.ModuleQuirks.UsualTime;
import vn.capbu.renewal.TokenModule;

/** Changes the settings of a module. */
@Command(description = "Changes settings of a module; what isn't named stays.")
final class ModuleSetCommand implements Callable<Integer> {

    private static final String NONE = "none";

    private final Session session;

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "Another name.")
    private @Nullable String newName;

    @Option(names = "--library", paramLabel = "LIBRARY", description = "Another library file.")
    private @Nullable Path library;

    @Option(names = "--device-version", paramLabel = "V")
    private @Nullable String deviceVersion;

    @Option(
            names = "--env",
            paramLabel = "K=V",
            description = "Variables of its processes, in place of the present ones.")
    private @Nullable Map<String, String> environment;

    @Option(names = "--pin-try-limit", paramLabel = "N")
    private @Nullable Integer pinTryLimit;

    @Option(
            names = "--jvm",
            paramLabel = "JAVA|none",
            description = "Java program for a 32-bit library.")
    private @Nullable String java;

    @Option(
            names = "--one-at-a-time",
            negatable = true,
            description = "Never two of its tokens at work at once.")
    private @Nullable Boolean oneAtATime;

    @Option(names = "--enabled", negatable = true, description = "Whether the bench looks at it.")
    private @Nullable Boolean enabled;

    @Option(names = "--place", paramLabel = "N", description = "Its place in the order, from 1.")
    private @Nullable Integer place;

    @Option(
            names = "--key-generation",
            paramLabel = "FROM-TO|none",
            description = "Usual seconds of a key generation.")
    private @Nullable String keyGeneration;

    @Option(
            names = "--max-certificate",
            paramLabel = "BYTES",
            description = "Longest certificate that its tokens take; 0: no limit known.")
    private @Nullable Integer maxCertificate;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "Tokens that it shows at once; 0: no limit known.")
    private @Nullable Integer maxTokens;

    @Option(
            names = "--pin-flags-not-set",
            negatable = true,
            description = "Its tokens don't say how many PIN tries are left.")
    private @Nullable Boolean pinFlagsNotSet;

    @Option(
            names = "--slot-ids-change",
            negatable = true,
            description = "Its slots get other numbers while it runs.")
    private @Nullable Boolean slotIdsChange;

    @Option(
            names = "--free-memory-unknown",
            negatable = true,
            description = "The free memory that its tokens report is wrong.")
    private @Nullable Boolean freeMemoryUnknown;

    @Option(names = "--notes", paramLabel = "TEXT")
    private @Nullable String notes;

    ModuleSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ConfigureModules modules = new ConfigureModules(workspace);
            TokenModule changed = changed(find(modules.list()));
            modules.change(session.operator(), name, changed);
            if (place != null) {
                modules.move(session.operator(), changed.name(), place);
            }
            session.output().document(Map.of("module", ModuleCommand.describe(changed)));
            session.output().message("module.changed", changed.name());
            return ExitCode.OK;
        }
    }

    private TokenModule find(List<TokenModule> modules) throws ConfigurationException {
        return modules.stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ConfigurationException(
                                        Reason.NOT_FOUND, name, "no module has this name"));
    }

    private TokenModule changed(TokenModule now) throws UsageException {
        try {
            return new TokenModule(
                    or(newName, now.name()),
                    library == null
                            ? now.library()
                            : library.toAbsolutePath().normalize().toString(),
                    or(deviceVersion, now.deviceVersion()),
                    or(environment, now.environment()),
                    or(pinTryLimit, now.pinTryLimit()),
                    javaOf(now),
                    isolation(now),
                    or(enabled, now.enabled()),
                    quirks(now.quirks()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(session.texts().get("module.bad-argument"));
        }
    }

    private @Nullable String javaOf(TokenModule now) {
        if (java == null) {
            return now.javaExecutable();
        }
        return java.equals(NONE) ? null : Path.of(java).toAbsolutePath().toString();
    }

    private TokenModule.Isolation isolation(TokenModule now) {
        if (oneAtATime == null) {
            return now.isolation();
        }
        return oneAtATime
                ? TokenModule.Isolation.ONE_AT_A_TIME
                : TokenModule.Isolation.PROCESS_PER_TOKEN;
    }

    private ModuleQuirks quirks(ModuleQuirks now) {
        return new ModuleQuirks(
                keyGeneration == null ? now.keyGeneration() : usualTime(keyGeneration),
                or(maxCertificate, now.maxCertificateBytes()),
                or(maxTokens, now.maxTokens()),
                or(pinFlagsNotSet, now.pinFlagsNotSet()),
                or(slotIdsChange, now.slotIdsChange()),
                or(freeMemoryUnknown, now.freeMemoryUnknown()),
                or(notes, now.notes()));
    }

    private static @Nullable UsualTime usualTime(String text) {
        if (text.equals(NONE)) {
            return null;
        }
        String[] ends = text.split("-", -1);
        return UsualTime.ofSeconds(
                Long.parseLong(ends[0].strip()), Long.parseLong(ends[ends.length - 1].strip()));
    }

    private static <T> T or(@Nullable T given, T now) {
        return given == null ? now : given;
    }
}
