package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.spi.RenewalJournal;

/** The journal of renewals. */
@Command(description = "Lists the journal of renewals, the newest first.")
final class RenewalsCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--open",
            description =
                    "Only those that somebody has to continue: what happened, what is on the token, what the authority"
                            + " has, what is safe, and the one next step.")
    private boolean openOnly;

    @Option(names = "--offline", description = "With --open: the authority isn't asked.")
    private boolean offline;

    @Option(names = "--history", description = "With --json: every step, and who took it.")
    private boolean history;

    RenewalsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace()) {
            if (openOnly) {
                diagnose(workspace, output);
            } else {
                listAll(workspace, output);
            }
            return ExitCode.OK;
        }
    }

    private void diagnose(Workspace workspace, Output output) {
        try (RenewalDesk desk = new RenewalDesk(workspace);
                Interruption interruption = new Interruption(output, "renewals.stopping")) {
            List<RenewalDiagnosis> open =
                    desk.diagnoseRenewals().run(!offline, interruption.cancellation());
            TokensCommand.sayProblems(output, desk.failedModules());
            DiagnosisReport.print(output, open);
        }
    }

    /** What was done here while the database was away is in it before it is read. */
    private void listAll(Workspace workspace, Output output) {
        try (RenewalDesk desk = new RenewalDesk(workspace)) {
            desk.mergeAway();
            list(workspace.storage().port(RenewalJournal.class), output);
        }
    }

    private void list(RenewalJournal journal, Output output) {
        List<Renewal> renewals = journal.list(false);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Renewal renewal : output.isJson() ? renewals : List.<Renewal>of()) {
            Map<String, Object> fields = describe(renewal);
            if (history) {
                fields.put("history", steps(journal.history(renewal.id())));
            }
            documents.add(fields);
        }
        output.document(Map.of("renewals", documents));
        table(output, renewals);
    }

    static Map<String, Object> describe(Renewal renewal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", renewal.id().toString());
        fields.put("tokenSerial", renewal.plan().token().value());
        fields.put("taxCode", renewal.plan().taxCode().value());
        fields.put("state", renewal.state().name());
        fields.put("keyPolicy", renewal.plan().keyPolicy().name());
        fields.put("oldSerial", renewal.plan().oldSerial().toString());
        var newSerial = renewal.evidence().newSerial();
        fields.put("newSerial", newSerial == null ? null : newSerial.toString());
        fields.put("owedNotAfter", renewal.plan().owedNotAfter().toString());
        var cause = renewal.cause();
        fields.put("cause", cause == null ? null : cause.name());
        fields.put("detail", renewal.detail());
        fields.put("operator", renewal.plan().operator());
        fields.put("startedAt", seconds(renewal.startedAt()));
        fields.put("updatedAt", seconds(renewal.updatedAt()));
        return fields;
    }

    /** The history of a renewal, with who took each step. */
    static List<Map<String, Object>> steps(List<JournalEntry> history) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (JournalEntry entry : history) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("at", seconds(entry.at()));
            fields.put("state", entry.state().name());
            var cause = entry.cause();
            fields.put("cause", cause == null ? null : cause.name());
            fields.put("detail", entry.detail());
            fields.put("operator", entry.operator());
            SupervisorDecision decision = entry.decision();
            fields.put("decision", decision == null ? null : decision.kind().name());
            fields.put("reason", decision == null ? null : decision.reason());
            fields.put("secondPerson", decision == null ? null : decision.secondPerson());
            fields.put("evidence", decision == null ? null : decision.evidence());
            steps.add(fields);
        }
        return steps;
    }

    private static String seconds(java.time.Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }

    private static void table(Output output, List<Renewal> renewals) {
        Texts texts = output.texts();
        List<List<String>> rows = new ArrayList<>();
        for (Renewal renewal : renewals) {
            var cause = renewal.cause();
            rows.add(
                    List.of(
                            renewal.plan().token().value(),
                            renewal.plan().taxCode().value(),
                            texts.of(renewal.state()),
                            VietnamTime.formatDateTime(renewal.updatedAt()),
                            cause == null ? "" : texts.of(cause)));
        }
        output.table(
                List.of(
                        texts.get("column.token"),
                        texts.get("column.tax-code"),
                        texts.get("column.state"),
                        texts.get("column.updated"),
                        texts.get("column.detail")),
                rows);
    }
}
