package vn.capbu.adapters.tokens;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.TokenModule;
import vn.capbu.tokenworker.TokenWorker;

/**
 * How the processes of a module are started: a small JVM that leaves no dumps (they could hold a PIN), in an environment of
 * what the system needs and the module's own variables.
 */
final class WorkerCommand {

    private static final Set<String> KEPT_VARIABLES =
            Set.of(
                    "PATH",
                    "HOME",
                    "USER",
                    "LOGNAME",
                    "LANG",
                    "TMPDIR",
                    "TEMP",
                    "TMP",
                    "PCSCLITE_CSOCK_NAME",
                    "SystemRoot",
                    "SystemDrive",
                    "windir",
                    "USERPROFILE",
                    "APPDATA",
                    "LOCALAPPDATA",
                    "ProgramData",
                    "ProgramFiles",
                    "ProgramFiles(x86)",
                    "CommonProgramFiles");

    /** Paths with Vietnamese letters reach the library whatever the locale of the console. */
    private static final String UTF8_NAMES = "C.UTF-8";

    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** The JVM's own messages would get into the channel to the console, which is standard output. */
    private static final List<String> OPTIONS =
            List.of(
                    "-Xshare:auto",
                    "-Xlog:disable",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx64m",
                    "-XX:-UsePerfData",
                    "-XX:ErrorFile=" + (WINDOWS ? "NUL" : "/dev/null"),
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:-HeapDumpOnOutOfMemoryError",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Djna.nosys=true",
                    // libraries are named by their paths: no process that lists those of the system
                    "-Djna.platform.library.path=");

    /**
     * Work on tokens gives way to the console's windows: many processes that start at once would otherwise take the processors
     * from the person at the desk. Windows has no such command.
     */
    private static final List<String> GIVING_WAY =
            Stream.of("/usr/bin/nice", "/bin/nice")
                    .filter(nice -> Files.isExecutable(Path.of(nice)))
                    .findFirst()
                    .map(nice -> List.of(nice, "-n", "10"))
                    .orElse(List.of());

    /** Tells what a process is for, to whoever looks at it and to modules that tests steer. */
    private static final String ROLE_VARIABLE = "CAPBU_WORKER";

    /** What a process is for. */
    enum Role {
        /** Looks at the slots of a module. */
        SCANNER,
        /** Works on one token. */
        TOKEN,
        /** Looks what a module is. */
        EXAMINER
    }

    private final TokenModule module;
    private final Role role;
    private final @Nullable WorkerArchive archive;

    /**
     * @param archive of the worker's classes, null to start without
     */
    WorkerCommand(TokenModule module, Role role, @Nullable WorkerArchive archive) {
        this.module = module;
        this.role = role;
        this.archive = archive;
    }

    /** Ready to start; standard input, output and error are pipes. */
    ProcessBuilder toProcessBuilder() {
        String java = javaExecutable();
        String classPath = WorkerClassPath.find();
        List<String> command = new ArrayList<>(role == Role.TOKEN ? GIVING_WAY : List.of());
        command.add(java);
        command.addAll(OPTIONS);
        if (archive != null) {
            archive.find(java, OPTIONS, classPath)
                    .ifPresent(file -> command.add("-XX:SharedArchiveFile=" + file));
        }
        command.addAll(List.of("-cp", classPath, TokenWorker.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !isKept(name));
        if (!WINDOWS) {
            environment.put("LC_CTYPE", UTF8_NAMES);
        }
        environment.put(ROLE_VARIABLE, role.name().toLowerCase(Locale.ROOT));
        environment.putAll(module.environment());
        return builder;
    }

    private String javaExecutable() {
        String configured = module.javaExecutable();
        return configured != null
                ? configured
                : Path.of(System.getProperty("java.home"), "bin", WINDOWS ? "java.exe" : "java")
                        .toString();
    }

    private static boolean isKept(String name) {
        return WINDOWS
                ? KEPT_VARIABLES.stream().anyMatch(name::equalsIgnoreCase)
                : KEPT_VARIABLES.contains(name);
    }
}
