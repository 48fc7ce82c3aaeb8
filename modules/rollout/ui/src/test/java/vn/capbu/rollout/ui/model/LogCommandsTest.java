package vn.capbu.rollout.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.table.TextEncoding;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.ui.desk.ConsoleLogDesk;
import vn.capbu.rollout.ui.text.LogText;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** The import of a log without a widget, on a real database. */
class LogCommandsTest {

    @TempDir Path folder;

    private TestCampaign campaign;
    private LogModel model;
    private LogCommands commands;
    private int stored;

    @BeforeEach
    void open() throws Exception {
        campaign = new TestCampaign(folder, 200);
        model = new LogModel();
        commands =
                new LogCommands(
                        model,
                        new ConsoleLogDesk(campaign::workspace, Operator::ofOperatingSystem),
                        new TestWindows.AtOnce(),
                        Runnable::run,
                        new Answers(),
                        () -> stored++);
        commands.open();
    }

    @AfterEach
    void close() throws Exception {
        campaign.close();
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("log.csv"),
                String.join("\r\n", lines) + "\r\n",
                StandardCharsets.UTF_8);
    }

    /** The serial of one that is still to be renewed. */
    private String pending(int place) throws Exception {
        TestWindows windows = new TestWindows(campaign, Locale.ENGLISH);
        windows.progressCommands().open();
        windows.progressCommands().openPeople(Standing.PENDING);
        PeopleTarget target = windows.answers().opened.get(0);
        windows.peopleCommands().show(target);
        return windows.people().rows().get(place).member().serial().toString();
    }

    private LogReport report() {
        return model.report().orElseThrow();
    }

    @Test
    void columnsAreChosenByHandAndTheSameFileChangesNothing() throws Exception {
        Path log =
                file(
                        "Số hiệu;Làm ngày;Kênh",
                        pending(0) + ";12/06/2020;AM",
                        pending(1) + ";12/06/2020;đại lý");
        commands.open(log);
        assertThat(model.canCheck()).isFalse();
        assertThat(model.mapping().orElseThrow().missing(LogKind.RENEWALS))
                .containsExactly(LogColumn.RENEWED_ON, LogColumn.CERTIFICATE_SERIAL);
        commands.setColumn(0, LogColumn.CERTIFICATE_SERIAL);
        commands.setColumn(1, LogColumn.RENEWED_ON);
        commands.check();
        assertThat(report().dryRun()).isTrue();
        assertThat(report().taken()).isEqualTo(2);
        assertThat(stored).isZero();
        commands.store();
        assertThat(report().stored()).isTrue();
        assertThat(stored).isOne();
        commands.open(log);
        assertThat(model.look().orElseThrow().remembered()).isTrue();
        commands.check();
        assertThat(report().unchanged()).isEqualTo(2);
        assertThat(model.canStore()).isFalse();
    }

    @Test
    void aLayoutIsRememberedForItsKindAndOnlyOnceItWasImported() throws Exception {
        String renewed = pending(0) + ";12/06/2020;AM";
        commands.open(file("Số hiệu;Làm ngày;Kênh", renewed));
        commands.setColumn(0, LogColumn.CERTIFICATE_SERIAL);
        commands.setColumn(1, LogColumn.RENEWED_ON);
        commands.check();
        commands.open(file("Số hiệu;Làm ngày;Kênh", renewed));
        assertThat(model.look().orElseThrow().remembered()).isFalse();
        commands.setColumn(0, LogColumn.CERTIFICATE_SERIAL);
        commands.setColumn(1, LogColumn.RENEWED_ON);
        commands.check();
        commands.store();

        commands.open(file("SỐ HIỆU;làm ngày;kênh;Lý do", pending(1) + ";12/06/2020;AM;x"));
        assertThat(model.look().orElseThrow().remembered()).isTrue();
        assertThat(model.mapping().orElseThrow().columns())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                0, LogColumn.CERTIFICATE_SERIAL,
                                1, LogColumn.RENEWED_ON,
                                2, LogColumn.CHANNEL));
        commands.choose(LogKind.CALLS);
        assertThat(model.look().orElseThrow().remembered()).isFalse();
    }

    @Test
    void theEncodingIsChosenByHandUntilAnotherFileIsOpened() throws Exception {
        Path log =
                Files.write(
                        folder.resolve("utf8.csv"),
                        ("\uFEFFSerial CTS;Ngày gia hạn;Kênh\r\n"
                                        + pending(0)
                                        + ";12/06/2020;AM\r\n")
                                .getBytes(StandardCharsets.UTF_8));
        commands.open(log);
        assertThat(model.encoding()).isEmpty();
        commands.setEncoding(TextEncoding.WINDOWS_1258);
        assertThat(model.look().orElseThrow().headers().toString()).doesNotContain("Ngày gia hạn");
        commands.setEncoding(TextEncoding.UTF_8);
        assertThat(model.look().orElseThrow().headers())
                .containsExactly("Serial CTS", "Ngày gia hạn", "Kênh");
        commands.check();
        assertThat(report().taken()).isOne();
        commands.open(log);
        assertThat(model.encoding()).isEmpty();
    }

    @Test
    void refusedRowsAreToldAndWrittenAndTheGoodOnesStoredOnRequest() throws Exception {
        commands.open(
                file(
                        "Serial CTS;Ngày gia hạn;Kênh",
                        pending(0) + ";12/06/2020;AM",
                        "FFFFFF;12/06/2020;AM",
                        pending(1) + ";12/06/2030;AM"));
        commands.check();
        assertThat(report().counts())
                .containsEntry(LogProblem.Kind.UNMATCHED, 1L)
                .containsEntry(LogProblem.Kind.FUTURE_DATE, 1L);
        assertThat(model.canStore()).isFalse();
        commands.saveRefused();
        assertThat(Files.readString(folder.resolve("refused.csv"), StandardCharsets.UTF_8))
                .contains("FFFFFF")
                .doesNotContain(pending(0));
        commands.setGoodRowsOnly(true);
        assertThat(model.canStore()).isTrue();
        commands.store();
        assertThat(report().taken()).isOne();
        assertThat(report().stored()).isTrue();
    }

    private final class Answers implements LogPrompts {

        @Override
        public Optional<Path> chooseFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseTarget(Path source) {
            return Optional.of(folder.resolve("refused.csv"));
        }

        @Override
        public String title(LogModel.Work work) {
            return work.name();
        }

        @Override
        public ErrorText explain(Exception cause) {
            return RolloutErrors.explain(cause);
        }

        @Override
        public String reasonHeader() {
            return "why";
        }

        @Override
        public String reason(LogProblem.Reason reason) {
            return LogText.of(reason.kind());
        }
    }
}
