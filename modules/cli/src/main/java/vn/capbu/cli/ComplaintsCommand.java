package vn.capbu.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.AttainmentTable;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.SuggestClass;
import vn.capbu.complaints.papers.ComplaintPapers;
import vn.capbu.complaints.papers.ComplaintWords;
import vn.capbu.complaints.papers.PaperFiles;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.HistoryProof;

/** Complaints and requests. */
@Command(description = "Complaints (khiếu nại) and requests (yêu cầu): cases and queues.")
final class ComplaintsCommand {

    private static final String UNSAID = "-";

    private final Session session;

    private ComplaintsCommand(Session session) {
        this.session = session;
    }

    static CommandLine withSubcommands(Session session) {
        CommandLine line = new CommandLine(new ComplaintsCommand(session));
        line.addSubcommand("classify", new ComplaintStep.Classify(session));
        line.addSubcommand("hand-over", new ComplaintStep.HandOver(session));
        line.addSubcommand("pause", new ComplaintStep.Pause(session));
        line.addSubcommand("resume", new ComplaintStep.Resume(session));
        line.addSubcommand("answer", new ComplaintStep.Answer(session));
        line.addSubcommand("agree", new ComplaintStep.Agree(session));
        line.addSubcommand("disagree", new ComplaintStep.Disagree(session));
        line.addSubcommand("regulator", new ComplaintStep.Regulator(session));
        line.addSubcommand("close", new ComplaintStep.Close(session));
        line.addSubcommand("audit", new CaseAuditCommand(session));
        return line;
    }

    /** The id of a case by the number that was typed. */
    static long id(String typed, Texts texts) throws UsageException {
        OptionalLong id = CaseNumber.parse(typed);
        if (id.isEmpty()) {
            throw new UsageException(texts.get("complaint.bad-number", typed));
        }
        return id.getAsLong();
    }

    @Command(name = "open", description = "Takes a complaint or request in.")
    int open(
            @Option(names = "--channel", paramLabel = "CHANNEL", required = true) Channel channel,
            @Option(
                            names = "--detail",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Branch of the hotline, mailbox, number of the letter.")
                    String detail,
            @Option(
                            names = "--received-at",
                            paramLabel = "INSTANT",
                            description = "When it reached the company; default: now.")
                    @Nullable Instant receivedAt,
            @Option(
                            names = "--policy",
                            paramLabel = "complaints|requests",
                            defaultValue = ComplaintDesk.COMPLAINTS)
                    String policy,
            @Option(names = "--class", paramLabel = "CODE") @Nullable String caseClass,
            @Option(names = "--customer", paramLabel = "NAME", required = true) String customer,
            @Option(names = "--tax-code", paramLabel = "MST", defaultValue = "") String taxCode,
            @Option(names = "--contact", paramLabel = "TEXT", defaultValue = "") String contact,
            @Option(names = "--province", paramLabel = "NAME") @Nullable String province,
            @Option(
                            names = "--for",
                            paramLabel = "WHO",
                            defaultValue = "",
                            description = "For whom, where it is written down for somebody else.")
                    String forWhom,
            @Parameters(paramLabel = "COMPLAINT") String complaint)
            throws Exception {
        Intake.Customer who = new Intake.Customer(null, taxCode, customer, contact, code(province));
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace).onBehalfOf(forWhom);
            List<ComplaintCase> similar = desk.openCase().similar(who);
            ComplaintCase opened =
                    desk.openCase()
                            .run(
                                    session.operator(),
                                    new Intake(
                                            channel,
                                            detail,
                                            receivedAt,
                                            policy,
                                            caseClass,
                                            null,
                                            who,
                                            complaint));
            ComplaintReport report = new ComplaintReport(session.texts(), desk);
            Map<String, Object> document = report.document(opened);
            document.put("similar", similar.stream().map(ComplaintCase::number).toList());
            document.put(
                    "suggestedClasses",
                    SuggestClass.of(complaint, desk.keywords()).stream()
                            .filter(one -> one.policy().equals(opened.kind().policy()))
                            .map(SuggestClass.Suggestion::caseClass)
                            .toList());
            session.output().document(document);
            session.output().line(opened.number());
            session.output().message("complaint.opened", opened.number());
            if (!similar.isEmpty()) {
                session.output()
                        .message(
                                "complaint.similar",
                                String.join(
                                        ", ",
                                        similar.stream().map(ComplaintCase::number).toList()));
            }
            return ExitCode.OK;
        }
    }

    private String code(@Nullable String province) throws UsageException {
        if (province == null || province.isBlank()) {
            return "";
        }
        Province found = Provinces.catalogue().parse(province).orElse(null);
        if (found == null || found.edition() != Province.Edition.OF_63) {
            throw new UsageException(session.texts().get("complaint.bad-province", province));
        }
        return found.code();
    }

    @Command(name = "list", description = "Lists the cases of a queue, the most urgent first.")
    int list(
            @Option(
                            names = "--queue",
                            paramLabel = "mine|unit|warning|waiting|overdue|open|all",
                            defaultValue = "open")
                    QueueQuery.Queue queue,
            @Option(names = "--unit", paramLabel = "CODE") @Nullable String unit,
            @Option(names = "--policy", paramLabel = "CODE") @Nullable String policy,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "200") int limit,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.xlsx|FILE.pdf",
                            description = "Writes the list, with clock and business times.")
                    @Nullable Path out)
            throws Exception {
        Texts texts = session.texts();
        if (out != null && !PaperFiles.isPdf(out) && !PaperFiles.isSpreadsheet(out)) {
            throw new UsageException(texts.get("complaint.bad-file", out, ".pdf, .xlsx"));
        }
        String whose =
                unit == null && queue == QueueQuery.Queue.UNIT ? session.operator().unit() : unit;
        if (queue == QueueQuery.Queue.UNIT && whose == null) {
            throw new UsageException(session.texts().get("complaint.which-unit"));
        }
        if (limit < 1) {
            throw new UsageException(session.texts().get("complaint.bad-limit"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            QueueQuery query =
                    new QueueQuery(
                            queue,
                            session.operator().name(),
                            whose,
                            policy,
                            session.clock().instant(),
                            limit);
            ComplaintReport report = new ComplaintReport(texts, desk);
            List<ComplaintCase> cases = desk.listCases().reckoned(query);
            report.list(session.output(), cases, query.asOf());
            if (out != null) {
                new PaperFiles(workspace.services())
                        .write(papers(desk).ofList(cases, query.asOf()), out);
                session.output().message("complaint.written", out);
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "show", description = "Shows a case with its log. Reading is audited.")
    int show(
            @Parameters(paramLabel = "CASE") String number,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.pdf",
                            description = "Writes it with its time line and its proof.")
                    @Nullable Path out)
            throws Exception {
        Texts texts = session.texts();
        long id = id(number, texts);
        if (out != null && !PaperFiles.isPdf(out)) {
            throw new UsageException(texts.get("complaint.bad-file", out, ".pdf"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            CaseView view = desk.showCase().run(session.operator(), id);
            ComplaintReport report = new ComplaintReport(texts, desk);
            report.show(session.output(), view);
            if (out != null) {
                HistoryProof proof = desk.proveCase().proof(view);
                new PaperFiles(workspace.services()).write(papers(desk).ofCase(view, proof), out);
                session.output().message("complaint.written", out);
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "report",
            description = "How many cases were closed in time, by their frozen verdicts.")
    int report(
            @Option(names = "--from", paramLabel = "YYYY-MM-DD") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "YYYY-MM-DD") @Nullable LocalDate to,
            @Option(
                            names = "--month",
                            paramLabel = "YYYY-MM",
                            description = "The whole monthly report, into --out.")
                    @Nullable YearMonth month,
            @Option(names = "--out", paramLabel = "FILE.pdf|FILE.xlsx") @Nullable Path out,
            @Option(
                            names = "--by",
                            paramLabel =
                                    "group|level|unit|charged|province-63|province-34|channel|agent|week|breach-reason|root-cause",
                            defaultValue = "group")
                    String by)
            throws Exception {
        Texts texts = session.texts();
        if (month != null || out != null) {
            return month(month, out, from != null || to != null);
        }
        if (from == null || to == null) {
            throw new UsageException(texts.get("complaint.which-days"));
        }
        AttainmentTable.By told = by(by, texts);
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            AttainmentTable table = desk.reportAttainment().run(from, to, told);
            ComplaintWords words = new ComplaintWords(desk, texts.isVietnamese());
            List<Map<String, Object>> rows = new ArrayList<>();
            List<List<String>> cells = new ArrayList<>();
            for (AttainmentTable.Row row : table.rows()) {
                rows.add(document(row));
                cells.add(cells(row, words.key(told, row.key())));
            }
            cells.add(cells(table.total(), texts.get("complaint.total")));
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("from", from.toString());
            document.put("to", to.toString());
            document.put("by", told.name());
            document.put("rows", rows);
            document.put("total", document(table.total()));
            session.output().document(document);
            session.output()
                    .line(
                            texts.get(
                                    "complaint.report",
                                    VietnamTime.format(from),
                                    VietnamTime.format(to)));
            session.output().table(attainmentHeadings(texts), cells);
            return ExitCode.OK;
        }
    }

    private static List<String> attainmentHeadings(Texts texts) {
        return List.of(
                texts.get("complaint.column.key"),
                texts.get("complaint.column.closed"),
                texts.get("complaint.column.kept"),
                texts.get("complaint.column.breached"),
                texts.get("complaint.column.unlimited"),
                texts.get("complaint.column.percent"));
    }

    private ComplaintPapers papers(ComplaintDesk desk) {
        return new ComplaintPapers(desk, session.texts().isVietnamese());
    }

    private int month(@Nullable YearMonth month, @Nullable Path out, boolean hasDays)
            throws Exception {
        Texts texts = session.texts();
        if (month == null || out == null || hasDays) {
            throw new UsageException(texts.get("complaint.which-days"));
        }
        if (!PaperFiles.isPdf(out) && !PaperFiles.isSpreadsheet(out)) {
            throw new UsageException(texts.get("complaint.bad-file", out, ".pdf, .xlsx"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            PeriodFigures figures = desk.reportPeriod().run(session.operator(), month);
            new PaperFiles(workspace.services()).write(papers(desk).ofMonth(figures), out);
            session.output().document(Map.of("file", out.toString()));
            session.output().message("complaint.written", out);
            return ExitCode.OK;
        }
    }

    static AttainmentTable.By by(String typed, Texts texts) throws UsageException {
        try {
            return AttainmentTable.By.valueOf(
                    typed.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new UsageException(texts.get("complaint.bad-by", typed));
        }
    }

    private static Map<String, Object> document(AttainmentTable.Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", row.key());
        fields.put("closed", row.closed());
        fields.put("kept", row.kept());
        fields.put("breached", row.breached());
        fields.put("unlimited", row.unlimited());
        fields.put("secondRound", row.secondRound());
        fields.put("seconds", row.seconds());
        fields.put("percent", row.percent() < 0 ? null : row.percent());
        return fields;
    }

    private List<String> cells(AttainmentTable.Row row, String key) {
        return List.of(
                key,
                Long.toString(row.closed()),
                Long.toString(row.kept()),
                Long.toString(row.breached()),
                Long.toString(row.unlimited()),
                row.percent() < 0
                        ? UNSAID
                        : session.texts().get("complaint.percent", row.percent()));
    }
}
