package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.spi.CustodyRepository.Series;

/** Takes tokens into custody: makes the drop-off slip. */
public final class ReceiveTokens {

    /**
     * What the operator enters; see {@link DropOff} for each.
     *
     * @param desk code of the service desk; empty for the only one
     * @param bearer who brings the tokens
     * @param mandate by what right
     * @param keyGenerationConsent whether new keys may be generated on the tokens
     * @param pin what was agreed about the PIN
     * @param systems that the customer uses; empty when nobody asked
     * @param remarks possibly empty
     * @param tokens in the order of the slip
     */
    public record Request(
            String desk,
            Bearer bearer,
            Mandate mandate,
            boolean keyGenerationConsent,
            PinAgreement pin,
            Set<String> systems,
            String remarks,
            List<ReceivedToken> tokens) {

        public Request {
            desk = CustodyDesk.number(desk);
            systems = Set.copyOf(systems);
            remarks = VietnameseText.tidy(remarks);
            tokens = List.copyOf(tokens);
        }
    }

    private final CustodyDesk desk;

    ReceiveTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /** Everything that is wrong with a request; empty when it can be stored. For a form, while it is filled in. */
    public List<CustodyProblem> check(Request request) {
        FormChecks checks = new FormChecks(desk.today());
        checks.desk(request.desk());
        checks.bearer(request.bearer());
        checks.contact(request.bearer());
        checks.mandate(request.mandate());
        checks.pin(request.pin());
        checks.systems(request.systems(), desk.catalogue().systems(desk.today()));
        checks.text("remarks", request.remarks());
        checkTokens(checks, request.tokens());
        return checks.problems();
    }

    private void checkTokens(FormChecks checks, List<ReceivedToken> tokens) {
        if (tokens.isEmpty()) {
            checks.add(CustodyProblem.of(Kind.NO_TOKENS));
        }
        List<ConditionKind> conditions = desk.catalogue().conditions(desk.today());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            ReceivedToken token = tokens.get(i);
            checks.token(token, conditions);
            String serial = token.token().value();
            if (!keys.add(CustodyItem.keyOf(token.token()))) {
                checks.add(CustodyProblem.atLine(Kind.DUPLICATE, i + 1, serial));
            } else if (desk.repository().findInCustody(token.token()).isPresent()) {
                checks.add(CustodyProblem.atLine(Kind.IN_CUSTODY, i + 1, serial));
            }
        }
    }

    /**
     * Makes the slip with its number, and takes every token in; all of it or nothing.
     *
     * @throws CustodyException every problem of the request, among them tokens that the desk has already
     */
    public DropOff run(Operator operator, Request request) throws CustodyException {
        operator.require(Right.KEEP_TOKENS);
        return Steps.twice(() -> store(operator, request));
    }

    private DropOff store(Operator operator, Request request) throws CustodyException {
        return Steps.transact(
                desk,
                () -> {
                    List<CustodyProblem> problems = check(request);
                    if (!problems.isEmpty()) {
                        throw new CustodyException(problems);
                    }
                    Instant now = desk.clock().instant();
                    String slip = nextSlip(request.desk(), now);
                    int rules = desk.catalogue().rules(desk.today()).version();
                    List<CustodyItem> items = new ArrayList<>();
                    List<CustodyMove> moves = new ArrayList<>();
                    for (ReceivedToken token : request.tokens()) {
                        items.add(item(slip, items.size() + 1, token, now));
                        moves.add(firstMove(operator, slip, token, now, rules));
                    }
                    DropOff stored =
                            desk.repository()
                                    .add(dropOff(slip, now, operator, request, items), moves);
                    audit(operator, stored);
                    return stored;
                });
    }

    private String nextSlip(String deskCode, Instant now) {
        int year = VietnamTime.dateOf(now).getYear();
        return CustodyDesk.number(
                "TN",
                deskCode,
                year,
                desk.repository().nextNumber(Series.DROP_OFF, deskCode, year));
    }

    private static DropOff dropOff(
            String slip, Instant now, Operator operator, Request request, List<CustodyItem> items) {
        return new DropOff(
                slip,
                now,
                operator.name(),
                request.desk(),
                request.bearer(),
                request.mandate(),
                request.keyGenerationConsent(),
                request.pin(),
                request.systems(),
                request.remarks(),
                items);
    }

    private static CustodyItem item(String slip, int place, ReceivedToken token, Instant now) {
        return new CustodyItem(
                0, 0, slip, place, token, CustodyState.RECEIVED, now, null, null, null, null);
    }

    private static CustodyMove firstMove(
            Operator operator, String slip, ReceivedToken token, Instant now, int rules) {
        return new CustodyMove(
                token.token(),
                slip,
                null,
                CustodyState.RECEIVED,
                now,
                operator.name(),
                CustodyMove.Origin.DROP_OFF,
                "",
                null,
                rules);
    }

    private void audit(Operator operator, DropOff stored) {
        Steps steps = new Steps(desk, operator);
        steps.audit(
                "custody.receive",
                stored.number(),
                Map.of(
                        "tokens",
                        Integer.toString(stored.items().size()),
                        "mandate",
                        stored.mandate().kind().name(),
                        "keyGenerationConsent",
                        Boolean.toString(stored.keyGenerationConsent()),
                        "pin",
                        stored.pin().handling().name()));
        for (CustodyItem item : stored.items()) {
            steps.audit("custody.take", item.token().value(), Map.of("slip", stored.number()));
        }
    }

    /**
     * Notes that the customer has consented to key generation after the drop-off. Consent that is there stays.
     *
     * @param slip number of the drop-off slip
     * @throws CustodyException UNKNOWN_SLIP
     */
    public DropOff recordConsent(Operator operator, String slip) throws CustodyException {
        operator.require(Right.KEEP_TOKENS);
        String number = CustodyDesk.number(slip);
        return Steps.transact(
                desk,
                () -> {
                    if (!desk.repository().recordConsent(number)) {
                        throw new CustodyException(CustodyProblem.of(Kind.UNKNOWN_SLIP, number));
                    }
                    new Steps(desk, operator).audit("custody.consent", number, Map.of());
                    return desk.repository().find(number).orElseThrow();
                });
    }
}
