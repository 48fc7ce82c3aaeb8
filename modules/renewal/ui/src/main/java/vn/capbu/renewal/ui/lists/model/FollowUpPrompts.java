package vn.capbu.renewal.ui.lists.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.NoticeDocuments;

/** Questions to the operator, and words for what happened. Event dispatch thread, unless a method says otherwise. */
public interface FollowUpPrompts {

    /** What the progress bar says. */
    String title(FollowUpCommand command);

    /** A failure in the operator's words. */
    ErrorText explain(Exception cause);

    /** Asks what was heard; empty when the operator changed his mind. */
    Optional<Hearing> askHearing(List<FollowUpRow> rows);

    /** Asks why ticks are undone; empty when the operator changed his mind. */
    Optional<String> askUndo(List<FollowUpRow> rows);

    /**
     * Somebody else changed follow-ups since the operator saw them: shows what is there now and what the operator says, and asks which
     * counts.
     *
     * @param now those that changed, as they are
     * @param mine what the operator heard
     * @return whether the operator's counts
     */
    boolean mayReplace(List<FollowUpRow> now, Hearing mine, FollowUpService.Choices choices);

    /**
     * The same before ticks are undone that aren't those the operator saw.
     *
     * @param reason the operator's
     */
    boolean mayUndo(List<FollowUpRow> now, String reason, FollowUpService.Choices choices);

    /** Somebody else undid the ticks already, in a sentence. */
    String undoneAlready();

    /** Asks where a list is saved. */
    Optional<Path> chooseFile(FollowUpModel.Tab tab);

    /** What the progress bar says while follow-ups are made that renewals lack. */
    String makingTitle();

    /** What was made, and what still has to be mended, in sentences. */
    String made(MakeFollowUps.Result result);

    /** The words of a saved list. From any thread. */
    FollowUpWords words(FollowUpService.Choices choices);

    /** What was done, in a sentence. */
    String done(FollowUpCommand command, int count);

    /** Shows an e-mail's text, from where it can be copied. */
    void show(NoticeDocuments.Email email);

    /**
     * Shows a file with the program that the system has for it; off the event dispatch thread.
     *
     * @return whether there is such a program
     */
    boolean open(Path file);

    /** Where a file lies that couldn't be shown. */
    String lies(Path file);
}
