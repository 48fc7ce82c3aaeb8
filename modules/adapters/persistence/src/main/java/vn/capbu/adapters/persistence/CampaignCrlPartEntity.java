package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A part of a CRL of a campaign's version: a whole one may be longer than a column holds. */
@Entity
@Table(name = "campaign_crl_part")
class CampaignCrlPartEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_version_id")
    long campaignVersionId;

    int crl;

    int part;

    byte[] content;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CampaignCrlPartEntity() {}

    static CampaignCrlPartEntity of(long campaignVersionId, int crl, int part, byte[] content) {
        CampaignCrlPartEntity row = new CampaignCrlPartEntity();
        row.campaignVersionId = campaignVersionId;
        row.crl = crl;
        row.part = part;
        row.content = content;
        return row;
    }
}
