package vn.capbu.rollout.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.Operator;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.text.RolloutErrors;
import vn.capbu.rollout.ui.text.ScopeText;

/** The window of alerts without a widget, on a real database. */
class AlertCommandsTest {

    private static final int MEMBERS = 300;

    @TempDir static Path folder;

    private static TestCampaign campaign;

    private TestWindows windows;
    private AlertModel model;
    private AlertCommands commands;

    @BeforeAll
    static void fill() throws Exception {
        campaign = new TestCampaign(folder, MEMBERS);
    }

    @AfterAll
    static void close() throws Exception {
        campaign.close();
    }

    /** Nothing is open that another test raised. */
    @BeforeEach
    void open() throws Exception {
        for (Alert one : campaign.desk().watchProgress().open(campaign.campaign())) {
            closeElsewhere(one.id());
        }
        windows = new TestWindows(campaign, Locale.forLanguageTag("vi"));
        model = windows.alerts();
        commands = windows.alertCommands();
        windows.progressCommands().open();
        commands.open();
    }

    private static void closeElsewhere(long id) throws Exception {
        campaign.desk()
                .watchProgress()
                .close(Operator.ofOperatingSystem(), campaign.campaign(), id, "đã xem");
    }

    private int toldByTheProgressWindow() {
        return windows.progress().facts().orElseThrow().openAlerts().size();
    }

    private void select(long id) {
        commands.open();
        commands.select(
                model.rows().stream().filter(one -> one.id() == id).findFirst().orElseThrow());
    }

    @Test
    void findsWhatIsToBeToldAndClosesItWithANote() {
        assertThat(model.rows()).isEmpty();
        commands.check();
        assertThat(model.rows())
                .anySatisfy(
                        one -> {
                            assertThat(one.kind()).isEqualTo(AlertKind.STAGE_MISSED);
                            assertThat(one.subject()).isEqualTo("push");
                        });
        int found = model.rows().size();
        assertThat(model.news()).isEqualTo("raised " + found);
        assertThat(toldByTheProgressWindow()).isEqualTo(found);
        commands.check();
        assertThat(model.news()).isEqualTo("raised 0");

        Alert first = model.rows().get(0);
        commands.select(first);
        commands.close();
        assertThat(model.open()).as("without a note it stays open").isEqualTo(found);
        commands.select(first);
        windows.alertAnswers().note = "đã tăng người gọi";
        commands.close();
        assertThat(model.news()).isEqualTo("closed " + first.id());
        assertThat(model.rows()).hasSize(found - 1).noneMatch(one -> one.id() == first.id());
        assertThat(toldByTheProgressWindow()).isEqualTo(found - 1);
        commands.setAll(true);
        assertThat(model.rows())
                .hasSizeGreaterThanOrEqualTo(found)
                .filteredOn(one -> one.id() == first.id())
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("đã tăng người gọi"));
    }

    @Test
    void whatSomebodyElseClosedIsRefusedAndSaid() throws Exception {
        long id = campaign.raise(AlertKind.VERSION_FAILS, "v5", 27, 9);
        select(id);
        closeElsewhere(id);
        TestWindows.failures();
        windows.alertAnswers().note = "lại";

        commands.close();

        assertThat(TestWindows.failures()).hasSize(1);
        commands.setAll(true);
        commands.open();
        assertThat(model.rows())
                .filteredOn(one -> one.id() == id)
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("đã xem"));
    }

    @Test
    void aProvinceLeadsToItsFigureAndToThePeopleLeft() {
        select(campaign.raise(AlertKind.PROVINCE_STALLS, "01", 30, 5));
        commands.openPeople();
        PeopleTarget left = windows.answers().opened.get(0);
        windows.peopleCommands().show(left);
        int people = windows.people().rows().size();

        commands.openFigure();

        Overview overview = windows.progress().overview().orElseThrow();
        assertThat(windows.progress().choice()).isEqualTo(FigureName.DAILY);
        assertThat(overview.scope().province().code()).isEqualTo("01");
        long pending = overview.of(Standing.PENDING);
        long blocked = overview.table().total().counts().of(Standing.Kind.BLOCKED);
        assertThat(people).isEqualTo((int) (pending + blocked)).isPositive();
        assertThat(left.title()).contains("Hà Nội");
    }

    @Test
    void aTargetAChannelAndAVersionLeadToWhatTheyAreAbout() {
        select(campaign.raise(AlertKind.STAGE_MISSED, "stage-2", 93.27, 100));
        assertThat(commands.hasPeople()).isTrue();
        commands.openFigure();
        assertThat(windows.progress().choice()).isEqualTo(FigureName.BURN_UP);
        assertThat(scope().cohort()).isEqualTo(Cohort.parse("v2 v5"));

        select(campaign.raise(AlertKind.CHANNEL_DROPS, "AGENT", 10, 60));
        assertThat(commands.hasPeople()).as("nobody to call is behind a channel").isFalse();
        commands.openPeople();
        assertThat(windows.answers().opened).isEmpty();
        commands.openFigure();
        assertThat(scope().channel()).isEqualTo(Channel.AGENT);

        select(campaign.raise(AlertKind.VERSION_FAILS, "v5", 27, 9));
        commands.openPeople();
        assertThat(windows.answers().opened)
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.query().filter().standings())
                                        .containsExactlyInAnyOrderElementsOf(Alert.FAILURES));
        commands.openFigure();
        assertThat(windows.progress().choice()).isEqualTo(FigureName.STATES);
        assertThat(scope().cohort().contains("v5")).isTrue();
        assertThat(scope().cohort().contains("v2")).isFalse();
    }

    private Scope scope() {
        return windows.progress().scope().orElseThrow();
    }

    @Test
    void theProgressWindowLeadsHere() {
        windows.progressCommands().openAlerts();
        assertThat(windows.answers().alerts).containsExactly(campaign.campaign());
    }

    /** Answers to the questions of the window of alerts; it leads to the other windows of the same test. */
    static final class Answers implements AlertPrompts {

        @Nullable String note;
        private @Nullable TestWindows windows;

        void leadTo(TestWindows other) {
            windows = other;
        }

        private TestWindows windows() {
            TestWindows there = windows;
            if (there == null) {
                throw new IllegalStateException("no other windows");
            }
            return there;
        }

        @Override
        public String title() {
            return "alerts";
        }

        @Override
        public ErrorText explain(Exception cause) {
            return RolloutErrors.explain(cause);
        }

        @Override
        public Optional<String> askNote(Alert alert, TargetPlan plan) {
            return Optional.ofNullable(note);
        }

        @Override
        public String closed(Alert alert) {
            return "closed " + alert.id();
        }

        @Override
        public String checked(List<Alert> raised) {
            return "raised " + raised.size();
        }

        @Override
        public String people(Alert alert, Scope scope) {
            return ScopeText.people(scope, alert.kind());
        }

        @Override
        public void openFigure(Scope scope, FigureName figure) {
            windows().progressCommands().show(scope, figure);
        }

        @Override
        public void openPeople(PeopleTarget target) {
            windows().answers().opened.add(target);
        }
    }
}
