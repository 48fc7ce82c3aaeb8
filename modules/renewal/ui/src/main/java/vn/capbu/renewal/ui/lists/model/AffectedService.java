package vn.capbu.renewal.ui.lists.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TableReport;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.affected.AffectedList;
import vn.capbu.renewal.affected.DecideEligibility.Decision;
import vn.capbu.renewal.affected.DecisionRefusal;

/** The use cases of the affected list's window. Off the event dispatch thread. */
public interface AffectedService {

    /**
     * Opens the data directory when it isn't open.
     *
     * @return the campaigns
     * @throws IOException when it can't be opened
     */
    List<Campaign> open() throws IOException;

    /**
     * Makes the list of a campaign.
     *
     * @param on as it was at the end of this day; null for now
     */
    AffectedList list(
            Campaign campaign,
            @Nullable LocalDate on,
            Progress progress,
            Cancellation cancellation);

    /** Decides about a certificate; why not, empty when it is decided. */
    Optional<DecisionRefusal> decide(Campaign campaign, long certificate, Decision decision);

    /** Writes a list as a spreadsheet with a sheet for each report. */
    void save(List<TableReport> sheets, Path target) throws IOException;
}
