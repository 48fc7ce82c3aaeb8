package vn.capbu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.UpdateTarget;

/** The custody's catalogue of a day: one JSON document, or lines and tables. */
final class CustodyRulesReport {

    private final Output output;
    private final Texts texts;

    CustodyRulesReport(Output output) {
        this.output = output;
        this.texts = output.texts();
    }

    void print(CustodyEdition edition, List<CustodyRules> versions) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rules", describe(edition.rules()));
        document.put(
                "conditions",
                edition.conditions().stream().map(CustodyRulesReport::describe).toList());
        document.put(
                "systems", edition.systems().stream().map(CustodyRulesReport::describe).toList());
        document.put(
                "versions",
                versions.stream()
                        .map(
                                it ->
                                        Map.of(
                                                "version",
                                                it.version(),
                                                "effectiveFrom",
                                                it.effectiveFrom().toString()))
                        .toList());
        output.document(document);
        if (!output.isJson()) {
            tables(edition, versions);
        }
    }

    private void tables(CustodyEdition edition, List<CustodyRules> versions) {
        for (CustodyRules rules : versions) {
            output.line(
                    texts.get(
                            "custody.rules-version",
                            rules.version(),
                            VietnamTime.format(rules.effectiveFrom()),
                            rules.idleDays(),
                            rules.unfetchedDays()));
        }
        output.table(
                List.of(
                        texts.get("column.from-state"),
                        texts.get("column.to-state"),
                        texts.get("column.reason-needed"),
                        texts.get("column.supervisor-only")),
                edition.rules().transitions().stream().map(this::row).toList());
        output.table(
                List.of(
                        texts.get("column.code"),
                        texts.get("column.name"),
                        texts.get("column.damage")),
                edition.conditions().stream()
                        .map(it -> List.of(it.code(), it.vietnamese(), mark(it.damage())))
                        .toList());
        output.table(
                List.of(
                        texts.get("column.code"),
                        texts.get("column.name"),
                        texts.get("column.lead-time"),
                        texts.get("column.in-force-from")),
                edition.systems().stream().map(this::row).toList());
    }

    private List<String> row(CustodyTransition move) {
        return List.of(
                texts.of(move.from()),
                texts.of(move.to()),
                mark(move.reasonNeeded()),
                mark(move.supervisorOnly()));
    }

    private List<String> row(UpdateTarget system) {
        return List.of(
                system.code(),
                system.vietnamese(),
                system.leadTime().amount() == 0
                        ? "-"
                        : system.leadTime().amount() + " " + texts.of(system.leadTime().unit()),
                VietnamTime.format(system.validFrom()));
    }

    private static String mark(boolean set) {
        return set ? "x" : "";
    }

    private static Map<String, Object> describe(CustodyRules rules) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", rules.version());
        fields.put("effectiveFrom", rules.effectiveFrom().toString());
        fields.put("idleDays", rules.idleDays());
        fields.put("unfetchedDays", rules.unfetchedDays());
        fields.put(
                "transitions",
                rules.transitions().stream().map(CustodyRulesReport::describe).toList());
        return fields;
    }

    private static Map<String, Object> describe(CustodyTransition move) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", move.from().name());
        fields.put("to", move.to().name());
        fields.put("reasonNeeded", move.reasonNeeded());
        fields.put("supervisorOnly", move.supervisorOnly());
        return fields;
    }

    private static Map<String, Object> describe(ConditionKind condition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", condition.code());
        fields.put("vietnamese", condition.vietnamese());
        fields.put("english", condition.english());
        fields.put("damage", condition.damage());
        return fields;
    }

    private static Map<String, Object> describe(UpdateTarget system) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", system.code());
        fields.put("version", system.version());
        fields.put("vietnamese", system.vietnamese());
        fields.put("english", system.english());
        fields.put("leadAmount", system.leadTime().amount());
        fields.put("leadUnit", system.leadTime().unit().name());
        fields.put("noteVietnamese", system.noteVietnamese());
        fields.put("noteEnglish", system.noteEnglish());
        fields.put("validFrom", system.validFrom().toString());
        return fields;
    }
}
