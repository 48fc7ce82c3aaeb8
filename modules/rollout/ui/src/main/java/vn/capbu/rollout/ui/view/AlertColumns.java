package vn.capbu.rollout.ui.view;

import java.util.List;
import java.util.function.Supplier;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.PagedTable.Column;
import vn.capbu.desktop.PagedTable.Tone;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.TargetPlan;
import vn.capbu.rollout.ui.text.AlertText;

/** The columns of the window of alerts. */
final class AlertColumns {

    private AlertColumns() {}

    /**
     * The columns.
     *
     * @param plan targets in force
     */
    @Messages({
        "AlertColumns.number=No.",
        "AlertColumns.since=Since",
        "AlertColumns.kind=Kind",
        "AlertColumns.state=State",
        "AlertColumns.happened=What happened",
        "AlertColumns.toDo=What to do",
        "AlertColumns.closing=Closed"
    })
    static List<Column<Alert>> of(Formats formats, AlertText words, Supplier<TargetPlan> plan) {
        return List.of(
                Column.of(Bundle.AlertColumns_number(), 50, one -> Long.toString(one.id())),
                Column.of(Bundle.AlertColumns_since(), 92, one -> formats.date(one.asOf())),
                new Column<>(
                        Bundle.AlertColumns_state(),
                        90,
                        false,
                        AlertText::state,
                        one -> one.isOpen() ? Tone.ATTENTION : Tone.QUIET),
                Column.of(Bundle.AlertColumns_kind(), 135, one -> AlertText.of(one.kind())),
                Column.of(
                        Bundle.AlertColumns_happened(),
                        560,
                        one -> words.happened(one, plan.get())),
                Column.of(Bundle.AlertColumns_toDo(), 340, one -> AlertText.toDo(one.kind())),
                Column.of(Bundle.AlertColumns_closing(), 220, words::closing));
    }
}
