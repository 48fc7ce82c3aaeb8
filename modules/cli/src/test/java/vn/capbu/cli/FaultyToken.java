package vn.capbu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A token of a bench whose module goes through the fault module from now on (nbproject-config/fault-module, see its README). */
public final class FaultyToken {

    private final Path control;

    private FaultyToken(Path control) {
        this.control = control;
    }

    /** Configures the token's module anew; its other tokens misbehave too where a directive doesn't name the one. */
    public static FaultyToken of(Bench bench, Commands commands, String token, Path folder)
            throws IOException {
        String module =
                commands.must("tokens", "--json").list("tokens").stream()
                        .filter(it -> it.get("serial").equals(token))
                        .map(it -> it.get("module").toString())
                        .findFirst()
                        .orElseThrow();
        FaultyToken faulty = new FaultyToken(folder.resolve("faults"));
        faulty.direct();
        commands.must("module", "remove", module);
        commands.must(
                "module",
                "add",
                module,
                library(),
                "--device-version",
                module,
                "--env",
                "SOFTHSM2_CONF=" + bench.file("conf/" + module + ".conf"),
                "--env",
                "FAULT_REAL=" + bench.file("modules/" + module + ".so"),
                "--env",
                "FAULT_CONTROL=" + faulty.control);
        return faulty;
    }

    /** Replaces the directives. */
    public void direct(String... directives) throws IOException {
        Path next = control.resolveSibling("faults.new");
        Files.writeString(next, String.join("\n", directives) + "\n");
        Files.move(
                next, control, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String library() throws IOException {
        Path demo = Path.of(System.getProperty("capbu.demo"));
        Process build =
                new ProcessBuilder(demo.resolveSibling("fault-module").resolve("build").toString())
                        .start();
        return new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
