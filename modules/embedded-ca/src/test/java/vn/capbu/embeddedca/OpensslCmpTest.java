package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A peer that nobody here wrote: {@code openssl cmp} enrols, updates, confirms and revokes. The manual shows its commands. */
class OpensslCmpTest {

    private static final String SUBJECT = "/C=VN/O=Example/CN=Example Company/UID=MST:0100109106";

    @TempDir Path folder;
    private CaBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new CaBench(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private Outcome openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "openssl", ".out");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    }

    private Outcome cmp(String command, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "cmp",
                                "-config",
                                "",
                                "-cmd",
                                command,
                                "-server",
                                "127.0.0.1:" + bench.endpoint.cmpUrl().getPort(),
                                "-path",
                                "cmp",
                                "-trusted",
                                "ca.crt"));
        arguments.addAll(List.of(more));
        return openssl(arguments.toArray(String[]::new));
    }

    private String key(String name) throws Exception {
        openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", name)
                .requireSuccess();
        return name;
    }

    private void initialRequest(String certificate, String key) throws Exception {
        cmp(
                        "ir",
                        "-cert",
                        "ra.crt",
                        "-key",
                        "ra.key",
                        "-newkey",
                        key,
                        "-subject",
                        SUBJECT,
                        "-days",
                        "90",
                        "-certout",
                        certificate)
                .requireSuccess()
                .requireConfirmed();
    }

    private void verified(String certificate) throws Exception {
        openssl("verify", "-CAfile", "ca.crt", certificate).requireSuccess();
    }

    @Test
    void enrolsByIrAndCr() throws Exception {
        initialRequest("ir.crt", key("ir.key"));
        verified("ir.crt");
        openssl("genrsa", "-out", "rsa.key", "2048").requireSuccess();
        cmp(
                        "cr",
                        "-cert",
                        "ra.crt",
                        "-key",
                        "ra.key",
                        "-newkey",
                        "rsa.key",
                        "-subject",
                        SUBJECT,
                        "-sans",
                        "DNS:example.vn",
                        "-certout",
                        "cr.crt")
                .requireSuccess()
                .requireConfirmed();
        verified("cr.crt");
        assertThat(openssl("x509", "-in", "cr.crt", "-noout", "-ext", "subjectAltName").text())
                .contains("DNS:example.vn");
    }

    @Test
    void enrolsByP10cr() throws Exception {
        openssl(
                        "req",
                        "-new",
                        "-key",
                        key("p10.key"),
                        "-utf8",
                        "-subj",
                        "/C=VN/CN=Công ty Cổ phần Đông Đô",
                        "-out",
                        "p10.csr")
                .requireSuccess();
        cmp("p10cr", "-cert", "ra.crt", "-key", "ra.key", "-csr", "p10.csr", "-certout", "p10.crt")
                .requireSuccess()
                .requireConfirmed();
        verified("p10.crt");
    }

    @Test
    void updatesUnderTheOldCertificateAndByTheRegistrationAuthority() throws Exception {
        initialRequest("old.crt", key("old.key"));
        cmp(
                        "kur",
                        "-cert",
                        "old.crt",
                        "-key",
                        "old.key",
                        "-newkey",
                        key("new.key"),
                        "-certout",
                        "new.crt")
                .requireSuccess()
                .requireConfirmed();
        verified("new.crt");
        cmp(
                        "kur",
                        "-cert",
                        "ra.crt",
                        "-key",
                        "ra.key",
                        "-oldcert",
                        "new.crt",
                        "-newkey",
                        key("third.key"),
                        "-certout",
                        "third.crt")
                .requireSuccess()
                .requireConfirmed();
        String subject = openssl("x509", "-in", "old.crt", "-noout", "-subject").text();
        for (String certificate : List.of("new.crt", "third.crt")) {
            assertThat(openssl("x509", "-in", certificate, "-noout", "-subject").text())
                    .isEqualTo(subject);
        }
    }

    @Test
    void revokesAndVerifiesTheCrl() throws Exception {
        initialRequest("one.crt", key("one.key"));
        cmp("rr", "-cert", "ra.crt", "-key", "ra.key", "-oldcert", "one.crt", "-revreason", "1")
                .requireSuccess();
        Files.write(folder.resolve("crl.der"), bench.get(bench.endpoint.crlUrl()).body());
        openssl("crl", "-inform", "DER", "-in", "crl.der", "-CAfile", "ca.crt", "-out", "crl.pem")
                .requireSuccess();
        Outcome verification =
                openssl(
                        "verify",
                        "-crl_check",
                        "-CAfile",
                        "ca.crt",
                        "-CRLfile",
                        "crl.pem",
                        "one.crt");
        assertThat(verification.exit()).isNotZero();
        assertThat(verification.text()).contains("certificate revoked");
        Outcome update =
                cmp(
                        "kur",
                        "-cert",
                        "one.crt",
                        "-key",
                        "one.key",
                        "-newkey",
                        key("x.key"),
                        "-certout",
                        "x.crt");
        assertThat(update.exit()).isNotZero();
        assertThat(update.text()).contains("certRevoked");
    }

    @Test
    void answersGeneralMessages() throws Exception {
        cmp("genm", "-cert", "ra.crt", "-key", "ra.key").requireSuccess();
        assertThat(
                        cmp("genm", "-cert", "ra.crt", "-key", "ra.key", "-infotype", "caCerts")
                                .requireSuccess()
                                .text())
                .contains("id-it-caCerts");
    }

    @Test
    void refusesSecretsAndUnprotectedRequests() throws Exception {
        Outcome secret =
                cmp(
                        "cr",
                        "-ref",
                        "x",
                        "-secret",
                        "pass:y",
                        "-newkey",
                        key("s.key"),
                        "-subject",
                        SUBJECT,
                        "-certout",
                        "s.crt");
        assertThat(secret.exit()).isNotZero();
        assertThat(secret.text()).contains("wrongIntegrity");
        Outcome unprotected =
                cmp(
                        "cr",
                        "-cert",
                        "ra.crt",
                        "-key",
                        "ra.key",
                        "-unprotected_requests",
                        "-newkey",
                        "s.key",
                        "-subject",
                        SUBJECT,
                        "-certout",
                        "s.crt");
        assertThat(unprotected.exit()).isNotZero();
        assertThat(unprotected.text()).contains("badMessageCheck");
        assertThat(folder.resolve("s.crt")).doesNotExist();
    }

    private record Outcome(int exit, String text) {

        Outcome requireSuccess() {
            assertThat(exit).as(text).isZero();
            return this;
        }

        Outcome requireConfirmed() {
            assertThat(text).contains("sending CERTCONF").contains("received PKICONF");
            return this;
        }
    }
}
