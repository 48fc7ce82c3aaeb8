package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.renewal.ServeEmbeddedAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Ports;

/** The main job on real tokens (SoftHSM), a real CMP authority and a real database, judged by public tools. */
class RenewCommandTest {

    private static final Map<String, String> OUTCOME_OF =
            Map.of(
                    "RENEW", "RENEWED",
                    "PIN", "PIN_REFUSED",
                    "UNKNOWN", "UNKNOWN_SUBSCRIBER",
                    "DECISION", "NEEDS_DECISION");

    @TempDir private Path temp;

    @ParameterizedTest
    @CsvSource({
        "rekey, rsa:2048",
        "same-key, rsa:2048",
        "rekey, EC:prime256v1",
        "same-key, EC:prime256v1"
    })
    void renewsWhatIsOwedAndTouchesNothingElse(String keyPolicy, String keyType) {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 2, "--key-type", keyType);
        Commands commands = bench.configure(temp.resolve("home"), keyPolicy);

        Commands.Run first =
                commands.run(
                        "renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");

        assertThat(first.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcomes(first))
                .isEqualTo(
                        bench.expected().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                it ->
                                                        OUTCOME_OF.getOrDefault(
                                                                it.getValue(), "NOT_ELIGIBLE"))));
        assertThat(bench.judge(keyPolicy)).isEqualTo("2 renewed, 0 tokens with faults");
        assertThat(commands.must("renewals", "--open", "--json").list("renewals")).isEmpty();

        List<String> renewed =
                bench.expected().entrySet().stream()
                        .filter(it -> it.getValue().equals("RENEW"))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(outcomes(again(bench, commands, renewed)).values())
                .containsOnly("ALREADY_RENEWED");
        Commands fresh = bench.configure(temp.resolve("fresh-home"), keyPolicy);
        assertThat(outcomes(again(bench, fresh, renewed)).values()).containsOnly("ALREADY_RENEWED");
        assertThat(bench.judge(keyPolicy)).isEqualTo("2 renewed, 0 tokens with faults");
    }

    private static Commands.Run again(Bench bench, Commands commands, List<String> tokens) {
        List<Object> line =
                new java.util.ArrayList<>(
                        List.of(
                                "renew",
                                "--campaign",
                                "C",
                                "--pins",
                                bench.file("pins.tsv"),
                                "--json"));
        tokens.forEach(token -> line.addAll(List.of("--token", token)));
        return commands.must(line.toArray());
    }

    @Test
    void aWrongPinCostsExactlyOneTryAndSaysSo() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        String token = bench.expected().keySet().iterator().next();
        Path wrong = Files.writeString(temp.resolve("wrong.tsv"), token + "\twrong-pin\n");

        Map<String, Object> refused =
                commands.run("renew", "--campaign", "C", "--pins", wrong, "--json")
                        .list("results")
                        .get(0);

        assertThat(refused).containsEntry("outcome", "PIN_REFUSED");
        assertThat(refused.get("detail").toString())
                .contains("đúng 1 lần thử")
                .doesNotContain("wrong-pin");

        Map<String, Object> again =
                commands.run("renew", "--campaign", "C", "--pins", wrong, "--json")
                        .list("results")
                        .get(0);
        assertThat(again.get("detail").toString()).contains("không tự thử lại");
        Path right = bench.file("pins.tsv");
        Map<String, Object> withheld =
                commands.run("renew", "--campaign", "C", "--pins", right, "--json")
                        .list("results")
                        .get(0);
        assertThat(withheld.get("detail").toString()).contains("--retry-pin");
        assertThat(commands.must("pin", "show", token, "--json").list("tries").get(0))
                .containsEntry("failedTries", 1)
                .containsEntry("lastAnswer", "CKR_PIN_INCORRECT");

        commands.must("renew", "--campaign", "C", "--pins", right, "--retry-pin", token, "--json");
        assertThat(commands.must("pin", "show", "--json").list("tries")).isEmpty();
    }

    @Test
    void aTokenWithoutPinIsLeftAlone() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");

        Commands.Run run =
                commands.run(
                        "renew",
                        "--campaign",
                        "C",
                        "--pins",
                        Files.createFile(temp.resolve("none.tsv")),
                        "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcomes(run).values()).containsExactly("PIN_MISSING");
    }

    @Test
    void anAuthorityThatIsDownLeavesWorkThatResumeFinishes() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 2, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        int port = closedPort();
        commands.must(
                "authority",
                "cmp",
                "--url",
                "http://127.0.0.1:" + port + "/cmp",
                "--ca",
                bench.file("new-ca.crt"));

        Commands.Run down =
                commands.run(
                        "renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");

        assertThat(down.exitCode()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcomes(down).values()).containsOnly("FAILED");
        assertThat(commands.must("renewals", "--open", "--json").list("renewals"))
                .hasSize(2)
                .allSatisfy(
                        renewal ->
                                assertThat(renewal)
                                        .containsEntry("state", "KEY_GENERATED")
                                        .containsEntry("cause", "AUTHORITY_UNREACHABLE"));

        bench.useEmbeddedAuthority(commands);
        Commands.Run resumed = commands.must("resume", "--pins", bench.file("pins.tsv"), "--json");

        assertThat(outcomes(resumed).values()).containsOnly("RENEWED");
        assertThat(bench.judge("rekey")).isEqualTo("2 renewed, 0 tokens with faults");
    }

    @Test
    void anOpenRenewalForWhichNothingWasSentCanBeAbandoned() throws IOException {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        String token = bench.expected().keySet().iterator().next();
        assertThat(commands.run("abandon", token).exitCode()).isEqualTo(ExitCode.USAGE);
        commands.must(
                "authority",
                "cmp",
                "--url",
                "http://127.0.0.1:" + closedPort() + "/cmp",
                "--ca",
                bench.file("new-ca.crt"));
        commands.run("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");

        commands.must("abandon", token, "--pins", bench.file("pins.tsv"), "--json");

        assertThat(commands.must("renewals", "--open", "--json").list("renewals")).isEmpty();
        bench.useEmbeddedAuthority(commands);
        commands.must("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");
        assertThat(bench.judge("rekey")).isEqualTo("1 renewed, 0 tokens with faults");
    }

    @Test
    void refusesAnAuthorityWithAnotherCaBeforeAnyTokenIsTouched() {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        commands.must("authority", "embedded");

        Commands.Run run =
                commands.run(
                        "renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_STARTED);
        assertThat(run.out()).isEmpty();
        assertThat(commands.must("renewals", "--json").list("renewals")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rekey", "same-key"})
    void renewsAtAnAuthorityElsewhereUnderTheOldCertificatesSignature(String keyPolicy)
            throws Exception {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        Commands elsewhere = new Commands(temp.resolve("authority"));
        elsewhere.must(
                "authority",
                "embedded",
                "--ca-certificate",
                bench.file("new-ca.crt"),
                "--ca-key",
                bench.file("new-ca.key"),
                "--trust",
                bench.file("old-ca.crt"));
        Commands commands = bench.configure(temp.resolve("home"), keyPolicy);
        try (LocalAuthority served =
                new ServeEmbeddedAuthority(new ServiceLoaderServices(), Clock.systemUTC())
                        .start(DataDirectory.open(temp.resolve("authority")), Ports.ANY)) {
            commands.must(
                    "authority",
                    "cmp",
                    "--url",
                    served.endpoint().url(),
                    "--ca",
                    bench.file("new-ca.crt"),
                    "--lookup",
                    String.valueOf(served.endpoint().lookup()));

            Commands.Run run =
                    commands.must(
                            "renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");

            assertThat(outcomes(run).values()).containsExactly("RENEWED");
        }
        assertThat(bench.judge(keyPolicy)).isEqualTo("1 renewed, 0 tokens with faults");
    }

    @Test
    void tokensWithOneSerialAreNamedAndLeftAlone() throws Exception {
        Bench bench = Bench.make(temp.resolve("bench"), "--eligible", 3);
        Commands commands = bench.configure(temp.resolve("home"), "rekey");
        Map<Object, List<String>> byModule =
                commands.must("tokens", "--json").list("tokens").stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.get("module"),
                                        Collectors.mapping(
                                                it -> it.get("serial").toString(),
                                                Collectors.toList())));
        List<String> pair =
                byModule.values().stream()
                        .filter(it -> it.size() > 1)
                        .findFirst()
                        .orElseThrow()
                        .subList(0, 2);
        FaultyToken module = FaultyToken.of(bench, commands, pair.get(0), temp);
        module.direct("token " + pair.get(1) + " serial " + pair.get(0));

        Commands.Run told = commands.run("tokens", "--json");
        assertThat(told.list("ambiguous"))
                .extracting(it -> it.get("serial"))
                .containsExactly(pair.get(0), pair.get(0));
        Commands.Run listed = commands.run("tokens");
        assertThat(listed.out() + listed.err()).contains("trùng với token ở đầu đọc khác");
        Commands.Run renewed =
                commands.run(
                        "renew", "--campaign", "C", "--pins", bench.file("pins.tsv"), "--json");
        assertThat(outcomes(renewed)).isNotEmpty().doesNotContainKeys(pair.toArray(String[]::new));

        module.direct();
        assertThat(commands.must("tokens", "--json").list("ambiguous")).isEmpty();
    }

    private static Map<String, String> outcomes(Commands.Run run) {
        return run.list("results").stream()
                .collect(
                        Collectors.toMap(
                                result -> result.get("tokenSerial").toString(),
                                result -> result.get("outcome").toString()));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
