package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.KeyPolicy;

/** A version of a campaign's rules. */
@Entity
@Table(name = "campaign_version")
class CampaignVersionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_id")
    long campaignId;

    int version;

    String name;

    @Column(name = "old_ca")
    byte @Nullable [] oldCa;

    @Column(name = "new_ca")
    byte @Nullable [] newCa;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "issued_before")
    LocalDate issuedBefore;

    @Column(name = "key_policy")
    String keyPolicy;

    /** Null: since it was made. */
    @Column(name = "in_force_from")
    @Nullable LocalDate inForceFrom;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CampaignVersionEntity() {}

    static CampaignVersionEntity of(long campaignId, Campaign campaign) {
        CampaignVersionEntity row = new CampaignVersionEntity();
        row.campaignId = campaignId;
        row.version = campaign.version();
        row.name = campaign.name();
        row.oldCa = Columns.array(campaign.oldCa());
        row.newCa = Columns.array(campaign.newCa());
        row.expiresOn = campaign.expiresOn();
        row.issuedBefore = campaign.issuedBefore();
        row.keyPolicy = campaign.keyPolicy().name();
        row.createdAt = Columns.micros(campaign.createdAt());
        return row;
    }

    Campaign toCampaign(List<Bytes> crls) {
        return new Campaign(
                campaignId,
                version,
                name,
                Columns.bytes(oldCa),
                Columns.bytes(newCa),
                expiresOn,
                issuedBefore,
                KeyPolicy.valueOf(keyPolicy),
                crls,
                createdAt);
    }
}
