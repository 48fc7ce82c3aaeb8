package vn.capbu.rollout.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.charts.ChartKey;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.model.ProgressModel.Phase;

/** The progress window without a widget, on a real database. */
class ProgressCommandsTest {

    private static final int MEMBERS = 600;
    private static final Province HANOI =
            Provinces.catalogue().find(Edition.OF_63, "01").orElseThrow();

    @TempDir static Path folder;

    private static TestCampaign campaign;

    private TestWindows windows;

    @BeforeAll
    static void fill() throws Exception {
        campaign = new TestCampaign(folder, MEMBERS);
    }

    @AfterAll
    static void close() throws Exception {
        campaign.close();
    }

    @BeforeEach
    void open() {
        windows = new TestWindows(campaign, Locale.forLanguageTag("vi"));
        windows.progressCommands().open();
    }

    private Overview overview() {
        return windows.progress().overview().orElseThrow();
    }

    private Counts counts() {
        return overview().table().total().counts();
    }

    private int people(PeopleTarget target) {
        windows.peopleCommands().show(target);
        return windows.people().rows().size();
    }

    @Test
    void opensWithTheNumbersAndTheFirstFigure() {
        assertThat(windows.progress().phase()).isEqualTo(Phase.READY);
        assertThat(counts().eligible()).isEqualTo(MEMBERS);
        assertThat(counts().renewed()).isPositive().isLessThan(counts().reachable());
        assertThat(counts().excluded()).isPositive();
        assertThat(overview().forecast()).isNotNull();
        assertThat(windows.progress().figure()).isPresent();
        assertThat(windows.progress().isBusy()).isFalse();
    }

    /** What somebody chooses in a window whose campaigns are still being read isn't forgotten. */
    @Test
    void whatIsChosenBeforeTheFirstReadingCounts() {
        TestWindows early = new TestWindows(campaign, Locale.forLanguageTag("vi"));
        early.progressCommands().setDay(LocalDate.of(2020, 4, 30));
        early.progressCommands().setProvince(HANOI);
        assertThat(early.progress().scope()).isEmpty();

        early.progressCommands().open();

        Overview shown = early.progress().overview().orElseThrow();
        assertThat(shown.asOf()).isEqualTo(LocalDate.of(2020, 4, 30));
        assertThat(shown.scope().province()).isEqualTo(HANOI);
        assertThat(early.progress().figure()).isPresent();
    }

    @Test
    void eachNumberLeadsToAsManyPeople() {
        Counts counts = counts();
        ProgressCommands commands = windows.progressCommands();
        commands.openPeople(Standing.Kind.RENEWED);
        commands.openPeople(Standing.Kind.REGISTERED);
        commands.openPeople(Standing.Kind.BLOCKED);
        commands.openPeople(Standing.Kind.EXCLUDED);
        commands.openReachable();
        commands.openPeople((Standing) null);
        assertThat(windows.answers().opened)
                .extracting(this::people)
                .containsExactly(
                        (int) counts.renewed(),
                        (int) counts.registered(),
                        (int) counts.of(Standing.Kind.BLOCKED),
                        (int) counts.excluded(),
                        (int) counts.reachable(),
                        (int) counts.eligible());
    }

    @Test
    void narrowsToDayCohortProvinceAndChannel() {
        long all = counts().renewed();
        windows.progressCommands().setDay(LocalDate.of(2020, 4, 30));
        long until = counts().renewed();
        assertThat(until).isPositive().isLessThan(all);
        windows.progressCommands().setCohort(new Cohort(Set.of("v2"), false));
        assertThat(counts().renewed()).isPositive().isLessThan(until);
        windows.progressCommands().setProvince(HANOI);
        assertThat(overview().forecast()).isNull();
        windows.progressCommands().setChannel(Channel.SELF_CARE);
        Counts narrow = counts();
        assertThat(narrow.renewed()).isPositive();
        windows.progressCommands().openPeople(Standing.Kind.RENEWED);
        assertThat(people(windows.answers().opened.get(0))).isEqualTo((int) narrow.renewed());
        windows.progressCommands().widen();
        assertThat(counts().renewed()).isEqualTo(until);
        assertThat(windows.progress().scope().orElseThrow().isNarrowed()).isFalse();
    }

    @Test
    void forgetsAProvinceOfTheOtherEdition() {
        windows.progressCommands().setProvince(HANOI);
        windows.progressCommands().setEdition(Edition.OF_34);
        assertThat(windows.progress().scope().orElseThrow().province()).isNull();
        assertThat(counts().eligible()).isEqualTo(MEMBERS);
    }

    @Test
    void everyFigureIsThereAndItsPartsLeadToPeople() {
        for (FigureName name : FigureName.values()) {
            windows.progressCommands().choose(name);
            assertThat(windows.progress().figureFailure()).as(name.name()).isEmpty();
            assertThat(windows.progress().choice()).isEqualTo(name);
        }
        windows.progressCommands().openPeople(new ChartKey.Place(HANOI), "Hà Nội");
        LocalDate day = LocalDate.of(2020, 4, 15);
        windows.progressCommands()
                .openPeople(
                        new ChartKey.Days(ChartKey.Series.RENEWED_THEN, day, day), "15/04/2020");
        PeopleTarget place = windows.answers().opened.get(0);
        windows.progressCommands().setProvince(HANOI);
        assertThat(place.title()).isEqualTo("Hà Nội");
        assertThat(people(place)).isEqualTo((int) counts().reachable());
        windows.progressCommands().widen();
        windows.progressCommands().setDay(day);
        long until = counts().renewed();
        windows.progressCommands().setDay(day.minusDays(1));
        assertThat(people(windows.answers().opened.get(1)))
                .isEqualTo((int) (until - counts().renewed()))
                .isPositive();
    }

    @Test
    void copiesAndWritesTheFigure() throws Exception {
        windows.progressCommands().choose(FigureName.VERSIONS);
        windows.progressCommands().copyTable();
        windows.progressCommands().copyPicture();
        assertThat(windows.answers().copied).hasSize(2);
        assertThat((String) windows.answers().copied.get(0)).contains("v2\t", "v5\t");
        windows.answers().file = folder.resolve("figure.svg");
        windows.progressCommands().save();
        assertThat(Files.readString(folder.resolve("figure.svg"), StandardCharsets.UTF_8))
                .contains("<svg");
        windows.answers().file = folder.resolve("figure.xlsx");
        windows.progressCommands().save();
        assertThat(folder.resolve("figure.xlsx")).isNotEmptyFile();
        assertThat(windows.progress().news()).contains("figure.xlsx");
    }

    @Test
    void sortsByNameWithoutDiacritics() {
        windows.progressCommands().openReachable();
        windows.peopleCommands().show(windows.answers().opened.get(0));
        windows.peopleCommands().sort(PeopleOrder.NAME);
        assertThat(windows.people().rows().get(0).name()).startsWith("Công ty Cổ phần");
        windows.peopleCommands().sort(PeopleOrder.TAX_CODE);
        String first = windows.people().rows().get(0).member().taxCode().value();
        String second = windows.people().rows().get(1).member().taxCode().value();
        assertThat(first).isLessThan(second);
    }

    @Test
    void refusesADayToComeAndSaysWhy() {
        windows.progressCommands().setDay(TestCampaign.TODAY.plusDays(1));
        assertThat(windows.progress().phase()).isEqualTo(Phase.FAILED);
        windows.progressCommands().setDay(null);
        assertThat(windows.progress().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void asksForAPopulationFirst(@TempDir Path empty) throws Exception {
        try (TestCampaign none = new TestCampaign(empty, 0)) {
            TestWindows other = new TestWindows(none, Locale.ENGLISH);
            other.progressCommands().open();
            assertThat(other.progress().phase()).isEqualTo(Phase.NO_POPULATION);
            assertThat(other.progress().isBusy()).isFalse();
            TestWindows early = new TestWindows(none, Locale.ENGLISH);
            early.answers().fixing = new ProgressPrompts.Fixing(null, "first");
            early.progressCommands().fix();
            assertThat(early.progress().phase()).isEqualTo(Phase.OPENING);
            early.progressCommands().open();
            assertThat(early.progress().phase()).isEqualTo(Phase.READY);
            other.answers().fixing = new ProgressPrompts.Fixing(null, "second");
            other.progressCommands().fix();
            assertThat(other.progress().phase()).isEqualTo(Phase.READY);
            assertThat(other.progress().news()).isEqualTo("fixed 2");
        }
    }
}
