package vn.capbu.renewal.custody;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.renewal.custody.CustodyMove.Origin;
import vn.capbu.renewal.custody.CustodyProblem.Kind;

/**
 * Moves tokens between states by hand. Renewals move them by themselves; READY is set by {@link ReadyTokens} and RETURNED by
 * {@link ReturnTokens}, never here.
 */
public final class MoveTokens {

    private static final Set<CustodyState> ELSEWHERE =
            EnumSet.of(CustodyState.READY, CustodyState.RETURNED);

    private final CustodyDesk desk;

    MoveTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /** Where a token in a state can be moved by hand; for a menu. */
    public Set<CustodyState> choices(CustodyState from) {
        Set<CustodyState> choices = EnumSet.noneOf(CustodyState.class);
        choices.addAll(desk.catalogue().rules(desk.today()).next(from));
        choices.removeAll(ELSEWHERE);
        return choices;
    }

    /**
     * Moves each token; all or none.
     *
     * @param reason why; needed where the rules say so, else possibly empty
     * @param secondPerson who agrees, where the move is a supervisor's; null otherwise
     * @return the tokens after the move, in the same order
     * @throws CustodyException every token that can't be moved, with both states
     */
    public List<CustodyItem> run(
            Operator operator,
            List<TokenSerial> tokens,
            CustodyState to,
            String reason,
            @Nullable String secondPerson)
            throws CustodyException {
        return run(operator, tokens, List.of(), to, reason, secondPerson);
    }

    /**
     * The same by somebody who saw the tokens: refused with CHANGED_MEANWHILE, which names both states, for each that somebody else, or a
     * renewal, has moved since. A token that only changed its shelf is moved.
     */
    public List<CustodyItem> runSeen(
            Operator operator,
            List<CustodyItem> seen,
            CustodyState to,
            String reason,
            @Nullable String secondPerson)
            throws CustodyException {
        return run(operator, tokensOf(seen), seen, to, reason, secondPerson);
    }

    private List<CustodyItem> run(
            Operator operator,
            List<TokenSerial> tokens,
            List<CustodyItem> seen,
            CustodyState to,
            String reason,
            @Nullable String secondPerson)
            throws CustodyException {
        operator.require(Right.KEEP_TOKENS);
        String why = VietnameseText.tidy(reason);
        return Steps.transact(
                desk,
                () -> {
                    CustodyRules rules = desk.catalogue().rules(desk.today());
                    FormChecks checks = new FormChecks(desk.today());
                    List<CustodyItem> items = new ArrayList<>();
                    for (TokenSerial token : tokens) {
                        find(checks, token)
                                .filter(it -> isAsSeen(checks, seen, it, MoveTokens::place))
                                .filter(it -> allows(checks, rules, it, to))
                                .ifPresent(items::add);
                    }
                    checkWords(checks, operator, rules, items, to, why, secondPerson);
                    checks.done();
                    Steps steps = new Steps(desk, operator);
                    return items.stream()
                            .map(
                                    it ->
                                            steps.move(
                                                    it,
                                                    to,
                                                    Origin.OPERATOR,
                                                    why,
                                                    secondPerson,
                                                    rules.version()))
                            .toList();
                });
    }

    private Optional<CustodyItem> find(FormChecks checks, TokenSerial token) {
        Optional<CustodyItem> item = desk.repository().lockInCustody(token);
        if (item.isEmpty()) {
            checks.add(CustodyProblem.of(Kind.NOT_IN_CUSTODY, token));
        }
        return item;
    }

    /** Since when it is in its state: a token that went away and came back isn't the one that was seen. */
    private static Object place(CustodyItem item) {
        return List.of(item.state(), item.since());
    }

    private static boolean isAsSeen(
            FormChecks checks,
            List<CustodyItem> seen,
            CustodyItem now,
            Function<CustodyItem, Object> what) {
        Optional<CustodyItem> other =
                seen.stream()
                        .filter(it -> it.id() == now.id())
                        .filter(it -> !what.apply(it).equals(what.apply(now)))
                        .findFirst();
        other.ifPresent(it -> checks.add(CustodyProblem.changed(it, now)));
        return other.isEmpty();
    }

    private static List<TokenSerial> tokensOf(List<CustodyItem> items) {
        return items.stream().map(CustodyItem::token).toList();
    }

    private boolean allows(
            FormChecks checks, CustodyRules rules, CustodyItem item, CustodyState to) {
        if (ELSEWHERE.contains(to) || rules.find(item.state(), to).isEmpty()) {
            checks.add(CustodyProblem.notAllowed(item, to));
            return false;
        }
        if (desk.tokens().journal().findOpen(item.token()).isPresent()) {
            checks.add(CustodyProblem.of(Kind.RENEWAL_OPEN, item.token()));
            return false;
        }
        return true;
    }

    private static void checkWords(
            FormChecks checks,
            Operator operator,
            CustodyRules rules,
            List<CustodyItem> items,
            CustodyState to,
            String reason,
            @Nullable String secondPerson) {
        List<CustodyTransition> moves =
                items.stream().flatMap(it -> rules.find(it.state(), to).stream()).toList();
        if (moves.stream().anyMatch(CustodyTransition::reasonNeeded)) {
            checks.reason(reason);
        } else {
            checks.text("reason", reason);
        }
        if (moves.stream().anyMatch(CustodyTransition::supervisorOnly)) {
            checks.supervisor(operator, secondPerson);
        }
    }

    /**
     * Puts a token on another shelf or into another bag; its state stays.
     *
     * @param shelf possibly empty
     * @throws CustodyException NOT_IN_CUSTODY, TOO_LONG
     */
    public CustodyItem shelve(Operator operator, TokenSerial token, String shelf)
            throws CustodyException {
        return shelve(operator, List.of(token), List.of(), shelf).get(0);
    }

    /**
     * The same with several, all or none, by somebody who saw them: refused with CHANGED_MEANWHILE for each that somebody else has put on
     * another shelf since. Where they stand otherwise doesn't matter.
     */
    public List<CustodyItem> shelveSeen(Operator operator, List<CustodyItem> seen, String shelf)
            throws CustodyException {
        return shelve(operator, tokensOf(seen), seen, shelf);
    }

    private List<CustodyItem> shelve(
            Operator operator, List<TokenSerial> tokens, List<CustodyItem> seen, String shelf)
            throws CustodyException {
        operator.require(Right.KEEP_TOKENS);
        String place = VietnameseText.tidy(shelf);
        return Steps.transact(
                desk,
                () -> {
                    FormChecks checks = new FormChecks(desk.today());
                    checks.shelf(place);
                    List<CustodyItem> items = new ArrayList<>();
                    for (TokenSerial token : tokens) {
                        find(checks, token)
                                .filter(it -> isAsSeen(checks, seen, it, MoveTokens::shelf))
                                .ifPresent(items::add);
                    }
                    checks.done();
                    return items.stream().map(it -> shelve(operator, it, place)).toList();
                });
    }

    private static Object shelf(CustodyItem item) {
        return item.received().shelf();
    }

    private CustodyItem shelve(Operator operator, CustodyItem item, String place) {
        new Steps(desk, operator)
                .audit(
                        "custody.shelve",
                        item.token().value(),
                        Map.of("slip", item.slip(), "shelf", place));
        return desk.repository().update(item.shelved(place));
    }
}
