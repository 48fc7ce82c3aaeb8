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
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.spi.RenewalJournal;

/** The journal of renewals. */
@Command(description = "Lists the journal of renewals, the newest first.")
final class RenewalsCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--open", description = "Only those that somebody has to continue.")
    private boolean openOnly;

    RenewalsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            List<Renewal> renewals = workspace.storage().port(RenewalJournal.class).list(openOnly);
            Output output = session.output();
            output.document(
                    Map.of("renewals", renewals.stream().map(RenewalsCommand::describe).toList()));
            table(output, renewals);
            return ExitCode.OK;
        }
    }

    private static Map<String, Object> describe(Renewal renewal) {
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
