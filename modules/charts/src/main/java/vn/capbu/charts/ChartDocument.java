package vn.capbu.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import vn.capbu.charts.internal.Drawing;
import vn.capbu.charts.internal.Drawings;
import vn.capbu.charts.internal.Fonts;
import vn.capbu.charts.internal.Page;
import vn.capbu.charts.internal.Texts;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Fact;
import vn.capbu.kernel.VietnamTime;

/** A figure in one language, ready to be painted and tabulated. Immutable; paints on any thread, one painting at a time each. */
public final class ChartDocument {

    private final Texts texts;
    private final Drawing drawing;
    private final Page page;

    private ChartDocument(Figure figure, Locale locale) {
        texts = new Texts(locale);
        drawing = Drawings.of(figure, texts);
        page = new Page(drawing, figure.caption(), texts);
    }

    /**
     * Of a figure's data.
     *
     * @param locale Vietnamese, or any other for English
     */
    public static ChartDocument of(Figure figure, Locale locale) {
        return new ChartDocument(figure, locale);
    }

    /** Its title, with what it is narrowed to. */
    public String title() {
        return page.title();
    }

    /**
     * Paints into an area, in the font of exports.
     *
     * @return what was painted where
     */
    public HitMap paint(Graphics2D graphics, Rectangle2D area) {
        return page.paint(graphics, area, Fonts.embedded());
    }

    /**
     * Paints into an area, in a font of the screen; its size doesn't matter.
     *
     * @return what was painted where
     */
    public HitMap paint(Graphics2D graphics, Rectangle2D area, Font font) {
        return page.paint(graphics, area, Fonts.of(font));
    }

    /** Its numbers: what is not known is said in words, never as 0. */
    public TableReport table() {
        List<String> notes = new ArrayList<>();
        notes.add(page.denominator());
        notes.addAll(drawing.notes());
        return new TableReport(
                title(),
                List.of(new Fact(texts.get("fact.source"), page.source())),
                drawing.columns(),
                drawing.rows(),
                notes);
    }

    /** Its table as text for the clipboard: lines of cells between tabs, the headings first. */
    public String text() {
        StringBuilder text = new StringBuilder();
        StringJoiner headings = new StringJoiner("\t", "", "\n");
        drawing.columns().forEach(column -> headings.add(column.heading()));
        text.append(headings);
        for (List<Cell> row : drawing.rows()) {
            StringJoiner cells = new StringJoiner("\t", "", "\n");
            row.forEach(cell -> cells.add(text(cell)));
            text.append(cells);
        }
        return text.toString();
    }

    /** Whom a cell of {@link #table()} stands for, rows and columns from 0; nothing for a cell without people. */
    public Optional<TablePart> part(int row, int column) {
        Drawing.Behind behind = drawing.behind(row, column);
        if (behind == null) {
            return Optional.empty();
        }
        List<Cell> cells = drawing.rows().get(row);
        String tip =
                texts.get(
                        "tip.group",
                        name(behind.key(), cells),
                        drawing.columns().get(behind.column()).heading(),
                        text(cells.get(behind.column())));
        return Optional.of(new TablePart(behind.key(), behind.column(), tip));
    }

    private String name(ChartKey key, List<Cell> cells) {
        if (key instanceof ChartKey.Place place) {
            return place.province().name();
        }
        return text(cells.get(0));
    }

    private String text(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return texts.plain(amount.number());
        }
        if (cell instanceof Cell.Date date) {
            return VietnamTime.format(date.date());
        }
        if (cell instanceof Cell.Moment moment) {
            return VietnamTime.formatDateTime(moment.instant());
        }
        return ((Cell.Text) cell).text().replaceAll("[\\t\\r\\n]", " ");
    }
}
