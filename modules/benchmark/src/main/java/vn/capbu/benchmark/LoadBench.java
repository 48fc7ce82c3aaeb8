package vn.capbu.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bench of virtual tokens and the desks that renew it by commands, all on one certification authority. */
final class LoadBench implements AutoCloseable {

    /** Name of the campaign. */
    static final String CAMPAIGN = "load";

    private static final Pattern OUTCOME = Pattern.compile("\"outcome\"\\s*:\\s*\"([A-Z_]+)\"");
    private static final Pattern URL =
            Pattern.compile("\"(cmp|lookup|crl)\"\\s*:\\s*\"(http[^\"]+)\"");
    private static final int COMMAND_MINUTES = 5;

    private final Path bench;
    private final Path capbu;
    private @Nullable Process authority;
    private volatile @Nullable Process renewing;

    /**
     * @param bench made by make-bench
     * @param capbu the script
     */
    LoadBench(Path bench, Path capbu) {
        this.bench = bench;
        this.capbu = capbu;
    }

    /** Puts modules, campaign, registry and authority into the database of a data directory, and starts the authority. */
    void setUp(Path home) throws IOException, InterruptedException {
        Path folder = capbu.resolveSibling("nbproject-config").resolve("demo");
        run(
                home,
                List.of(
                        folder.resolve("set-up").toString(),
                        bench.toString(),
                        home.toString(),
                        "rekey",
                        CAMPAIGN));
        Process serving = builder(home, List.of(capbu.toString(), "ca", "serve", "--json")).start();
        authority = serving;
        Map<String, String> urls = urls(serving);
        run(
                home,
                List.of(
                        capbu.toString(),
                        "authority",
                        "cmp",
                        "--url",
                        urls.getOrDefault("cmp", ""),
                        "--ca",
                        bench.resolve("new-ca.crt").toString(),
                        "--lookup",
                        urls.getOrDefault("lookup", ""),
                        "--crl",
                        urls.getOrDefault("crl", "")));
    }

    private static Map<String, String> urls(Process serving) throws IOException {
        Map<String, String> urls = new HashMap<>();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while (urls.size() < 3 && (line = lines.readLine()) != null) {
            Matcher matcher = URL.matcher(line);
            while (matcher.find()) {
                urls.put(matcher.group(1), matcher.group(2));
            }
        }
        return urls;
    }

    /** Goes on with what is open, then renews; how often each outcome was. */
    Map<String, Integer> renew(Path home) throws IOException, InterruptedException {
        Map<String, Integer> outcomes = new HashMap<>();
        String pinFile = bench.resolve("pins.tsv").toString();
        for (List<String> command :
                List.of(
                        List.of("resume", "--pins", pinFile, "--json"),
                        List.of("renew", "--campaign", CAMPAIGN, "--pins", pinFile, "--json"))) {
            List<String> words = new ArrayList<>(List.of(capbu.toString()));
            words.addAll(command);
            Matcher matcher = OUTCOME.matcher(run(home, words));
            while (matcher.find()) {
                outcomes.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        return outcomes;
    }

    /** Kills the command that runs last begun, and the process that it started. */
    void kill() {
        Process running = renewing;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    /** The judge's last line; it begins with FAULT when the judge isn't content. */
    String judge() throws IOException, InterruptedException {
        Path program =
                capbu.resolveSibling("nbproject-config").resolve("demo").resolve("check-bench");
        Process judging =
                builder(
                                bench,
                                List.of(
                                        program.toString(),
                                        bench.toString(),
                                        "--key-policy",
                                        "rekey"))
                        .start();
        String told = new String(judging.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = judging.waitFor();
        List<String> lines = Arrays.asList(told.strip().split("\n", -1));
        return (code == 0 ? "" : "FAULT ") + lines.get(lines.size() - 1);
    }

    private String run(Path home, List<String> command) throws IOException, InterruptedException {
        Process process = builder(home, command).start();
        renewing = process;
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(COMMAND_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("too long: " + command);
        }
        return told;
    }

    private static ProcessBuilder builder(Path home, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(
                                        home.resolveSibling("commands.log").toFile()));
        builder.environment().put("CAPBU_HOME", home.toString());
        return builder;
    }

    @Override
    public void close() {
        Process serving = authority;
        if (serving != null) {
            serving.descendants().forEach(ProcessHandle::destroyForcibly);
            serving.destroyForcibly();
        }
    }
}
