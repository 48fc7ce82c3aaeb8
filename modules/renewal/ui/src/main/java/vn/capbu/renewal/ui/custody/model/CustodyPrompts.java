package vn.capbu.renewal.ui.custody.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Merge;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.TableReport;
import vn.capbu.renewal.custody.CustodyProblem;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ReadyTokens;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.custody.SupervisorDecision;

/** Questions to the operator, and words for what happened. Event dispatch thread, unless a method says otherwise. */
public interface CustodyPrompts {

    /** What the progress bar says. */
    String title(CustodyWork work);

    /** A failure in the operator's words. */
    ErrorText explain(Exception cause);

    /** Whether what was entered may be thrown away. */
    boolean mayDiscard();

    /**
     * Asks before tokens are made ready.
     *
     * @return the reason why tokens that weren't renewed go back, possibly empty; empty when the operator changed his mind
     */
    Optional<String> askReady(List<ShelfRow> rows);

    /** Asks a supervisor to set problems aside. */
    Optional<SupervisorDecision> askDecision(List<CustodyProblem> problems);

    /** Where tokens are moved to, and why. */
    record Move(CustodyState to, String reason, @Nullable String secondPerson) {}

    /** Asks where tokens are moved to. */
    Optional<Move> askMove(List<ShelfRow> rows, Set<CustodyState> choices, CustodyRules rules);

    /**
     * Shows where somebody else has put tokens meanwhile beside the own move, for each that isn't as it was seen.
     *
     * @param mine the own move
     */
    Optional<Merge.Choice> askMoveMerge(Move mine, List<CurrentToken> now);

    /** The same for another shelf. */
    Optional<Merge.Choice> askShelfMerge(String mine, List<CurrentToken> now);

    /**
     * Shows what somebody else has made of rules and lists beside the own change.
     *
     * @param change who and when; empty when that isn't known
     */
    Optional<Merge.Choice> askRulesMerge(
            List<CatalogueMerge.Conflict> conflicts, Optional<AuditEvent> change);

    /** Asks for a shelf. */
    Optional<String> askShelf(List<ShelfRow> rows);

    /** Asks whether the customer of a slip consents to new keys. */
    boolean mayConsent(String slip);

    /** That the consent is noted. */
    String consented(String slip);

    /**
     * Shows what is in force, and lets a supervisor change it.
     *
     * @return whether the draft is to be stored
     */
    boolean askCatalogue(CatalogueDraft draft);

    /** That the rules have changed from a day on. */
    String rulesChanged(LocalDate from);

    /** Asks where a list is saved. */
    Optional<Path> chooseFile(String suggested);

    /** The list as a report in words. */
    TableReport report(CustodyModel model);

    /** That a drop-off was stored. */
    String received(DropOff dropOff);

    /** What became of tokens that were to be ready. */
    String readied(List<ReadyTokens.Result> results);

    /** That tokens were returned. */
    String returned(HandOver handOver);

    /** That tokens were moved or shelved. */
    String moved(int tokens);

    /** Where a paper lies that couldn't be shown. */
    String lies(Path file);

    /**
     * Shows a file with the program that the system has for it; off the event dispatch thread.
     *
     * @return whether there is such a program
     */
    boolean open(Path file);
}
