package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.CampaignRules;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.EligibilityCase;
import vn.capbu.renewal.EligibilityVerdict;
import vn.capbu.renewal.IssuerKey;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.subscribers.spi.TableReader;

/** Reads eligibility cases with their expected results, judges them, and keeps what differs. */
final class EligibilityCases {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "as_of",
                    "issuer_key",
                    "not_before",
                    "not_after",
                    "state",
                    "contract_end",
                    "eligible",
                    "failed_rules",
                    "owed_not_after",
                    "residual_shortfall_days");

    /** A cell that came out otherwise than expected. */
    record Difference(String id, String column, String expected, String actual) {

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("id", id);
            fields.put("column", column);
            fields.put("expected", expected);
            fields.put("actual", actual);
            return fields;
        }
    }

    private final CampaignRules rules;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private int checked;

    EligibilityCases(CampaignRules rules) {
        this.rules = rules;
    }

    /** Judges every row of a file. */
    void check(TableReader reader, Path file) throws IOException {
        reader.read(
                file,
                (line, cells) -> {
                    if (positions.isEmpty()) {
                        readHeader(cells);
                    } else {
                        checked++;
                        judge(line, cells);
                    }
                });
    }

    int checked() {
        return checked;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void readHeader(List<String> cells) {
        for (String column : COLUMNS) {
            int position = cells.indexOf(column);
            positions.put(column, position);
            if (position < 0) {
                differences.add(new Difference("-", column, "a column", "none"));
            }
        }
    }

    private void judge(long line, List<String> cells) {
        String id = cell(cells, "id");
        try {
            EligibilityVerdict verdict = rules.judge(readCase(cells));
            OwedTerm owed = verdict.owed();
            compare(id, "eligible", cells, word(verdict));
            compare(
                    id,
                    "failed_rules",
                    cells,
                    verdict.failedRules().stream()
                            .map(Enum::name)
                            .collect(Collectors.joining("+")));
            compare(id, "owed_not_after", cells, owed == null ? "" : owed.notAfter().toString());
            compare(
                    id,
                    "residual_shortfall_days",
                    cells,
                    owed == null ? "" : Long.toString(owed.residualShortfallDays()));
        } catch (DateTimeException | IllegalArgumentException e) {
            differences.add(
                    new Difference(id, "line " + line, "a case", String.valueOf(e.getMessage())));
        }
    }

    private EligibilityCase readCase(List<String> cells) {
        String contractEnd = cell(cells, "contract_end");
        return new EligibilityCase(
                Instant.parse(cell(cells, "as_of")),
                IssuerKey.valueOf(cell(cells, "issuer_key")),
                Instant.parse(cell(cells, "not_before")),
                Instant.parse(cell(cells, "not_after")),
                CertificateState.valueOf(cell(cells, "state")),
                parseDate(contractEnd));
    }

    private static @Nullable LocalDate parseDate(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String word(EligibilityVerdict verdict) {
        return switch (verdict.eligibility()) {
            case ELIGIBLE -> "yes";
            case NEEDS_DECISION -> "decision";
            default -> "no";
        };
    }

    private void compare(String id, String column, List<String> cells, String actual) {
        String expected = cell(cells, column);
        if (!expected.equals(actual)) {
            differences.add(new Difference(id, column, expected, actual));
        }
    }

    private String cell(List<String> cells, String column) {
        int position = positions.getOrDefault(column, -1);
        return position < 0 || position >= cells.size() ? "" : cells.get(position).strip();
    }
}
