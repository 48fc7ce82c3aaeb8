package vn.capbu.renewal.ui.custody.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TableReport;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyException;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.EnterTokens;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ReceiveTokens;
import vn.capbu.renewal.custody.ReturnTokens;
import vn.capbu.renewal.custody.SupervisorDecision;

/** The use cases behind the custody window, with the acting operator; never called on the window's thread. */
public interface CustodyService {

    /**
     * Opens the data directory when nobody did yet, and reads the catalogues.
     *
     * @throws IOException when another process holds it, or it can't be made
     */
    Catalogues open() throws IOException;

    /**
     * Reads what is shown.
     *
     * @param pages how many pages of the list, from 1
     */
    CustodyView load(CustodyFilter filter, String text, int pages);

    /** Rules, conditions and systems of today. */
    CustodyEdition edition();

    /** Every version of the rules, the newest first. */
    List<CustodyRules> ruleVersions();

    /**
     * See {@link vn.capbu.renewal.custody.EditCatalogue#run}.
     *
     * @return what is in force today
     */
    Catalogues change(CustodyEdition seen, CustodyEdition wanted, LocalDate from, String reason)
            throws CustodyException;

    /** See {@link ReceiveTokens#recordConsent}. */
    DropOff recordConsent(String slip) throws CustodyException;

    /** Every step of a token, the oldest first. */
    List<CustodyMove> history(TokenSerial token);

    /** The drop-off of a token that is shown. */
    DropOff dropOff(String slip);

    /** Reads serial numbers, see {@link EnterTokens#fromLines}. */
    EnterTokens.Entry enter(List<String> lines);

    /** Takes the tokens that are plugged in now. */
    EnterTokens.Entry enterPluggedIn(Cancellation cancellation);

    /** See {@link ReceiveTokens#run}. */
    DropOff receive(ReceiveTokens.Request request) throws CustodyException;

    /** See {@link ReadyTokens#run}. */
    List<ReadyTokens.Result> makeReady(
            List<TokenSerial> tokens,
            String reason,
            @Nullable SupervisorDecision decision,
            Progress progress,
            Cancellation cancellation);

    /** See {@link ReturnTokens#check}. */
    List<CustodyProblem> check(ReturnTokens.Request request);

    /** See {@link ReturnTokens#run}. */
    HandOver giveBack(ReturnTokens.Request request) throws CustodyException;

    /** See {@link vn.capbu.renewal.custody.MoveTokens#choices}. */
    Set<CustodyState> choices(CustodyState from);

    /** See {@link vn.capbu.renewal.custody.MoveTokens#runSeen}. */
    List<CustodyItem> move(
            List<CustodyItem> seen, CustodyState to, String reason, @Nullable String second)
            throws CustodyException;

    /** See {@link vn.capbu.renewal.custody.MoveTokens#shelveSeen}. */
    List<CustodyItem> shelve(List<CustodyItem> seen, String shelf) throws CustodyException;

    /** Of some tokens those that the desk has, as they are now, each with its steps. */
    List<CurrentToken> now(List<TokenSerial> tokens);

    /** Who changed the rules and lists last; empty when nobody did. */
    Optional<AuditEvent> lastChange();

    /** Writes a paper as PDF. */
    void print(Paper paper, String number, Path target) throws CustodyException, IOException;

    /** Writes a table, in the format that the ending of the file's name says. */
    void save(TableReport report, Path target) throws IOException;

    /** Where papers lie that are only opened, inside of the data directory. */
    Path paperFolder() throws IOException;
}
