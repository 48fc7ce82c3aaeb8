package vn.capbu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.TokenLease;

/** The results of a run: one JSON document, or a table with its sum. */
final class RenewalReport {

    private RenewalReport() {}

    /** Prints the results; the exit code says whether somebody has to look after a token. */
    static int print(Output output, List<RenewalResult> results) {
        Texts texts = output.texts();
        output.document(
                Map.of(
                        "results",
                        results.stream().map(result -> describe(result, texts)).toList()));
        List<List<String>> rows = new ArrayList<>();
        for (RenewalResult result : results) {
            rows.add(
                    List.of(
                            result.token().value(),
                            text(result.taxCode()),
                            texts.of(result.outcome()),
                            text(result.newSerial()),
                            result.newNotAfter() == null
                                    ? "-"
                                    : VietnamTime.formatDate(result.newNotAfter()),
                            seconds(result.took()).toPlainString(),
                            Objects.requireNonNullElse(detail(result, texts), "")));
        }
        output.table(
                List.of(
                        texts.get("column.token"),
                        texts.get("column.tax-code"),
                        texts.get("column.outcome"),
                        texts.get("column.new-serial"),
                        texts.get("column.new-end"),
                        texts.get("column.seconds"),
                        texts.get("column.detail")),
                rows);
        long renewed =
                results.stream().filter(it -> it.outcome() == RenewalOutcome.RENEWED).count();
        long failed = results.stream().filter(RenewalResult::isFailure).count();
        output.message("renew.sum", results.size(), renewed, failed);
        return failed == 0 ? ExitCode.OK : ExitCode.FAILURES;
    }

    private static Map<String, Object> describe(RenewalResult result, Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tokenSerial", result.token().value());
        fields.put("taxCode", result.taxCode() == null ? null : result.taxCode().value());
        fields.put("outcome", result.outcome().name());
        fields.put(
                "failedRules", result.failedRules().stream().map(EligibilityRule::name).toList());
        fields.put("oldSerial", result.oldSerial() == null ? null : result.oldSerial().toString());
        fields.put("newSerial", result.newSerial() == null ? null : result.newSerial().toString());
        fields.put(
                "newNotAfter",
                result.newNotAfter() == null ? null : result.newNotAfter().toString());
        fields.put("seconds", seconds(result.took()));
        fields.put("detail", detail(result, texts));
        RenewalResult.Problem problem = result.problem();
        fields.put("continues", problem != null && problem.continues());
        fields.put(
                "withdrawnSerial",
                problem == null || problem.withdrawn() == null
                        ? null
                        : problem.withdrawn().toString());
        fields.put(
                "heldBy",
                problem == null || problem.heldBy() == null ? null : holder(problem.heldBy()));
        return fields;
    }

    private static Map<String, Object> holder(TokenLease lease) {
        return Map.of(
                "desk", lease.desk().name(),
                "operator", lease.operator(),
                "since", lease.takenAt().toString(),
                "until", lease.until().toString());
    }

    /** What happened and what to do next, in words; null when all is well. */
    private static @Nullable String detail(RenewalResult result, Texts texts) {
        RenewalResult.Problem problem = result.problem();
        if (problem == null) {
            return result.failedRules().isEmpty()
                    ? null
                    : String.join("; ", result.failedRules().stream().map(texts::of).toList());
        }
        String what =
                problem.pinTry() != null
                        ? texts.of(problem.pinTry())
                        : problem.cause() != null ? texts.of(problem.cause()) : "";
        String technical = problem.technical().isBlank() ? "" : " [" + problem.technical() + "]";
        String withdrawn =
                problem.withdrawn() == null
                        ? ""
                        : " " + texts.get("renew.withdrawn", problem.withdrawn());
        String next = problem.continues() ? " " + texts.get("renew.continues") : "";
        return what + held(problem, texts) + withdrawn + next + technical;
    }

    private static String held(RenewalResult.Problem problem, Texts texts) {
        TokenLease holder = problem.heldBy();
        return holder == null
                ? ""
                : " "
                        + texts.get(
                                "renew.held",
                                holder.desk().name(),
                                holder.operator(),
                                VietnamTime.formatDateTime(holder.takenAt()));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
