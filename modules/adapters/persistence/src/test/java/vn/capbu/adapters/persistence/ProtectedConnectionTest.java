package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** TLS to a real server, whose certificate is for 127.0.0.1 and from an authority that openssl made. */
class ProtectedConnectionTest {

    @TempDir static Path folder;
    private static final PostgresServer SERVER = PostgresServer.running();

    @BeforeAll
    static void offerTls() throws Exception {
        for (String authority : List.of("ca", "other-ca")) {
            openssl(
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=" + authority,
                    "-keyout",
                    authority + ".key",
                    "-out",
                    authority + ".crt");
        }
        openssl(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=db",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                "server.key",
                "-out",
                "server.csr");
        openssl(
                "x509",
                "-req",
                "-in",
                "server.csr",
                "-CA",
                "ca.crt",
                "-CAkey",
                "ca.key",
                "-days",
                "2",
                "-copy_extensions",
                "copy",
                "-out",
                "server.crt");
        SERVER.offerTls(folder.resolve("server.crt"), folder.resolve("server.key"));
    }

    @AfterAll
    static void offerNoTls() {
        SERVER.offerNoTls();
    }

    private static void openssl(String... arguments) throws Exception {
        List<String> words = new java.util.ArrayList<>(List.of("openssl"));
        words.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static PostgreSql settings(String host, String authority) {
        String url = SERVER.url("postgres").replace("127.0.0.1", host);
        return new PostgreSql(
                url,
                PostgresServer.USER,
                SERVER.passwordFile(),
                folder.resolve(authority + ".crt"));
    }

    private static void assertRefused(PostgreSql settings, Reason reason) {
        assertThatThrownBy(() -> TestDatabase.POSTGRESQL.open(settings))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void theRightServerIsUsedByTls() throws Exception {
        String database = SERVER.newDatabase();
        PostgreSql settings =
                new PostgreSql(
                        SERVER.url(database),
                        PostgresServer.USER,
                        SERVER.passwordFile(),
                        folder.resolve("ca.crt"));
        DataDirectory home = DataDirectory.open(folder.resolve("home"));
        settings.write(home);
        assertThat(DatabaseSettings.read(home)).isEqualTo(settings);

        try (Storage storage = TestDatabase.POSTGRESQL.open(settings)) {
            boolean protectedByTls =
                    ((HibernateStorage) storage)
                            .jdbc(
                                    connection -> {
                                        try (var select = connection.createStatement();
                                                var found =
                                                        select.executeQuery(
                                                                "SELECT ssl FROM pg_stat_ssl WHERE pid ="
                                                                        + " pg_backend_pid()")) {
                                            return found.next() && found.getBoolean(1);
                                        }
                                    });
            assertThat(protectedByTls).isTrue();
        }
    }

    @Test
    void aServerWithACertificateOfAnotherAuthorityIsRefused() {
        assertRefused(settings("127.0.0.1", "other-ca"), Reason.NOT_TRUSTED);
    }

    @Test
    void aServerWithACertificateForAnotherHostIsRefused() {
        assertRefused(settings("localhost", "ca"), Reason.OTHER_HOST);
    }

    @Test
    void aRootCertificateThatIsNotThereIsNoProtection() {
        assertRefused(settings("127.0.0.1", "nowhere"), Reason.INSECURE);
    }

    @Test
    void anotherMachineIsNeverUsedWithoutTls() {
        PostgreSql bare =
                new PostgreSql(
                        "jdbc:postgresql://db.example.vn/capbu",
                        PostgresServer.USER,
                        SERVER.passwordFile());

        assertRefused(bare, Reason.INSECURE);
        assertThatThrownBy(
                        () ->
                                new PostgreSql(
                                        "jdbc:postgresql://db.example.vn/capbu?sslmode=disable",
                                        PostgresServer.USER,
                                        SERVER.passwordFile()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thisMachineIsKnownByItsNames() {
        for (String host :
                List.of("localhost", "LOCALHOST:5433", "127.0.0.1", "127.3.2.1:1", "[::1]:5432")) {
            assertThat(at(host).isProtected()).as(host).isTrue();
        }
        for (String host :
                List.of("db", "localhost.example.vn", "127.0.0.1.example.vn", "localhost,db")) {
            assertThat(at(host).isProtected()).as(host).isFalse();
        }
    }

    private static PostgreSql at(String host) {
        return new PostgreSql(
                "jdbc:postgresql://" + host + "/capbu", "capbu", folder.resolve("password"));
    }
}
