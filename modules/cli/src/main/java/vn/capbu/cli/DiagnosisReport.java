package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.OnToken;

/** The open renewals, each with what a person has to know of it: one JSON document, or a table. */
final class DiagnosisReport {

    private DiagnosisReport() {}

    static void print(Output output, List<RenewalDiagnosis> diagnoses) {
        Texts texts = output.texts();
        output.document(
                Map.of("renewals", diagnoses.stream().map(it -> describe(it, texts)).toList()));
        output.table(
                List.of(
                        texts.get("column.token"),
                        texts.get("column.tax-code"),
                        texts.get("column.state"),
                        texts.get("column.updated"),
                        texts.get("column.operator"),
                        texts.get("column.detail"),
                        texts.get("column.on-token"),
                        texts.get("column.at-authority"),
                        texts.get("column.safe"),
                        texts.get("column.next")),
                diagnoses.stream().map(it -> row(it, texts)).toList());
    }

    private static Map<String, Object> describe(RenewalDiagnosis diagnosis, Texts texts) {
        Map<String, Object> fields = RenewalsCommand.describe(diagnosis.renewal());
        fields.put("lastOperator", lastOperator(diagnosis));
        fields.put("happened", happened(diagnosis.renewal(), texts));
        OnToken token = diagnosis.token();
        Map<String, Object> onToken = new LinkedHashMap<>();
        onToken.put("pluggedIn", token.isPluggedIn());
        onToken.put("module", token.module());
        onToken.put("oldCertificate", token.oldCertificate().name());
        onToken.put("newCertificate", token.newCertificate().name());
        fields.put("token", onToken);
        AtAuthority authority = diagnosis.authority();
        Map<String, Object> atAuthority = new LinkedHashMap<>();
        atAuthority.put("has", authority.kind().name());
        var serial = authority.serial();
        atAuthority.put("serial", serial == null ? null : serial.toString());
        atAuthority.put("technical", authority.technical());
        atAuthority.put("says", texts.of(authority.kind()));
        fields.put("authority", atAuthority);
        fields.put("safe", diagnosis.safe().name());
        fields.put("whatIsSafe", texts.of(diagnosis.safe()));
        fields.put("next", diagnosis.next().name());
        fields.put("nextStep", texts.of(diagnosis.next()));
        fields.put("history", RenewalsCommand.steps(diagnosis.history()));
        return fields;
    }

    private static List<String> row(RenewalDiagnosis diagnosis, Texts texts) {
        Renewal renewal = diagnosis.renewal();
        return List.of(
                renewal.plan().token().value(),
                renewal.plan().taxCode().value(),
                texts.of(renewal.state()),
                VietnamTime.formatDateTime(renewal.updatedAt()),
                lastOperator(diagnosis),
                happened(renewal, texts),
                onToken(diagnosis.token(), texts),
                texts.of(diagnosis.authority().kind()),
                texts.of(diagnosis.safe()),
                texts.of(diagnosis.next()));
    }

    private static String lastOperator(RenewalDiagnosis diagnosis) {
        List<JournalEntry> history = diagnosis.history();
        return history.isEmpty()
                ? diagnosis.renewal().plan().operator()
                : history.get(history.size() - 1).operator();
    }

    private static String happened(Renewal renewal, Texts texts) {
        FailureCause cause = renewal.cause();
        return cause == null ? texts.get("renewals.interrupted") : texts.of(cause);
    }

    private static String onToken(OnToken token, Texts texts) {
        String module = token.module();
        if (module == null) {
            return texts.get("renewals.not-plugged-in");
        }
        List<String> parts = new ArrayList<>(List.of(module));
        parts.add(texts.get("renewals.old-certificate", texts.of(token.oldCertificate())));
        parts.add(texts.get("renewals.new-certificate", texts.of(token.newCertificate())));
        return String.join(", ", parts);
    }
}
