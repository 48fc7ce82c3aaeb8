package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyTransition;

/** A version of the rules of custody. */
@Entity
@Table(name = "custody_rules")
class CustodyRulesEntity {

    @Id int version;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column(name = "idle_days")
    int idleDays;

    @Column(name = "unfetched_days")
    int unfetchedDays;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyRulesEntity() {}

    static CustodyRulesEntity of(CustodyRules rules) {
        CustodyRulesEntity row = new CustodyRulesEntity();
        row.version = rules.version();
        row.effectiveFrom = rules.effectiveFrom();
        row.idleDays = rules.idleDays();
        row.unfetchedDays = rules.unfetchedDays();
        return row;
    }

    CustodyRules toRules(List<CustodyTransition> transitions) {
        return new CustodyRules(version, effectiveFrom, idleDays, unfetchedDays, transitions);
    }
}
