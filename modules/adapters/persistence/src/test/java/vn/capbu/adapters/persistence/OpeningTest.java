package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

class OpeningTest {

    @TempDir Path folder;

    private JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("db/capbu"));
        source.setUser("capbu");
        return source;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theEntitiesMatchTheTablesThatTheMigrationsMake(TestDatabase database) throws IOException {
        database.open(folder).close();
        boolean server = database == TestDatabase.POSTGRESQL;
        DataSource source =
                server
                        ? new PostgreSqlSource(
                                (DatabaseSettings.PostgreSql)
                                        DatabaseSettings.read(new DataDirectory(folder)),
                                null)
                        : source();
        StandardServiceRegistry registry =
                Mapping.registry(
                        server ? DatabaseKind.POSTGRESQL : DatabaseKind.H2,
                        Map.of(
                                AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
                                source,
                                AvailableSettings.HBM2DDL_AUTO,
                                "validate"));
        try {
            Mapping.metadata(registry).buildSessionFactory().close();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    @Test
    void everyMigrationThatIsThereIsListed() throws Exception {
        Path migrations =
                Path.of(
                                MigrationScripts.class
                                        .getResource("migration/V1__settings_and_audit_trail.sql")
                                        .toURI())
                        .getParent();

        try (var files = Files.list(migrations)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(DatabaseKind.values())
                                    .flatMap(kind -> Migrations.scripts(kind).stream())
                                    .distinct()
                                    .toList());
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        Fixtures.open(folder).close();
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO \"flyway_schema_history\" VALUES (99, '99', 'from the future', 'SQL',"
                            + " 'V99__future.sql', 1, 'capbu', CURRENT_TIMESTAMP, 1, TRUE)");
        }

        assertReason(Reason.NEWER);
    }

    @Test
    void aDamagedFileIsReported() throws Exception {
        Fixtures.open(folder).close();
        Path file = folder.resolve("db/capbu.mv.db");
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, (byte) 0x5A);
        Files.write(file, content);

        assertReason(Reason.UNAVAILABLE);
    }

    private void assertReason(Reason reason) {
        assertThatThrownBy(() -> Fixtures.open(folder))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNormalStartLogsNothing(TestDatabase database) {
        List<String> lines = new ArrayList<>();
        Handler listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                            lines.add(line.getLoggerName() + ": " + line.getMessage());
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            database.open(folder).close();
            database.open(folder).close();
        } finally {
            root.removeHandler(listener);
        }

        assertThat(lines).isEmpty();
    }

    /** As inside the platform: own class loader, and a thread whose context class loader knows nothing of it. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void opensWithTheModulesClassLoaderAlone(TestDatabase database) throws Exception {
        database.open(folder).close();
        List<URL> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.add(Path.of(entry).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        try (URLClassLoader module =
                new URLClassLoader(
                        jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            Class<?> fixtures = module.loadClass(Fixtures.class.getName());
            var open = fixtures.getDeclaredMethod("open", Path.class);
            open.setAccessible(true);
            try (AutoCloseable storage = (AutoCloseable) open.invoke(null, folder)) {
                assertThat(storage.getClass().getClassLoader()).isSameAs(module);
            }
        } finally {
            thread.setContextClassLoader(context);
        }
    }
}
