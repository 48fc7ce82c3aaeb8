package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told after an interruption, on real tokens, and what a supervisor can decide. */
class RecoveryCommandTest {

    private static final String SECOND = "Nguyễn Thị Lan";

    @TempDir private Path temp;

    @Test
    void saysWhatHappenedWhatIsWhereWhatIsSafeAndWhatToDo() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        useAuthorityThatIsAway(bench, commands);
        commands.run("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");

        Commands.Run told = commands.must("renewals", "--open", "--json");

        Map<String, Object> open = told.list("renewals").get(0);
        assertThat(open)
                .containsEntry("state", "KEY_GENERATED")
                .containsEntry("cause", "AUTHORITY_UNREACHABLE")
                .containsEntry("safe", "OLD_PAIR")
                .containsEntry("next", "CHECK_NETWORK")
                .containsEntry("lastOperator", System.getProperty("user.name"));
        assertThat(part(open, "token"))
                .containsEntry("pluggedIn", true)
                .containsEntry("oldCertificate", "THERE")
                .containsEntry("newCertificate", "NOT_SEEN");
        assertThat(part(open, "authority")).containsEntry("has", "NOTHING_SENT");
        assertThat((List<?>) open.get("history")).isNotEmpty();
        assertThat(commands.must("renewals", "--open", "--offline").out())
                .contains("cặp cũ dùng được")
                .contains("kiểm tra mạng");
    }

    @Test
    void theSupervisorDecidesWhereNoDirectoryCanBeAsked() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        String token = bench.expected().keySet().iterator().next();
        assertThat(decide(commands, token, SECOND, "--end").exitCode()).isEqualTo(ExitCode.USAGE);
        try (SilentAuthority silent = new SilentAuthority()) {
            useAuthority(bench, commands, silent.port());
            commands.run("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");
        }
        Map<String, Object> open =
                commands.must("renewals", "--open", "--json").list("renewals").get(0);
        assertThat(open).containsEntry("state", "SENT").containsEntry("next", "ASK_SUPERVISOR");
        assertThat(part(open, "authority")).containsEntry("has", "NO_DIRECTORY");

        assertThat(commands.run("abandon", token, "--lost").exitCode())
                .isEqualTo(ExitCode.FAILURES);
        String self = System.getProperty("user.name");
        assertThat(decide(commands, token, self, "--none-issued").exitCode())
                .isEqualTo(ExitCode.USAGE);
        Commands.Run wrong =
                decide(commands, token, SECOND, "--adopt", bench.file("new-ca.crt").toString());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("khóa công khai");
        Commands.Run decided = decide(commands, token, SECOND, "--none-issued");
        assertThat(decided.exitCode()).as(decided.err()).isEqualTo(ExitCode.OK);
        List<?> history = (List<?>) decided.list("renewals").get(0).get("history");
        assertThat(history.get(history.size() - 1).toString())
                .contains("decision=NONE_ISSUED")
                .contains("secondPerson=" + SECOND)
                .contains("reason=CA đã kiểm tra")
                .contains("operator=" + self);

        bench.useEmbeddedAuthority(commands);
        commands.must("resume", "--pins", bench.file("pins.tsv"), "--json");
        assertThat(bench.judge("rekey")).isEqualTo("1 renewed, 0 tokens with faults");
        assertThat(commands.must("renewals", "--history", "--json").out())
                .contains("\"secondPerson\" : \"" + SECOND + "\"");
    }

    @Test
    void theFileForSupportHoldsNothingOfCustomersAndNoPin() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        commands.must("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");
        Path target = temp.resolve("support.zip");
        commands.must("support", "export", target, "--log", bench.file("registry.csv"));

        String all = unzip(target);
        List<String> pins = bench.lines("pins.tsv");
        List<String> registry = bench.lines("registry.csv");
        assertThat(all).contains("java.version").contains("v4").contains("DONE");
        assertThat(all).doesNotContain(pins.get(0).split("\t", -1)[1]);
        String[] customer = registry.get(1).split(registry.get(0).contains(";") ? ";" : ",", -1);
        assertThat(all).doesNotContain(customer[0]).doesNotContain(customer[1]);
        assertThat(all).doesNotContain(System.getProperty("user.name") + " |");
    }

    private static String unzip(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    private static Commands.Run decide(
            Commands commands, String token, String second, String... kind) {
        List<Object> line =
                new java.util.ArrayList<>(
                        List.of(
                                "renewals",
                                "decide",
                                token,
                                "--reason",
                                "CA đã kiểm tra",
                                "--second-person",
                                second,
                                "--json"));
        line.addAll(List.of(kind));
        return commands.run(line.toArray());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> fields, String name) {
        return (Map<String, Object>) fields.get(name);
    }

    private static void useAuthorityThatIsAway(Bench bench, Commands commands) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        useAuthority(bench, commands, port);
    }

    private static void useAuthority(Bench bench, Commands commands, int port) {
        commands.must(
                "authority",
                "cmp",
                "--url",
                "http://127.0.0.1:" + port + "/cmp",
                "--ca",
                bench.file("new-ca.crt"));
    }
}
