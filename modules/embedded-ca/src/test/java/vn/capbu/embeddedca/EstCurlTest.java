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
import vn.capbu.renewal.spi.LocalAuthorityProvider.Est;

/** A peer that nobody here wrote: {@code curl} speaks TLS and HTTP, {@code openssl} makes the requests and reads the answers. */
class EstCurlTest {

    @TempDir Path folder;
    private CaBench bench;
    private Est est;

    @BeforeEach
    void open() throws Exception {
        bench = new CaBench(folder);
        est = bench.ca.startEst(0);
        run("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "new.key");
        run(
                "openssl",
                "req",
                "-new",
                "-key",
                "new.key",
                "-subj",
                "/C=VN/O=Example/CN=Example Company",
                "-addext",
                "subjectAltName=email:ketoan@example.vn",
                "-outform",
                "DER",
                "-out",
                "request.der");
        run("openssl", "base64", "-in", "request.der", "-out", "request.b64");
        Files.writeString(
                folder.resolve("login"),
                "user = \"ra:" + Files.readString(est.passwordFile()) + "\"\n");
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".out");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    /** The HTTP status; the body is in {@code answer.b64}. */
    private String curl(String operation, String... more) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "curl",
                                "--silent",
                                "--show-error",
                                "--cacert",
                                "ca.crt",
                                "--output",
                                "answer.b64",
                                "--write-out",
                                "%{http_code} %{content_type}"));
        command.addAll(List.of(more));
        command.add(est.url() + "/" + operation);
        return run(command.toArray(String[]::new));
    }

    private String certificates() throws Exception {
        run("openssl", "base64", "-d", "-in", "answer.b64", "-out", "answer.p7");
        return run(
                        "openssl",
                        "pkcs7",
                        "-inform",
                        "DER",
                        "-in",
                        "answer.p7",
                        "-print_certs",
                        "-text")
                .replace(" = ", "=");
    }

    private String enroll(String operation, String body, String... more) throws Exception {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--header",
                                "Content-Type: application/pkcs10",
                                "--data-binary",
                                "@" + body));
        options.addAll(List.of(more));
        return curl(operation, options.toArray(String[]::new));
    }

    @Test
    void tellsItsCaCertificate() throws Exception {
        assertThat(curl("cacerts")).startsWith("200 application/pkcs7-mime");
        assertThat(certificates()).contains("CN=Example-CA").contains("CA:TRUE");
    }

    @Test
    void enrolsWithTheRasPasswordAndSubjectAsRequested() throws Exception {
        assertThat(enroll("simpleenroll", "request.b64", "--config", "login"))
                .startsWith("200 application/pkcs7-mime");
        assertThat(certificates())
                .contains("CN=Example Company")
                .contains("email:ketoan@example.vn")
                .contains("CN=Example-CA");
        run("openssl", "base64", "-d", "-in", "answer.b64", "-out", "answer.p7");
        run(
                "openssl",
                "pkcs7",
                "-inform",
                "DER",
                "-in",
                "answer.p7",
                "-print_certs",
                "-out",
                "new.crt");
        assertThat(run("openssl", "verify", "-CAfile", "ca.crt", "new.crt")).contains("OK");
        assertThat(run("openssl", "x509", "-in", "new.crt", "-noout", "-pubkey"))
                .isEqualTo(
                        run("openssl", "ec", "-in", "new.key", "-pubout")
                                .replace("read EC key\nwriting EC key\n", ""));
    }

    @Test
    void enrolsWithTheRasCertificate() throws Exception {
        assertThat(enroll("simplereenroll", "request.b64", "--cert", "ra.crt", "--key", "ra.key"))
                .startsWith("200");
        assertThat(certificates()).contains("CN=Example Company");
    }

    @Test
    void refusesWhoDoesNotSignIn() throws Exception {
        assertThat(enroll("simpleenroll", "request.b64")).startsWith("401");
        assertThat(enroll("simpleenroll", "request.b64", "--user", "ra:guess")).startsWith("401");
    }

    @Test
    void refusesABrokenRequest() throws Exception {
        byte[] der = Files.readAllBytes(folder.resolve("request.der"));
        der[der.length - 1] ^= 1;
        Files.write(folder.resolve("broken.der"), der);
        run("openssl", "base64", "-in", "broken.der", "-out", "broken.b64");
        assertThat(enroll("simpleenroll", "broken.b64", "--config", "login")).startsWith("400");
        assertThat(enroll("simpleenroll", "request.der", "--config", "login")).startsWith("400");
        assertThat(
                        curl(
                                "simpleenroll",
                                "--config",
                                "login",
                                "--header",
                                "Content-Type: text/plain",
                                "--data-binary",
                                "@request.b64"))
                .startsWith("415");
        assertThat(curl("unknown")).startsWith("404");
    }

    @Test
    void passwordFileIsItsOwnersOnly() throws Exception {
        assertThat(Files.getPosixFilePermissions(est.passwordFile()))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }
}
