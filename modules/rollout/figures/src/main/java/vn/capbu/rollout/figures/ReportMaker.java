package vn.capbu.rollout.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.charts.ChartDocument;
import vn.capbu.charts.ChartSize;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.ReportDocument.Part;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Cohort;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.Forecast;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.Proposal;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;

/** One report. */
final class ReportMaker {

    private static final int WEEK = 7;

    /** Near the width of a page, so that letters stay readable. */
    private static final ChartSize WIDE = new ChartSize(640, 400);

    private static final ChartSize HIGH = new ChartSize(640, 480);

    private final RolloutDesk desk;
    private final FigureRequest request;
    private final FigureTexts texts;
    private final @Nullable Province province;
    private final Reading reading;
    private final List<Part> parts = new ArrayList<>();
    private int headings;

    /**
     * @param province of which the report is; null for all
     */
    ReportMaker(
            RolloutDesk desk,
            FigureRequest request,
            FigureTexts texts,
            @Nullable Province province) {
        this.desk = desk;
        this.request = request;
        this.texts = texts;
        this.province = province;
        this.reading = new Reading(desk, request, texts);
    }

    ReportDocument make() throws RolloutException {
        ProgressTable total = reading.table(By.TOTAL);
        summary(total);
        section("report.versions", By.VERSION, FigureName.VERSIONS, WIDE);
        section("report.channels", By.CHANNEL, FigureName.CHANNELS, HIGH);
        if (province == null) {
            section("report.provinces", By.PROVINCE, FigureName.RANKING, HIGH);
        }
        blocked(total);
        if (province == null) {
            proposals();
        }
        parts.add(new Part.Text(texts.get("report.source", reading.caption(total).source())));
        String day = VietnamTime.format(total.asOf());
        Province of = province;
        return new ReportDocument(
                texts.get("report.title"),
                of == null
                        ? texts.get("report.about", request.campaign().name(), day)
                        : texts.get(
                                "report.about.province", request.campaign().name(), of.name(), day),
                VietnamTime.dateOf(total.takenAt()),
                texts.get("report.signer"),
                of == null
                        ? List.of(
                                texts.get("report.to.management"),
                                texts.get("report.to.care"),
                                texts.get("report.to.file"))
                        : List.of(
                                texts.get("report.to.branch", of.shortName()),
                                texts.get("report.to.product"),
                                texts.get("report.to.file")),
                parts);
    }

    private void heading(String key) {
        headings++;
        parts.add(new Part.Heading(headings + ". " + texts.get(key)));
    }

    private void summary(ProgressTable total) throws RolloutException {
        Counts counts = total.total().counts();
        heading("report.summary");
        parts.add(
                new Part.Text(
                        texts.get(
                                "report.sum",
                                VietnamTime.format(total.asOf()),
                                counts.renewed(),
                                counts.reachable(),
                                ReportTables.percent(texts, counts.percent()),
                                counts.registered(),
                                week(total).renewed())));
        parts.add(
                new Part.Text(
                        texts.get(
                                "report.denominator",
                                counts.eligible(),
                                counts.excluded(),
                                counts.reachable(),
                                Integer.toString(total.population().version()),
                                VietnamTime.format(total.population().on()))));
        parts.add(
                new Part.Text(
                        texts.get(
                                "report.target",
                                ReportTables.percent(texts, total.total().target()),
                                ReportTables.decimal(texts, total.total().neededPerWorkingDay()))));
        if (province == null && counts.reachable() > 0) {
            forecast();
        }
        picture(FigureName.BURN_UP, WIDE);
        parts.add(
                new Part.Grid(
                        tables().progress(texts.get("report.sheet.total"), total, null, By.TOTAL)));
    }

    /** How it was a week before: nothing before the first day. */
    private Counts week(ProgressTable now) throws RolloutException {
        Counts before = before(By.TOTAL).total().counts();
        Counts counts = now.total().counts();
        return new Counts(
                counts.standings(),
                counts.renewed() - before.renewed(),
                counts.registered() - before.registered());
    }

    private ProgressTable before(By by) throws RolloutException {
        LocalDate day = request.asOf() == null ? reading.table(By.TOTAL).asOf() : request.asOf();
        return desk.showProgress()
                .run(
                        request.campaign(),
                        new ProgressQuery(
                                Objects.requireNonNull(day).minusDays(WEEK),
                                by,
                                request.edition(),
                                request.filter()));
    }

    private void forecast() throws RolloutException {
        Forecast forecast =
                desk.forecastProgress()
                        .run(request.campaign(), Cohort.ALL, Channel.NONE, request.asOf());
        if (forecast.stalled()) {
            parts.add(
                    new Part.Text(
                            texts.get(
                                    "report.stalled",
                                    Integer.toString(forecast.rules().stallDays()))));
            return;
        }
        List<String> dates = new ArrayList<>();
        for (Forecast.MilestoneDate one : forecast.milestones()) {
            LocalDate day = one.day();
            dates.add(
                    texts.get(
                            "report.date",
                            Integer.toString(one.percent()),
                            one.reached()
                                    ? texts.get("report.reached")
                                    : day == null
                                            ? texts.get("report.never")
                                            : VietnamTime.format(day)));
        }
        parts.add(new Part.Text(texts.get("report.forecast", String.join("; ", dates))));
    }

    private void section(String heading, By by, FigureName figure, ChartSize size)
            throws RolloutException {
        heading(heading);
        picture(figure, size);
        parts.add(
                new Part.Grid(
                        tables().progress(
                                        texts.get(heading + ".sheet"),
                                        reading.table(by),
                                        before(by),
                                        by)));
    }

    private void blocked(ProgressTable total) throws RolloutException {
        heading("report.blocked");
        Counts counts = total.total().counts();
        parts.add(
                new Part.Text(
                        texts.get(
                                "report.blocked.sum",
                                counts.of(Standing.Kind.BLOCKED),
                                counts.of(Standing.Kind.PENDING))));
        picture(FigureName.STATES, HIGH);
        parts.add(new Part.Grid(tables().standings(total)));
    }

    private void proposals() {
        List<Proposal> proposals = desk.trackProposals().list(request.campaign());
        if (!proposals.isEmpty()) {
            heading("report.proposals");
            parts.add(new Part.Grid(tables().proposals(proposals)));
        }
    }

    private void picture(FigureName name, ChartSize size) throws RolloutException {
        parts.add(
                new Part.Picture(
                        ChartDocument.of(
                                RolloutFigures.of(desk, texts).figure(name, request),
                                Locale.forLanguageTag("vi")),
                        size));
    }

    private ReportTables tables() {
        return new ReportTables(texts);
    }
}
