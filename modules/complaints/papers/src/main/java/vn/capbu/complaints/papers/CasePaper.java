package vn.capbu.complaints.papers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.charts.ReportDocument;
import vn.capbu.charts.ReportDocument.Part;
import vn.capbu.charts.TimeBars;
import vn.capbu.charts.TimeBars.Look;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.sla.Verdict;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.proof.HistoryProof;
import vn.capbu.kernel.spi.AuditProofs;

/** One case as a paper for the regulator: its facts, time line, deadline step by step, log and proof. */
final class CasePaper {

    private static final int HASH = 32;

    private final PaperTexts texts;
    private final ComplaintWords words;
    private final CaseView view;
    private final HistoryProof proof;

    CasePaper(ComplaintWords words, CaseView view, HistoryProof proof) {
        this.texts = words.texts();
        this.words = words;
        this.view = view;
        this.proof = proof;
    }

    ReportDocument make() {
        List<Part> parts = new ArrayList<>();
        heading(parts, "complaint.paper.case");
        facts(parts);
        heading(parts, "complaint.paper.time-line");
        parts.add(new Part.Bars(bars()));
        heading(parts, "complaint.paper.why");
        why(parts);
        heading(parts, "complaint.paper.log");
        parts.add(new Part.Grid(log()));
        heading(parts, "complaint.paper.proof");
        proof(parts);
        return new ReportDocument(
                texts.get("complaint.paper.title"),
                texts.get(
                        "complaint.paper.about",
                        view.summary().number(),
                        view.summary().origin().customer()),
                VietnamTime.dateOf(view.clocks().asOf()),
                texts.get("complaint.paper.signer"),
                List.of(texts.get("complaint.paper.recipient"), texts.get("complaint.paper.file")),
                parts);
    }

    private void heading(List<Part> parts, String key) {
        parts.add(new Part.Heading(texts.get(key)));
    }

    private static void text(List<Part> parts, String text) {
        // two asterisks would begin bold letters
        parts.add(new Part.Text(text.replace("**", "* *")));
    }

    private void facts(List<Part> parts) {
        List<List<Cell>> rows = new ArrayList<>();
        who(rows);
        rules(rows);
        verdicts(rows);
        parts.add(
                new Part.Grid(
                        table(
                                "complaint.paper.case",
                                List.of(30, 80),
                                List.of("complaint.paper.fact", "complaint.paper.value"),
                                rows)));
    }

    private void who(List<List<Cell>> rows) {
        ComplaintCase.Origin origin = view.summary().origin();
        row(rows, "complaint.paper.customer", origin.customer());
        row(rows, "column.tax-code", origin.taxCode());
        row(rows, "complaint.paper.contact", origin.contact());
        row(rows, "complaint.paper.complaint", said(view.log().get(0), Fact.TEXT));
        row(
                rows,
                "complaint.paper.received",
                ComplaintWords.time(view.clocks().total().start())
                        + " · "
                        + words.channel(origin.channel()));
    }

    private void rules(List<List<Cell>> rows) {
        ComplaintCase.Kind kind = view.summary().kind();
        CaseClocks.Total total = view.clocks().total();
        row(
                rows,
                "complaint.column.class",
                words.caseClass(kind.policy(), kind.policyVersion(), kind.caseClass()));
        row(rows, "complaint.paper.rules", words.rules(kind));
        row(rows, "complaint.paper.limit", words.limit(total.limit()));
        row(rows, "complaint.column.deadline", ComplaintWords.time(total.deadline()));
    }

    private void verdicts(List<List<Cell>> rows) {
        CaseClocks.Total total = view.clocks().total();
        row(
                rows,
                "complaint.paper.now",
                words.state(view.summary().state()) + " · " + words.outcome(total.outcome()));
        row(
                rows,
                "complaint.paper.used",
                texts.get(
                        "complaint.paper.both-times",
                        ComplaintWords.duration(total.seconds()),
                        ComplaintWords.duration(total.clockSeconds())));
        Verdict verdict = view.verdict();
        Verdict today = view.today();
        if (verdict != null) {
            row(rows, "complaint.paper.verdict", verdict(verdict));
        }
        if (today != null) {
            row(rows, "complaint.paper.today", verdict(today));
        }
    }

    private String verdict(Verdict verdict) {
        return texts.get(
                "complaint.paper.judged",
                words.outcome(verdict.outcome()),
                ComplaintWords.duration(verdict.seconds()),
                verdict.basis().policyVersion(),
                verdict.basis().calendarVersion());
    }

    private void row(List<List<Cell>> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(List.of(Cell.text(texts.get(key)), Cell.text(value)));
        }
    }

    private static String said(CaseEvent line, Fact fact) {
        String text = line.fact(fact);
        return text == null ? "" : text;
    }

    private TableReport table(
            String title, List<Integer> widths, List<String> headings, Iterable<List<Cell>> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            columns.add(new Column(texts.get(headings.get(i)), widths.get(i)));
        }
        return new TableReport(texts.get(title), List.of(), columns, rows, List.of());
    }

    private TimeBars bars() {
        CaseClocks.Total total = view.clocks().total();
        Map<Look, String> legend = new LinkedHashMap<>();
        for (Look look : Look.values()) {
            legend.put(look, texts.get("complaint.look." + look));
        }
        return new TimeBars(
                total.start(),
                end(total),
                total.deadline(),
                texts.get("complaint.paper.deadline", ComplaintWords.time(total.deadline())),
                lanes(),
                view.log().stream()
                        .map(line -> new TimeBars.Mark(line.at(), Integer.toString(line.no())))
                        .toList(),
                legend);
    }

    private List<TimeBars.Lane> lanes() {
        CaseClocks clocks = view.clocks();
        List<TimeBars.Lane> lanes = new ArrayList<>();
        lanes.add(
                new TimeBars.Lane(
                        texts.get("complaint.paper.total"),
                        clocks.segments().stream().map(CasePaper::bar).toList()));
        for (CaseClocks.UnitClock unit : clocks.units()) {
            lanes.add(
                    new TimeBars.Lane(
                            words.unit(unit.unit()),
                            clocks.segments().stream()
                                    .filter(one -> one.unit().equals(unit.unit()))
                                    .map(CasePaper::bar)
                                    .toList()));
        }
        CaseClocks.Response response = clocks.response();
        if (response != null) {
            Instant end = response.at() == null ? clocks.asOf() : response.at();
            lanes.add(
                    lane("complaint.paper.response", clocks.total().start(), end, response.due()));
        }
        for (DueClock due : clocks.dues()) {
            Instant end = due.doneAt() == null ? clocks.asOf() : due.doneAt();
            lanes.add(lane("complaint.due." + due.kind(), due.from(), end, due.due()));
        }
        return lanes;
    }

    /** After everything that there is to see, with some room. */
    private Instant end(CaseClocks.Total total) {
        Instant end = view.log().get(view.log().size() - 1).at();
        for (Instant other : new Instant[] {total.end(), total.deadline()}) {
            end = other != null && other.isAfter(end) ? other : end;
        }
        if (total.end() == null && view.clocks().asOf().isAfter(end)) {
            end = view.clocks().asOf();
        }
        return end.plus(Duration.between(total.start(), end).dividedBy(30)).plusSeconds(60);
    }

    private TimeBars.Lane lane(String key, Instant from, Instant to, Instant due) {
        List<TimeBars.Bar> bars = new ArrayList<>();
        Instant cut = due.isBefore(from) ? from : due.isAfter(to) ? to : due;
        bars.add(new TimeBars.Bar(from, cut, Look.RUNNING));
        if (cut.isBefore(to)) {
            bars.add(new TimeBars.Bar(cut, to, Look.OVER));
        }
        return new TimeBars.Lane(texts.get(key), bars);
    }

    private static TimeBars.Bar bar(Segment one) {
        Look look =
                switch (one.run()) {
                    case RUNNING -> one.over() ? Look.OVER : Look.RUNNING;
                    case PAUSED -> Look.PAUSED;
                    case ANSWERED -> Look.WAITING;
                    case OUT_OF_HOURS -> Look.CLOSED;
                };
        return new TimeBars.Bar(one.from(), one.to(), look);
    }

    private void why(List<Part> parts) {
        words.why(view).forEach(line -> text(parts, line));
        List<List<Cell>> rows = new ArrayList<>();
        for (Segment one : view.clocks().segments()) {
            rows.add(
                    List.of(
                            Cell.text(ComplaintWords.time(one.from())),
                            Cell.text(ComplaintWords.time(one.to())),
                            Cell.text(words.run(one, view.clocks().basis())),
                            Cell.text(words.unit(one.unit())),
                            Cell.text(one.over() ? texts.get("complaint.past") : ""),
                            Cell.text(ComplaintWords.duration(one.seconds()))));
        }
        parts.add(
                new Part.Grid(
                        table(
                                "complaint.paper.segments",
                                List.of(18, 18, 24, 20, 9, 12),
                                List.of(
                                        "complaint.column.from",
                                        "complaint.column.to",
                                        "complaint.column.run",
                                        "complaint.column.unit",
                                        "complaint.column.past",
                                        "complaint.paper.counted"),
                                rows)));
    }

    private TableReport log() {
        return table(
                "complaint.paper.log",
                List.of(4, 18, 16, 20, 44),
                List.of(
                        "column.number",
                        "column.time",
                        "complaint.column.who",
                        "complaint.column.what",
                        "complaint.column.said"),
                TableReport.rows(
                        view.log(),
                        line ->
                                List.of(
                                        Cell.number(line.no()),
                                        Cell.text(ComplaintWords.time(line.at())),
                                        Cell.text(
                                                words.who(line.actor())
                                                        + " · "
                                                        + line.actor().workstation()),
                                        Cell.text(words.event(line.kind())),
                                        Cell.text(words.words(line, view.clocks().basis())))));
    }

    private void proof(List<Part> parts) {
        text(
                parts,
                texts.get(
                        "complaint.paper.chain",
                        proof.chainId(),
                        proof.proofs().size(),
                        view.log().size()));
        HistoryProof.Anchor anchor = proof.anchor();
        if (anchor == null) {
            text(parts, texts.get("complaint.paper.no-anchor"));
        } else {
            text(
                    parts,
                    texts.get(
                            anchor.signed()
                                    ? "complaint.paper.anchor"
                                    : "complaint.paper.bad-anchor",
                            anchor.file(),
                            anchor.sequence(),
                            parted(anchor.hash())));
            text(
                    parts,
                    anchor.stampedAt() == null
                            ? texts.get("complaint.paper.no-stamp")
                            : texts.get(
                                    "complaint.paper.stamp",
                                    ComplaintWords.time(anchor.stampedAt())));
        }
        parts.add(
                new Part.Grid(
                        table(
                                "complaint.paper.proof",
                                List.of(14, 10, 34, 34),
                                List.of(
                                        "column.row",
                                        "complaint.paper.link",
                                        "complaint.paper.line-hash",
                                        "complaint.paper.link-hash"),
                                TableReport.rows(proof.proofs(), CasePaper::cells))));
    }

    private static List<Cell> cells(AuditProofs.Proof one) {
        return List.of(
                Cell.text(one.subject()),
                Cell.number(one.sequence()),
                Cell.text(parted(one.sha256())),
                Cell.text(parted(one.hash())));
    }

    /** A hash on two lines. */
    private static String parted(String hash) {
        return hash.length() <= HASH ? hash : hash.substring(0, HASH) + " " + hash.substring(HASH);
    }
}
