package vn.capbu.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpColumn;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.FollowUpTables;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.RenewedCertificate;

/** Follow-ups and ends of contracts in words. */
final class FollowUpReport implements FollowUpWords {

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
        fields.put("systemName", system(followUp.system()));
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
                            system(row.followUp().system()),
                            VietnamTime.formatDateTime(row.followUp().dates().earliestSafe()),
                            VietnamTime.formatDateTime(row.followUp().dates().latest()),
                            state(row)));
        }
        output.table(
                List.of(
                        texts.get("column.number"),
                        texts.of(FollowUpColumn.TAX_CODE),
                        texts.of(FollowUpColumn.SUBSCRIBER),
                        texts.of(FollowUpColumn.SYSTEM),
                        texts.of(FollowUpColumn.EARLIEST_SAFE),
                        texts.of(FollowUpColumn.LATEST),
                        texts.of(FollowUpColumn.STATE)),
                rows);
    }

    private String state(FollowUpRow row) {
        return row.followUp().isOverdue(now)
                ? texts.get("followups.overdue")
                : texts.of(row.followUp().state());
    }

    /** Follow-ups, and contracts that end, as tables for a file. */
    FollowUpTables tables() {
        return new FollowUpTables(this, now);
    }

    @Override
    public String of(Title title) {
        return texts.get(
                title == Title.FOLLOW_UPS ? "followups.title" : "followups.contracts.title");
    }

    @Override
    public String of(FollowUpColumn column) {
        return texts.of(column);
    }

    @Override
    public String of(FollowUpState state) {
        return texts.of(state);
    }

    @Override
    public String of(HeardBy heardBy) {
        return texts.of(heardBy);
    }

    @Override
    public String of(FollowUp.Basis basis) {
        return texts.of(basis);
    }

    @Override
    public String overdue() {
        return texts.get("followups.overdue");
    }

    @Override
    public String asOf() {
        return texts.get("followups.as-of");
    }

    @Override
    public String system(String code) {
        return systems.getOrDefault(code, code);
    }

    /** Says what was made before a list, and which renewals still have no follow-ups and why. */
    static void tell(Output output, MakeFollowUps.Result result) {
        if (result.made() > 0) {
            output.message("followups.made", result.made());
        }
        if (result.waiting() == 0) {
            return;
        }
        output.message("followups.waiting", result.waiting());
        for (MakeFollowUps.Waiting one : result.examples()) {
            output.message(
                    "followups.waiting.one",
                    one.renewal().toString(),
                    one.taxCode() == null ? "" : one.taxCode().value(),
                    one.subscriberName(),
                    output.texts().of(one.obstacle()));
        }
        if (result.waiting() > result.examples().size()) {
            output.message("followups.waiting.more", result.waiting() - result.examples().size());
        }
    }

    /** What {@link #tell} says, as fields. */
    static void describe(Map<String, Object> document, MakeFollowUps.Result result) {
        document.put("made", result.made());
        document.put("waiting", result.waiting());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (MakeFollowUps.Waiting one : result.examples()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("renewal", one.renewal().toString());
            fields.put("taxCode", one.taxCode() == null ? null : one.taxCode().value());
            fields.put("name", one.subscriberName());
            fields.put("obstacle", one.obstacle().name());
            rows.add(fields);
        }
        document.put("waitingFor", rows);
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
                        texts.of(FollowUpColumn.TAX_CODE),
                        texts.of(FollowUpColumn.SUBSCRIBER),
                        texts.of(FollowUpColumn.PROVINCE),
                        texts.of(FollowUpColumn.PHONE),
                        texts.of(FollowUpColumn.CONTRACT),
                        texts.of(FollowUpColumn.CONTRACT_END),
                        texts.of(FollowUpColumn.NOTICE_ON)),
                rows);
    }
}
