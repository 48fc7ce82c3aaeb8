package vn.capbu.renewal.custody;

import java.util.List;

/**
 * All that can be changed about the custody of a desk, as it is in force on a day.
 *
 * @param rules limits and moves
 * @param conditions that a token can be in, in the order of the list
 * @param systems to update, in the order of the list
 */
public record CustodyEdition(
        CustodyRules rules, List<ConditionKind> conditions, List<UpdateTarget> systems) {

    public CustodyEdition {
        conditions = List.copyOf(conditions);
        systems = List.copyOf(systems);
    }
}
