package vn.capbu.adapters.persistence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.capbu.adapters.persistence.RightsBench.Who;
import vn.capbu.rollout.LogKind;

/** What is tried on the facts that logs told, with plain SQL and an operator's own credentials. */
final class LogAttacks {

    /** Was taken back, but for a member that changed since. */
    private static final String TAKEN_BACK = "taken-back.csv";

    private static final String RENEWALS = "renewals.csv";
    private static final String CALLS = "calls.csv";

    private LogAttacks() {}

    /** Imports whose facts are attacked. */
    static void seed(RightsBench bench, Path folder) throws Exception {
        Clock later = Clock.offset(Clock.fixed(Fixtures.NOW, ZoneOffset.UTC), Duration.ofHours(1));
        try (LogDesk desk = new LogDesk(bench, folder, Who.PRODUCT, Fixtures.NOW);
                LogDesk afterwards = new LogDesk(bench, folder, Who.DESK, later.instant())) {
            desk.fix();
            desk.run(LogKind.RENEWALS, TAKEN_BACK, LogDesk.renewal(0), LogDesk.renewal(1));
            afterwards.call(RolloutBench.serial(1));
            desk.takeBack(LogKind.RENEWALS);
            desk.run(LogKind.RENEWALS, RENEWALS, LogDesk.renewal(2), LogDesk.renewal(3));
            desk.run(LogKind.CALLS, CALLS, LogDesk.call(4), LogDesk.call(5));
            desk.block(6);
        }
    }

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        for (Who who : List.of(Who.PRODUCT, Who.ADMIN)) {
            String line = line(who, "RENEWALS", RENEWALS);
            add(all, who, "delete facts of a log", delete("rollout_event", RENEWALS));
            add(all, who, "delete calls of a log", delete("rollout_call", CALLS));
            add(
                    all,
                    who,
                    "delete facts with the line of another log",
                    line,
                    delete("rollout_event", CALLS));
            add(
                    all,
                    who,
                    "delete calls with the line of another log",
                    line,
                    delete("rollout_call", CALLS));
            add(
                    all,
                    who,
                    "delete facts with a line of the registry",
                    line(who, "REGISTRY", RENEWALS),
                    delete("rollout_event", RENEWALS));
            add(
                    all,
                    who,
                    "delete a fact of no log",
                    line,
                    "DELETE FROM rollout_event WHERE import_id IS NULL");
            add(
                    all,
                    who,
                    "delete a call of no log",
                    line,
                    "DELETE FROM rollout_call WHERE import_id IS NULL");
            add(
                    all,
                    who,
                    "delete what stayed when a log was taken back",
                    delete("rollout_event", TAKEN_BACK));
            add(
                    all,
                    who,
                    "delete what stayed, after a change of the line",
                    "UPDATE import_withdrawal SET kept = 0",
                    delete("rollout_event", TAKEN_BACK));
            add(all, who, "change what a taking back did", "UPDATE import_withdrawal SET kept = 0");
            add(
                    all,
                    who,
                    "change why a log was taken back",
                    "UPDATE import_withdrawal SET reason = 'x'");
            add(all, who, "hide that a log was taken back", "DELETE FROM import_withdrawal");
            add(
                    all,
                    who,
                    "take a log back alone",
                    line.replace("'co.hoa'", "'" + who.login() + "'"));
            add(
                    all,
                    who,
                    "take a log back under another's name",
                    line.replace("'" + who.login() + "'", "'tester'"));
            add(
                    all,
                    who,
                    "make a fact one of a log",
                    "UPDATE rollout_event SET import_id = " + id(RENEWALS));
        }
        for (Who who : List.of(Who.DESK, Who.CARE, Who.SUPERVISOR, Who.HANOI, Who.AUDITOR)) {
            add(all, who, "delete facts", "DELETE FROM rollout_event");
            add(all, who, "delete calls", "DELETE FROM rollout_call");
            add(all, who, "take a log back", line(who, "RENEWALS", RENEWALS));
        }
        return all;
    }

    private static void add(List<Attack> all, Who who, String what, String... sql) {
        all.add(Attack.of(who, what, sql));
    }

    private static String id(String file) {
        return "(SELECT id FROM rollout_import WHERE file_name = '" + file + "')";
    }

    private static String delete(String table, String file) {
        return "DELETE FROM " + table + " WHERE import_id = " + id(file);
    }

    private static String line(Who who, String kind, String file) {
        return "INSERT INTO import_withdrawal (kind, import_id, operator, second_person, reason, withdrawn_at) VALUES ('"
                + kind
                + "', "
                + id(file)
                + ", '"
                + who.login()
                + "', '"
                + (who == Who.SUPERVISOR ? "ttsp" : "co.hoa")
                + "', 'x', CURRENT_TIMESTAMP)";
    }
}
