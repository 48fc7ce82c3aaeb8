package vn.capbu.complaints.ui.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.capbu.complaints.AuditCases.PlanDraft;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.desktop.ErrorText;

/** What the window of the audit of cases asks, says and opens. Event dispatch thread only. */
public interface CaseAuditPrompts {

    /** Steps of the audit. */
    enum Step {
        /** Plans and samples are read. */
        READ,
        /** A plan is made. */
        PLAN,
        /** A case is scored. */
        REVIEW,
        /** Somebody replies. */
        REPLY,
        /** Something is to be done. */
        ACT,
        /** It is done. */
        DONE,
        /** A version of a score-card is added. */
        CARD,
        /** A table is written. */
        EXPORT
    }

    /**
     * An auditor's marks.
     *
     * @param marks one for each criterion
     * @param note possibly empty
     */
    record Scored(List<Review.Mark> marks, String note) {}

    /**
     * A reply.
     *
     * @param agrees with the reviews
     * @param text not empty where they don't agree
     */
    record Reply(boolean agrees, String text) {}

    /**
     * Something to do.
     *
     * @param what in words
     * @param who has to do it
     * @param due last day
     */
    record Task(String what, String who, LocalDate due) {}

    /** What the progress bar says. */
    String title(Step step);

    /** A failure in words. */
    ErrorText explain(Exception cause);

    /** Asks for a plan; empty when there is to be none. */
    Optional<PlanDraft> askPlan(List<Scorecard> cards, LocalDate today);

    /** Lets a supervisor write the next version of a score-card, or a new card; empty when none is stored. */
    Optional<Scorecard> writeCard(List<Scorecard> cards, LocalDate today);

    /** Asks for the file that a table is written to; empty when it isn't. */
    Optional<Path> chooseFile();

    /**
     * Lets an auditor score a case by a card; empty when it isn't scored now.
     *
     * @param draft key under which what is typed is kept
     */
    Optional<Scored> askScore(Scorecard card, SampledCase one, String draft);

    /** Lets whoever worked on a case reply to its reviews. */
    Optional<Reply> askReply(Scorecard card, SampledCase one, String draft);

    /** Asks what is to be done about a finding. */
    Optional<Task> askTask(SampledCase one, LocalDate today, String draft);

    /** Asks what was done. */
    Optional<String> askDone(ActionItem action, String draft);

    /** What a step came to. */
    String done(Step step, String about);

    /** Opens the window of a case; that it is read is logged. */
    void openCase(long id);
}
