package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.AuthorityCapability;
import vn.capbu.renewal.CapabilityFinding;

/** What is known of one capability of an authority under its settings. */
@Entity
@Table(name = "authority_capability")
class AuthorityCapabilityEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "settings_id")
    long settingsId;

    String capability;

    String verdict;

    String source;

    String technical;

    @Column(name = "found_at")
    Instant foundAt;

    String operator;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    AuthorityCapabilityEntity() {}

    static AuthorityCapabilityEntity of(long settingsId, CapabilityFinding finding) {
        AuthorityCapabilityEntity row = new AuthorityCapabilityEntity();
        row.settingsId = settingsId;
        row.capability = finding.capability().name();
        row.verdict = finding.verdict().name();
        row.source = finding.source().name();
        String technical = Columns.text(finding.technical());
        row.technical = technical == null ? "" : technical;
        row.foundAt = Columns.micros(finding.at());
        row.operator = finding.operator();
        return row;
    }

    CapabilityFinding toFinding() {
        return new CapabilityFinding(
                AuthorityCapability.valueOf(capability),
                CapabilityFinding.Verdict.valueOf(verdict),
                CapabilityFinding.Source.valueOf(source),
                technical,
                foundAt,
                operator);
    }
}
