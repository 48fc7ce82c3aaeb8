package vn.capbu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TableReport;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.affected.AffectedColumn;
import vn.capbu.renewal.affected.AffectedLabel;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.AffectedSheet;
import vn.capbu.renewal.affected.AffectedTotals;
import vn.capbu.renewal.affected.AffectedWords;
import vn.capbu.renewal.affected.AffectedWorkbook;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.affected.Question;

/** The affected list in words: totals, the sheets of a spreadsheet, one document. */
final class AffectedReport {

    private final Texts texts;
    private final AffectedList list;

    AffectedReport(Texts texts, AffectedList list) {
        this.texts = texts;
        this.list = list;
    }

    /** Totals by verdict, reason, version and province. */
    Map<String, Object> document() {
        AffectedTotals totals = list.totals();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("campaign", list.campaign().name());
        document.put("campaignVersion", list.campaign().version());
        document.put("asOf", list.asOf().toString());
        document.put("past", list.isOfThePast());
        document.put("certificates", totals.all());
        document.put("totals", counts(totals.byEligibility()));
        document.put("toConfirmAtToken", totals.toConfirm());
        document.put("historyUnknown", totals.historyUnknown());
        document.put("failedRules", named(totals.byRule()));
        document.put("questions", named(totals.byQuestion()));
        document.put("refused", totals.refused());
        document.put("byDeviceVersion", groups(totals.byVersion()));
        document.put("byProvince", groups(totals.byProvince()));
        return document;
    }

    private static Map<String, Object> named(Map<? extends Enum<?>, Long> counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        counts.forEach((constant, count) -> fields.put(constant.name(), count));
        return fields;
    }

    private static Map<String, Object> counts(Map<Eligibility, Long> counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Eligibility one : AffectedTotals.VERDICTS) {
            fields.put(one.name(), counts.getOrDefault(one, 0L));
        }
        return fields;
    }

    private static Map<String, Object> groups(Map<String, Map<Eligibility, Long>> groups) {
        Map<String, Object> fields = new LinkedHashMap<>();
        groups.forEach((name, counts) -> fields.put(name, counts(counts)));
        return fields;
    }

    /** Totals as tables. */
    void print(Output output) {
        AffectedTotals totals = list.totals();
        List<List<String>> verdicts = new ArrayList<>();
        for (Eligibility one : AffectedTotals.VERDICTS) {
            verdicts.add(
                    List.of(texts.of(one), number(totals.byEligibility().getOrDefault(one, 0L))));
        }
        output.table(List.of(texts.get("column.eligibility"), texts.get("column.count")), verdicts);
        output.line("");
        List<List<String>> reasons = new ArrayList<>();
        totals.byRule().forEach((it, count) -> reasons.add(List.of(texts.of(it), number(count))));
        totals.byQuestion()
                .forEach((it, count) -> reasons.add(List.of(texts.of(it), number(count))));
        reasons.add(List.of(texts.of(AffectedLabel.REFUSED), number(totals.refused())));
        output.table(List.of(texts.get("column.reason"), texts.get("column.count")), reasons);
        output.line("");
        output.table(header("column.device-version"), rows(totals.byVersion()));
        output.line("");
        output.table(header("column.province"), rows(totals.byProvince()));
    }

    private List<String> header(String first) {
        List<String> header = new ArrayList<>();
        header.add(texts.get(first));
        AffectedTotals.VERDICTS.forEach(one -> header.add(texts.of(one)));
        return header;
    }

    private List<List<String>> rows(Map<String, Map<Eligibility, Long>> groups) {
        List<List<String>> rows = new ArrayList<>();
        groups.forEach(
                (name, counts) -> {
                    List<String> row = new ArrayList<>();
                    row.add(name.isEmpty() ? texts.of(AffectedLabel.UNNAMED) : name);
                    AffectedTotals.VERDICTS.forEach(
                            one -> row.add(number(counts.getOrDefault(one, 0L))));
                    rows.add(row);
                });
        return rows;
    }

    private String number(long count) {
        return texts.get("eligibility.number", count);
    }

    /** Totals and every certificate. */
    List<TableReport> sheets(Progress progress, Cancellation cancellation) {
        return AffectedWorkbook.of(list, list.all(), new Words(), progress, cancellation);
    }

    private final class Words implements AffectedWords {

        @Override
        public String of(AffectedSheet sheet) {
            return texts.of(sheet);
        }

        @Override
        public String of(AffectedColumn column) {
            return texts.of(column);
        }

        @Override
        public String of(AffectedLabel label) {
            return texts.of(label);
        }

        @Override
        public String of(Eligibility eligibility) {
            return texts.of(eligibility);
        }

        @Override
        public String of(EligibilityRule rule) {
            return texts.of(rule);
        }

        @Override
        public String of(Question question) {
            return texts.of(question);
        }

        @Override
        public String of(CertificateState state) {
            return texts.of(state);
        }

        @Override
        public String of(EligibilityDecision decision) {
            return texts.get(
                    decision.allowed()
                            ? "eligibility.decided.allowed"
                            : "eligibility.decided.refused",
                    decision.operator(),
                    decision.secondPerson(),
                    decision.reason());
        }

        @Override
        public String share(long part, long all) {
            return texts.get("eligibility.share", part, all);
        }
    }
}
