package vn.capbu.renewal.affected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TableReport.Cell;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.spi.AffectedCertificates;

/** The sheets of an affected list, of certificates of every verdict. */
class AffectedWorkbookTest {

    private static final Instant NOW = Instant.parse("2020-03-16T03:00:00Z");
    private static final LocalDate EXPIRES_ON = LocalDate.of(2020, 10, 2);
    private static final LocalDate ISSUED_BEFORE = LocalDate.of(2019, 7, 17);
    private static final LocalDate CONTRACT_END = LocalDate.of(2021, 12, 26);
    private static final Campaign CAMPAIGN =
            new Campaign(
                    1,
                    3,
                    "Cấp bù 2020",
                    null,
                    null,
                    EXPIRES_ON,
                    ISSUED_BEFORE,
                    KeyPolicy.REKEY,
                    List.of(),
                    NOW);

    private static final CertificateFacts ELIGIBLE =
            facts(1, "Hà Nội", "v4", LocalDate.of(2018, 6, 1), CertificateState.VALID, null);
    private static final CertificateFacts ALLOWED =
            facts(
                    2,
                    "Thành phố Hà Nội",
                    "v4",
                    ISSUED_BEFORE,
                    CertificateState.VALID,
                    decision(2, true));
    private static final CertificateFacts REVOKED_AND_LATE =
            facts(3, "Bình Dương", "v2", LocalDate.of(2019, 11, 4), CertificateState.REVOKED, null);
    private static final CertificateFacts BORDERLINE =
            facts(4, "", "", ISSUED_BEFORE, CertificateState.VALID, null);
    private static final CertificateFacts REFUSED =
            facts(
                    5,
                    "TP. Hồ Chí Minh",
                    "v2",
                    ISSUED_BEFORE,
                    CertificateState.VALID,
                    decision(5, false));
    private static final CertificateFacts RENEWED =
            facts(6, "Kho số 7", "v5", LocalDate.of(2018, 6, 1), CertificateState.VALID, null);

    private final List<Long> told = new ArrayList<>();

    @Test
    void theSheetsAreInOrderAndSayWhatTheyAreOf() {
        List<TableReport> sheets = sheets(list(NOW, false), AffectedFilter.ALL);

        assertThat(sheets)
                .extracting(TableReport::title)
                .containsExactly(
                        List.of(AffectedSheet.values()).stream()
                                .map(Enum::name)
                                .toArray(String[]::new));
        assertThat(sheets)
                .allSatisfy(
                        sheet ->
                                assertThat(sheet.facts())
                                        .containsExactly(
                                                new TableReport.Fact("CAMPAIGN", "Cấp bù 2020"),
                                                new TableReport.Fact("RULES_VERSION", "3"),
                                                new TableReport.Fact(
                                                        "AS_OF", VietnamTime.formatDateTime(NOW)),
                                                new TableReport.Fact("ROWS", "6 of 6")));
    }

    @Test
    void totalsAreByVerdictReasonVersionAndProvince() {
        List<TableReport> sheets = sheets(list(NOW, false), AffectedFilter.ALL);

        assertThat(lines(sheets, AffectedSheet.SUMMARY))
                .containsExactly(
                        "ELIGIBLE | 2",
                        "NEEDS_DECISION | 1",
                        "NOT_ELIGIBLE | 2",
                        "ALREADY_RENEWED | 1",
                        "ALL | 6",
                        "TO_CONFIRM | 2");
        assertThat(lines(sheets, AffectedSheet.BY_REASON))
                .contains("E2 | 1", "E5 | 2", "E1 | 0", "BORDERLINE | 1", "EXPIRED | 0")
                .endsWith("REFUSED | 1");
        assertThat(lines(sheets, AffectedSheet.BY_VERSION))
                .containsExactly(
                        "v2 | 2 | 0 | 0 | 2 | 0",
                        "v4 | 2 | 2 | 0 | 0 | 0",
                        "v5 | 1 | 0 | 0 | 0 | 1",
                        "UNNAMED | 1 | 0 | 1 | 0 | 0",
                        "SUM | 6 | 2 | 1 | 2 | 1");
        assertThat(lines(sheets, AffectedSheet.BY_PROVINCE))
                .containsExactly(
                        "Bình Dương | 1 | 0 | 0 | 1 | 0",
                        "Hà Nội | 2 | 2 | 0 | 0 | 0",
                        "Hồ Chí Minh | 1 | 0 | 0 | 1 | 0",
                        "Kho số 7 | 1 | 0 | 0 | 0 | 1",
                        "UNNAMED | 1 | 0 | 1 | 0 | 0",
                        "SUM | 6 | 2 | 1 | 2 | 1");
        assertThat(lines(sheets, AffectedSheet.BY_PROVINCE_OF_34))
                .as("Bình Dương is a part of Hồ Chí Minh since 01/07/2025")
                .contains("Hồ Chí Minh | 2 | 0 | 0 | 2 | 0", "Kho số 7 | 1 | 0 | 0 | 0 | 1")
                .noneMatch(line -> line.startsWith("Bình Dương"));
    }

    @Test
    void everyCertificateIsOnTheSheetOfItsVerdictWithItsReasons() {
        List<TableReport> sheets = sheets(list(NOW, false), AffectedFilter.ALL);

        assertThat(lines(sheets, AffectedSheet.ELIGIBLE))
                .containsExactly(
                        identity(1, "Hà Nội", "v4", "2018-06-01", "VALID")
                                + " | 2021-12-26 | 450 | 0 | E1_AT_TOKEN",
                        identity(2, "Thành phố Hà Nội", "v4", "2019-07-17", "VALID")
                                + " | 2021-12-26 | 450 | 0 | true by Hoa; E1_AT_TOKEN");
        assertThat(lines(sheets, AffectedSheet.NEEDS_DECISION))
                .containsExactly(
                        identity(4, "", "", "2019-07-17", "VALID")
                                + " | BORDERLINE | 2021-12-26 | 450 | 0 | ");
        assertThat(lines(sheets, AffectedSheet.NOT_ELIGIBLE))
                .containsExactly(
                        identity(3, "Bình Dương", "v2", "2019-11-04", "REVOKED")
                                + " | E2+E5 | E2; E5 | ",
                        identity(5, "TP. Hồ Chí Minh", "v2", "2019-07-17", "VALID")
                                + " | E5 | E5; false by Hoa | ");
        assertThat(lines(sheets, AffectedSheet.ALREADY_RENEWED))
                .containsExactly(
                        identity(6, "Kho số 7", "v5", "2018-06-01", "VALID")
                                + " | 2020-03-14T03:00:00Z | 6A02AB06 | ");
        assertThat(told).as("told as rows are written").containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void rowsAreThoseAskedForAndTotalsOfTheWholeList() {
        AffectedFilter filter = new AffectedFilter(null, EligibilityRule.E2, false, null, null, "");
        List<TableReport> sheets = sheets(list(NOW, false), filter);

        assertThat(lines(sheets, AffectedSheet.NOT_ELIGIBLE)).hasSize(1);
        assertThat(lines(sheets, AffectedSheet.ELIGIBLE)).isEmpty();
        assertThat(lines(sheets, AffectedSheet.SUMMARY)).contains("ALL | 6");
        assertThat(sheets.get(0).facts()).contains(new TableReport.Fact("ROWS", "1 of 6"));
    }

    @Test
    void aListOfThePastSaysWhatItDoesNotKnow() {
        List<TableReport> sheets = sheets(list(NOW, true), AffectedFilter.ALL);

        assertThat(lines(sheets, AffectedSheet.SUMMARY)).endsWith("HISTORY_UNKNOWN | 6");
        assertThat(sheets.get(0).notes()).containsExactly("NOTE_E1", "NOTE_HISTORY");
        assertThat(lines(sheets, AffectedSheet.ALREADY_RENEWED))
                .allMatch(line -> line.endsWith("VALUES_OF_TODAY"));
    }

    @Test
    void aWritingThatIsNotWantedAnyMoreEnds() {
        Cancellation cancellation = new Cancellation();
        AffectedList list = list(NOW, false);
        List<TableReport> sheets =
                AffectedWorkbook.of(list, list.all(), new Names(), Progress.NONE, cancellation);
        cancellation.request();

        assertThatThrownBy(() -> lines(sheets, AffectedSheet.ELIGIBLE))
                .isInstanceOf(CancellationException.class);
    }

    private static String identity(
            int number, String province, String version, String from, String state) {
        return String.join(
                " | ",
                "010010910" + number,
                "Công ty " + number,
                province,
                version,
                "5401AB0" + number,
                "54VT2000000" + number,
                from,
                "2020-10-02",
                "2021-12-26",
                state);
    }

    private List<TableReport> sheets(AffectedList list, AffectedFilter filter) {
        Progress progress =
                new Progress() {
                    @Override
                    public void total(long units) {}

                    @Override
                    public void done(long units) {
                        told.add(units);
                    }
                };
        AffectedList.View rows = list.view(filter, Progress.NONE, new Cancellation());
        return AffectedWorkbook.of(list, rows, new Names(), progress, new Cancellation());
    }

    private static List<String> lines(List<TableReport> sheets, AffectedSheet sheet) {
        TableReport report =
                sheets.stream()
                        .filter(it -> it.title().equals(sheet.name()))
                        .findFirst()
                        .orElseThrow();
        List<String> lines = new ArrayList<>();
        for (List<Cell> cells : report.rows()) {
            assertThat(cells).hasSameSizeAs(report.columns());
            lines.add(
                    cells.stream()
                            .map(AffectedWorkbookTest::shown)
                            .collect(Collectors.joining(" | ")));
        }
        return lines;
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Amount amount) {
            return amount.number().setScale(0).max(BigDecimal.ZERO).toString();
        }
        return cell instanceof Cell.Date day
                ? day.date().toString()
                : ((Cell.Moment) cell).instant().toString();
    }

    private static AffectedList list(Instant asOf, boolean past) {
        List<CertificateFacts> all =
                List.of(ELIGIBLE, ALLOWED, REVOKED_AND_LATE, BORDERLINE, REFUSED, RENEWED);
        AffectedList.Builder list =
                new AffectedList.Builder(new Registry(all), CAMPAIGN, asOf, past);
        CertificateJudge judge = new CertificateJudge(CAMPAIGN, asOf, past);
        all.forEach(facts -> list.add(judge.judge(facts)));
        return list.build();
    }

    private static EligibilityDecision decision(int number, boolean allowed) {
        return new EligibilityDecision(
                1,
                new SubscriberId(number),
                CertificateSerial.parse("5401AB0" + number),
                allowed,
                "công văn",
                "giamsat",
                "Hoa",
                NOW);
    }

    private static CertificateFacts facts(
            int number,
            String province,
            String version,
            LocalDate from,
            CertificateState state,
            @Nullable EligibilityDecision decision) {
        boolean renewed = number == 6;
        return new CertificateFacts(
                number,
                new CertificateFacts.Holder(
                        new SubscriberId(number),
                        new TaxCode("010010910" + number),
                        "Công ty " + number,
                        province),
                CertificateSerial.parse("5401AB0" + number),
                new TokenSerial("54VT2000000" + number),
                version,
                new CertificateFacts.Term(from, EXPIRES_ON, null, null),
                state,
                CONTRACT_END,
                null,
                new CertificateFacts.Marks(
                        renewed ? Instant.parse("2020-03-14T03:00:00Z") : null,
                        renewed ? CertificateSerial.parse("6A02AB06") : null,
                        decision,
                        false),
                false);
    }

    /** Some certificates, in memory. */
    private record Registry(List<CertificateFacts> all) implements AffectedCertificates {

        @Override
        public long count() {
            return all.size();
        }

        @Override
        public Page read(long campaignId, Instant asOf, long after, int limit) {
            return new Page(all, -1);
        }

        @Override
        public List<CertificateFacts> find(long campaignId, Instant asOf, Collection<Long> ids) {
            return all.stream().filter(it -> ids.contains(it.id())).toList();
        }

        @Override
        public List<CertificateFacts> withSerial(
                long campaignId, Instant now, CertificateSerial serial) {
            return all.stream().filter(it -> it.serial().equals(serial)).toList();
        }

        @Override
        public List<CertificateFacts> ofSubscribers(
                long campaignId, Instant now, Collection<Long> subscribers) {
            return all.stream()
                    .filter(it -> subscribers.contains(it.holder().subscriber().value()))
                    .toList();
        }

        @Override
        public Matches matching(String words, long after, int limit) {
            return new Matches(List.of(), -1);
        }
    }

    /** Everything by its name in the program. */
    private static final class Names implements AffectedWords {

        @Override
        public String of(AffectedSheet sheet) {
            return sheet.name();
        }

        @Override
        public String of(AffectedColumn column) {
            return column.name();
        }

        @Override
        public String of(AffectedLabel label) {
            return label.name();
        }

        @Override
        public String of(Eligibility eligibility) {
            return eligibility.name();
        }

        @Override
        public String of(EligibilityRule rule) {
            return rule.name();
        }

        @Override
        public String of(Question question) {
            return question.name();
        }

        @Override
        public String of(CertificateState state) {
            return state.name();
        }

        @Override
        public String of(EligibilityDecision decision) {
            return decision.allowed() + " by " + decision.secondPerson();
        }

        @Override
        public String share(long part, long all) {
            return part + " of " + all;
        }
    }
}
