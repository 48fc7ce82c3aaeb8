package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.embeddedca.internal.pki.PemFiles;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Ports;

/** The folder of the authority: what is made in it, what is taken into it, and who may have it. */
class FolderTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir Path folder;

    private Path write(Credential credential, String name) throws Exception {
        Files.createDirectories(folder.resolve("given"));
        Path certificate = folder.resolve("given").resolve(name + ".crt");
        PemFiles.write(credential, certificate, folder.resolve("given").resolve(name + ".key"));
        return certificate;
    }

    private EmbeddedCaSettings imported(String name) {
        return EmbeddedCaSettings.defaults()
                .withImported(
                        folder.resolve("given").resolve(name + ".crt"),
                        folder.resolve("given").resolve(name + ".key"));
    }

    private EmbeddedCa open(EmbeddedCaSettings settings) throws Exception {
        Path ca = folder.resolve("ca");
        Files.createDirectories(ca);
        return EmbeddedCa.open(ca, settings, CLOCK);
    }

    /** Puts an authority there beforehand: making a new one takes seconds. */
    private void prepare() throws Exception {
        Path ca = folder.resolve("ca");
        Files.createDirectories(ca);
        PemFiles.write(CaBench.AUTHORITY, ca.resolve("ca.crt"), ca.resolve("ca.key"));
    }

    private X509CertificateHolder read(String name) throws Exception {
        return PemFiles.readCertificate(folder.resolve("ca").resolve(name + ".crt"));
    }

    @Test
    void makesANewAuthorityWithKeysForItsOwnerOnly() throws Exception {
        byte[] first;
        try (EmbeddedCa ca = open(EmbeddedCaSettings.defaults())) {
            first = ca.caCertificate().getEncoded();
            assertThat(ca.caCertificate().getBasicConstraints()).isZero();
        }
        for (String key : List.of("ca.key", "ra.key", "cmp.key")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.resolve("ca").resolve(key))))
                    .isEqualTo("rw-------");
        }
        byte[] ra = read("ra").getEncoded();
        try (EmbeddedCa again = open(EmbeddedCaSettings.defaults())) {
            assertThat(again.caCertificate().getEncoded()).isEqualTo(first);
            assertThat(read("ra").getEncoded()).isEqualTo(ra);
        }
    }

    @Test
    void takesAConfiguredAuthorityAndReissuesItsRoles() throws Exception {
        write(CaBench.AUTHORITY, "one");
        Credential other =
                TestKeys.authority(
                        CaBench.AUTHORITY.certificate().getSubject(),
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse("2040-01-01T00:00:00Z"));
        write(other, "two");
        open(imported("one")).close();
        open(imported("two")).close();
        assertThat(read("ca")).isEqualTo(other.certificate());
        for (String role : List.of("ra", "cmp")) {
            assertThat(
                            read(role)
                                    .isSignatureValid(
                                            Crypto.verifier(
                                                    other.certificate().getSubjectPublicKeyInfo())))
                    .isTrue();
        }
        assertThat(folder.resolve("ca"))
                .isDirectoryContaining(
                        file -> file.getFileName().toString().matches("ca-[0-9a-f]{40}.key"));
    }

    @Test
    void worksOnWhenTheConfiguredFilesAreGone() throws Exception {
        Path certificate = write(CaBench.AUTHORITY, "one");
        open(imported("one")).close();
        Files.delete(certificate);
        Files.delete(folder.resolve("given").resolve("one.key"));
        try (EmbeddedCa ca = open(imported("one"))) {
            assertThat(ca.caCertificate().getEncoded())
                    .isEqualTo(CaBench.AUTHORITY.certificate().getEncoded());
        }
        assertThatThrownBy(() -> open(imported("never"))).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void refusesAuthoritiesThatCannotIssue() throws Exception {
        X500Name name = new X500Name("CN=x");
        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        Credential good = TestKeys.authority(name, start, Instant.parse("2040-01-01T00:00:00Z"));
        write(new Credential(good.certificate(), TestKeys.rsa(2048).getPrivate()), "mismatch");
        write(TestKeys.authority(name, start, Instant.parse("2021-01-01T00:00:00Z")), "expired");
        write(
                TestKeys.authority(name, start, Instant.parse("2040-01-01T00:00:00Z"), false),
                "leaf");
        Files.writeString(folder.resolve("given").resolve("text.crt"), "no PEM");
        Files.writeString(folder.resolve("given").resolve("text.key"), "no PEM");
        for (String bad : List.of("mismatch", "expired", "leaf", "text")) {
            assertThatThrownBy(() -> open(imported(bad)))
                    .as(bad)
                    .isInstanceOf(EmbeddedCaException.class)
                    .hasMessageContaining(bad);
        }
        // a failed opening leaves the folder free
        write(good, "good");
        open(imported("good")).close();
    }

    @Test
    void letsOneHolderHaveTheFolderAndSaysWhereItAnswers() throws Exception {
        prepare();
        Path ca = folder.resolve("ca");
        try (EmbeddedCa first = open(EmbeddedCaSettings.defaults())) {
            assertThat(Endpoint.running(ca)).isEmpty();
            Endpoint endpoint = first.start(0);
            assertThat(Endpoint.running(ca)).hasValue(endpoint);
            assertThatThrownBy(() -> open(EmbeddedCaSettings.defaults()))
                    .isInstanceOf(DirectoryLock.HeldException.class);
            assertThat(Endpoint.running(ca)).as("the loser leaves the file alone").isPresent();
        }
        assertThat(Endpoint.running(ca)).isEmpty();
        Files.writeString(
                ca.resolve("endpoint"),
                "pid=999999999\ncmp=http\\://127.0.0.1/cmp\nlookup=x\ncrl=x\n");
        assertThat(Endpoint.running(ca)).as("left by a dead process").isEmpty();
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        prepare();
        try (ServerSocket taken =
                        new ServerSocket(
                                0,
                                1,
                                java.net.InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                EmbeddedCa ca = open(EmbeddedCaSettings.defaults())) {
            assertThatThrownBy(() -> ca.start(taken.getLocalPort()))
                    .isInstanceOf(java.net.BindException.class);
        }
    }

    @Test
    void isJoinedByASecondUserOfTheDataDirectory() throws Exception {
        DataDirectory directory = DataDirectory.open(folder);
        LocalAuthorityAdapter adapter = new LocalAuthorityAdapter();
        Path given = write(CaBench.AUTHORITY, "one");
        AuthoritySettings.Embedded settings =
                new AuthoritySettings.Embedded(
                        given.toString(),
                        given.resolveSibling("one.key").toString(),
                        List.of(),
                        Duration.ofMinutes(5));
        try (LocalAuthority owner = adapter.start(directory, settings, List::of, Ports.ANY, CLOCK);
                LocalAuthority joined =
                        adapter.start(directory, settings, List::of, Ports.ANY, CLOCK)) {
            assertThat(owner.ownedHere()).isTrue();
            assertThat(joined.ownedHere()).isFalse();
            assertThat(joined.endpoint()).isEqualTo(owner.endpoint());
            assertThat(joined.caCertificate()).isEqualTo(bytes(CaBench.AUTHORITY.certificate()));
            RaCredential.PemFiles ra = (RaCredential.PemFiles) joined.endpoint().credential();
            assertThat(
                            new Credential(
                                            PemFiles.readCertificate(ra.certificate()),
                                            PemFiles.readPrivateKey(ra.key()))
                                    .matches())
                    .isTrue();
            AuthoritySettings.Embedded different =
                    new AuthoritySettings.Embedded(
                            write(
                                            TestKeys.authority(
                                                    new X500Name("CN=z"),
                                                    CLOCK.instant(),
                                                    Instant.parse("2040-01-01T00:00:00Z")),
                                            "z")
                                    .toString(),
                            given.resolveSibling("z.key").toString(),
                            List.of(),
                            Duration.ofMinutes(5));
            assertThatThrownBy(
                            () -> adapter.start(directory, different, List::of, Ports.ANY, CLOCK))
                    .isInstanceOf(EmbeddedCaException.class);
        }
    }

    @Test
    void keepsServingSubscribersOfAReplacedAuthority() throws Exception {
        Path ca = folder.resolve("ca");
        Files.createDirectories(ca);
        Credential subscriber;
        try (CaBench bench = new CaBench(ca)) {
            subscriber = bench.enrolled(TestKeys.ec());
        }
        write(
                TestKeys.authority(
                        CaBench.AUTHORITY.certificate().getSubject(),
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse("2040-01-01T00:00:00Z")),
                "two");
        try (CaBench bench = new CaBench(ca, imported("two"))) {
            X509CertificateHolder issued =
                    CaBench.issued(
                            bench.send(
                                    bench.by(subscriber)
                                            .build(
                                                    new CmpMessage.Request(TestKeys.ec())
                                                            .body(PKIBody.TYPE_KEY_UPDATE_REQ))));
            assertThat(
                            issued.isSignatureValid(
                                    Crypto.verifier(bench.caCertificate.getSubjectPublicKeyInfo())))
                    .isTrue();
        }
    }

    private static Bytes bytes(X509CertificateHolder certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
