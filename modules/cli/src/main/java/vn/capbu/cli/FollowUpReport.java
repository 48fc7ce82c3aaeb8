package vn.capbu.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TableReport.Column;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.RenewedCertificate;

/** Follow-ups and ends of contracts in words. */
final class FollowUpReport {

    private final Texts texts;
    private final Map<String, String> systems = new HashMap<>();
    private final Instant now;

    FollowUpReport(Texts texts, List<UpdateTarget> systems, Instant now) {
        this.texts = texts;
        this.now = now;
        boolean english = !texts.isVietnamese();
        systems.forEach(
                it -> this.systems.put(it.code(), english ? it.english() : it.vietnamese()));
    }

    private String system(FollowUp followUp) {
        return systems.getOrDefault(followUp.system(), followUp.system());
    }

    Map<String, Object> document(
            FollowUpPage<FollowUpRow> page, Map<FollowUpQuery.Filter, Long> counts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", page.total());
        Map<String, Object> filters = new LinkedHashMap<>();
        counts.forEach(
                (filter, count) -> filters.put(filter.name().toLowerCase(Locale.ROOT), count));
        document.put("counts", filters);
        document.put("followUps", page.rows().stream().map(this::describe).toList());
        return document;
    }

    private Map<String, Object> describe(FollowUpRow row) {
        FollowUp followUp = row.followUp();
        RenewedCertificate certificate = row.certificate();
        FollowUpStep step = row.lastStep();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", followUp.id());
        fields.put("renewal", followUp.renewal().toString());
        fields.put("taxCode", certificate.taxCode().value());
        fields.put("name", certificate.subscriberName());
        fields.put("province", certificate.province());
        fields.put("oldSerial", certificate.before().serial().toString());
        fields.put("newSerial", certificate.after().serial().toString());
        fields.put("system", followUp.system());
        fields.put("systemName", system(followUp));
        fields.put("basis", followUp.basis().name());
        fields.put("renewedAt", certificate.renewedAt().toString());
        fields.put("earliestSafe", followUp.dates().earliestSafe().toString());
        fields.put("latest", followUp.dates().latest().toString());
        fields.put("calendar", followUp.dates().calendar());
        fields.put("calendarVersion", followUp.dates().calendarVersion());
        fields.put("state", followUp.state().name());
        fields.put("overdue", followUp.isOverdue(now));
        fields.put(
                "heardBy", step == null || step.heardBy() == null ? null : step.heardBy().name());
        fields.put("note", step == null ? "" : step.note());
        fields.put("operator", step == null ? null : step.operator());
        fields.put("at", step == null ? null : step.at().toString());
        return fields;
    }

    void print(Output output, FollowUpPage<FollowUpRow> page) {
        List<List<String>> rows = new ArrayList<>();
        for (FollowUpRow row : page.rows()) {
            rows.add(
                    List.of(
                            Long.toString(row.followUp().id()),
                            row.certificate().taxCode().value(),
                            row.certificate().subscriberName(),
                            system(row.followUp()),
                            VietnamTime.formatDateTime(row.followUp().dates().earliestSafe()),
                            VietnamTime.formatDateTime(row.followUp().dates().latest()),
                            state(row)));
        }
        output.table(
                List.of(
                        texts.get("column.number"),
                        texts.get("column.tax-code"),
                        texts.get("column.subscriber"),
                        texts.get("column.system"),
                        texts.get("column.earliest-safe"),
                        texts.get("column.latest"),
                        texts.get("column.state")),
                rows);
    }

    private String state(FollowUpRow row) {
        return row.followUp().isOverdue(now)
                ? texts.get("followups.overdue")
                : texts.of(row.followUp().state());
    }

    TableReport table(Iterable<FollowUpRow> followUps) {
        return new TableReport(
                texts.get("followups.title"),
                List.of(
                        new TableReport.Fact(
                                texts.get("followups.as-of"), VietnamTime.formatDateTime(now))),
                List.of(
                        new Column(texts.get("column.tax-code"), 14),
                        new Column(texts.get("column.subscriber"), 50),
                        new Column(texts.get("column.province"), 20),
                        new Column(texts.get("column.old-serial"), 34),
                        new Column(texts.get("column.new-serial"), 34),
                        new Column(texts.get("column.system"), 36),
                        new Column(texts.get("column.earliest-safe"), 18),
                        new Column(texts.get("column.latest"), 18),
                        new Column(texts.get("column.state"), 16),
                        new Column(texts.get("column.heard-by"), 18),
                        new Column(texts.get("column.note"), 40),
                        new Column(texts.get("column.operator"), 18),
                        new Column(texts.get("column.time"), 18)),
                mapped(followUps),
                List.of());
    }

    private Iterable<List<Cell>> mapped(Iterable<FollowUpRow> rows) {
        return () -> {
            var source = rows.iterator();
            return new java.util.Iterator<>() {
                @Override
                public boolean hasNext() {
                    return source.hasNext();
                }

                @Override
                public List<Cell> next() {
                    return cells(source.next());
                }
            };
        };
    }

    private List<Cell> cells(FollowUpRow row) {
        RenewedCertificate certificate = row.certificate();
        FollowUpStep step = row.lastStep();
        return List.of(
                Cell.text(certificate.taxCode().value()),
                Cell.text(certificate.subscriberName()),
                Cell.text(certificate.province()),
                Cell.text(certificate.before().serial().toString()),
                Cell.text(certificate.after().serial().toString()),
                Cell.text(system(row.followUp())),
                new Cell.Moment(row.followUp().dates().earliestSafe()),
                new Cell.Moment(row.followUp().dates().latest()),
                Cell.text(state(row)),
                Cell.text(step == null || step.heardBy() == null ? "" : texts.of(step.heardBy())),
                Cell.text(step == null ? "" : step.note()),
                Cell.text(step == null ? "" : step.operator()),
                step == null ? Cell.EMPTY : new Cell.Moment(step.at()));
    }

    Map<String, Object> contracts(FollowUpPage<ContractEnd> page) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", page.total());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ContractEnd one : page.rows()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("taxCode", one.taxCode().value());
            fields.put("name", one.name());
            fields.put("province", one.province());
            fields.put("phone", one.phone());
            fields.put("email", one.email());
            fields.put("contract", one.contract());
            fields.put("accountManager", one.accountManager());
            fields.put("certificateSerial", one.serial().toString());
            fields.put("contractEnd", one.endsOn().toString());
            fields.put("noticeOn", one.noticeOn().toString());
            rows.add(fields);
        }
        document.put("contracts", rows);
        return document;
    }

    void print(Output output, List<ContractEnd> contracts) {
        List<List<String>> rows = new ArrayList<>();
        for (ContractEnd one : contracts) {
            rows.add(
                    List.of(
                            one.taxCode().value(),
                            one.name(),
                            one.province(),
                            one.phone(),
                            one.contract(),
                            VietnamTime.format(one.endsOn()),
                            VietnamTime.format(one.noticeOn())));
        }
        output.table(
                List.of(
                        texts.get("column.tax-code"),
                        texts.get("column.subscriber"),
                        texts.get("column.province"),
                        texts.get("column.phone"),
                        texts.get("column.contract"),
                        texts.get("column.contract-end"),
                        texts.get("column.notice-on")),
                rows);
    }

    TableReport contractTable(Iterable<ContractEnd> contracts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ContractEnd one : contracts) {
            rows.add(
                    List.of(
                            Cell.text(one.taxCode().value()),
                            Cell.text(one.name()),
                            Cell.text(one.province()),
                            Cell.text(one.phone()),
                            Cell.text(one.email()),
                            Cell.text(one.contract()),
                            Cell.text(one.accountManager()),
                            Cell.text(one.serial().toString()),
                            one.validTo() == null ? Cell.EMPTY : new Cell.Date(one.validTo()),
                            new Cell.Date(one.endsOn()),
                            new Cell.Date(one.noticeOn())));
        }
        return new TableReport(
                texts.get("followups.contracts.title"),
                List.of(
                        new TableReport.Fact(
                                texts.get("followups.as-of"), VietnamTime.formatDateTime(now))),
                List.of(
                        new Column(texts.get("column.tax-code"), 14),
                        new Column(texts.get("column.subscriber"), 50),
                        new Column(texts.get("column.province"), 20),
                        new Column(texts.get("column.phone"), 16),
                        new Column(texts.get("column.email"), 30),
                        new Column(texts.get("column.contract"), 20),
                        new Column(texts.get("column.account-manager"), 24),
                        new Column(texts.get("column.serial"), 34),
                        new Column(texts.get("column.ends"), 12),
                        new Column(texts.get("column.contract-end"), 14),
                        new Column(texts.get("column.notice-on"), 14)),
                rows,
                List.of());
    }
}
