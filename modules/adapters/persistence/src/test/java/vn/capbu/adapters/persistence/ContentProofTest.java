package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.capbu.adapters.persistence.ComplaintBench.AGENT;
import static vn.capbu.adapters.persistence.ComplaintBench.SUPERVISOR;
import static vn.capbu.adapters.persistence.ComplaintBench.instant;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.complaints.ChangeRules;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.ComplaintException.Reason;
import vn.capbu.complaints.RuleDocuments;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.proof.Finding;
import vn.capbu.kernel.proof.Finding.Kind;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditTrail;

/** Rules, and what is kept beside logs, are proved by their content, on both databases. Monday is 2 March 2020. */
class ContentProofTest {

    @TempDir Path folder;

    private ComplaintBench bench;
    private long closed;

    /** A closed case and an open one, and a signed head. */
    private void write(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder);
        closed = bench.open(null, "technical").id();
        bench.desk.answerCase().answer(AGENT, closed, "xong");
        bench.desk.answerCase().agree(AGENT, closed, "");
        bench.open(null, "dossier");
        new ProveAudit(bench.workspace).sign(SUPERVISOR);
        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() throws Exception {
        return new ProveAudit(bench.workspace).verify(SUPERVISOR).findings();
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditedPolicyIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "UPDATE complaint_class SET limit_amount = 72000 WHERE policy_code = 'requests' AND"
                        + " code = 'question-1'");

        assertThat(findings())
                .containsExactly(new Finding(Kind.ALTERED_EVIDENCE, "policy requests v1"));
    }

    @ParameterizedTest
    @EnumSource
    void anEditedCalendarIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "DELETE FROM business_day WHERE calendar_code = 'vietnam' AND on_date = DATE"
                        + " '2020-04-30'");

        assertThat(findings())
                .containsExactly(new Finding(Kind.ALTERED_EVIDENCE, "calendar vietnam v1"));
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyPutInPastTheConsoleIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "INSERT INTO complaint_policy (code, version, in_force_from, name_vi, name_en,"
                        + " calendar_code, intake_unit, warnings, rounds, file_bytes, case_bytes)"
                        + " VALUES ('soft', 1, DATE '2020-01-01', 'x', 'x', 'vietnam', 'cskh', '',"
                        + " 3, 1, 1)");

        assertThat(findings())
                .containsExactly(new Finding(Kind.UNPROVED_EVIDENCE, "policy soft v1"));
    }

    @ParameterizedTest
    @EnumSource
    void aCaseThatDoesntFollowFromItsLogIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper("UPDATE complaint_case SET outcome = 'BREACHED' WHERE id = " + closed);

        assertThat(findings()).containsExactly(new Finding(Kind.ALTERED_EVIDENCE, "KN000001"));
    }

    @ParameterizedTest
    @EnumSource
    void aClosingThatDoesntFollowFromItsLogIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper("UPDATE complaint_closing SET charged = 'sales' WHERE case_id = " + closed);

        assertThat(findings())
                .singleElement()
                .matches(one -> one.kind() == Kind.ALTERED_EVIDENCE)
                .matches(one -> one.where().matches("KN000001#\\d+/closing"));
        bench.tamper("DELETE FROM complaint_closing WHERE case_id = " + closed);
        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.MISSING_EVIDENCE);
    }

    @ParameterizedTest
    @EnumSource
    void everyLineSaysAtWhichMachine(TestDatabase database) throws Exception {
        write(database);

        assertThat(bench.workspace.storage().port(AuditTrail.class).latest(50))
                .isNotEmpty()
                .allMatch(
                        line -> Desk.machine().equals(line.details().get(AuditEvent.WORKSTATION)));
    }

    @ParameterizedTest
    @EnumSource
    void aDayIsAnchoredOnce(TestDatabase database) throws Exception {
        write(database);
        ProveAudit prove = new ProveAudit(bench.workspace);

        assertThat(prove.signDaily(SUPERVISOR)).isEmpty();
        bench.at("2020-03-03T00:01");
        assertThat(prove.signDaily(SUPERVISOR)).isPresent();
        bench.at("2020-03-03T23:59");
        assertThat(prove.signDaily(SUPERVISOR)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAddedPolicyIsCheckedAndProved(TestDatabase database) throws Exception {
        write(database);
        Policy seeded = bench.desk.policy(ComplaintDesk.REQUESTS, LocalDate.of(2020, 3, 2));
        ChangeRules rules = bench.desk.changeRules();
        Map<String, Object> document = new LinkedHashMap<>(RuleDocuments.of(seeded));
        assertThat(RuleDocuments.policy(document)).isEqualTo(seeded);

        refused(() -> rules.addPolicy(SUPERVISOR, seeded), "version");
        document.put("version", 2);
        document.put("calendar", "nowhere");
        refused(() -> rules.addPolicy(SUPERVISOR, RuleDocuments.policy(document)), "calendar");
        document.put("calendar", "vietnam");
        document.put("warnings", List.of(90, 50));
        refused(() -> rules.addPolicy(SUPERVISOR, RuleDocuments.policy(document)), "warnings");
        document.put("warnings", List.of(60));
        document.put("classes", List.of(classOver()));
        refused(() -> rules.addPolicy(SUPERVISOR, RuleDocuments.policy(document)), "shares");
        document.put("classes", RuleDocuments.of(seeded).get("classes"));
        rules.addPolicy(SUPERVISOR, RuleDocuments.policy(document));

        assertThat(findings()).isEmpty();
        bench.tamper("UPDATE complaint_policy SET warnings = '95' WHERE version = 2");
        assertThat(findings())
                .containsExactly(new Finding(Kind.ALTERED_EVIDENCE, "policy requests v2"));
    }

    private static Map<String, Object> classOver() {
        return Map.of(
                "code", "a",
                "group", "a",
                "level", 1,
                "vietnamese", "a",
                "english", "a",
                "unit", "ctkv",
                "limit",
                        Map.of("amount", 3600, "measure", "SECONDS", "time", "CLOCK", "ours", true),
                "shares", List.of(Map.of("unit", "ctkv", "seconds", 3601)));
    }

    /** A step that is refused. */
    private interface Step {
        void run() throws Exception;
    }

    private static void refused(Step step, String where) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        ComplaintException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(Reason.INVALID_RULES);
                            assertThat(e.subject()).startsWith(where);
                        });
    }

    @ParameterizedTest
    @EnumSource
    void aSwapMovesDeadlinesAndSaysHowMany(TestDatabase database) throws Exception {
        write(database);
        long far = bench.open(null, "service").id();
        ChangeRules rules = bench.desk.changeRules();
        List<CalendarEdition> versions = rules.calendars("vietnam");
        CalendarEdition swapped =
                ChangeRules.swapped(
                        versions.get(versions.size() - 1),
                        LocalDate.of(2020, 3, 5),
                        LocalDate.of(2020, 3, 21),
                        "Hoán đổi",
                        LocalDate.of(2020, 3, 2));
        rules.addCalendar(SUPERVISOR, swapped);

        ChangeRules.Recomputed done = rules.recomputeAll(SUPERVISOR, "vietnam", new Cancellation());

        assertThat(done).isEqualTo(new ChangeRules.Recomputed(2, 1, 0));
        assertThat(bench.desk.showCase().run(SUPERVISOR, far).summary().time().deadline())
                .isEqualTo(instant("2020-03-12T17:30"));
        assertThat(findings()).isEmpty();
    }
}
