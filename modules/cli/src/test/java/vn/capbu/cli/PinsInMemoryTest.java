package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No PIN is left where somebody could find it: neither in heap dumps of the commands and their workers, taken while they work
 * and before the token is logged in to, nor in files, output, arguments and environments.
 */
class PinsInMemoryTest {

    /** Nothing else on this machine is called that. */
    private static final String PIN = "Qz7-Wx9_Kp3!Vm5";

    private static final String SO_PIN = "12345678";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path temp;

    @Test
    void noDumpFileOrProcessListHasThePin() throws Exception {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        String token = bench.expected().keySet().iterator().next();
        setPin(commands, token);
        Path pins = Files.writeString(temp.resolve("pins.tsv"), token + "\t" + PIN + "\n");
        Path opening = temp.resolve("opening");
        Path generating = temp.resolve("generating");
        FaultyToken.of(bench, commands, token, temp)
                .direct(
                        "on C_OpenSession nth 1 role worker touch " + opening,
                        "on C_OpenSession nth 1 role worker delay 10000",
                        "on C_GenerateKeyPair touch " + generating,
                        "keygen 20");
        MemorySearch search = new MemorySearch(List.of(PIN, token));

        Process renew = start(pins);
        try {
            await(renew, opening);
            searchAll(search, renew, "before-login");
            await(renew, generating);
            searchAll(search, renew, "at-work");
            assertThat(renew.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(renew.exitValue()).as(Files.readString(temp.resolve("err"))).isZero();
        } finally {
            renew.descendants().forEach(ProcessHandle::destroyForcibly);
            renew.destroyForcibly();
        }
        Files.delete(pins);
        search.searchFolder(temp);
        assertThat(search.found()).noneMatch(found -> found.contains(" of text 1 "));
        assertThat(search.found())
                .as("the search finds what is there")
                .anyMatch(found -> found.endsWith(".hprof"));
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("core") || name.startsWith("hs_err"));
        }
    }

    private void setPin(Commands commands, String token) throws IOException {
        Path triple =
                Files.writeString(temp.resolve("triple"), SO_PIN + "\n" + PIN + "\n" + PIN + "\n");
        commands.must("pin", "unblock", token, "--second-person", "Bình", "--pins", triple);
        Files.delete(triple);
    }

    private Process start(Path pins) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--home",
                        temp.resolve("home").toString(),
                        "renew",
                        "--campaign",
                        "C",
                        "--pins",
                        pins.toString())
                .directory(temp.toFile())
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
    }

    private void searchAll(MemorySearch search, Process renew, String when) throws Exception {
        assertThat(searched(search, renew.pid(), when)).as("the command").isTrue();
        int helpers = 0;
        for (ProcessHandle helper : renew.descendants().toList()) {
            helpers += searched(search, helper.pid(), when) ? 1 : 0;
        }
        assertThat(helpers).as("workers, and no tool that has ended meanwhile").isPositive();
    }

    private boolean searched(MemorySearch search, long pid, String when) throws Exception {
        return search.searchWhileAlive(pid, temp.resolve(when + "-" + pid + ".hprof"));
    }

    private void await(Process renew, Path sign) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(sign)) {
            assertThat(renew.isAlive() && System.nanoTime() < end)
                    .as(Files.readString(temp.resolve("err")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
