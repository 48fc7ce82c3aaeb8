package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.custody.CustodyMove.Origin;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.spi.CustodyRepository.Series;

/**
 * Returns tokens: to the person who brought them, with the same paper or a newer one, or to somebody else with an authorisation
 * of the same customer. Part of a drop-off can be returned, and parts of several at once.
 */
public final class ReturnTokens {

    /**
     * What the operator enters; see {@link HandOver} for each.
     *
     * @param desk code of the service desk; empty for the only one
     * @param tokens to return
     * @param recipient who fetches them, as the identity document says that was shown now
     * @param mandate the paper that was shown now
     * @param proof how the recipient showed the drop-off
     * @param systems to list; empty for those of the drop-offs, or all when nobody asked then
     * @param pinAdviceAcknowledged whether the recipient was advised to change the PIN, and acknowledged it
     * @param decision lets a supervisor set aside what can be set aside; null when nobody decided
     * @param remarks possibly empty
     */
    public record Request(
            String desk,
            List<TokenSerial> tokens,
            Bearer recipient,
            Mandate mandate,
            HandOver.SlipProof proof,
            Set<String> systems,
            boolean pinAdviceAcknowledged,
            @Nullable SupervisorDecision decision,
            String remarks) {

        public Request {
            desk = CustodyDesk.number(desk);
            tokens = List.copyOf(tokens);
            systems = Set.copyOf(systems);
            remarks = VietnameseText.tidy(remarks);
        }

        /** The same request with another decision. */
        public Request with(@Nullable SupervisorDecision other) {
            return new Request(
                    desk,
                    tokens,
                    recipient,
                    mandate,
                    proof,
                    systems,
                    pinAdviceAcknowledged,
                    other,
                    remarks);
        }
    }

    private final CustodyDesk desk;

    ReturnTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /**
     * Everything that stands against a return; empty when nothing does. Those that a decision in the request sets aside are left
     * out. For a form, while it is filled in.
     *
     * @param operator whose role decides whether a decision counts
     */
    public List<CustodyProblem> check(Operator operator, Request request) {
        operator.require(Right.KEEP_TOKENS);
        return examine(operator, request, token -> desk.repository().findInCustody(token))
                .problems();
    }

    /**
     * Writes the minutes with their number, and gives the tokens back; all of it or nothing.
     *
     * @throws CustodyException everything that stands against it and isn't set aside
     */
    public HandOver run(Operator operator, Request request) throws CustodyException {
        operator.require(Right.KEEP_TOKENS);
        return Steps.twice(() -> store(operator, request));
    }

    private HandOver store(Operator operator, Request request) throws CustodyException {
        return Steps.transact(
                desk,
                () -> {
                    Examination found =
                            examine(
                                    operator,
                                    request,
                                    token -> desk.repository().lockInCustody(token));
                    if (!found.problems().isEmpty()) {
                        throw new CustodyException(found.problems());
                    }
                    return handOver(operator, request, found);
                });
    }

    private interface Lookup {
        Optional<CustodyItem> find(TokenSerial token);
    }

    /**
     * What a look at a request found.
     *
     * @param items the tokens, by slip and place
     * @param dropOffs their drop-offs by number
     * @param problems what stands against it
     * @param setAside what the supervisor's decision sets aside
     */
    private record Examination(
            List<CustodyItem> items,
            Map<String, DropOff> dropOffs,
            List<CustodyProblem> problems,
            Set<Kind> setAside) {}

    private Examination examine(Operator operator, Request request, Lookup lookup) {
        FormChecks checks = new FormChecks(desk.today());
        checks.desk(request.desk());
        checks.bearer(request.recipient());
        checks.mandate(request.mandate());
        checks.systems(request.systems(), desk.catalogue().systems(desk.today()));
        checks.text("remarks", request.remarks());
        checkProof(checks, request);
        List<CustodyItem> items = items(checks, request, lookup);
        Map<String, DropOff> dropOffs = new TreeMap<>();
        for (CustodyItem item : items) {
            checkToken(
                    checks,
                    request,
                    item,
                    dropOffs.computeIfAbsent(
                            item.slip(), slip -> desk.repository().find(slip).orElseThrow()));
        }
        Set<Kind> setAside = EnumSet.noneOf(Kind.class);
        List<CustodyProblem> left = new ArrayList<>();
        boolean decided = checks.decision(operator, request.decision());
        for (CustodyProblem problem :
                new ArrayList<>(new java.util.LinkedHashSet<>(checks.problems()))) {
            if (decided && problem.kind().canBeSetAside()) {
                setAside.add(problem.kind());
            } else {
                left.add(problem);
            }
        }
        return new Examination(items, dropOffs, left, setAside);
    }

    private static void checkProof(FormChecks checks, Request request) {
        checks.text("proof.declaration", request.proof().declaration());
        boolean shown =
                switch (request.proof().kind()) {
                    case SLIP -> true;
                    case DECLARED_LOST -> !request.proof().declaration().isEmpty();
                    case NONE -> false;
                };
        if (!shown) {
            checks.add(CustodyProblem.of(Kind.SLIP_MISSING));
        }
        if (!request.pinAdviceAcknowledged()) {
            checks.add(CustodyProblem.of(Kind.PIN_ADVICE_MISSING));
        }
    }

    private static List<CustodyItem> items(FormChecks checks, Request request, Lookup lookup) {
        if (request.tokens().isEmpty()) {
            checks.add(CustodyProblem.of(Kind.NO_TOKENS));
        }
        List<CustodyItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (TokenSerial token : request.tokens()) {
            if (!keys.add(CustodyItem.keyOf(token))) {
                checks.add(CustodyProblem.of(Kind.DUPLICATE, token));
                continue;
            }
            lookup.find(token)
                    .ifPresentOrElse(
                            items::add,
                            () -> checks.add(CustodyProblem.of(Kind.NOT_IN_CUSTODY, token)));
        }
        items.sort(Comparator.comparing(CustodyItem::slip).thenComparingInt(CustodyItem::place));
        return items;
    }

    private void checkToken(FormChecks checks, Request request, CustodyItem item, DropOff dropOff) {
        boolean open = desk.tokens().journal().findOpen(item.token()).isPresent();
        if (open) {
            checks.add(CustodyProblem.of(Kind.RENEWAL_OPEN, item.token()));
        } else if (item.state() != CustodyState.READY) {
            checks.add(CustodyProblem.of(Kind.NOT_READY, item.token()));
        }
        if (desk.catalogue()
                .rules(desk.today())
                .find(item.state(), CustodyState.RETURNED)
                .isEmpty()) {
            checks.add(CustodyProblem.notAllowed(item, CustodyState.RETURNED));
        }
        BearerRule.check(dropOff, item, request.recipient(), request.mandate())
                .ifPresent(kind -> checks.add(CustodyProblem.of(kind, item.slip())));
    }

    private HandOver handOver(Operator operator, Request request, Examination found) {
        Instant now = desk.clock().instant();
        int year = VietnamTime.dateOf(now).getYear();
        String number =
                CustodyDesk.number(
                        "BB",
                        request.desk(),
                        year,
                        desk.repository().nextNumber(Series.HAND_OVER, request.desk(), year));
        SupervisorDecision decision = found.setAside().isEmpty() ? null : request.decision();
        Steps steps = new Steps(desk, operator);
        int rules = desk.catalogue().rules(desk.today()).version();
        HandOver minutes =
                new HandOver(
                        number,
                        now,
                        operator.name(),
                        request.desk(),
                        request.recipient(),
                        request.mandate(),
                        request.proof(),
                        systems(request, found),
                        found.setAside(),
                        decision,
                        request.remarks(),
                        List.of());
        desk.repository().addHandOver(minutes);
        for (CustodyItem item : found.items()) {
            steps.move(
                    item.withMinutes(number),
                    CustodyState.RETURNED,
                    Origin.HAND_OVER,
                    decision == null ? "" : decision.reason(),
                    decision == null ? null : decision.secondPerson(),
                    rules);
        }
        audit(steps, minutes, found);
        return desk.repository().findHandOver(number).orElseThrow();
    }

    /** Those of the request; else those of the drop-offs; all where nobody asked. */
    private Set<String> systems(Request request, Examination found) {
        if (!request.systems().isEmpty()) {
            return request.systems();
        }
        Set<String> systems = new TreeSet<>();
        for (DropOff dropOff : found.dropOffs().values()) {
            if (dropOff.systems().isEmpty()) {
                return desk.catalogue().systems(desk.today()).stream()
                        .map(UpdateTarget::code)
                        .collect(Collectors.toSet());
            }
            systems.addAll(dropOff.systems());
        }
        return systems;
    }

    private static void audit(Steps steps, HandOver minutes, Examination found) {
        Map<String, String> details = new TreeMap<>();
        details.put("slips", String.join(" ", found.dropOffs().keySet()));
        details.put("tokens", Integer.toString(found.items().size()));
        details.put("mandate", minutes.mandate().kind().name());
        details.put("proof", minutes.proof().kind().name());
        SupervisorDecision decision = minutes.decision();
        if (decision != null) {
            details.put(
                    "setAside",
                    minutes.setAside().stream().map(Enum::name).collect(Collectors.joining(" ")));
            details.put("reason", decision.reason());
            details.put("secondPerson", decision.secondPerson());
        }
        steps.audit("custody.return", minutes.number(), details);
    }
}
