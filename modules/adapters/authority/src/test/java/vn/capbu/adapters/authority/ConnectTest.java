package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ServiceLoader;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityProvider;

/** What connect() reads and refuses; a failure names the file and never a secret. */
class ConnectTest {

    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));
    private static final URI URL = URI.create("http://127.0.0.1:9/cmp");
    private static final String PASSWORD = "correct horse";

    @TempDir private Path folder;
    private Path keyStore;
    private Path passwordFile;

    @BeforeEach
    void files() throws Exception {
        keyStore = folder.resolve("ra.p12");
        passwordFile = folder.resolve("ra.password");
        store(PKI.ra, PKI.ra.key());
        Files.writeString(passwordFile, PASSWORD + "\r\nsecond line\n");
    }

    private void store(TestPki.Identity identity, SoftKey key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "ra",
                key.pair().getPrivate(),
                PASSWORD.toCharArray(),
                new Certificate[] {Certificates.toJdk(identity.certificate())});
        try (OutputStream out = Files.newOutputStream(keyStore)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static Authority connect(URI url, List<Bytes> anchors, RaCredential ra)
            throws AuthorityException {
        return new ClientProvider()
                .connect(
                        new AuthorityEndpoint(url, anchors, ra, null),
                        Clock.fixed(PKI.now, ZoneOffset.UTC));
    }

    private static AuthorityException failure(RaCredential ra) {
        return failure(URL, List.of(PKI.newCa.der()), ra);
    }

    private static AuthorityException failure(URI url, List<Bytes> anchors, RaCredential ra) {
        AuthorityException failure =
                catchThrowableOfType(AuthorityException.class, () -> connect(url, anchors, ra));
        assertThat(failure.fault()).isEqualTo(AuthorityException.Fault.MISCONFIGURED);
        return failure;
    }

    private RaCredential keyStoreFile() {
        return new RaCredential.KeyStoreFile(keyStore, passwordFile);
    }

    @Test
    void isRegistered() {
        assertThat(ServiceLoader.load(AuthorityProvider.class))
                .hasOnlyElementsOfType(ClientProvider.class)
                .hasSize(1);
    }

    @Test
    void keyStoreOpensWithTheFirstLineOfThePasswordFile() throws Exception {
        assertThat(connect(URL, List.of(PKI.newCa.der()), keyStoreFile()).needsTokenSignature())
                .isFalse();
        assertThat(connect(URL, List.of(PKI.newCa.der()), null).needsTokenSignature()).isTrue();
    }

    @Test
    void wrongPassword() throws Exception {
        Files.writeString(passwordFile, "not it");
        assertThat(failure(keyStoreFile()))
                .hasMessageContaining("ra.p12")
                .hasMessageContaining("password")
                .hasMessageNotContaining("not it");
        Files.writeString(passwordFile, "mật khẩu");
        assertThat(failure(keyStoreFile()))
                .hasMessageContaining("ra.password")
                .hasMessageContaining("ASCII");
    }

    @Test
    void filesThatAreMissingOrSomethingElse() throws Exception {
        Files.writeString(keyStore, "text");
        assertThat(failure(keyStoreFile())).hasMessageContaining("PKCS#12");
        Files.delete(keyStore);
        assertThat(failure(keyStoreFile())).hasMessageContaining("no such file");
        Files.delete(passwordFile);
        assertThat(failure(keyStoreFile()))
                .hasMessageContaining("ra.password")
                .hasMessageContaining("no such file");
    }

    @Test
    void keyOfAnotherCertificateAndExpiredCertificate() throws Exception {
        store(PKI.ra, SoftKey.ec());
        assertThat(failure(keyStoreFile())).hasMessageContaining("belong together");
        TestPki.Identity expired =
                PKI.role(PKI.newCa, "CN=RA", KeyPurposeId.id_kp_cmcRA, PKI.now.minusSeconds(1));
        store(expired, expired.key());
        assertThat(failure(keyStoreFile())).hasMessageContaining("valid now");
    }

    @Test
    void pemKeyMustBeItsOwnersAlone() throws Exception {
        AuthorityEndpoint endpoint = PrepareTest.raEndpoint(folder);
        Path key = folder.resolve("ra.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(failure(endpoint.credential()))
                .hasMessageContaining("ra.key")
                .hasMessageContaining("owner");
        Files.writeString(key, "nothing");
        assertThat(failure(endpoint.credential())).hasMessageContaining("ra.key");
    }

    @Test
    void addressesAndAnchors() {
        List<Bytes> anchors = List.of(PKI.newCa.der());
        assertThat(failure(URI.create("ftp://x/"), anchors, null)).hasMessageContaining("ftp://x");
        assertThat(failure(URI.create("http:///cmp"), anchors, null)).hasMessageContaining("URL");
        assertThat(failure(URI.create("http://u:secret@x/"), anchors, null))
                .hasMessageNotContaining("secret");
        assertThat(failure(URL, List.of(), null)).hasMessageContaining("no CA certificate");
        assertThat(failure(URL, List.of(Bytes.of(new byte[] {1})), null))
                .hasMessageContaining("trust anchor");
    }
}
