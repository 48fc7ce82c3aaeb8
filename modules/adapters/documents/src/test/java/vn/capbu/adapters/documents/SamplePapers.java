package vn.capbu.adapters.documents;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.HandOver.SlipProof;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.LabelSheet;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.custody.MinutesPaper;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.ReceiptPaper;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.custody.UpdateTarget;

/** Papers as a desk makes them, with long Vietnamese names. */
final class SamplePapers {

    static final String SLIP = "TN2026-000123";
    static final String MINUTES = "BB2026-000045";
    static final Instant AT = Instant.parse("2026-11-25T02:15:30Z");
    static final String BEARER = "Nguyễn Thị Phương Thảo";

    private static final List<String> NAMES =
            List.of(
                    "Công ty Trách nhiệm hữu hạn Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Nguyễn Huỳnh Phước Thịnh",
                    "Công ty Cổ phần Đầu tư Xây dựng và Phát triển Hạ tầng Đồng bằng sông Cửu Long",
                    "Doanh nghiệp tư nhân Vật liệu xây dựng Hồng Ngọc",
                    "Chi nhánh Công ty Cổ phần Thực phẩm Bảo Ngọc tại Thành phố Hồ Chí Minh",
                    "Hợp tác xã Nông nghiệp Quyết Thắng",
                    "Hộ kinh doanh Đặng Thị Tuyết");

    private SamplePapers() {}

    static ReceiptPaper receipt(int tokens) {
        return new ReceiptPaper(
                SLIP,
                AT,
                "trần.văn.khánh",
                "HN01",
                bearer(),
                letter(),
                true,
                new PinAgreement(PinAgreement.Handling.SEALED_ENVELOPE, "PB-0087"),
                systems(),
                tokens == 1 ? "" : "Khách hàng đề nghị ưu tiên các token khai hải quan.",
                IntStream.rangeClosed(1, tokens).mapToObj(SamplePapers::received).toList());
    }

    private static ReceiptPaper.Line received(int place) {
        boolean scratched = place % 7 == 3;
        return new ReceiptPaper.Line(
                place,
                token(place),
                "Viettel-CA",
                "v" + (place % 3 == 0 ? 5 : 4),
                place % 11 == 10 ? null : taxCode(place),
                place % 11 == 10 ? "" : name(place),
                scratched ? List.of(scratched()) : List.of(intact()),
                scratched ? "vỏ nứt ở góc, nắp lỏng" : "",
                place % 5 == 1 ? "dây đeo" : "",
                "A-" + (1 + (place - 1) / 20));
    }

    static LabelSheet labels(int tokens) {
        return new LabelSheet(
                SLIP,
                AT,
                IntStream.rangeClosed(1, tokens)
                        .mapToObj(
                                place ->
                                        new LabelSheet.Label(
                                                place,
                                                token(place),
                                                place % 11 == 10 ? null : taxCode(place),
                                                place % 11 == 10 ? "" : name(place),
                                                "A-" + (1 + (place - 1) / 20)))
                        .toList());
    }

    static MinutesPaper minutes(int tokens, @Nullable SupervisorDecision decision) {
        return new MinutesPaper(
                MINUTES,
                AT.plusSeconds(86_400),
                "trần.văn.khánh",
                "HN01",
                bearer(),
                letter(),
                decision == null
                        ? new SlipProof(SlipProof.Kind.SLIP, "")
                        : new SlipProof(
                                SlipProof.Kind.DECLARED_LOST,
                                "mất phiếu ngày 20/11/2026 trên đường đi"),
                tokens > 50 ? List.of(SLIP, "TN2026-000130") : List.of(SLIP),
                systems(),
                decision == null ? Set.of() : Set.of(CustodyProblem.Kind.STATUS_UNKNOWN),
                decision,
                "",
                IntStream.rangeClosed(1, tokens).mapToObj(SamplePapers::returned).toList());
    }

    private static MinutesPaper.Line returned(int place) {
        boolean renewed = place % 9 != 4;
        return new MinutesPaper.Line(
                place,
                SLIP,
                token(place),
                taxCode(place),
                name(place),
                renewed ? CustodyState.RENEWED : CustodyState.NOT_ELIGIBLE,
                renewed ? change(place) : null,
                List.of(intact()),
                "",
                place % 5 == 1 ? "dây đeo" : "");
    }

    private static MinutesPaper.Change change(int place) {
        return new MinutesPaper.Change(
                new CertificateSerial(
                        new BigInteger("5404FFFEB7033FB316D672201B1EEA00", 16)
                                .add(BigInteger.valueOf(place))),
                Instant.parse("2017-06-29T03:00:00Z"),
                Instant.parse("2020-10-02T02:32:33Z"),
                new CertificateSerial(
                        new BigInteger("54010101A9C2E1B7D6F5049382716050", 16)
                                .add(BigInteger.valueOf(place))),
                Instant.parse("2026-11-25T03:00:00Z"),
                Instant.parse("2028-06-29T16:59:59Z"),
                place % 9 == 1 ? 214 : 0);
    }

    private static Bearer bearer() {
        return new Bearer(
                BEARER,
                new IdDocument(IdDocument.Kind.CITIZEN_CARD, "001185012345"),
                "0912 345 678",
                "ke.toan@phuocthinh.example.vn",
                "kế toán trưởng");
    }

    private static Mandate letter() {
        return new Mandate(
                Mandate.Kind.LETTER_OF_INTRODUCTION,
                "12/GGT-2026",
                LocalDate.of(2026, 11, 24),
                name(1),
                taxCode(1));
    }

    private static List<UpdateTarget> systems() {
        return List.of(
                system(
                        "tax",
                        "Thuế điện tử (Tổng cục Thuế)",
                        new LeadTime(4, LeadTime.Unit.WORKING_HOURS),
                        "Cập nhật trước khi nộp hồ sơ khai thuế."),
                system(
                        "customs",
                        "Hải quan điện tử",
                        new LeadTime(24, LeadTime.Unit.CLOCK_HOURS),
                        "Nên đăng ký trước khi thông quan một ngày làm việc."),
                system("bhxh", "Bảo hiểm xã hội", new LeadTime(0, LeadTime.Unit.NONE_STATED), ""),
                system("one-stop", "Cổng một cửa", new LeadTime(1, LeadTime.Unit.WORKING_DAYS), ""),
                system(
                        "public-services",
                        "Cổng dịch vụ công",
                        new LeadTime(0, LeadTime.Unit.NONE_STATED),
                        ""));
    }

    private static UpdateTarget system(String code, String name, LeadTime time, String note) {
        return new UpdateTarget(
                code, 1, name, code, time, LeadTime.NONE, note, "", LocalDate.of(2020, 1, 1), null);
    }

    private static ConditionKind intact() {
        return new ConditionKind("intact", "nguyên vẹn", "intact", false);
    }

    private static ConditionKind scratched() {
        return new ConditionKind("cracked", "trầy xước", "scratched", true);
    }

    static TokenSerial token(int place) {
        return new TokenSerial(
                String.format(java.util.Locale.ROOT, "54VT20%08d", 4711000 + place * 37));
    }

    private static TaxCode taxCode(int place) {
        return new TaxCode(
                place % 4 == 0 ? "0101234567-00" + place % 10 : "03" + (10000000 + place * 7919));
    }

    private static String name(int place) {
        return NAMES.get((place - 1) % NAMES.size());
    }
}
