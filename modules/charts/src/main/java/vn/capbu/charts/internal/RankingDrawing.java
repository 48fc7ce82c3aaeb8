package vn.capbu.charts.internal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.Attainment.Missing;
import vn.capbu.charts.Attainment.Progress;
import vn.capbu.charts.ChartKey;
import vn.capbu.charts.ProvinceRanking;
import vn.capbu.charts.ProvinceRanking.Extent;
import vn.capbu.charts.ProvinceStanding;
import vn.capbu.charts.internal.LegendItem.Sign;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;

/** Provinces by their share of renewed. */
final class RankingDrawing implements Drawing {

    private static final int FEW = 10;
    private static final double LANE = 25;
    private static final double HEADING = 26;
    private static final double GAP = 26;

    private final Texts texts;
    private final Extent extent;
    private final List<Ranked> ranked = new ArrayList<>();
    private final double average;

    /** A province and its place, 0 where nothing is known. */
    private record Ranked(int place, ProvinceStanding standing) {

        double share() {
            return standing.standing().share();
        }
    }

    /** A part of the ranking with bars of its own. */
    private record Panel(String heading, List<Ranked> lanes) {}

    RankingDrawing(ProvinceRanking figure, Texts texts) {
        this.texts = texts;
        List<ProvinceStanding> sorted =
                figure.provinces().stream()
                        .sorted(
                                Comparator.comparingDouble(RankingDrawing::descending)
                                        .thenComparing(ProvinceStanding::province))
                        .toList();
        for (ProvinceStanding one : sorted) {
            boolean known = !Double.isNaN(one.standing().share());
            ranked.add(new Ranked(known ? ranked.size() + 1 : 0, one));
        }
        extent = sorted.size() <= 2 * FEW ? Extent.ALL : figure.extent();
        average = average(sorted);
    }

    private static double descending(ProvinceStanding one) {
        double share = one.standing().share();
        return Double.isNaN(share) ? Double.POSITIVE_INFINITY : -share;
    }

    private static double average(List<ProvinceStanding> all) {
        long reachable = 0;
        long renewed = 0;
        for (ProvinceStanding one : all) {
            if (one.standing() instanceof Progress progress) {
                reachable += progress.reachable();
                renewed += progress.renewed();
            }
        }
        return reachable == 0 ? Double.NaN : (double) renewed / reachable;
    }

    @Override
    public String title() {
        return texts.get(
                extent == Extent.ALL ? "ProvinceRanking.title.all" : "ProvinceRanking.title.few");
    }

    @Override
    public List<String> notes() {
        return ranked.isEmpty()
                ? List.of()
                : List.of(texts.provinces(ranked.get(0).standing().province().edition()));
    }

    @Override
    public List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>();
        items.add(LegendItem.box(Palette.RENEWED, texts.get("renewed.of.reachable")));
        if (!Double.isNaN(average)) {
            items.add(
                    new LegendItem(
                            Sign.DASHES,
                            Ink.plain(Palette.TEXT),
                            texts.get("average", texts.percent(average))));
        }
        if (ranked.stream().anyMatch(it -> it.standing().standing() instanceof Missing)) {
            items.add(new LegendItem(Sign.MISSING, Ink.plain(Palette.TEXT), texts.get("missing")));
        }
        return items;
    }

    @Override
    public void paint(Brush brush, Rectangle2D body) {
        List<Panel> panels = panels(brush, body);
        double gap = brush.of(GAP);
        double width = (body.getWidth() - (panels.size() - 1) * gap) / panels.size();
        int most = panels.stream().mapToInt(panel -> panel.lanes().size()).max().orElse(1);
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            double x = body.getX() + i * (width + gap);
            double heading = panel.heading().isEmpty() ? 0 : brush.of(HEADING);
            brush.text(
                    panel.heading(),
                    x,
                    body.getY() + brush.of(14),
                    Brush.LARGE,
                    true,
                    Palette.TEXT);
            double axis = brush.of(18);
            double height =
                    (body.getHeight() - heading - axis) * panel.lanes().size() / most + axis;
            bars(panel)
                    .paint(brush, new Rectangle2D.Double(x, body.getY() + heading, width, height));
        }
    }

    private List<Panel> panels(Brush brush, Rectangle2D body) {
        if (extent == Extent.BEST_AND_WORST) {
            List<Ranked> known = ranked.stream().filter(it -> it.place() > 0).toList();
            int few = Math.min(FEW, known.size() / 2);
            List<Ranked> worst = new ArrayList<>(known.subList(known.size() - few, known.size()));
            ranked.stream().filter(it -> it.place() == 0).limit(3).forEach(worst::add);
            return List.of(
                    new Panel(texts.get("best", few), known.subList(0, few)),
                    new Panel(texts.get("worst", few), worst));
        }
        int fit = (int) Math.max(1, body.getHeight() / brush.of(LANE));
        int panels = Math.max(1, Math.min(3, (ranked.size() + fit - 1) / fit));
        int each = (ranked.size() + panels - 1) / panels;
        List<Panel> parts = new ArrayList<>();
        for (int begin = 0; begin < ranked.size(); begin += each) {
            parts.add(new Panel("", ranked.subList(begin, Math.min(ranked.size(), begin + each))));
        }
        return parts;
    }

    private Bars bars(Panel panel) {
        return new Bars(
                List.of(Palette.RENEWED),
                panel.lanes().stream().map(this::lane).toList(),
                false,
                1,
                true,
                Double.isNaN(average) ? null : (Double) average);
    }

    private Bars.Lane lane(Ranked one) {
        String name = Texts.name(one.standing().province());
        if (!(one.standing().standing() instanceof Progress progress)) {
            String why = texts.missing(((Missing) one.standing().standing()).reason());
            return new Bars.Lane(name, List.of(), "", why, null);
        }
        if (progress.reachable() == 0) {
            return new Bars.Lane(name, List.of(), "", texts.get("nobody"), null);
        }
        String percent = texts.percent(one.share());
        String numbers =
                texts.get(
                        "of", texts.number(progress.renewed()), texts.number(progress.reachable()));
        return new Bars.Lane(
                one.place() + ". " + name,
                List.of(
                        new Bars.Bar(
                                one.share(),
                                percent,
                                new ChartKey.Place(one.standing().province()),
                                texts.get(
                                        "tip.place",
                                        one.standing().province().name(),
                                        percent,
                                        numbers))),
                numbers,
                "",
                null);
    }

    @Override
    public List<Column> columns() {
        Cells cells = new Cells(texts);
        List<Column> columns = new ArrayList<>();
        columns.add(cells.column("column.place", 5));
        columns.add(cells.column("column.province", 20));
        columns.addAll(cells.standing());
        return columns;
    }

    @Override
    public List<List<Cell>> rows() {
        Cells cells = new Cells(texts);
        return ranked.stream()
                .map(
                        one -> {
                            List<Cell> line = new ArrayList<>();
                            line.add(one.place() == 0 ? Cell.EMPTY : Cell.number(one.place()));
                            line.add(Cell.text(one.standing().province().name()));
                            line.addAll(cells.of(one.standing().standing()));
                            return line;
                        })
                .toList();
    }

    @Override
    public @Nullable Behind behind(int row, int column) {
        ProvinceStanding of = ranked.get(row).standing();
        return of.standing() instanceof Missing
                ? null
                : new Behind(new ChartKey.Place(of.province()), 2);
    }
}
