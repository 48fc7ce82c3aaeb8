package vn.capbu.renewal.ui.lists.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpWords;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.NoticeDocuments;

/** The use cases of the follow-up window. Off the event dispatch thread. */
public interface FollowUpService {

    /**
     * What to choose from.
     *
     * @param systems under the names of today
     * @param provinces that renewed certificates have
     */
    record Choices(List<UpdateTarget> systems, List<String> provinces) {}

    /** Whether some renewal lacks its follow-ups. */
    boolean isIncomplete();

    /**
     * Opens the data directory when it isn't open.
     *
     * @throws IOException when it can't be opened
     */
    Choices open() throws IOException;

    /** A query of this time. */
    FollowUpQuery query(
            String text,
            FollowUpQuery.Filter filter,
            @Nullable String system,
            @Nullable String province);

    /** A page of follow-ups. */
    FollowUpPage<FollowUpRow> page(FollowUpQuery query);

    /** How many each filter has. */
    Map<FollowUpQuery.Filter, Long> counts(FollowUpQuery query);

    /** The follow-ups of a renewal. */
    List<FollowUpRow> ofRenewal(UUID renewal);

    /** Contracts whose notice is due today. */
    FollowUpPage<ContractEnd> contractEnds(int offset, int limit);

    /** Another number whenever what was read before is out of date. */
    long edition();

    /**
     * Ticks off what is seen.
     *
     * @throws FollowUpException why not
     */
    void tick(List<FollowUpRow> seen, Hearing hearing) throws FollowUpException;

    /**
     * Undoes ticks that are seen.
     *
     * @throws FollowUpException why not
     */
    void untick(List<FollowUpRow> seen, String reason) throws FollowUpException;

    /**
     * Writes the notice as PDF.
     *
     * @return where it is
     */
    Path notice(UUID renewal) throws FollowUpException, IOException;

    /** The notice as an e-mail. */
    NoticeDocuments.Email email(UUID renewal) throws FollowUpException;

    /** Makes the follow-ups that renewals lack. */
    MakeFollowUps.Result make(Progress progress, Cancellation cancellation);

    /**
     * Writes every follow-up of a query as a spreadsheet.
     *
     * @throws IOException when it can't be written; the file is as it was
     */
    void saveFollowUps(
            FollowUpQuery query,
            FollowUpWords words,
            Path target,
            Progress progress,
            Cancellation cancellation)
            throws IOException;

    /**
     * Writes the contracts whose notice is due today as a spreadsheet.
     *
     * @throws IOException when it can't be written; the file is as it was
     */
    void saveContractEnds(
            FollowUpWords words, Path target, Progress progress, Cancellation cancellation)
            throws IOException;
}
