package vn.capbu.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.CampaignRules;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.EligibilityCase;
import vn.capbu.renewal.EligibilityVerdict;
import vn.capbu.renewal.IssuerKey;
import vn.capbu.renewal.OwedTerm;

/** Cases of a campaign's eligibility rules. */
final class EligibilityCases extends CaseTable {

    private final CampaignRules rules;

    EligibilityCases(CampaignRules rules) {
        super(
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
                        "residual_shortfall_days"));
        this.rules = rules;
    }

    @Override
    void check(String id, List<String> cells) {
        EligibilityVerdict verdict = rules.judge(readCase(cells));
        OwedTerm owed = verdict.owed();
        compare(id, "eligible", cells, word(verdict));
        compare(
                id,
                "failed_rules",
                cells,
                verdict.failedRules().stream().map(Enum::name).collect(Collectors.joining("+")));
        compare(id, "owed_not_after", cells, owed == null ? "" : owed.notAfter().toString());
        compare(
                id,
                "residual_shortfall_days",
                cells,
                owed == null ? "" : Long.toString(owed.residualShortfallDays()));
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
}
