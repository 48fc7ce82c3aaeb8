package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The identity of a campaign; its rules are in its versions. */
@Entity
@Table(name = "campaign")
class CampaignEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "name_key")
    String nameKey;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CampaignEntity() {}

    static CampaignEntity named(String nameKey) {
        CampaignEntity row = new CampaignEntity();
        row.nameKey = nameKey;
        return row;
    }
}
