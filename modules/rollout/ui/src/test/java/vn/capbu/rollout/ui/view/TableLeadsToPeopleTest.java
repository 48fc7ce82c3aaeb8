package vn.capbu.rollout.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.Hit;
import vn.capbu.charts.TablePart;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.Gallery;
import vn.capbu.desktop.ReportTable;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.rollout.figures.FigureName;
import vn.capbu.rollout.ui.model.PeopleTarget;
import vn.capbu.rollout.ui.model.TestCampaign;
import vn.capbu.rollout.ui.model.TestWindows;

/** From the numbers of each figure's table to the people behind them, on a real database. */
class TableLeadsToPeopleTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final int MEMBERS = 800;

    @TempDir static Path folder;

    private static TestCampaign campaign;

    private TestWindows windows;

    @BeforeAll
    static void fill() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        Gallery.setUp();
        campaign = new TestCampaign(folder, MEMBERS);
    }

    @AfterAll
    static void restore() throws Exception {
        Locale.setDefault(BEFORE);
        campaign.close();
    }

    @BeforeEach
    void open() {
        windows = new TestWindows(campaign, Locale.forLanguageTag("vi"));
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void everyNumberIsThatOfThePeopleBehindIt(Edition edition) throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    windows.progressCommands().open();
                    windows.progressCommands().setEdition(edition);
                    for (FigureName name : FigureName.values()) {
                        windows.progressCommands().choose(name);
                        ChartDocument figure = windows.progress().figure().orElseThrow();
                        assertThat(numbersAreThoseOfPeople(figure)).as(name.name()).isPositive();
                    }
                });
    }

    /** Tells how many different lists were looked at; of hundreds of days only some. */
    private int numbersAreThoseOfPeople(ChartDocument figure) {
        Set<Object> seen = new HashSet<>();
        int row = 0;
        for (List<Cell> cells : figure.table().rows()) {
            boolean looked = !(cells.get(0) instanceof Cell.Date) || row % 31 == 5;
            for (int column = 0; looked && column < cells.size(); column++) {
                TablePart part = figure.part(row, column).orElse(null);
                if (part != null && seen.add(part.key())) {
                    windows.answers().opened.clear();
                    windows.progressCommands().openPeople(part.key(), part.tip());
                    assertThat(cells.get(part.column()))
                            .as(part.tip())
                            .isEqualTo(Cell.number(people(windows.answers().opened.get(0))));
                }
            }
            row++;
        }
        return seen.size();
    }

    private long people(PeopleTarget target) {
        windows.peopleCommands().show(target);
        return windows.people().rows().size();
    }

    /** What can be clicked in the picture of the heat map can be clicked in its table too. */
    @Test
    void theTableOfTheHeatMapKnowsEveryPaintedCell() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    ChartPane pane = pane();
                    windows.progressCommands().choose(FigureName.COHORTS);
                    Gallery.render(pane, "cohorts-alone", 1366, 700);
                    ChartDocument figure = windows.progress().figure().orElseThrow();
                    Set<Object> keys = new HashSet<>();
                    int row = 0;
                    for (List<Cell> cells : figure.table().rows()) {
                        for (int column = 0; column < cells.size(); column++) {
                            figure.part(row, column).map(TablePart::key).ifPresent(keys::add);
                        }
                        row++;
                    }
                    assertThat(pane.hits().all()).isNotEmpty();
                    assertThat(pane.hits().all()).extracting(Hit::key).allMatch(keys::contains);
                });
    }

    @Test
    void enterAndDoubleClickOpenWhatThePaintedPartOpens() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    ChartPane pane = pane();
                    windows.progressCommands().choose(FigureName.VERSIONS);
                    Gallery.render(pane, "versions-alone", 1366, 700);
                    pane.open(pane.hits().all().get(0).key());
                    windows.progressCommands().setTable(true);
                    Gallery.render(pane, "versions-table", 1366, 700);
                    ReportTable table = Objects.requireNonNull(table(pane));
                    table.changeSelection(0, 2, false, false);
                    table.getActionMap()
                            .get(
                                    table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                                            .get(KeyStroke.getKeyStroke("ENTER")))
                            .actionPerformed(new ActionEvent(table, 0, "ENTER"));
                    click(table, 0, 2, 1);
                    click(table, 0, 2, 2);
                    List<PeopleTarget> opened = windows.answers().opened;
                    assertThat(opened).hasSize(3);
                    assertThat(opened)
                            .extracting(PeopleTarget::query)
                            .containsOnly(opened.get(0).query());
                    assertThat(opened)
                            .extracting(PeopleTarget::asOf)
                            .containsOnly(opened.get(0).asOf());
                    assertThat(opened.get(1).title()).startsWith("v2 – Đã cấp bù: ");
                    assertThat(opened.get(2)).isEqualTo(opened.get(1));
                });
    }

    private ChartPane pane() {
        ChartPane pane =
                new ChartPane(windows.progress(), windows.progressCommands(), Formats.ofConsole());
        windows.progress().addListener(pane::refresh);
        windows.progressCommands().open();
        return pane;
    }

    private static void click(ReportTable table, int row, int column, int times) {
        var cell = table.getCellRect(row, column, false);
        table.dispatchEvent(
                new MouseEvent(
                        table,
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        InputEvent.BUTTON1_DOWN_MASK,
                        (int) cell.getCenterX(),
                        (int) cell.getCenterY(),
                        times,
                        false,
                        MouseEvent.BUTTON1));
    }

    private static @Nullable ReportTable table(Container inside) {
        for (Component child : inside.getComponents()) {
            if (child instanceof ReportTable table) {
                return table;
            }
            ReportTable found = child instanceof Container c ? table(c) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
