package vn.capbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/** Other authorities than the own one: EST, an RA on a token, and what is known of them. Real tokens, judged by public tools. */
class AuthorityCommandTest {

    private static final String RA_PIN = "654321";

    @TempDir private Path temp;
    private Bench bench;
    private Commands commands;
    private LocalAuthority authority;
    private DataDirectory caHome;

    @BeforeEach
    void serve() throws Exception {
        bench = Bench.make(temp.resolve("bench"), "--eligible", 1, "--only-eligible");
        commands = bench.configure(temp.resolve("home"), "rekey");
        Commands ca = bench.configure(temp.resolve("ca-home"), "rekey");
        ca.must("authority", "show");
        caHome = DataDirectory.open(temp.resolve("ca-home"));
        authority = Bench.serve(caHome);
    }

    @AfterEach
    void stop() {
        if (authority != null) {
            authority.close();
            authority = null;
        }
    }

    private Object caCertificate() throws IOException {
        return caHome.folder("ca").resolve("ca.crt");
    }

    @Test
    void estRenewsWithTheWeakerGuaranteeSaidBeforehand() throws Exception {
        Map<String, Object> shown =
                field(
                        commands.must(
                                "authority",
                                "est",
                                "--url",
                                authority.est().url(),
                                "--ca",
                                caCertificate(),
                                "--user",
                                authority.est().user(),
                                "--password-file",
                                authority.est().passwordFile(),
                                "--lookup",
                                authority.endpoint().lookup(),
                                "--crl",
                                authority.crl(),
                                "--json"),
                        "authority");
        assertThat(shown).containsEntry("kind", "est").containsEntry("confirms", false);
        assertThat(shown.get("caveats")).asString().contains("NO_CONFIRMATION");

        Commands.Run test = commands.must("authority", "test", "--json");
        assertThat(test.list("steps")).allMatch(it -> it.get("result").equals("PASSED"));
        assertThat(test.list("capabilities"))
                .filteredOn(it -> it.get("capability").equals("REVOCATION"))
                .allMatch(it -> it.get("verdict").equals("NO"));

        Commands.Run run =
                commands.must("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"));
        assertThat(run.err()).contains("không có bước xác nhận");
        assertThat(bench.judge("rekey")).isEqualTo("1 renewed, 0 tokens with faults");
    }

    @Test
    void anotherAuthorityIsUsedFromItsDayOnAndSaysWhy() throws Exception {
        Object[] est = {
            "authority",
            "est",
            "--url",
            authority.est().url(),
            "--ca",
            caCertificate(),
            "--user",
            authority.est().user(),
            "--password-file",
            authority.est().passwordFile(),
            "--from",
            "2040-01-01"
        };
        Commands.Run refused = commands.run(est);
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.err()).contains("lý do");

        List<Object> reasoned = new ArrayList<>(List.of(est));
        reasoned.addAll(List.of("--reason", "Hợp đồng mới"));
        commands.must(reasoned.toArray());
        assertThat(field(commands.must("authority", "show", "--json"), "authority"))
                .as("until that day")
                .containsEntry("kind", "embedded");
        List<Map<String, Object>> versions =
                commands.must("authority", "versions", "--json").list("versions");
        assertThat(versions.get(versions.size() - 1))
                .containsEntry("inForceFrom", "2040-01-01")
                .containsEntry("reason", "Hợp đồng mới");
    }

    @Test
    void aCertificateThatEstCannotTakeBackEndsWithASupervisorsWord() throws Exception {
        String token = bench.expected().keySet().iterator().next();
        FaultyToken.of(bench, commands, token, temp).direct("certificate-limit 100 refuse");
        commands.must(
                "authority",
                "est",
                "--url",
                authority.est().url(),
                "--ca",
                caCertificate(),
                "--user",
                authority.est().user(),
                "--password-file",
                authority.est().passwordFile());
        commands.run("renew", "--campaign", "C", "--pins", bench.file("pins.tsv"));
        assertThat(commands.must("renewals", "--open", "--json").list("renewals"))
                .singleElement()
                .satisfies(
                        open ->
                                assertThat(open)
                                        .containsEntry("cause", "REVOCATION_NEEDED")
                                        .containsEntry("next", "HAVE_REVOKED"));

        assertThat(decideRevoked(token, " ").exitCode()).isEqualTo(ExitCode.USAGE);
        Commands.Run early = decideRevoked(token, "CV 11/CA");
        assertThat(early.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(early.err()).as("by its CRL").contains("vẫn còn hiệu lực");
        stop();
        Commands.Run decided = decideRevoked(token, "CV 12/CA, 05/03/2020");
        assertThat(decided.exitCode()).as(decided.err()).isEqualTo(ExitCode.OK);
        assertThat(decided.list("renewals"))
                .singleElement()
                .asString()
                .contains("evidence=CV 12/CA, 05/03/2020");
        commands.run("resume", "--pins", bench.file("pins.tsv"));
        assertThat(commands.must("renewals", "--json").list("renewals"))
                .singleElement()
                .satisfies(
                        ended ->
                                assertThat(ended)
                                        .containsEntry("state", "FAILED")
                                        .containsEntry("cause", "CERTIFICATE_REVOKED"));
    }

    private Commands.Run decideRevoked(String token, String evidence) {
        return commands.run(
                "renewals",
                "decide",
                token,
                "--revoked",
                evidence,
                "--reason",
                "token không ghi được",
                "--second-person",
                "Trần Thị Bích",
                "--json");
    }

    @Test
    void theRasKeyMayBeOnAToken() throws Exception {
        String serial = raToken();
        commands.must(
                "authority",
                "cmp",
                "--url",
                authority.endpoint().url(),
                "--ca",
                caCertificate(),
                "--ra-module",
                "v4",
                "--ra-token",
                serial,
                "--nested",
                "--lookup",
                authority.endpoint().lookup(),
                "--crl",
                authority.crl(),
                "--request",
                "p10cr");
        Object[] renew = {"renew", "--campaign", "C", "--pins", bench.file("pins.tsv")};
        assertThat(commands.run(renew).exitCode()).isEqualTo(ExitCode.USAGE);

        Path wrong = Files.writeString(temp.resolve("wrong.pin"), "000000\n");
        Commands.Run refused = commands.run("authority", "test", "--ra-pin-file", wrong);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("đúng 1 lần thử");

        Path pin = Files.writeString(temp.resolve("ra.pin"), RA_PIN + "\n");
        Commands.Run again = commands.run("authority", "test", "--ra-pin-file", pin);
        assertThat(again.err()).contains("pin unlock");
        commands.must(
                "pin",
                "unlock",
                serial,
                "--reason",
                "PIN của RA đã được hỏi lại",
                "--second-person",
                "Trần Thị Bích");
        Commands.Run test = commands.must("authority", "test", "--ra-pin-file", pin, "--json");
        assertThat(test.list("capabilities"))
                .filteredOn(it -> it.get("capability").equals("NESTED"))
                .allMatch(it -> it.get("verdict").equals("YES"));
        List<Object> line = new ArrayList<>(List.of(renew));
        line.addAll(List.of("--ra-pin-file", pin));
        bench.expected().keySet().forEach(it -> line.addAll(List.of("--token", it)));
        Commands.Run run = commands.must(line.toArray());
        assertThat(run.out()).contains("Đã cấp bù");
    }

    /** Puts the authority's RA on a new token of module v4; returns its serial. */
    private String raToken() throws Exception {
        Path ca = caHome.folder("ca");
        String conf = bench.file("conf/v4.conf").toString();
        tool(
                conf,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "RA",
                "--pin",
                RA_PIN,
                "--so-pin",
                "12345678");
        tool(
                conf,
                "softhsm2-util",
                "--import",
                ca.resolve("ra.key").toString(),
                "--token",
                "RA",
                "--label",
                "ra",
                "--id",
                "a1",
                "--pin",
                RA_PIN);
        writeCertificate(conf, ca.resolve("ra.crt"));
        return commands.must("tokens", "--json").list("tokens").stream()
                .filter(it -> it.get("label").equals("RA"))
                .map(it -> it.get("serial").toString())
                .findFirst()
                .orElseThrow();
    }

    private void writeCertificate(String conf, Path certificate) throws Exception {
        Path der = temp.resolve("ra.der");
        tool(
                conf,
                "openssl",
                "x509",
                "-in",
                certificate.toString(),
                "-outform",
                "DER",
                "-out",
                der.toString());
        tool(
                conf,
                "pkcs11-tool",
                "--module",
                bench.file("modules/v4.so").toString(),
                "--token-label",
                "RA",
                "--login",
                "--pin",
                RA_PIN,
                "--write-object",
                der.toString(),
                "--type",
                "cert",
                "--id",
                "a1",
                "--label",
                "ra");
    }

    private static void tool(String conf, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", conf);
        Process process = builder.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }

    @Test
    void theEmbeddedAuthorityIsTestedOnATestSubject() {
        Commands.Run test = commands.must("authority", "test", "--issue", "--json");
        assertThat(test.list("steps")).allMatch(it -> it.get("result").equals("PASSED"));
        assertThat(test.list("capabilities"))
                .filteredOn(it -> it.get("verdict").equals("UNKNOWN"))
                .extracting(it -> it.get("capability"))
                .containsExactly("POLLING");
        commands.must("authority", "set", "polling", "no");
        Map<String, Object> shown =
                field(commands.must("authority", "show", "--json"), "authority");
        assertThat(shown.get("capabilities")).asString().contains("BY_HAND");
    }

    @Test
    void wrongUsageIsSaidInWords() {
        Commands.Run run =
                commands.run(
                        "authority",
                        "est",
                        "--url",
                        "https://x/est",
                        "--ca",
                        bench.file("new-ca.crt"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("EST cần đúng một cách");
        assertThat(
                        commands.run(
                                        "allow-expired",
                                        bench.expected().keySet().iterator().next(),
                                        "--campaign",
                                        "C",
                                        "--reason",
                                        "x",
                                        "--second-person",
                                        "Trần Thị B")
                                .err())
                .contains("không có gì để quyết định");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> field(Commands.Run run, String name) {
        return (Map<String, Object>) run.json().get(name);
    }
}
