package vn.capbu.renewal.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.CustodyRepository;

/**
 * The custody of a workspace, and the use cases on it. Holds nothing that has to be closed. Thread-safe; never called on the event
 * dispatch thread.
 */
public final class CustodyDesk {

    private final Workspace workspace;
    private final RenewalDesk tokens;

    /**
     * @param tokens the desk of the same workspace: which tokens are plugged in, which authority is asked
     */
    public CustodyDesk(Workspace workspace, RenewalDesk tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
    }

    /** Serial numbers or plugged-in tokens become lines of a slip. */
    public EnterTokens enterTokens() {
        return new EnterTokens(this);
    }

    /** The drop-off. */
    public ReceiveTokens receiveTokens() {
        return new ReceiveTokens(this);
    }

    /** Moves by hand. */
    public MoveTokens moveTokens() {
        return new MoveTokens(this);
    }

    /** The look before the return. */
    public ReadyTokens readyTokens() {
        return new ReadyTokens(this);
    }

    /** The return. */
    public ReturnTokens returnTokens() {
        return new ReturnTokens(this);
    }

    /** Search, history, overdue tokens, catalogues. */
    public FindTokens findTokens() {
        return new FindTokens(this);
    }

    /** Rules, conditions and systems, and a supervisor's changes of them. */
    public EditCatalogue editCatalogue() {
        return new EditCatalogue(this);
    }

    /** The papers. */
    public PrintPapers printPapers() {
        return new PrintPapers(this);
    }

    /** Looks once at every slot: each token that is plugged in, once. */
    public List<TokenSnapshot> pluggedIn(Cancellation cancellation) {
        return tokens.pluggedIn(cancellation);
    }

    /** The workspace that it works on. */
    public Workspace workspace() {
        return workspace;
    }

    RenewalDesk tokens() {
        return tokens;
    }

    CustodyRepository repository() {
        return workspace.storage().port(CustodyRepository.class);
    }

    CustodyCatalogue catalogue() {
        return workspace.storage().port(CustodyCatalogue.class);
    }

    Clock clock() {
        return workspace.clock();
    }

    LocalDate today() {
        return VietnamTime.dateOf(clock().instant());
    }

    /** A number as it is kept. */
    static String number(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** A number of a series, for example TN2026-000123, or TN2026-Q1-000123 of desk Q1. */
    static String number(String prefix, String desk, int year, int number) {
        String middle = desk.isEmpty() ? "-" : "-" + desk + "-";
        return String.format(Locale.ROOT, "%s%d%s%06d", prefix, year, middle, number);
    }
}
