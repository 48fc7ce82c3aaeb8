package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.spi.Storage;

/** Both databases, for tests that hold on either: a folder stands for a database, and opened again it is the same one. */
enum TestDatabase {
    H2,
    POSTGRESQL;

    /** The storage of a folder. */
    Storage open(Path folder) {
        try {
            DataDirectory directory = DataDirectory.open(folder);
            if (this == POSTGRESQL
                    && !Files.exists(directory.root().resolve(DatabaseSettings.FILE))) {
                PostgresServer server = PostgresServer.running();
                settings(server, server.newDatabase()).write(directory);
            }
            return provider().open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The storage of settings. */
    Storage open(DatabaseSettings settings) {
        try {
            return provider()
                    .open(DataDirectory.open(Files.createTempDirectory("capbu-home")), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatabaseSettings.PostgreSql settings(PostgresServer server, String database) {
        return new DatabaseSettings.PostgreSql(
                server.url(database), PostgresServer.USER, server.passwordFile());
    }

    private static DatabaseStorageProvider provider() {
        return new DatabaseStorageProvider(Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));
    }
}
