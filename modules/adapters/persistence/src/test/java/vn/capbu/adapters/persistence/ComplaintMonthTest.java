package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.capbu.adapters.persistence.ComplaintBench.EVERYWHERE;
import static vn.capbu.adapters.persistence.ComplaintBench.SUPERVISOR;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.CaseSlice;
import vn.capbu.complaints.CaseSlice.Part;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.PeriodFigures;
import vn.capbu.complaints.ReportPeriod;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.proof.HistoryCheck;
import vn.capbu.kernel.proof.HistoryProof;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditProofs.Proof;
import vn.capbu.kernel.spi.AuditTrail;

/** What the papers of complaints say: figures of a month, and the proof of a case's history. */
class ComplaintMonthTest {

    @TempDir Path folder;

    private ComplaintBench bench;

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    private void close(long id) throws Exception {
        bench.desk.answerCase().answer(EVERYWHERE, id, "xong");
        bench.desk.answerCase().agree(EVERYWHERE, id, "");
    }

    private static List<Long> behind(ReportPeriod report, PeriodFigures month, CaseSlice slice) {
        return report.cases(month, slice, 10).stream().map(ComplaintCase::id).toList();
    }

    /** A technical complaint has two hours, a dossier one; work begins at 08:00 and rests from 12:00 to 13:30. */
    @ParameterizedTest
    @EnumSource
    void aMonthSaysWhereTimeWasLost(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder);
        long late = bench.open(null, "technical").id();
        long inTime = bench.open(null, "dossier").id();
        long open = bench.open(null, "dossier").id();
        bench.at("2020-03-02T08:30");
        close(inTime);
        bench.at("2020-03-02T11:00");
        bench.desk.handleCase().handOver(EVERYWHERE, late, "ttsp", "");
        bench.at("2020-03-02T14:00");
        bench.desk.answerCase().answer(EVERYWHERE, late, "xong");
        bench.desk.answerCase().explain(EVERYWHERE, late, "no-staff", "software", "");
        bench.desk.answerCase().agree(EVERYWHERE, late, "");
        bench.at("2020-03-07T09:00");

        PeriodFigures month = bench.desk.reportPeriod().run(SUPERVISOR, YearMonth.of(2020, 3));

        assertThat(month.asOf()).isEqualTo(bench.now());
        assertThat(month.attainment()).containsOnlyKeys(By.values());
        assertThat(month.attainment())
                .hasEntrySatisfying(By.GROUP, by -> assertThat(by.total().percent()).isEqualTo(50));
        assertThat(month.rounds()).isEqualTo(Map.of(1, 2L));
        assertThat(month.lost())
                .containsExactly(
                        new PeriodFigures.Lost("ttsp", 1, 0, 90 * 60),
                        new PeriodFigures.Lost("cskh", 1, 0, 60 * 60));
        assertThat(month.worst())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.summary().id()).isEqualTo(late);
                            assertThat(one.seconds()).isEqualTo(150 * 60);
                        });
        assertThat(month.ageing())
                .filteredOn(age -> age.open() > 0)
                .containsExactly(new PeriodFigures.Age(7, 1, 1));
        assertThat(bench.workspace.storage().port(AuditTrail.class).latest(1))
                .singleElement()
                .satisfies(line -> assertThat(line.subject()).isEqualTo("2020-03"));
        ReportPeriod report = bench.desk.reportPeriod();
        assertThat(behind(report, month, new CaseSlice.Closed(By.GROUP, null, Part.ALL)))
                .containsExactly(late, inTime);
        assertThat(
                        behind(
                                report,
                                month,
                                new CaseSlice.Closed(
                                        By.GROUP, "complaints/technical", Part.BREACHED)))
                .containsExactly(late);
        assertThat(behind(report, month, new CaseSlice.Closed(By.CHANNEL, "HOTLINE", Part.KEPT)))
                .containsExactly(inTime);
        assertThat(behind(report, month, new CaseSlice.Closed(By.GROUP, null, Part.UNLIMITED)))
                .isEmpty();
        assertThat(behind(report, month, new CaseSlice.Open(7, Part.BREACHED)))
                .containsExactly(open);
        assertThat(behind(report, month, new CaseSlice.Open(7, Part.KEPT))).isEmpty();
        assertThat(behind(report, month, new CaseSlice.Answered(1))).containsExactly(late, inTime);
        assertThat(behind(report, month, new CaseSlice.Answered(2))).isEmpty();
        assertThat(behind(report, month, new CaseSlice.Lost("ttsp"))).containsExactly(late);
        assertThat(behind(report, month, new CaseSlice.Lost("phap-che"))).isEmpty();
        PeriodFigures before = bench.desk.reportPeriod().run(SUPERVISOR, YearMonth.of(2020, 2));
        assertThat(before.attainment())
                .hasEntrySatisfying(By.UNIT, by -> assertThat(by.total().closed()).isZero());
        assertThat(before.ageing()).allSatisfy(age -> assertThat(age.open()).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void aCaseSaysWhereTheChainProvesIt(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder);
        long id = bench.open(null, "technical").id();
        bench.open(null, "dossier");
        ProveAudit prove = new ProveAudit(bench.workspace);
        List<String> subjects =
                List.of(
                        LineText.subject("KN000001", 1),
                        LineText.subject("KN000001", 2),
                        "KN000001#9");

        HistoryProof without = prove.proofOf(subjects);
        Path head = prove.sign(SUPERVISOR).file();
        HistoryProof with = prove.proofOf(subjects);

        assertThat(id).isEqualTo(1);
        assertThat(without.anchor()).isNull();
        assertThat(with.proofs())
                .isEqualTo(without.proofs())
                .extracting(Proof::subject, Proof::sequence)
                .containsExactly(tuple("KN000001#1", 1L), tuple("KN000001#2", 2L));
        assertThat(with.anchor())
                .satisfies(
                        anchor -> {
                            assertThat(anchor.file()).isEqualTo(String.valueOf(head.getFileName()));
                            assertThat(anchor.signed()).isTrue();
                            assertThat(anchor.stampedAt()).isNull();
                        });
        assertThat(prove.proofOf(List.of()).anchor()).isNull();
    }

    /** The badge of a case: intact, not anchored yet, or altered - each way to alter it is seen. */
    @ParameterizedTest
    @EnumSource
    void aCaseKnowsWhetherItsLogIsAsItWasWritten(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder);
        long id = bench.open(null, "technical").id();
        long other = bench.open(null, "dossier").id();

        HistoryCheck before = bench.desk.proveCase().run(id);
        new ProveAudit(bench.workspace).sign(SUPERVISOR);
        HistoryCheck after = bench.desk.proveCase().run(id);

        assertThat(before.state()).isEqualTo(HistoryCheck.State.NOT_ANCHORED);
        assertThat(before.lines()).isEqualTo(2);
        assertThat(after.state()).isEqualTo(HistoryCheck.State.INTACT);
        bench.tamper("UPDATE complaint_event SET operator = 'x' WHERE case_id = 1 AND line = 1");
        assertThat(bench.desk.proveCase().run(id).altered()).containsExactly("KN000001#1");
        assertThat(bench.desk.proveCase().run(other).state()).isEqualTo(HistoryCheck.State.INTACT);
        bench.tamper("DELETE FROM complaint_event WHERE case_id = 2 AND line = 2");
        assertThat(bench.desk.proveCase().run(other).altered()).containsExactly("KN000002#2");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aLineOfTheTrailThatWasMadeToFitIsSeenToo(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder);
        long id = bench.open(null, "technical").id();
        bench.tamper("UPDATE audit_event SET operator = 'x' WHERE subject = 'KN000001#1'");

        assertThat(bench.desk.proveCase().run(id).altered()).containsExactly("#1");
    }
}
