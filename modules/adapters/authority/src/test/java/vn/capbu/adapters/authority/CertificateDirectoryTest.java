package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** The RFC 4387 query and its answers. */
class CertificateDirectoryTest {

    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));
    private static final Bytes FRESH = Bytes.of(Certificates.der(PKI.issued().toASN1Structure()));

    private static ScriptedAuthority directory(int status, String type, Bytes body)
            throws Exception {
        return ScriptedAuthority.http(ignored -> new ScriptedAuthority.Answer(status, type, body));
    }

    private static List<Bytes> lookup(ScriptedAuthority server) throws Exception {
        return Client.of(PKI, server.url()).authority().lookup(PKI.newKey.publicKey());
    }

    @Test
    void asksByHashOfTheKeyIdentifier() throws Exception {
        try (ScriptedAuthority server = directory(200, "application/pkix-cert", FRESH)) {
            assertThat(lookup(server)).containsExactly(FRESH);
            String query = server.queries().get(0);
            assertThat(query).matches("sKIDHash=[A-Za-z0-9%]+");
            String value = URLDecoder.decode(query.substring(9), StandardCharsets.US_ASCII);
            assertThat(value).hasSize(27);
            assertThat(Base64.getDecoder().decode(value))
                    .isEqualTo(
                            MessageDigest.getInstance("SHA-1")
                                    .digest(Certificates.keyIdentifier(PKI.issued())));
        }
    }

    @Test
    void noneIsBelievedAfterAllWaysToNameTheKey() throws Exception {
        try (ScriptedAuthority server = directory(404, "text/plain", Bytes.of(new byte[0]))) {
            assertThat(lookup(server)).isEmpty();
            assertThat(server.queries()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void severalCertificatesComeAsMultipart() throws Exception {
        String body =
                "preamble\r\n--a b\r\nContent-Type: application/pkix-cert\r\n\r\n"
                        + new String(FRESH.toArray(), StandardCharsets.ISO_8859_1)
                        + "\r\n--a b\r\nContent-Type: application/pkix-cert\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(FRESH.toArray())
                        + "\r\n--a b--\r\n";
        Bytes encoded = Bytes.of(body.getBytes(StandardCharsets.ISO_8859_1));
        try (ScriptedAuthority server =
                directory(200, "multipart/mixed; boundary=\"a b\"", encoded)) {
            assertThat(lookup(server)).containsExactly(FRESH, FRESH);
        }
        Bytes cut = Bytes.of(body.substring(0, 400).getBytes(StandardCharsets.ISO_8859_1));
        try (ScriptedAuthority server = directory(200, "multipart/mixed; boundary=\"a b\"", cut)) {
            assertThat(fault(server)).isEqualTo(Fault.BAD_ANSWER);
        }
    }

    @Test
    void anotherKeyAndGarbageAreBadAnswers() throws Exception {
        try (ScriptedAuthority server =
                directory(200, "application/pkix-cert", PKI.subscriber.der())) {
            assertThat(fault(server)).isEqualTo(Fault.BAD_ANSWER);
        }
        try (ScriptedAuthority server =
                directory(200, "application/pkix-cert", Bytes.of(new byte[] {0x30, 0}))) {
            assertThat(fault(server)).isEqualTo(Fault.BAD_ANSWER);
        }
        try (ScriptedAuthority server = directory(200, "text/html", FRESH)) {
            assertThat(fault(server)).isEqualTo(Fault.BAD_ANSWER);
        }
        try (ScriptedAuthority server = directory(500, "text/html", FRESH)) {
            assertThat(fault(server)).isEqualTo(Fault.NO_ANSWER);
        }
    }

    private static Fault fault(ScriptedAuthority server) {
        return catchThrowableOfType(AuthorityException.class, () -> lookup(server)).fault();
    }

    @Test
    void withoutDirectory() throws Exception {
        Client client =
                Client.of(
                        PKI,
                        new AuthorityEndpoint(
                                URI.create("http://127.0.0.1:9/"),
                                List.of(PKI.newCa.der()),
                                null,
                                null));
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () -> client.authority().lookup(PKI.newKey.publicKey()))
                                .fault())
                .isEqualTo(Fault.NO_DIRECTORY);
    }
}
