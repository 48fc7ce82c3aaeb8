package vn.capbu.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Counts;
import vn.capbu.rollout.ProgressQuery.By;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.ReconcileSummary;
import vn.capbu.rollout.Standing;

/** Figures of a campaign's progress in words. */
final class RolloutReport {

    private final Texts texts;

    RolloutReport(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> document(ProgressTable table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("campaign", table.campaign().name());
        document.put("asOf", table.asOf().toString());
        document.put("takenAt", table.takenAt().toString());
        document.put("populationVersion", table.population().version());
        document.put("populationOn", table.population().on().toString());
        document.put("targetsVersion", table.plan().version());
        document.put("rows", table.rows().stream().map(this::describe).toList());
        document.put("total", describe(table.total()));
        return document;
    }

    private Map<String, Object> describe(ProgressTable.Row row) {
        ProgressTable.Key key = row.key();
        Counts counts = row.counts();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("province", key.province() == null ? null : key.province().code());
        fields.put("provinceName", key.province() == null ? null : key.province().name());
        fields.put("deviceVersion", key.deviceVersion());
        fields.put("channel", key.channel() == null ? null : key.channel().name());
        fields.put("day", key.day() == null ? null : key.day().toString());
        fields.put("eligible", counts.eligible());
        fields.put("reachable", counts.reachable());
        fields.put("excluded", counts.excluded());
        fields.put("renewed", counts.renewed());
        fields.put("registered", counts.registered());
        fields.put("pending", counts.of(Standing.Kind.PENDING));
        fields.put("blocked", counts.of(Standing.Kind.BLOCKED));
        fields.put("percent", counts.percent());
        fields.put("target", row.target());
        fields.put("neededPerWorkingDay", row.neededPerWorkingDay());
        Map<String, Object> standings = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            if (counts.of(standing) != 0) {
                standings.put(standing.name(), counts.of(standing));
            }
        }
        fields.put("standings", standings);
        return fields;
    }

    void print(Output output, ProgressTable table, By by) {
        List<List<String>> rows = new ArrayList<>();
        for (ProgressTable.Row row : table.rows()) {
            rows.add(row(key(row.key(), by), row));
        }
        if (by != By.TOTAL && by != By.DAY) {
            rows.add(row(texts.get("rollout.total"), table.total()));
        }
        output.table(
                List.of(
                        "",
                        texts.get("rollout.column.eligible"),
                        texts.get("rollout.column.excluded"),
                        texts.get("rollout.column.reachable"),
                        texts.get("rollout.column.renewed"),
                        texts.get("rollout.column.percent"),
                        texts.get("rollout.column.target"),
                        texts.get("rollout.column.registered"),
                        texts.get("rollout.column.blocked"),
                        texts.get("rollout.column.needed")),
                rows);
        output.line(
                texts.get(
                        "rollout.source",
                        table.campaign().name(),
                        VietnamTime.format(table.asOf()),
                        VietnamTime.formatDateTime(table.takenAt()),
                        Integer.toString(table.population().version()),
                        VietnamTime.format(table.population().on())));
    }

    private List<String> row(String name, ProgressTable.Row row) {
        Counts counts = row.counts();
        return List.of(
                name,
                number(counts.eligible()),
                number(counts.excluded()),
                number(counts.reachable()),
                number(counts.renewed()),
                percent(counts.percent()),
                percent(row.target()),
                number(counts.registered()),
                number(counts.of(Standing.Kind.BLOCKED)),
                decimal(row.neededPerWorkingDay()));
    }

    private String key(ProgressTable.Key key, By by) {
        return switch (by) {
            case TOTAL -> texts.get("rollout.total");
            case VERSION -> version(key.deviceVersion());
            case PROVINCE -> province(key.province());
            case VERSION_AND_PROVINCE ->
                    province(key.province()) + ", " + version(key.deviceVersion());
            case CHANNEL -> channel(key.channel());
            case DAY -> key.day() == null ? "" : VietnamTime.format(key.day());
        };
    }

    private String version(@Nullable String name) {
        return name == null || name.isEmpty() ? texts.get("rollout.no-version") : name;
    }

    private String province(@Nullable Province province) {
        return province == null ? texts.get("rollout.no-province") : province.shortName();
    }

    private String channel(@Nullable Channel channel) {
        return texts.of(channel == null ? Channel.NONE : channel);
    }

    String number(long number) {
        return texts.get("rollout.number", number);
    }

    String percent(@Nullable BigDecimal percent) {
        return percent == null ? "-" : texts.get("rollout.percent", percent);
    }

    String decimal(@Nullable BigDecimal number) {
        return number == null ? "-" : texts.get("rollout.decimal", number);
    }

    void reconciled(Output output, ReconcileSummary.Report report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("members", report.members());
        document.put("agrees", report.agrees());
        document.put("different", report.different());
        document.put("membersOff", report.membersOff());
        document.put("repaired", report.repaired());
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (ReconcileSummary.Difference one : report.differences()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("day", one.day().toString());
            fields.put("province", one.cell().province());
            fields.put("deviceVersion", one.cell().deviceVersion());
            fields.put("channel", one.cell().channel().name());
            fields.put("standing", one.cell().standing().name());
            fields.put("facts", one.facts());
            fields.put("summary", one.summary());
            rows.add(fields);
            lines.add(
                    List.of(
                            VietnamTime.format(one.day()),
                            one.cell().province(),
                            Integer.toString(one.cell().deviceVersion()),
                            texts.of(one.cell().channel()),
                            texts.of(one.cell().standing()),
                            number(one.facts()),
                            number(one.summary())));
        }
        document.put("differences", rows);
        output.document(document);
        if (!lines.isEmpty()) {
            output.table(
                    List.of(
                            texts.get("column.date"),
                            texts.get("column.province"),
                            texts.get("column.device-version"),
                            texts.get("rollout.column.channel"),
                            texts.get("rollout.column.standing"),
                            texts.get("rollout.column.facts"),
                            texts.get("rollout.column.summary")),
                    lines);
        }
        if (report.agrees()) {
            output.message("rollout.reconcile.agrees", report.members());
        } else {
            output.message(
                    report.repaired() ? "rollout.reconcile.repaired" : "rollout.reconcile.differs",
                    report.different(),
                    report.membersOff());
        }
    }
}
