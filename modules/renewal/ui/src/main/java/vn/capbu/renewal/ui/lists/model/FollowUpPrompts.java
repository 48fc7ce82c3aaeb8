package vn.capbu.renewal.ui.lists.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.capbu.desktop.ErrorText;
import vn.capbu.kernel.TableReport;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpRow;
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

    /** Asks where a list is saved. */
    Optional<Path> chooseFile(FollowUpModel.Tab tab);

    /** The follow-ups as a report in words. Off the event dispatch thread. */
    TableReport report(Iterable<FollowUpRow> rows, FollowUpService.Choices choices);

    /** The contracts as a report in words. Off the event dispatch thread. */
    TableReport contracts(Iterable<ContractEnd> rows);

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
