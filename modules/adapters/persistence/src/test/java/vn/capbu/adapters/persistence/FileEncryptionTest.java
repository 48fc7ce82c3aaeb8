package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Password;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.database.DatabaseCareException;
import vn.capbu.kernel.database.KeepDatabase;
import vn.capbu.kernel.health.ExamineHealth;
import vn.capbu.kernel.health.HealthLine;
import vn.capbu.kernel.health.HealthTopic;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** A real file of H2 that is encrypted, opened, backed up, and no longer encrypted. */
class FileEncryptionTest {

    private static final String WORDS = "một mật khẩu dài 1";

    @TempDir Path folder;
    private CareBench bench;
    private Map<String, Long> before;

    @BeforeEach
    void fill() throws Exception {
        bench = CareBench.filled(TestDatabase.H2, folder.resolve("desk"));
        before = bench.counts();
    }

    private static Password password(String words) {
        return Password.of(words.toCharArray());
    }

    private static KeepDatabase care(Path home, @Nullable String words) {
        return new KeepDatabase(
                CareBench.services(),
                home,
                CareBench.clock(),
                words == null ? null : password(words));
    }

    private void encrypt(@Nullable String now, @Nullable String wanted) throws Exception {
        care(bench.home, now)
                .encrypt(
                        CareBench.OPERATOR,
                        wanted == null ? null : password(wanted),
                        Progress.NONE,
                        new Cancellation());
    }

    private static Workspace open(Path home, @Nullable String words) throws Exception {
        return Workspace.open(
                CareBench.services(),
                home,
                CareBench.clock(),
                null,
                words == null ? null : password(words));
    }

    private Path file() {
        return bench.home.resolve("db/capbu.mv.db");
    }

    /** Whether a file holds the name of a table or a customer as plain text. */
    private static boolean isReadable(Path file) throws Exception {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.contains("SUBSCRIBER_CERTIFICATE") || content.contains("H:2,block");
    }

    private static void assertRefused(Path home, @Nullable String words) {
        assertThatThrownBy(() -> open(home, words).close())
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.FILE_PASSWORD));
    }

    private void assertWhole(String words) throws Exception {
        try (Workspace workspace = open(bench.home, words)) {
            assertThat(workspace.storage().isEncrypted()).isEqualTo(words != null);
            assertThat(new ProveAudit(workspace).verify(CareBench.OPERATOR).findings()).isEmpty();
            assertThat(ExamineHealth.run(workspace, new Cancellation()))
                    .contains(HealthLine.good(HealthTopic.FILE, words == null ? "-" : "AES"));
        }
        Map<String, Long> after;
        try (H2Source source =
                        new H2Source(
                                bench.home.resolve("db/capbu"),
                                words == null ? null : password(words));
                var connection = new DatabaseCare.Site(DatabaseKind.H2, source).connect()) {
            after = CareBench.counts(connection);
        }
        after.keySet().removeIf(table -> table.startsWith("audit_"));
        before.keySet().removeIf(table -> table.startsWith("audit_"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aFileIsEncryptedWithNothingLostAndNoLongerEncryptedAgain() throws Exception {
        assertThat(isReadable(file())).isTrue();

        encrypt(null, WORDS);

        assertThat(isReadable(file())).isFalse();
        assertThat(FileKey.isNeeded(bench.home.resolve("db/capbu"))).isTrue();
        assertRefused(bench.home, null);
        assertRefused(bench.home, "một mật khẩu khác");
        assertWhole(WORDS);
        assertThat(isReadable(file())).isFalse();

        encrypt(WORDS, "đổi sang câu khác 2");
        assertRefused(bench.home, WORDS);
        assertWhole("đổi sang câu khác 2");

        encrypt("đổi sang câu khác 2", null);
        assertThat(isReadable(file())).isTrue();
        assertWhole(null);
    }

    @Test
    void withAWrongPasswordNothingIsChanged() throws Exception {
        encrypt(null, WORDS);
        byte[] whole = Files.readAllBytes(file());

        assertThatThrownBy(() -> encrypt("không đúng đâu", null))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.FILE_PASSWORD));
        assertThatThrownBy(() -> encrypt(null, null)).isInstanceOf(StorageException.class);

        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        assertWhole(WORDS);
    }

    @Test
    void whateverBreaksOffLeavesAUsableFile() throws Exception {
        Path draft = bench.home.resolve("db/capbu-new.mv.db");
        Files.writeString(draft, "left of a process that was killed");
        Cancellation stopped = new Cancellation();
        Progress inTheMiddle =
                new Progress() {
                    @Override
                    public void total(long units) {
                        // nobody waits for a number
                    }

                    @Override
                    public void done(long units) {
                        if (units > 20) {
                            stopped.request();
                        }
                    }
                };

        assertThatThrownBy(
                        () ->
                                care(bench.home, null)
                                        .encrypt(
                                                CareBench.OPERATOR,
                                                password(WORDS),
                                                inTheMiddle,
                                                stopped))
                .isInstanceOf(CancellationException.class);

        assertThat(draft).doesNotExist();
        assertWhole(null);
        Files.writeString(draft, "left of a process that was killed");
        encrypt(null, WORDS);
        assertThat(draft).doesNotExist();
        assertWhole(WORDS);
    }

    @Test
    void aBackupStaysEncryptedAndIsRestoredByItsPassword() throws Exception {
        encrypt(null, WORDS);
        Path backup = folder.resolve("backup.zip");
        care(bench.home, WORDS)
                .backup(CareBench.OPERATOR, backup, null, Progress.NONE, new Cancellation());
        assertThat(isReadable(backup)).isFalse();
        Path other = folder.resolve("other/home");

        assertThatThrownBy(
                        () ->
                                care(other, "không đúng đâu")
                                        .restore(
                                                CareBench.OPERATOR,
                                                backup,
                                                null,
                                                null,
                                                Progress.NONE,
                                                new Cancellation()))
                .isInstanceOfAny(StorageException.class, DatabaseCareException.class);
        care(other, WORDS)
                .restore(CareBench.OPERATOR, backup, null, null, Progress.NONE, new Cancellation());

        assertRefused(other, null);
        try (Workspace workspace = open(other, WORDS)) {
            assertThat(new ProveAudit(workspace).verify(CareBench.OPERATOR).findings()).isEmpty();
        }
        try (Stream<Path> left = Files.list(other.resolve("db"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.startsWith("capbu."));
        }
    }
}
