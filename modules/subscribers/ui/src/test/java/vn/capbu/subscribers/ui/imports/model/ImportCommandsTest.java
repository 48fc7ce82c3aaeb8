package vn.capbu.subscribers.ui.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.RegistryColumn;

class ImportCommandsTest {

    private final TestImport desk = new TestImport();
    private final ImportModel model = desk.model();
    private final ImportCommands commands = desk.commands();

    private void openAndCheck() {
        commands.chooseFile();
        desk.answer();
        commands.check();
        desk.answer();
    }

    @Test
    void aFileIsLookedAtInTheBackground() {
        commands.chooseFile();

        assertThat(model.work()).isEqualTo(Work.LOOKING);
        assertThat(model.hasTable()).isFalse();
        desk.answer();

        assertThat(model.hasTable()).isTrue();
        assertThat(model.hasColumns()).isTrue();
    }

    @Test
    void anotherEncodingReadsTheFileAnew() {
        commands.chooseFile();
        desk.answer();
        commands.setEncoding(TextEncoding.VNI);
        desk.answer();
        commands.setEncoding(TextEncoding.VNI);

        assertThat(desk.said()).containsExactly("look null null 0", "look VNI null 0");
        assertThat(Objects.requireNonNull(model.look()).encoding()).isEqualTo(TextEncoding.VNI);
    }

    @Test
    void onlyTheLastLookCounts() {
        commands.chooseFile();
        commands.open(Path.of("/data/other.csv"));
        desk.answer();
        assertThat(model.work()).isEqualTo(Work.LOOKING);
        desk.answer();

        assertThat(model.work()).isEqualTo(Work.NONE);
        assertThat(model.file()).hasFileName("other.csv");
    }

    @Test
    void columnsDecideWhetherThereIsAWayOn() {
        openAndCheck();
        commands.setColumn(1, null);

        assertThat(model.hasColumns()).isFalse();
        assertThat(model.preview()).isNull();
        commands.setColumn(0, RegistryColumn.TAX_CODE);
        assertThat(model.hasColumns()).isTrue();
        commands.setColumn(1, RegistryColumn.TAX_CODE);
        assertThat(model.hasColumns()).isFalse();
    }

    @Test
    void refusedRowsKeepAWholeFileOutUntilGoodOnesAreAskedFor() {
        openAndCheck();
        assertThat(model.canStore()).isFalse();
        commands.store();
        assertThat(model.work()).isEqualTo(Work.NONE);

        commands.setMode(ImportMode.GOOD_ROWS_ONLY);
        assertThat(model.canStore()).isTrue();
        commands.store();
        assertThat(model.work()).isEqualTo(Work.STORING);
        desk.answer();

        assertThat(desk.said()).endsWith("check ALL_OR_NOTHING", "store GOOD_ROWS_ONLY");
        assertThat(Objects.requireNonNull(model.result()).stored()).isTrue();
        assertThat(model.canStore()).isFalse();
    }

    @Test
    void refusedRowsAreSavedBeforeAndAfter() {
        openAndCheck();
        commands.saveRefused();
        desk.answer();

        assertThat(desk.said()).endsWith("save /data/refused.csv 2 Lý do");
        assertThat(model.saved()).hasFileName("refused.csv");
    }

    @Test
    void whatGoesOnIsStopped() {
        commands.chooseFile();
        desk.answer();
        commands.check();
        commands.stop();
        desk.answer();

        assertThat(model.isStopped()).isTrue();
        assertThat(model.preview()).isNull();
        assertThat(model.work()).isEqualTo(Work.NONE);
        commands.check();
        desk.answer();
        assertThat(model.preview()).isNotNull();
    }

    @Test
    void aFailureIsTold() {
        desk.failure = new IOException("broken");
        commands.chooseFile();
        desk.answer();

        assertThat(Objects.requireNonNull(model.failure()).whatHappened()).isEqualTo("Tệp hỏng.");
        assertThat(model.hasTable()).isFalse();
    }
}
