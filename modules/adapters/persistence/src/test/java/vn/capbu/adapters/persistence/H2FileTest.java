package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.RenewalJournal;

/** The file of the embedded database. */
class H2FileTest {

    private static final TokenSerial TOKEN = new TokenSerial("T1");

    @TempDir Path folder;

    @Test
    void leavesNoTraceFile() throws Exception {
        try (Storage storage = Fixtures.open(folder)) {
            assertThatThrownBy(
                    () -> {
                        storage.port(RenewalJournal.class)
                                .add(Fixtures.renewal("T1"), Fixtures.OPERATOR);
                        storage.port(RenewalJournal.class)
                                .add(Fixtures.renewal("T1"), Fixtures.OPERATOR);
                    });
        }

        try (var files = Files.list(folder.resolve("db"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("capbu.mv.db");
        }
    }

    @Test
    void aPathWithASemicolonIsRefused() {
        assertThatThrownBy(() -> Fixtures.open(folder.resolve("a;b")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void worksInAFolderWithVietnameseLettersAndBlanks() {
        Path odd = folder.resolve("Dữ liệu cấp bù #1 100%");

        try (Storage other = Fixtures.open(odd)) {
            other.port(PinLedger.class).save(PinLedgerEntry.untried(TOKEN));
        }

        assertThat(odd.resolve("db/capbu.mv.db")).isRegularFile();
    }
}
