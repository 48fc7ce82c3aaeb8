package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.spi.RenewalJournal;

/** A real file system that is full: a small tmpfs, which only root may mount. */
@Tag("mount")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DiskFullTest {

    private static final int BIG = 40_000;

    /** Room for the migrations, which write each table anew that they change. */
    private static final int SIZE_MB = 24;

    @TempDir Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + SIZE_MB + "m",
                        "tmpfs",
                        disk.toString());
        Assumptions.assumeTrue(
                mounted,
                "DISK-FULL BEHAVIOUR IS NOT TESTED: mounting a tmpfs is not permitted here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    private void makeRoom() throws Exception {
        assertThat(run("mount", "-o", "remount,size=96m", disk.toString())).isTrue();
    }

    private static Renewal renewal(int number) {
        Renewal small = Fixtures.renewal("T" + number, number);
        byte[] content = new byte[BIG];
        new java.util.Random(number).nextBytes(content);
        return Fixtures.moved(
                small,
                small.state(),
                new Renewal.Evidence(Bytes.of(content), null, null, null, null, null, null),
                null,
                null);
    }

    /** Adds renewals until it fails; what was told to be stored. */
    private static List<Renewal> fill(RenewalJournal journal, int firstNumber) {
        List<Renewal> stored = new ArrayList<>();
        assertDiskFull(
                () -> {
                    for (int i = firstNumber; i < firstNumber + 1_000; i++) {
                        Renewal renewal = renewal(i);
                        journal.add(renewal, Fixtures.OPERATOR);
                        stored.add(renewal);
                    }
                });
        return stored;
    }

    private static void assertDiskFull(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).as("%s", e).isEqualTo(Reason.DISK_FULL));
    }

    private static void assertHolds(RenewalJournal journal, List<Renewal> stored) {
        assertThat(stored)
                .allSatisfy(renewal -> assertThat(journal.find(renewal.id())).contains(renewal));
    }

    @RepeatedTest(3)
    void continuesOnceThereIsRoomAndLosesNothing() throws Exception {
        List<Renewal> stored;
        Renewal after = renewal(5_000);
        try (Storage storage = Fixtures.open(disk)) {
            RenewalJournal journal = storage.port(RenewalJournal.class);
            stored = fill(journal, 0);
            assertThat(stored).isNotEmpty();
            long begin = System.nanoTime();
            assertDiskFull(() -> journal.add(renewal(4_000), Fixtures.OPERATOR));
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(5));

            makeRoom();

            journal.add(after, Fixtures.OPERATOR);
            assertHolds(journal, stored);
        }
        try (Storage storage = Fixtures.open(disk)) {
            RenewalJournal journal = storage.port(RenewalJournal.class);
            stored.add(after);
            assertHolds(journal, stored);
        }
    }

    @Test
    void aProcessThatEndsOnAFullDiskLosesNothing() throws Exception {
        List<Renewal> stored;
        try (Storage storage = Fixtures.open(disk)) {
            stored = fill(storage.port(RenewalJournal.class), 0);
        }
        makeRoom();

        try (Storage storage = Fixtures.open(disk)) {
            assertHolds(storage.port(RenewalJournal.class), stored);
        }
    }

    @Test
    void everyThreadIsToldAndContinues() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Storage storage = Fixtures.open(disk)) {
            RenewalJournal journal = storage.port(RenewalJournal.class);
            List<Future<List<Renewal>>> filling = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int first = i * 10_000;
                filling.add(threads.submit(() -> fill(journal, first)));
            }
            List<Renewal> stored = new ArrayList<>();
            for (Future<List<Renewal>> one : filling) {
                stored.addAll(one.get());
            }
            makeRoom();
            for (int i = 0; i < 4; i++) {
                Renewal renewal = renewal(60_000 + i);
                threads.submit(() -> journal.add(renewal, Fixtures.OPERATOR)).get();
                stored.add(renewal);
            }
            assertHolds(journal, stored);
            // of each thread, the commit that failed while it was forced may be there: it is in
            // doubt
            assertThat(journal.list(false)).hasSizeBetween(stored.size(), stored.size() + 4);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aDatabaseThatCanNotBeMadeIsToldAndMadeLater() throws Exception {
        Files.write(disk.resolve("filler"), new byte[SIZE_MB * 1024 * 1024 - 8192]);

        assertDiskFull(() -> Fixtures.open(disk));

        Files.delete(disk.resolve("filler"));
        try (Storage storage = Fixtures.open(disk)) {
            assertThat(storage.port(RenewalJournal.class).find(UUID.randomUUID())).isEmpty();
        }
    }
}
