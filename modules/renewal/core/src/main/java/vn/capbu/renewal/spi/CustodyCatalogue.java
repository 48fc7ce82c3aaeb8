package vn.capbu.renewal.spi;

import java.time.LocalDate;
import java.util.List;
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
}
