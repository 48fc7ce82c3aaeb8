package vn.capbu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.renewal.ServeEmbeddedAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Ports;

/** A bench of virtual tokens, made and judged by the scripts of the demo with public tools. */
public final class Bench {

    private final Path folder;

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static Bench make(Path folder, Object... options) {
        List<String> command = new ArrayList<>(List.of(script("make-bench"), folder.toString()));
        for (Object option : options) {
            command.add(option.toString());
        }
        process(command);
        return new Bench(folder);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Configures modules, authority, campaign "C" and registry. */
    public Commands configure(Path home, String keyPolicy) {
        Commands commands = new Commands(home);
        for (String module : List.of("v4", "v5")) {
            commands.must(
                    "module",
                    "add",
                    module,
                    file("modules/" + module + ".so"),
                    "--device-version",
                    module,
                    "--env",
                    "SOFTHSM2_CONF=" + file("conf/" + module + ".conf"));
        }
        Map<String, String> campaign = campaign();
        commands.must(
                "campaign",
                "create",
                "C",
                "--old-ca",
                file("old-ca.crt"),
                "--new-ca",
                file("new-ca.crt"),
                "--crl",
                file("old-ca.crl"),
                "--expires-on",
                campaign.get("EXPIRES_ON"),
                "--issued-before",
                campaign.get("ISSUED_BEFORE"),
                "--key-policy",
                keyPolicy);
        useEmbeddedAuthority(commands);
        commands.must("subscribers", "import", file("registry.csv"));
        return commands;
    }

    public void useEmbeddedAuthority(Commands commands) {
        commands.must(
                "authority",
                "embedded",
                "--ca-certificate",
                file("new-ca.crt"),
                "--ca-key",
                file("new-ca.key"));
    }

    /** The embedded authority of a data directory, as {@code ca serve} runs it, on free ports. */
    public static LocalAuthority serve(DataDirectory home) throws Exception {
        return new ServeEmbeddedAuthority(new ServiceLoaderServices(), Clock.systemUTC())
                .start(home, new Ports(0, 0));
    }

    /** Token serial to what has to become of it: RENEW, PIN, UNKNOWN, DECISION or the failed rule. */
    public Map<String, String> expected() {
        return lines("expected.tsv").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2]));
    }

    /** The last line of the independent judgement, for example "8 renewed, 0 tokens with faults". */
    public String judge(String keyPolicy) {
        List<String> printed =
                process(
                                List.of(
                                        script("check-bench"),
                                        folder.toString(),
                                        "--key-policy",
                                        keyPolicy))
                        .lines()
                        .toList();
        return printed.get(printed.size() - 1);
    }

    private Map<String, String> campaign() {
        return lines("campaign.env").stream()
                .map(line -> line.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    public List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String script(String name) {
        return Path.of(System.getProperty("capbu.demo"), name).toString();
    }

    private static String process(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() > 1) {
                throw new AssertionError(command + ": " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
