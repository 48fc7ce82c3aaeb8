package vn.capbu.renewal.ui.custody.model;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.OverdueToken;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.TokenCondition;

/** The custody window in the middle of a day, for looking at. */
public final class CustodyGallery {

    private static final List<String> NAMES =
            List.of(
                    "Công ty TNHH Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Phước Thịnh",
                    "Công ty Cổ phần Đầu tư Xây dựng Hạ tầng Cửu Long",
                    "Doanh nghiệp tư nhân Nguyễn Thị Ếch",
                    "Hợp tác xã Nông nghiệp Ấp Bắc",
                    "Công ty TNHH Vận tải Ỷ Lan");

    private static final List<CustodyState> STATES =
            List.copyOf(EnumSet.complementOf(EnumSet.of(CustodyState.RETURNED)));

    private final TestCustody custody = new TestCustody();
    private final CustodyModel model =
            new CustodyModel(Clock.fixed(TestCustody.NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC));
    private final CustodyCommands commands =
            new CustodyCommands(model, custody, custody, custody, custody);

    /** With some tokens on the shelves. */
    public CustodyGallery(int tokens) {
        List<ShelfRow> rows = new ArrayList<>();
        Map<TokenSerial, OverdueToken> overdue = new LinkedHashMap<>();
        for (int i = 1; i <= tokens; i++) {
            ShelfRow row = row(i);
            rows.add(row);
            if (i % 6 == 1) {
                overdue.put(
                        row.item().token(),
                        new OverdueToken(row, OverdueToken.Kind.NOT_BEGUN, 12, 3));
            }
        }
        Map<CustodyFilter, Long> counts = new EnumMap<>(CustodyFilter.class);
        for (CustodyFilter filter : CustodyFilter.values()) {
            counts.put(
                    filter,
                    rows.stream()
                            .filter(row -> filter.states().contains(row.item().state()))
                            .count());
        }
        custody.view = new CustodyView(rows, rows.size(), counts, overdue);
        commands.open();
        custody.answer();
    }

    public CustodyModel model() {
        return model;
    }

    public CustodyCommands commands() {
        return commands;
    }

    private static ShelfRow row(int i) {
        CustodyState state = STATES.get(i % STATES.size());
        ShelfRow plain =
                TestCustody.row(i, "54VT20" + (10_000_000 + i * 37), CustodyState.RECEIVED);
        ReceivedToken token =
                plain.item()
                        .received()
                        .typed(
                                new TaxCode("03" + (10_000_000 + i * 7_919)),
                                NAMES.get(i % NAMES.size()),
                                "v4")
                        .noted(new TokenCondition(Set.of("good"), ""), "", "A-" + i / 10);
        CustodyItem item =
                new CustodyItem(
                        i,
                        0,
                        String.format(java.util.Locale.ROOT, "TN2020-%06d", 1 + i / 10),
                        1 + i % 10,
                        token,
                        state,
                        TestCustody.NOW,
                        null,
                        null,
                        null,
                        null);
        return new ShelfRow(
                item,
                TestCustody.NOW.minus(Duration.ofDays(i % 6 == 1 ? 12 : i % 3)),
                plain.bearer(),
                plain.pin());
    }

    /** The list with a selected token. */
    public void showList() {
        model.tell("Đã lập phiếu TN2020-000030 cho 10 token: in phiếu và để hai bên ký.");
        commands.select(List.of(7L));
        custody.answer();
    }

    /** The form of a drop-off, half filled in. */
    public void receive() {
        commands.run(CustodyCommand.RECEIVE);
        List<ReceivedToken> tokens = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            tokens.add(row(i).item().received());
        }
        model.dropOff().setShelf("A-12");
        model.dropOff()
                .add(
                        new EnterTokens.Entry(
                                tokens,
                                List.of(
                                        CustodyProblem.of(
                                                CustodyProblem.Kind.IN_CUSTODY,
                                                "54VT2010000370"))));
        PersonDraft person = model.dropOff().person();
        person.type(PersonDraft.Field.NAME, "Nguyễn Thị Phương Thảo");
        person.type(PersonDraft.Field.PAPER_DATE, "31/02/2020");
        model.dropOff().setConsent(true);
    }

    /** The form of a return that is refused. */
    public void giveBack() {
        custody.mayDiscard = true;
        commands.takingIn().leave();
        custody.refusal =
                List.of(
                        CustodyProblem.of(CustodyProblem.Kind.OTHER_PERSON),
                        CustodyProblem.of(CustodyProblem.Kind.PIN_ADVICE_MISSING));
        commands.select(List.of(5L, 11L));
        commands.run(CustodyCommand.RETURN);
        custody.answer();
    }
}
