package vn.capbu.renewal.ui.custody.model;

import java.util.List;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.UpdateTarget;

/**
 * The seeded lists that the forms choose from.
 *
 * @param conditions that a token can be in
 * @param systems that a customer may have to update
 * @param rules of today
 */
public record Catalogues(
        List<ConditionKind> conditions, List<UpdateTarget> systems, CustodyRules rules) {

    public Catalogues {
        conditions = List.copyOf(conditions);
        systems = List.copyOf(systems);
    }
}
