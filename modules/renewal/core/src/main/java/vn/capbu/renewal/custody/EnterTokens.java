package vn.capbu.renewal.custody;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.custody.CustodyProblem.Kind;
import vn.capbu.renewal.spi.SubscriberDirectory;

/**
 * The first half of a drop-off: serial numbers that were scanned or typed, or tokens that are plugged in, become lines of a slip
 * with what registry and certificate say of each. Stores nothing.
 */
public final class EnterTokens {

    /**
     * What was entered.
     *
     * @param tokens good lines, in their order
     * @param problems every bad line: MALFORMED_SERIAL, DUPLICATE, IN_CUSTODY, with its line
     */
    public record Entry(List<ReceivedToken> tokens, List<CustodyProblem> problems) {

        public Entry {
            tokens = List.copyOf(tokens);
            problems = List.copyOf(problems);
        }
    }

    private final CustodyDesk desk;

    EnterTokens(CustodyDesk desk) {
        this.desk = desk;
    }

    /**
     * Reads serial numbers, one a line; blank lines are left out, and counted as lines.
     *
     * @param lines as they were scanned, typed or pasted
     */
    public Entry fromLines(List<String> lines) {
        Collected collected = new Collected();
        TokenLookup lookup = lookup();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            try {
                TokenSerial serial = new TokenSerial(line);
                if (collected.accept(i + 1, serial)) {
                    collected.tokens.add(lookup.find(serial));
                }
            } catch (IllegalArgumentException e) {
                collected.problems.add(
                        CustodyProblem.atLine(Kind.MALFORMED_SERIAL, i + 1, shown(line)));
            }
        }
        return collected.entry();
    }

    /**
     * Takes tokens that are plugged in; a token that two modules show is one. A problem's line is the place in the list.
     *
     * @param tokens public sessions of the tokens, for example from {@link CustodyDesk#pluggedIn}
     */
    public Entry fromSnapshots(List<TokenSnapshot> tokens) {
        Collected collected = new Collected();
        TokenLookup lookup = lookup();
        Set<TokenSerial> seen = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            TokenSnapshot token = tokens.get(i);
            if (seen.add(token.serial()) && collected.accept(i + 1, token.serial())) {
                collected.tokens.add(lookup.find(token));
            }
        }
        return collected.entry();
    }

    private TokenLookup lookup() {
        return new TokenLookup(desk.workspace().storage().port(SubscriberDirectory.class));
    }

    /** Long rubbish is cut: it is shown, not stored. */
    private static String shown(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private final class Collected {

        private final List<ReceivedToken> tokens = new ArrayList<>();
        private final List<CustodyProblem> problems = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();

        private boolean accept(int line, TokenSerial serial) {
            if (!keys.add(CustodyItem.keyOf(serial))) {
                problems.add(CustodyProblem.atLine(Kind.DUPLICATE, line, serial.value()));
                return false;
            }
            if (desk.repository().findInCustody(serial).isPresent()) {
                problems.add(CustodyProblem.atLine(Kind.IN_CUSTODY, line, serial.value()));
                return false;
            }
            return true;
        }

        private Entry entry() {
            return new Entry(tokens, problems);
        }
    }
}
