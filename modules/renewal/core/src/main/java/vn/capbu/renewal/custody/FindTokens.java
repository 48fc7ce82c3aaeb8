package vn.capbu.renewal.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;

/** Reads the custody; changes nothing. */
public final class FindTokens {

    private final CustodyDesk desk;

    FindTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /** Tokens, the newest drop-off first. */
    public CustodyPage<ShelfRow> tokens(CustodyQuery query) {
        return desk.repository().search(query);
    }

    /** Drop-offs with a token that is looked for, the newest first. */
    public CustodyPage<DropOffSummary> dropOffs(CustodyQuery query) {
        return desk.repository().searchDropOffs(query);
    }

    /** A drop-off by the number of its slip, upper and lower case alike. */
    public Optional<DropOff> dropOff(String number) {
        return desk.repository().find(CustodyDesk.number(number));
    }

    /** Minutes by their number, upper and lower case alike. */
    public Optional<HandOver> handOver(String number) {
        return desk.repository().findHandOver(CustodyDesk.number(number));
    }

    /** The minutes by which tokens of a drop-off were returned, the oldest first. */
    public List<HandOver> handOversOf(String slip) {
        return desk.repository().handOversOf(CustodyDesk.number(slip));
    }

    /** The token in custody; empty when the desk doesn't have it. */
    public Optional<CustodyItem> inCustody(TokenSerial token) {
        return desk.repository().findInCustody(token);
    }

    /** Every time that the desk had a token, the newest first. */
    public List<CustodyItem> ofToken(TokenSerial token) {
        return desk.repository().ofToken(token);
    }

    /** Every step of a token, over all its drop-offs, the oldest first. */
    public List<CustodyMove> history(TokenSerial token) {
        return desk.repository().history(token);
    }

    /** Tokens in custody that have been in their state too long by the rules of today, the longest first. */
    public List<OverdueToken> overdue() {
        CustodyRules rules = rules();
        Instant now = desk.clock().instant();
        List<OverdueToken> overdue = new ArrayList<>();
        for (CustodyState state : CustodyState.values()) {
            switch (state) {
                case RECEIVED ->
                        add(overdue, state, OverdueToken.Kind.NOT_BEGUN, rules.idleDays(), now);
                case ON_BENCH, RENEWED, NOT_ELIGIBLE, PROBLEM ->
                        add(overdue, state, OverdueToken.Kind.NOT_FINISHED, rules.idleDays(), now);
                case READY ->
                        add(
                                overdue,
                                state,
                                OverdueToken.Kind.NOT_FETCHED,
                                rules.unfetchedDays(),
                                now);
                case RETURNED -> {
                    /* The customer has it. */
                }
            }
        }
        overdue.sort(Comparator.comparingLong(OverdueToken::days).reversed());
        return overdue;
    }

    private void add(
            List<OverdueToken> overdue,
            CustodyState state,
            OverdueToken.Kind kind,
            int limit,
            Instant now) {
        Instant before =
                desk.today().minusDays(limit - 1L).atStartOfDay(VietnamTime.ZONE).toInstant();
        for (ShelfRow row : desk.repository().waitingSince(state, before)) {
            overdue.add(new OverdueToken(row, kind, row.daysInState(now), limit));
        }
    }

    /** The rules that are in force today. */
    public CustodyRules rules() {
        return desk.catalogue().rules(desk.today());
    }

    /** The systems to update, by the names of today, in the order of the list. */
    public List<UpdateTarget> systems() {
        return desk.catalogue().systems(desk.today());
    }

    /** The conditions that a token can be in, in the order of the list. */
    public List<ConditionKind> conditions() {
        return desk.catalogue().conditions(desk.today());
    }
}
