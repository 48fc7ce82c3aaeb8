package vn.capbu.renewal.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.UpdateTarget;

/**
 * The seeded data of the custody, each with its dates; a port of {@link vn.capbu.kernel.spi.Storage}. Days are days in Viet Nam; a
 * day before the first version has the first version.
 */
public interface CustodyCatalogue {

    /** The rules in force on a day. */
    CustodyRules rules(LocalDate day);

    /** The systems to update, as they are called on a day, in the order of the list. */
    List<UpdateTarget> systems(LocalDate day);

    /** The conditions that a token can be in, in the order of the list. */
    List<ConditionKind> conditions(LocalDate day);

    /** What has versions of its own. */
    enum Part {
        /** Limits and moves, as one. */
        RULES,
        /** Each condition. */
        CONDITION,
        /** Each system. */
        SYSTEM
    }

    /** Every version of the rules, the newest first. */
    List<CustodyRules> versions();

    /**
     * First day of the version that begins last.
     *
     * @param code of a condition or a system; empty for RULES
     * @return empty when there is no version
     */
    Optional<LocalDate> lastBegin(Part part, String code);

    /** Adds a version of the rules, with its number and first day. */
    void add(CustodyRules rules);

    /** Adds a version of a condition, or a new one at the end of the list; the one before it ends the day before. */
    void add(ConditionKind condition, LocalDate from);

    /** Adds a version of a system, or a new one at the end of the list; the one before it ends the day before. */
    void add(UpdateTarget system, LocalDate from);

    /** Ends a condition or a system; from that day on it is in the list no more. */
    void end(Part part, String code, LocalDate from);
}
