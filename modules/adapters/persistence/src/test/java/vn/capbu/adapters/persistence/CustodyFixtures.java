package vn.capbu.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.Bearer;
import vn.capbu.renewal.custody.CertificateChange;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.IdDocument;
import vn.capbu.renewal.custody.Mandate;
import vn.capbu.renewal.custody.PinAgreement;
import vn.capbu.renewal.custody.ReadyCheck;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.SupervisorDecision;
import vn.capbu.renewal.custody.TokenCondition;

/** Drop-offs and what becomes of them. */
final class CustodyFixtures {

    static final Bearer BEARER =
            new Bearer(
                    "Nguyễn Thị Hòa",
                    new IdDocument(IdDocument.Kind.CITIZEN_CARD, "001199000001"),
                    "0912.345 678",
                    "hoa@example.vn",
                    "kế toán");
    static final Mandate MANDATE =
            new Mandate(
                    Mandate.Kind.AUTHORISATION,
                    "15/UQ_A",
                    LocalDate.of(2020, 3, 9),
                    "Công ty Đại Phát",
                    Fixtures.TAX_CODE);
    static final CertificateChange CHANGE =
            new CertificateChange(
                    CertificateSerial.parse("0A1B"),
                    Instant.parse("2019-01-15T00:00:00Z"),
                    null,
                    CertificateSerial.parse("00ABCDEF0123456789ABCDEF0123456789"),
                    Instant.parse("2020-03-10T00:00:00Z"),
                    Instant.parse("2021-05-31T16:59:59Z"),
                    Bytes.of("new certificate".getBytes(UTF_8)));

    private CustodyFixtures() {}

    static DropOff dropOff(String number, String... serials) {
        List<CustodyItem> items = new ArrayList<>();
        for (String serial : serials) {
            items.add(
                    new CustodyItem(
                            0,
                            0,
                            number,
                            items.size() + 1,
                            received(serial),
                            CustodyState.RECEIVED,
                            Fixtures.NOW,
                            null,
                            null,
                            null,
                            null));
        }
        return new DropOff(
                number,
                Fixtures.NOW,
                "tester",
                "",
                BEARER,
                MANDATE,
                false,
                new PinAgreement(PinAgreement.Handling.SEALED_ENVELOPE, "PB-7"),
                Set.of("tax", "customs"),
                "giao trước 17h",
                items);
    }

    static ReceivedToken received(String serial) {
        return new ReceivedToken(
                new TokenSerial(serial),
                "0100109106",
                "v4",
                "v4",
                new SubscriberId(7),
                Fixtures.TAX_CODE,
                Fixtures.NAME,
                ReceivedToken.KnownBy.CERTIFICATE,
                new TokenCondition(Set.of("scratched", "no-cap"), "xước nhẹ"),
                "dây đeo",
                "K3");
    }

    static List<CustodyMove> firstMoves(DropOff dropOff) {
        return dropOff.items().stream()
                .map(item -> move(item, null, CustodyState.RECEIVED, CustodyMove.Origin.DROP_OFF))
                .toList();
    }

    static CustodyMove move(
            CustodyItem item, CustodyState from, CustodyState to, CustodyMove.Origin origin) {
        return new CustodyMove(
                item.token(), item.slip(), from, to, Fixtures.NOW, "tester", origin, "", null, 1);
    }

    static ReadyCheck check() {
        return new ReadyCheck(
                Fixtures.NOW,
                "tester",
                ReadyTokens.Finding.GOOD,
                new TokenCondition(Set.of("good"), ""));
    }

    static HandOver handOver(String number) {
        return new HandOver(
                number,
                Fixtures.NOW,
                "tester",
                "",
                BEARER,
                MANDATE,
                new HandOver.SlipProof(HandOver.SlipProof.Kind.DECLARED_LOST, "mất phiếu"),
                Set.of("tax"),
                Set.of(CustodyProblem.Kind.OTHER_PERSON, CustodyProblem.Kind.SLIP_MISSING),
                new SupervisorDecision("đã gọi xác nhận", "Trần Thị Hoa"),
                "",
                List.of());
    }
}
