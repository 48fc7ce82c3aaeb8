package vn.capbu.rollout.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.charts.ChartKey;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.kernel.Operator;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.desk.ConsoleLogDesk;
import vn.capbu.rollout.ui.model.LogCommands;
import vn.capbu.rollout.ui.model.LogModel;
import vn.capbu.rollout.ui.model.TestCampaign;
import vn.capbu.rollout.ui.model.TestWindows;
import vn.capbu.rollout.ui.text.AlertText;
import vn.capbu.rollout.ui.text.OverviewText;

/** Renders the rollout's windows with thousands of subscribers into target/gallery, and looks for what is cut off. */
class RolloutGalleryTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final int MEMBERS = 4_000;

    @TempDir static Path folder;

    private static TestCampaign campaign;

    @BeforeAll
    static void fill() throws Exception {
        Gallery.setUp();
        campaign = new TestCampaign(folder, MEMBERS);
        long settled = campaign.raise(AlertKind.PROVINCE_STALLS, "04", 31, 5);
        campaign.desk()
                .watchProgress()
                .close(
                        Operator.ofOperatingSystem(),
                        campaign.campaign(),
                        settled,
                        "chi nhánh đã cử thêm 2 AM từ 10/06");
        campaign.raise(AlertKind.VERSION_FAILS, "v5", 27, 9);
        campaign.raise(AlertKind.CHANNEL_DROPS, "SELF_CARE", 61, 148);
        campaign.raise(AlertKind.PROVINCE_STALLS, "79", 412, 5);
        campaign.raise(AlertKind.STAGE_MISSED, "push", 93.27, 100);
    }

    @AfterAll
    static void restore() throws Exception {
        Locale.setDefault(BEFORE);
        campaign.close();
    }

    private static ProgressPanel panel(TestWindows windows, String language) {
        Formats formats = Formats.ofConsole();
        return new ProgressPanel(
                windows.progress(),
                windows.progressCommands(),
                windows.reportCommands(
                        campaign, new TestWindows.AtOnce(), new SwingReportPrompts(formats)),
                formats,
                new OverviewText(formats, language.equals("vi")));
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void progressFitsTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestWindows windows =
                            new TestWindows(campaign, Locale.forLanguageTag(language));
                    ProgressPanel panel = panel(windows, language);
                    windows.progressCommands().open();
                    String size = language + "-" + width;
                    for (FigureName name : FigureName.values()) {
                        windows.progressCommands().choose(name);
                        Gallery.render(panel, "progress-" + name.key() + "-" + size, width, height);
                    }
                    assertThat(cutOff(panel)).isEmpty();
                    windows.progressCommands().setTable(true);
                    Gallery.render(panel, "progress-table-" + size, width, height);
                });
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void peopleFitTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestWindows windows =
                            new TestWindows(campaign, Locale.forLanguageTag(language));
                    windows.progressCommands().open();
                    PeoplePanel panel =
                            new PeoplePanel(
                                    windows.people(),
                                    windows.peopleCommands(),
                                    Formats.ofConsole());
                    String size = language + "-" + width;
                    Gallery.render(panel, "people-start-" + size, width, height);
                    windows.progressCommands().openPeople(Standing.Kind.BLOCKED);
                    windows.peopleCommands().show(windows.answers().opened.get(0));
                    Gallery.render(panel, "people-" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    assertThat(windows.people().rows().size()).isPositive();
                });
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void saysWhatToDoFirst(String language, @TempDir Path empty) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        try (TestCampaign none = new TestCampaign(empty, 0)) {
            SwingUtilities.invokeAndWait(
                    () -> {
                        TestWindows windows =
                                new TestWindows(none, Locale.forLanguageTag(language));
                        ProgressPanel panel = panel(windows, language);
                        windows.progressCommands().open();
                        Gallery.render(panel, "progress-empty-" + language, 1366, 678);
                        windows.progressCommands().setDay(LocalDate.of(2030, 1, 1));
                        Gallery.render(panel, "progress-other-" + language, 1366, 678);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void plansFitTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestWindows windows =
                            new TestWindows(campaign, Locale.forLanguageTag(language));
                    Formats formats = Formats.ofConsole();
                    PlanPanel panel =
                            new PlanPanel(
                                    windows.plan(),
                                    windows.planCommands(),
                                    formats,
                                    new OverviewText(formats, language.equals("vi")),
                                    () -> {});
                    windows.planCommands().open();
                    Gallery.render(panel, "plan-" + language + "-" + width, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                    TargetForm form =
                            new TargetForm(
                                    windows.plan()
                                            .contents()
                                            .orElseThrow()
                                            .plan()
                                            .targets()
                                            .get(1));
                    Gallery.render(form.content().component(), "plan-form-" + language, 560, 460);
                });
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, 678", "vi, 1920, 990", "en, 1366, 678"})
    void alertsFitTheScreen(String language, int width, int height) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestWindows windows =
                            new TestWindows(campaign, Locale.forLanguageTag(language));
                    Formats formats = Formats.ofConsole();
                    AlertPanel panel =
                            new AlertPanel(
                                    windows.alerts(),
                                    windows.alertCommands(),
                                    formats,
                                    new AlertText(
                                            formats,
                                            new OverviewText(formats, language.equals("vi"))));
                    String size = language + "-" + width;
                    windows.alertCommands().open();
                    Gallery.render(panel, "alerts-open-" + size, width, height);
                    windows.alertCommands().setAll(true);
                    windows.alertCommands().select(windows.alerts().rows().get(0));
                    Gallery.render(panel, "alerts-" + size, width, height);
                    assertThat(cutOff(panel)).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void logsFitTheirDialog(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        Path log =
                Files.writeString(
                        folder.resolve("nhat-ky.csv"),
                        String.join(
                                "\r\n",
                                "Serial CTS;Làm ngày;Kênh thực hiện;Người làm",
                                "AB0001;12/06/2020;AM;Hoa",
                                "FFFFFF;12/06/2020;AM;Hoa",
                                "AB0002;12/06/2030;AM;Hoa",
                                ""));
        SwingUtilities.invokeAndWait(
                () -> {
                    LogModel model = new LogModel();
                    LogCommands commands =
                            new LogCommands(
                                    model,
                                    new ConsoleLogDesk(
                                            campaign::workspace, Operator::ofOperatingSystem),
                                    new TestWindows.AtOnce(),
                                    Runnable::run,
                                    new SwingLogPrompts(),
                                    () -> {});
                    LogPanel panel = new LogPanel(model, commands, Formats.ofConsole());
                    commands.open();
                    commands.open(log);
                    Gallery.render(panel, "log-columns-" + language, 980, 560);
                    commands.setColumn(1, LogColumn.RENEWED_ON);
                    commands.check();
                    Gallery.render(panel, "log-checked-" + language, 980, 560);
                    assertThat(cutOff(panel)).isEmpty();
                });
    }

    /** A click on a province of the map leads to its people. */
    @ParameterizedTest
    @CsvSource("vi")
    void aProvinceLeadsToItsPeople(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        SwingUtilities.invokeAndWait(
                () -> {
                    TestWindows windows =
                            new TestWindows(campaign, Locale.forLanguageTag(language));
                    ChartPane pane =
                            new ChartPane(
                                    windows.progress(),
                                    windows.progressCommands(),
                                    Formats.ofConsole());
                    windows.progress().addListener(pane::refresh);
                    windows.progressCommands().open();
                    windows.progressCommands().choose(FigureName.RANKING);
                    Gallery.render(pane, "ranking-alone", 1100, 600);
                    ChartKey best = pane.hits().all().get(0).key();
                    String tip = pane.hits().all().get(0).tip();
                    pane.open(best);
                    assertThat(windows.answers().opened)
                            .singleElement()
                            .satisfies(target -> assertThat(target.title()).isEqualTo(tip));
                });
    }

    /** Buttons that are narrower than their texts and have no tool tip that tells the rest. */
    private static List<String> cutOff(Container container) {
        List<String> found = new ArrayList<>();
        for (Component child : container.getComponents()) {
            if (child instanceof AbstractButton button
                    && child.isVisible()
                    && child.getWidth() < child.getPreferredSize().width - 1
                    && button.getToolTipText() == null) {
                found.add(button.getText());
            }
            if (child instanceof Container inner && child.isVisible()) {
                found.addAll(cutOff(inner));
            }
        }
        return found;
    }
}
