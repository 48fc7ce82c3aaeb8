package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CampaignRulesTest {

    private static final CampaignRules RULES_OF_2020 =
            new CampaignRules(
                    LocalDate.of(2020, 10, 2),
                    LocalDate.of(2019, 7, 17),
                    Instant.parse("2024-05-13T16:59:59Z"));

    @ParameterizedTest(name = "{0}: {11}")
    @CsvFileSource(resources = "/vectors/eligibility.csv", numLinesToSkip = 1, encoding = "UTF-8")
    void judgesAsTheVectorsSay(
            String id,
            Instant asOf,
            IssuerKey issuerKey,
            Instant notBefore,
            Instant notAfter,
            CertificateState state,
            LocalDate contractEnd,
            String eligible,
            String failedRules,
            Instant owedNotAfter,
            Long residualShortfallDays,
            String note) {
        EligibilityVerdict verdict =
                RULES_OF_2020.judge(
                        new EligibilityCase(
                                asOf, issuerKey, notBefore, notAfter, state, contractEnd));

        assertThat(verdict.eligibility())
                .isEqualTo(
                        switch (eligible) {
                            case "yes" -> Eligibility.ELIGIBLE;
                            case "decision" -> Eligibility.NEEDS_DECISION;
                            default -> Eligibility.NOT_ELIGIBLE;
                        });
        assertThat(verdict.failedRules()).isEqualTo(rules(failedRules));
        if (owedNotAfter == null) {
            assertThat(verdict.owed()).isNull();
        } else {
            assertThat(verdict.owed()).isEqualTo(new OwedTerm(owedNotAfter, residualShortfallDays));
        }
    }

    @Test
    void aBorderlineDateWithAnotherFailureIsNotEligible() {
        EligibilityVerdict verdict =
                RULES_OF_2020.judge(
                        new EligibilityCase(
                                Instant.parse("2020-03-10T02:00:00Z"),
                                IssuerKey.OTHER,
                                Instant.parse("2019-07-17T02:00:00Z"),
                                Instant.parse("2020-10-02T16:59:59Z"),
                                CertificateState.VALID,
                                LocalDate.of(2022, 7, 17)));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.NOT_ELIGIBLE);
        assertThat(verdict.failedRules()).containsExactly(EligibilityRule.E1);
    }

    @Test
    void anUnknownContractEndFailsTheFourthRule() {
        EligibilityVerdict verdict =
                RULES_OF_2020.judge(
                        new EligibilityCase(
                                Instant.parse("2020-03-10T02:00:00Z"),
                                IssuerKey.OLD,
                                Instant.parse("2018-05-10T02:00:00Z"),
                                Instant.parse("2020-10-02T16:59:59Z"),
                                CertificateState.VALID,
                                null));

        assertThat(verdict.failedRules()).containsExactly(EligibilityRule.E4);
    }

    private static List<EligibilityRule> rules(String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split("\\+"))
                        .map(EligibilityRule::valueOf)
                        .collect(Collectors.toList());
    }
}
