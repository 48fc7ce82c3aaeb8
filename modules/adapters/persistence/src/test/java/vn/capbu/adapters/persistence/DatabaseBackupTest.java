package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.DatabaseSettings;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.database.BackupSummary;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.DatabaseCareException.Reason;
import vn.capbu.kernel.spi.StorageException;

/** Backups of both databases, by their own programs, and the way back. */
class DatabaseBackupTest {

    @TempDir Path folder;
    private final PostgresServer server = PostgresServer.running();

    private static BackupSummary backup(CareBench bench, Path file) throws Exception {
        return bench.care.backup(CareBench.OPERATOR, file, null, Progress.NONE, new Cancellation());
    }

    private BackupSummary restore(CareBench bench, Path file, TestDatabase database)
            throws Exception {
        DatabaseSettings to =
                database == TestDatabase.H2
                        ? null
                        : TestDatabase.settings(server, server.newEmptyDatabase());
        return bench.care.restore(
                CareBench.OPERATOR, file, to, null, Progress.NONE, new Cancellation());
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable step, Reason reason) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DatabaseCareException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBackedUpIsThereAgainElsewhere(TestDatabase database) throws Exception {
        CareBench desk = CareBench.filled(database, folder.resolve("desk"));
        Map<String, Long> before = desk.counts();
        Path file = folder.resolve("backup.zip");

        BackupSummary summary = backup(desk, file);

        assertThat(summary.version()).isEqualTo(Migrations.versionOf(Migrations.SCRIPTS));
        assertThat(leftOver(desk)).isEmpty();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        CareBench other = new CareBench(folder.resolve("other"));
        assertThat(restore(other, file, database)).isEqualTo(summary);
        assertThat(leftOver(other)).isEmpty();
        Map<String, Long> after = other.counts();
        assertThat(after).containsEntry("audit_event", before.get("audit_event") + 1);
        after.keySet().removeIf(table -> table.startsWith("audit_"));
        before.keySet().removeIf(table -> table.startsWith("audit_"));
        assertThat(after).isEqualTo(before);
        assertThat(other.auditFindings()).isEmpty();
        other.workOn();
        assertThat(other.auditFindings()).isEmpty();
    }

    private static Stream<Path> leftOver(CareBench bench) throws Exception {
        try (Stream<Path> files = Files.list(bench.home)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("step"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnEmptyDatabaseIsFilled(TestDatabase database) throws Exception {
        CareBench desk = CareBench.filled(database, folder.resolve("desk"));
        Path file = folder.resolve("backup.zip");
        backup(desk, file);

        assertRefused(
                () ->
                        desk.care.restore(
                                CareBench.OPERATOR,
                                file,
                                null,
                                null,
                                Progress.NONE,
                                new Cancellation()),
                Reason.NOT_EMPTY);
        assertThatThrownBy(() -> backup(desk, file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(desk.auditFindings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasCutOrAlteredIsRefused(TestDatabase database) throws Exception {
        CareBench desk = CareBench.filled(database, folder.resolve("desk"));
        Path file = folder.resolve("backup.zip");
        backup(desk, file);
        byte[] content = Files.readAllBytes(file);
        Path cut =
                Files.write(
                        folder.resolve("cut.zip"),
                        java.util.Arrays.copyOf(content, content.length / 2));
        content[content.length / 2] ^= 0x55;
        Path altered = Files.write(folder.resolve("altered.zip"), content);

        CareBench other = new CareBench(folder.resolve("other"));
        assertRefused(() -> restore(other, cut, database), Reason.DAMAGED);
        assertThatThrownBy(() -> restore(other, altered, database))
                .isInstanceOfAny(DatabaseCareException.class, StorageException.class);
        assertThat(other.settings()).isEqualTo(new DatabaseSettings.Embedded());
        assertThat(DatabaseCare.isThere(other.home.resolve("db/capbu"))).isFalse();
    }

    @Test
    void aBackupGoesIntoItsOwnKindOfDatabase() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        Path file = folder.resolve("backup.zip");
        backup(desk, file);

        assertRefused(
                () ->
                        restore(
                                new CareBench(folder.resolve("other")),
                                file,
                                TestDatabase.POSTGRESQL),
                Reason.OTHER_DATABASE);
    }

    @Test
    void withoutTheServersProgramsNothingIsWritten() throws Exception {
        CareBench desk = CareBench.filled(TestDatabase.POSTGRESQL, folder.resolve("desk"));
        Path file = folder.resolve("backup.zip");

        assertRefused(
                () ->
                        desk.care.backup(
                                CareBench.OPERATOR,
                                file,
                                folder,
                                Progress.NONE,
                                new Cancellation()),
                Reason.NO_TOOLS);
        assertThat(file).doesNotExist();
    }
}
