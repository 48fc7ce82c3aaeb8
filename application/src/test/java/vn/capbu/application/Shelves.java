package vn.capbu.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ReceiveTokens;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.TokenCondition;

/** Tokens that a desk has had for a while, taken in by the use cases with clocks of earlier days. */
final class Shelves {

    private static final Operator OPERATOR =
            new Operator("trần.văn.khánh", EnumSet.allOf(Role.class));

    private static final List<String> CUSTOMERS =
            List.of(
                    "Công ty TNHH Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Phước Thịnh",
                    "Công ty Cổ phần Đầu tư Xây dựng Hạ tầng Cửu Long",
                    "Doanh nghiệp tư nhân Vật liệu xây dựng Hồng Ngọc",
                    "Chi nhánh Công ty Cổ phần Thực phẩm Bảo Ngọc",
                    "Hợp tác xã Nông nghiệp Quyết Thắng",
                    "Hộ kinh doanh Đặng Thị Tuyết",
                    "Công ty TNHH Cơ khí Ỷ Lan");

    private static final List<String> BEARERS =
            List.of(
                    "Nguyễn Thị Phương Thảo",
                    "Lê Hoàng Phúc",
                    "Phạm Thị Mỹ Duyên",
                    "Trần Quốc Đạt",
                    "Võ Thị Kim Ngân");

    private Shelves() {}

    /** Takes tokens in by drop-offs of ten, each of an earlier day than the one before it. */
    static void fill(Path home, int tokens) throws IOException, CustodyException {
        Instant now = Clock.systemUTC().instant();
        for (int begin = 0; begin < tokens; begin += 10) {
            int day = begin / 10 / 3;
            Clock clock =
                    Clock.fixed(
                            now.minus(Duration.ofDays(day)).minusSeconds(60L * begin),
                            ZoneOffset.UTC);
            try (Workspace workspace = Workspace.open(new Loader(), home, clock);
                    RenewalDesk desk = new RenewalDesk(workspace)) {
                dropOff(new CustodyDesk(workspace, desk), begin, clock.instant());
            }
        }
    }

    private static void dropOff(CustodyDesk desk, int begin, Instant now) throws CustodyException {
        int group = begin / 10;
        String customer = CUSTOMERS.get(group % CUSTOMERS.size());
        TaxCode taxCode = new TaxCode("03" + (10_000_000 + group * 7_919));
        List<ReceivedToken> tokens = new ArrayList<>();
        for (int i = begin; i < begin + 10; i++) {
            TokenSerial serial =
                    new TokenSerial(String.format(Locale.ROOT, "54VT20%08d", 4_711_000 + i * 37));
            tokens.add(
                    ReceivedToken.ofSerial(serial)
                            .typed(taxCode, customer, "v4")
                            .noted(new TokenCondition(Set.of("good"), ""), "", "A-" + group));
        }
        desk.receiveTokens()
                .run(
                        OPERATOR,
                        new ReceiveTokens.Request(
                                "",
                                new Bearer(
                                        BEARERS.get(group % BEARERS.size()),
                                        new IdDocument(
                                                IdDocument.Kind.CITIZEN_CARD,
                                                "0011850" + (10_000 + group)),
                                        "0912 345 6" + (10 + group),
                                        "",
                                        "kế toán"),
                                new Mandate(
                                        Mandate.Kind.LETTER_OF_INTRODUCTION,
                                        (12 + group) + "/GGT",
                                        VietnamTime.dateOf(now),
                                        customer,
                                        taxCode),
                                true,
                                new PinAgreement(PinAgreement.Handling.TYPED_BY_CUSTOMER, ""),
                                Set.of(),
                                "",
                                tokens));
        move(desk, group, tokens);
    }

    private static void move(CustodyDesk desk, int group, List<ReceivedToken> tokens)
            throws CustodyException {
        List<TokenSerial> serials = tokens.stream().map(ReceivedToken::token).toList();
        switch (group % 5) {
            case 1 ->
                    desk.moveTokens()
                            .run(
                                    OPERATOR,
                                    serials.subList(0, 4),
                                    CustodyState.NOT_ELIGIBLE,
                                    "hợp đồng hết hạn",
                                    null);
            case 2 ->
                    desk.moveTokens()
                            .run(
                                    OPERATOR,
                                    serials.subList(3, 5),
                                    CustodyState.PROBLEM,
                                    "cong đầu cắm",
                                    null);
            case 3 ->
                    desk.readyTokens()
                            .run(
                                    OPERATOR,
                                    serials.stream()
                                            .map(serial -> new ReadyTokens.Look(serial, null))
                                            .toList(),
                                    "khách đổi ý",
                                    null,
                                    Progress.NONE,
                                    new Cancellation());
            case 4 ->
                    desk.moveTokens()
                            .run(OPERATOR, serials.subList(0, 6), CustodyState.ON_BENCH, "", null);
            default -> {}
        }
    }

    /** The adapters of the class path. */
    private static final class Loader implements Services {
        @Override
        public <T> List<T> all(Class<T> spi) {
            return ServiceLoader.load(spi).stream().map(ServiceLoader.Provider::get).toList();
        }
    }
}
