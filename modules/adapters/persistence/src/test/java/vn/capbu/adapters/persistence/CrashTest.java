package vn.capbu.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.TokenModuleRepository;

/** A process that is killed (SIGKILL) at any moment loses nothing that it was told is stored. */
class CrashTest {

    private final Random random = new Random();

    @TempDir Path folder;

    private Process start(Durability durability) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        folder.toString(),
                        durability.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What it told before it was killed, somewhere after some lines. */
    private List<String> killed(Durability durability) throws Exception {
        List<String> told = new ArrayList<>();
        Process writer = start(durability);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).startsWith("open ");
            int enough = 5 + random.nextInt(60);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (told.size() == enough) {
                    // by its handle: Process.destroyForcibly closes the stream with the lines that
                    // are still in it
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(5);
        return told;
    }

    @RepeatedTest(3)
    void theJournalHoldsAllThatWasTold() throws Exception {
        List<UUID> told = new ArrayList<>();
        for (String line : killed(Durability.FORCED)) {
            told.add(UUID.fromString(line));
        }

        try (Storage storage = Fixtures.open(folder)) {
            RenewalJournal journal = storage.port(RenewalJournal.class);
            assertThat(told)
                    .allSatisfy(
                            id ->
                                    assertThat(journal.find(id))
                                            .map(Renewal::state)
                                            .contains(RenewalState.SENT));
            assertThat(journal.list(false))
                    .allSatisfy(one -> assertThat(journal.history(one.id())).hasSize(2));
        }
    }

    @Test
    void aNormalCommitHoldsAsWell() throws Exception {
        List<String> told = killed(Durability.NORMAL);

        try (Storage storage = Fixtures.open(folder)) {
            assertThat(storage.port(TokenModuleRepository.class).list())
                    .allSatisfy(one -> assertThat(one.environment()).containsEntry("N", one.name()))
                    .extracting(TokenModule::name)
                    .containsAll(told);
        }
    }

    @Test
    void whileAnotherProcessHasItOpenItIsUnavailable() throws Exception {
        Process writer = start(Durability.NORMAL);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).startsWith("open ");

            assertThatThrownBy(() -> Fixtures.open(folder))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }
}
