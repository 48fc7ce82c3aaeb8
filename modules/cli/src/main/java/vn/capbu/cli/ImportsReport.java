package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.imports.ImportWithdrawal;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalReport.Kept;

/** Imports, and what taking one back did, as tables and as JSON. */
final class ImportsReport {

    private final Output output;
    private final Texts texts;

    ImportsReport(Output output) {
        this.output = output;
        this.texts = output.texts();
    }

    /** The imports, newest first. */
    void print(List<StoredImport> imports) {
        output.document(Map.of("imports", imports.stream().map(ImportsReport::document).toList()));
        if (imports.isEmpty()) {
            output.message("imports.none");
            return;
        }
        output.table(
                List.of(
                        texts.get("column.number"),
                        texts.get("imports.column.at"),
                        texts.get("imports.column.kind"),
                        texts.get("imports.column.file"),
                        texts.get("column.operator"),
                        texts.get("imports.column.rows"),
                        texts.get("imports.column.added"),
                        texts.get("imports.column.changed"),
                        texts.get("imports.column.unchanged"),
                        texts.get("imports.column.refused"),
                        texts.get("column.state")),
                imports.stream().map(this::row).toList());
    }

    private List<String> row(StoredImport one) {
        StoredImport.Counts counts = one.counts();
        List<String> row = new ArrayList<>();
        row.add(Long.toString(one.id()));
        row.add(VietnamTime.formatDateTime(one.at()));
        row.add(texts.of(one.kind()));
        row.add(one.fileName());
        row.add(one.operator());
        for (long count :
                new long[] {
                    counts.rows(),
                    counts.added(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.refused()
                }) {
            row.add(Long.toString(count));
        }
        row.add(state(one.withdrawal()));
        return row;
    }

    private String state(@Nullable ImportWithdrawal withdrawal) {
        return withdrawal == null
                ? texts.get("imports.holds")
                : texts.get(
                        "imports.gone",
                        VietnamTime.formatDateTime(withdrawal.at()),
                        withdrawal.operator(),
                        withdrawal.secondPerson());
    }

    private static Map<String, Object> document(StoredImport one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", one.id());
        fields.put("kind", one.kind().name());
        fields.put("file", one.fileName());
        fields.put("sha256", one.sha256());
        fields.put("operator", one.operator());
        fields.put("at", one.at().toString());
        fields.put("rows", one.counts().rows());
        fields.put("added", one.counts().added());
        fields.put("changed", one.counts().changed());
        fields.put("unchanged", one.counts().unchanged());
        fields.put("refused", one.counts().refused());
        ImportWithdrawal withdrawal = one.withdrawal();
        fields.put("withdrawal", withdrawal == null ? null : document(withdrawal));
        return fields;
    }

    private static Map<String, Object> document(ImportWithdrawal withdrawal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("operator", withdrawal.operator());
        fields.put("secondPerson", withdrawal.secondPerson());
        fields.put("reason", withdrawal.reason());
        fields.put("at", withdrawal.at().toString());
        fields.put("removed", withdrawal.removed());
        fields.put("restored", withdrawal.restored());
        fields.put("kept", withdrawal.kept());
        return fields;
    }

    /** What taking an import back did, or would do. */
    void print(StoredImport one, WithdrawalReport report, boolean dryRun) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", one.id());
        fields.put("kind", one.kind().name());
        fields.put("file", one.fileName());
        fields.put("dryRun", dryRun);
        fields.put("removed", report.removed());
        fields.put("restored", report.restored());
        fields.put("kept", report.keptInAll());
        Map<String, Long> reasons = new TreeMap<>();
        report.kept().forEach((reason, count) -> reasons.put(reason.name(), count));
        fields.put("keptBecause", reasons);
        fields.put("firstKept", report.firstKept().stream().map(ImportsReport::document).toList());
        output.document(fields);
        if (!report.firstKept().isEmpty()) {
            output.table(
                    List.of(
                            texts.get("column.tax-code"),
                            texts.get("column.serial"),
                            texts.get("imports.column.kept")),
                    report.firstKept().stream()
                            .map(
                                    kept ->
                                            List.of(
                                                    kept.taxCode(),
                                                    kept.serial(),
                                                    texts.of(kept.reason())))
                            .toList());
        }
        output.message(
                dryRun ? "imports.would" : "imports.done",
                one.fileName(),
                report.removed(),
                report.restored(),
                report.keptInAll());
    }

    private static Map<String, Object> document(Kept kept) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("taxCode", kept.taxCode());
        fields.put("serial", kept.serial());
        fields.put("reason", kept.reason().name());
        return fields;
    }
}
