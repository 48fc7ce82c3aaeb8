package vn.capbu.renewal.custody;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        operator.require(Right.KEEP_TOKENS);
        String place = VietnameseText.tidy(shelf);
        return Steps.transact(
                desk,
                () -> {
                    FormChecks checks = new FormChecks(desk.today());
                    checks.shelf(place);
                    Optional<CustodyItem> item = find(checks, token);
                    checks.done();
                    CustodyItem found = item.orElseThrow();
                    new Steps(desk, operator)
                            .audit(
                                    "custody.shelve",
                                    found.token().value(),
                                    Map.of("slip", found.slip(), "shelf", place));
                    return desk.repository().update(found.shelved(place));
                });
    }
}
