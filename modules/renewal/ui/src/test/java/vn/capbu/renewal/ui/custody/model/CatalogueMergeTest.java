package vn.capbu.renewal.ui.custody.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.CustodyEdition;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.CustodyTransition;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.custody.UpdateTarget;
import vn.capbu.renewal.ui.custody.model.CatalogueMerge.Part;

class CatalogueMergeTest {

    private static final CustodyTransition READY =
            new CustodyTransition(CustodyState.RECEIVED, CustodyState.READY, true, false);
    private static final ConditionKind BENT = new ConditionKind("bent", "Cong", "Bent", true);
    private static final ConditionKind WET = new ConditionKind("wet", "Ướt", "Wet", true);
    private static final UpdateTarget TAX = UpdateTarget.begun("tax", LocalDate.EPOCH);

    private static CustodyEdition edition(
            int idle,
            int unfetched,
            List<CustodyTransition> moves,
            List<ConditionKind> conditions,
            UpdateTarget... systems) {
        return new CustodyEdition(
                new CustodyRules(1, LocalDate.EPOCH, idle, unfetched, moves),
                conditions,
                List.of(systems));
    }

    @Test
    void changesOfDifferentFieldsAreBothTaken() {
        CustodyEdition seen = edition(3, 7, List.of(READY), List.of(BENT), TAX);
        CustodyEdition mine = edition(5, 7, List.of(), List.of(BENT), TAX);
        CustodyEdition now = edition(3, 9, List.of(READY), List.of(BENT, WET), TAX);

        CatalogueMerge merge = new CatalogueMerge(seen, mine, now);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.edition(true))
                .isEqualTo(edition(5, 9, List.of(), List.of(BENT, WET), TAX));
        assertThat(merge.edition(false)).isEqualTo(merge.edition(true));
    }

    @Test
    void whatBothChangedOtherwiseIsDecidedByAPerson() {
        CustodyEdition seen = edition(3, 7, List.of(READY), List.of(BENT), TAX);
        CustodyTransition free = new CustodyTransition(READY.from(), READY.to(), false, false);
        CustodyEdition mine = edition(5, 7, List.of(free), List.of(), TAX);
        ConditionKind crooked = new ConditionKind("bent", "Cong vênh", "Bent", true);
        CustodyEdition now = edition(4, 7, List.of(), List.of(crooked), TAX);

        CatalogueMerge merge = new CatalogueMerge(seen, mine, now);

        assertThat(merge.conflicts())
                .extracting(
                        it -> it.field().part(),
                        CatalogueMerge.Conflict::mine,
                        CatalogueMerge.Conflict::theirs)
                .containsExactlyInAnyOrder(
                        tuple(Part.IDLE, 5, 4),
                        tuple(Part.MOVE, free, null),
                        tuple(Part.CONDITION, null, crooked));
        assertThat(merge.edition(true)).isEqualTo(edition(5, 7, List.of(free), List.of(), TAX));
        assertThat(merge.edition(false)).isEqualTo(edition(4, 7, List.of(), List.of(crooked), TAX));
    }

    @Test
    void theSameChangeOfASystemByBothIsNoConflict() {
        LeadTime four = new LeadTime(4, LeadTime.Unit.WORKING_HOURS);
        UpdateTarget wanted = TAX.changed("Thuế", "Tax", four, "", "");
        UpdateTarget stored =
                new UpdateTarget(
                        "tax",
                        2,
                        "Thuế",
                        "Tax",
                        four,
                        wanted.advised(),
                        "",
                        "",
                        LocalDate.of(2020, 11, 1),
                        null);
        List<ConditionKind> none = List.of();

        CatalogueMerge merge =
                new CatalogueMerge(
                        edition(3, 7, List.of(), none, TAX),
                        edition(3, 7, List.of(), none, wanted),
                        edition(3, 7, List.of(), none, stored));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.edition(true).systems()).containsExactly(stored);
    }
}
