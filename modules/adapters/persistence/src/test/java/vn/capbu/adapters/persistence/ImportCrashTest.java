package vn.capbu.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.spi.ImportCatalogue;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** An import in a process that is killed (SIGKILL), and imports in several processes at once: all of a file, or nothing. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportCrashTest {

    private static final int ROWS = 20_000;

    private final Random random = new Random();

    @Parameter TestDatabase database;
    @TempDir Path folder;
    private Path file;
    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        home = folder.resolve("home");
        file = folder.resolve("rows.csv");
        ImportFromFileTest.writeRows(file, ROWS);
        database.open(home).close();
    }

    /**
     * @param waitAt row at which it waits for a byte, 0 for none
     */
    private Process start(int waitAt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportWriter.class.getName(),
                        database.name(),
                        home.toString(),
                        file.toString(),
                        Integer.toString(waitAt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    @Test
    void killedAtAnyRowTheRegistryIsAsBefore() throws Exception {
        int last = 1 + random.nextInt(ROWS / 1_000);
        // in front of its commit it is waited for; in the commit it may be faster
        Process writer = start(last == ROWS / 1_000 ? 0 : last * 1_000);
        try (BufferedReader lines = lines(writer)) {
            assertThat(lines.readLine()).isEqualTo("open");
            assertThat(lines.readLine()).isEqualTo("begun");
            for (int i = 0; i < last; i++) {
                assertThat(lines.readLine()).isNotNull();
            }
            writer.toHandle().destroyForcibly();
        } finally {
            writer.destroyForcibly().waitFor();
        }

        try (Storage storage = database.open(home)) {
            long stored = storage.port(SubscriberRegistry.class).count();
            assertThat(stored).isIn(last == ROWS / 1_000 ? List.of(0L, (long) ROWS) : List.of(0L));
            int times = stored == 0 ? 0 : 1;
            assertThat(storage.port(RegistryImports.class).newest(9)).hasSize(times);
            assertThat(storage.port(AuditTrail.class).latest(9)).hasSize(times);
            assertThat(
                            storage.<Boolean>transact(
                                    Storage.Durability.NORMAL,
                                    () -> storage.port(ImportCatalogue.class).lock()))
                    .isTrue();
        }
        Process again = start(0);
        try (BufferedReader lines = lines(again)) {
            assertThat(lines.lines().reduce((one, next) -> next))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("imported "));
        } finally {
            again.destroyForcibly().waitFor();
        }
        try (Storage storage = database.open(home)) {
            assertThat(storage.port(SubscriberRegistry.class).count()).isEqualTo(ROWS);
        }
    }

    @Test
    void twoProcessesAtOnceLeaveOneImport() throws Exception {
        Process first = start(1_000);
        try (BufferedReader lines = lines(first)) {
            assertThat(lines.readLine()).isEqualTo("open");
            assertThat(lines.readLine()).isEqualTo("begun");
            assertThat(lines.readLine()).isEqualTo("1000");
            Process second = start(0);
            try (BufferedReader other = lines(second)) {
                String said = other.lines().reduce("", (one, next) -> next);
                // H2: one process has the file, PostgreSQL: one import has the lock
                assertThat(said).isEqualTo(database == TestDatabase.H2 ? "" : "another runs");
            } finally {
                second.destroyForcibly().waitFor();
            }
            first.getOutputStream().write('\n');
            first.getOutputStream().flush();
            assertThat(lines.lines().reduce("", (one, next) -> next))
                    .isEqualTo("imported " + ROWS + " 0");
        } finally {
            first.destroyForcibly().waitFor();
        }
        try (Storage storage = database.open(home)) {
            assertThat(storage.port(SubscriberRegistry.class).count()).isEqualTo(ROWS);
            assertThat(storage.port(RegistryImports.class).newest(9)).hasSize(1);
        }
    }
}
