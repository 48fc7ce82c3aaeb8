package vn.capbu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.SettingsVersion;
import vn.capbu.kernel.VietnamTime;

/** Versions of a setting as a table and as JSON. */
final class VersionReport {

    private final Output output;
    private final List<Map<String, Object>> documents = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    VersionReport(Output output) {
        this.output = output;
    }

    /** Adds a version; the first has no line of the history. */
    void add(int number, @Nullable LocalDate from, String says, List<SettingsVersion> history) {
        SettingsVersion line =
                history.stream().filter(one -> one.version() == number).findFirst().orElse(null);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", number);
        fields.put("inForceFrom", from == null ? null : from.toString());
        fields.put("operator", line == null ? null : line.operator());
        fields.put("secondPerson", line == null ? null : line.secondPerson());
        fields.put("reason", line == null ? null : line.reason());
        fields.put("keptAt", line == null ? null : line.keptAt().toString());
        documents.add(fields);
        rows.add(
                List.of(
                        Integer.toString(number),
                        from == null ? "" : VietnamTime.format(from),
                        says,
                        line == null ? "" : line.operator(),
                        line == null ? "" : line.reason()));
    }

    void print(String name) {
        Texts texts = output.texts();
        output.document(Map.of("subject", name, "versions", documents));
        output.table(
                List.of(
                        texts.get("settings.column.version"),
                        texts.get("settings.column.from"),
                        texts.get("settings.column.says"),
                        texts.get("settings.column.by"),
                        texts.get("settings.column.reason")),
                rows);
    }
}
