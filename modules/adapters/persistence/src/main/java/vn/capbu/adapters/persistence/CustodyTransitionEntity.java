package vn.capbu.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;

/** A move that a version of the rules allows. */
@Entity
@Table(name = "custody_transition")
class CustodyTransitionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "rules_version")
    int rulesVersion;

    @Column(name = "from_state")
    String fromState;

    @Column(name = "to_state")
    String toState;

    @Column(name = "reason_needed")
    boolean reasonNeeded;

    @Column(name = "supervisor_only")
    boolean supervisorOnly;

    /** For Hibernate, which then fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustodyTransitionEntity() {}

    static CustodyTransitionEntity of(int rulesVersion, CustodyTransition move) {
        CustodyTransitionEntity row = new CustodyTransitionEntity();
        row.rulesVersion = rulesVersion;
        row.fromState = move.from().name();
        row.toState = move.to().name();
        row.reasonNeeded = move.reasonNeeded();
        row.supervisorOnly = move.supervisorOnly();
        return row;
    }

    CustodyTransition toTransition() {
        return new CustodyTransition(
                CustodyState.valueOf(fromState),
                CustodyState.valueOf(toState),
                reasonNeeded,
                supervisorOnly);
    }
}
