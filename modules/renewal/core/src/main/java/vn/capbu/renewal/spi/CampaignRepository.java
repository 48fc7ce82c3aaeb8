package vn.capbu.renewal.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignVersion;

/** The campaigns; a port of {@link vn.capbu.kernel.spi.Storage}. The campaign of 2020 is there from the first start. */
public interface CampaignRepository {

    /**
     * Adds a campaign.
     *
     * @param campaign its id is ignored
     * @return the campaign with its id
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when the name is taken
     */
    Campaign add(Campaign campaign);

    /**
     * Adds a version of a campaign.
     *
     * @param campaign with its id and the number of the version
     * @param from first day in Viet Nam on which it is in force
     * @throws vn.capbu.kernel.spi.StorageException CONFLICT when there is one of this number
     */
    void addVersion(Campaign campaign, LocalDate from);

    /** Every version of a campaign, those of days ahead too, the oldest first. */
    List<CampaignVersion> versions(long id);

    /** The current version of each, in the order of creation. */
    List<Campaign> list();

    /** The current version by name, upper and lower case alike. */
    Optional<Campaign> findByName(String name);

    /** A version as it was. */
    Optional<Campaign> find(long id, int version);
}
