package vn.capbu.rollout.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.ui.text.RolloutErrors;

/** The weekly reports from the progress window, as real files. */
class ReportCommandsTest {

    private static final int MEMBERS = 200;

    @TempDir static Path folder;

    private static TestCampaign campaign;

    private final TestWindows windows = new TestWindows(campaign, Locale.forLanguageTag("vi"));
    private final Answers answers = new Answers();

    @BeforeAll
    static void fill() throws Exception {
        campaign = new TestCampaign(folder, MEMBERS);
    }

    @AfterAll
    static void close() throws Exception {
        campaign.close();
    }

    private ReportCommands commands(Tasks tasks) {
        return windows.reportCommands(campaign, tasks, answers);
    }

    @Test
    void allAreWrittenInOneStepAndItIsSaidWhere() throws Exception {
        ReportCommands commands = commands(new TestWindows.AtOnce());
        windows.progressCommands().open();
        windows.progressCommands().setEdition(Edition.OF_34);
        windows.progressCommands().setDay(LocalDate.of(2020, 5, 31));
        answers.folder = folder.resolve("reports");

        commands.write();

        assertThat(answers.asOf).isEqualTo(LocalDate.of(2020, 5, 31));
        assertThat(windows.progress().news()).isEqualTo("70 in " + answers.folder);
        try (var files = Files.list(folder.resolve("reports"))) {
            assertThat(files).hasSize(70).allSatisfy(it -> assertThat(it).isNotEmptyFile());
        }
        assertThat(folder.resolve("reports/00-toan-quoc.pdf")).exists();
        assertThat(folder.resolve("reports/00-toan-quoc.xlsx")).exists();
    }

    @Test
    void aStopLeavesWhatIsWrittenAndSaysSo() throws Exception {
        ReportCommands commands = commands(new TestWindows.Stopped());
        windows.progressCommands().open();
        answers.folder = folder.resolve("stopped");

        commands.write();

        assertThat(windows.progress().news()).isEqualTo("unfinished " + answers.folder);
        try (var files = Files.list(folder.resolve("stopped"))) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("00-toan-quoc.pdf", "00-toan-quoc.xlsx");
        }
    }

    @Test
    void askedForBeforeTheCampaignIsKnownTheyWaitForIt() {
        ReportCommands commands = commands(new TestWindows.Stopped());

        commands.write();
        assertThat(answers.asked).isZero();
        windows.progressCommands().open();

        assertThat(answers.asked).isEqualTo(1);
        windows.progressCommands().setTable(true);
        assertThat(answers.asked).isEqualTo(1);
    }

    @Test
    void withoutAPopulationNothingIsAsked(@TempDir Path empty) throws Exception {
        try (TestCampaign none = new TestCampaign(empty, 0)) {
            TestWindows other = new TestWindows(none, Locale.ENGLISH);
            ReportCommands commands =
                    other.reportCommands(none, new TestWindows.Stopped(), answers);
            other.progressCommands().open();

            commands.write();

            assertThat(answers.asked).isZero();
        }
    }

    /** Answers to the questions about reports. */
    private static final class Answers implements ReportPrompts {

        @Nullable Path folder;
        @Nullable LocalDate asOf;
        int asked;

        @Override
        public String title() {
            return "reports";
        }

        @Override
        public ErrorText explain(Exception cause) {
            return RolloutErrors.explain(cause);
        }

        @Override
        public Optional<Path> chooseFolder(RolloutCampaign about, LocalDate day) {
            asked++;
            asOf = day;
            return Optional.ofNullable(folder);
        }

        @Override
        public String written(int files, Path where) {
            return files + " in " + where;
        }

        @Override
        public String unfinished(Path where) {
            return "unfinished " + where;
        }
    }
}
