package vn.capbu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.RefusedRows;
import vn.capbu.subscribers.RowProblem;
import vn.capbu.subscribers.RowSample;
import vn.capbu.subscribers.TableLook;

/** Tells what an import did. */
final class ImportText {

    private final Output output;
    private final Texts texts;

    ImportText(Output output) {
        this.output = output;
        this.texts = output.texts();
    }

    /** Header of the column with the reasons. */
    String reasonHeader() {
        return texts.get("import.reason-header");
    }

    /** A reason, with the column that it is about. */
    String reason(RefusedRows.Reason reason) {
        return reason.column().header() + ": " + texts.of(reason.kind());
    }

    void print(TableLook look, ImportReport report, @Nullable Path rejects) {
        output.document(document(look, report, rejects));
        List<List<String>> rows = new ArrayList<>();
        report.refusals().forEach(it -> rows.add(row(it)));
        report.warnings().forEach(it -> rows.add(row(it)));
        if (!rows.isEmpty()) {
            output.table(
                    List.of(
                            texts.get("column.row"),
                            texts.get("column.column"),
                            texts.get("column.reason"),
                            texts.get("column.value")),
                    rows);
        }
        if (look.encodingGuessed()) {
            output.message("import.encoding", texts.of(look.encoding()));
        }
        output.message(
                "import.sum",
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.refusedRows());
        if (report.dryRun()) {
            output.message("import.dry-run");
        } else if (!report.stored()) {
            output.message("import.not-stored");
        }
        if (rejects != null && report.refusedRows() > 0) {
            output.message("import.rejects", rejects);
        }
    }

    private Map<String, Object> document(
            TableLook look, ImportReport report, @Nullable Path rejects) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("dryRun", report.dryRun());
        document.put("stored", report.stored());
        document.put("mode", report.mode().name());
        document.put("format", look.format().name());
        document.put("encoding", look.encoding().name());
        document.put("sha256", report.sha256());
        document.put("checksVersion", report.checksVersion());
        document.put("rows", report.rows());
        document.put("added", report.added());
        document.put("changed", report.changed());
        document.put("unchanged", report.unchanged());
        document.put("refused", report.refusedRows());
        document.put("problems", report.refusals().stream().map(this::describe).toList());
        document.put("problemCounts", counts(report.refusalCounts()));
        document.put("warnings", report.warnings().stream().map(this::describe).toList());
        document.put("warningCounts", counts(report.warningCounts()));
        document.put(
                "changes",
                report.samples().getOrDefault(RowSample.Outcome.CHANGED, List.of()).stream()
                        .flatMap(ImportText::changes)
                        .toList());
        document.put("ignoredColumns", report.ignoredColumns());
        boolean written = rejects != null && report.refusedRows() > 0;
        document.put("rejects", written ? String.valueOf(rejects) : null);
        return document;
    }

    private static Map<String, Long> counts(Map<RowProblem.Kind, Long> counts) {
        Map<String, Long> named = new java.util.TreeMap<>();
        counts.forEach((kind, count) -> named.put(kind.name(), count));
        return named;
    }

    private static Stream<Map<String, Object>> changes(RowSample sample) {
        return sample.changes().stream()
                .map(
                        change -> {
                            Map<String, Object> fields = new LinkedHashMap<>();
                            fields.put("row", sample.line());
                            fields.put("taxCode", sample.taxCode());
                            fields.put("field", change.field().name());
                            fields.put("before", change.before());
                            fields.put("after", change.after());
                            return fields;
                        });
    }

    private Map<String, Object> describe(RowProblem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("row", problem.line());
        fields.put("column", problem.column().header());
        fields.put("kind", problem.kind().name());
        fields.put("reason", texts.of(problem.kind()));
        fields.put("value", problem.value());
        return fields;
    }

    private List<String> row(RowProblem problem) {
        return List.of(
                Long.toString(problem.line()),
                problem.column().header(),
                texts.of(problem.kind()),
                problem.value());
    }
}
