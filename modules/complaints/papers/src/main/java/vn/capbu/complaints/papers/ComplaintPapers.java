package vn.capbu.complaints.papers;

import java.time.Instant;
import java.util.List;
import vn.capbu.charts.ReportDocument;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.proof.HistoryProof;

/** Cases, months and lists of complaints as papers and tables, the same for windows and commands. Never on the event dispatch thread. */
public final class ComplaintPapers {

    private final ComplaintDesk desk;
    private final ComplaintWords words;

    /** Papers in Vietnamese, else in English. */
    public ComplaintPapers(ComplaintDesk desk, boolean vietnamese) {
        this.desk = desk;
        this.words = new ComplaintWords(desk, vietnamese);
    }

    /** One case for the regulator: its facts, time line, deadline step by step, log and proof. */
    public ReportDocument ofCase(CaseView view, HistoryProof proof) {
        return new CasePaper(words, view, proof).make();
    }

    /** The report of a month: attainment, ageing, reasons, rounds, lost time and the worst cases. Its tables are the sheets of a spreadsheet. */
    public ReportDocument ofMonth(PeriodFigures month) {
        return new MonthPaper(words, month).make();
    }

    /**
     * A list with the time by the clock on the wall and the working time beside the time that counts.
     *
     * @param cases reckoned for the same instant
     */
    public TableReport ofList(List<ComplaintCase> cases, Instant asOf) {
        return new QueueTable(words, desk.listCases()).of(cases, asOf);
    }
}
