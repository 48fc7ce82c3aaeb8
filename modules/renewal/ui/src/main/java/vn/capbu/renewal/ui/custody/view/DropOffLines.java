package vn.capbu.renewal.ui.custody.view;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.Keys;
import vn.capbu.desktop.RowHeight;
import vn.capbu.renewal.custody.ConditionKind;
import vn.capbu.renewal.custody.ReceivedToken;
import vn.capbu.renewal.custody.TokenCondition;
import vn.capbu.renewal.ui.custody.model.DropOffDraft;
import vn.capbu.renewal.ui.custody.text.CustodyDetails;

/** The tokens of a drop-off; condition, remark, accessories and shelf of each can be changed in place (F2). */
final class DropOffLines extends JTable {

    private static final long serialVersionUID = 1L;
    private static final int PLACE = 0;
    private static final int TOKEN = 1;
    private static final int SUBSCRIBER = 2;
    private static final int CONDITION = 3;
    private static final int NOTE = 4;
    private static final int ACCESSORIES = 5;
    private static final int[] WIDTHS = {46, 135, 225, 105, 105, 90, 60};

    private final transient DropOffDraft draft;
    private transient List<ConditionKind> conditions = List.of();
    private final JComboBox<String> choice = new JComboBox<>();
    private final Lines data = new Lines();

    DropOffLines(DropOffDraft draft) {
        this.draft = draft;
        setName("custody.dropOff.lines");
        setModel(data);
        RowHeight.apply(this);
        setFillsViewportHeight(true);
        setShowVerticalLines(false);
        putClientProperty("terminateEditOnFocusLost", true);
        for (int i = 0; i < WIDTHS.length; i++) {
            getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        getColumnModel().getColumn(CONDITION).setCellEditor(new DefaultCellEditor(choice));
        Keys.bind(this, "DELETE", this::removeSelected);
    }

    /** The conditions that can be chosen. */
    void offer(List<ConditionKind> kinds) {
        if (!kinds.equals(conditions)) {
            conditions = kinds;
            choice.removeAllItems();
            kinds.forEach(kind -> choice.addItem(CustodyDetails.name(kind)));
        }
    }

    void refresh() {
        data.fireTableDataChanged();
    }

    private void removeSelected() {
        if (!isEditing()) {
            draft.remove(Arrays.stream(getSelectedRows()).boxed().toList());
        }
    }

    private String conditionOf(ReceivedToken line) {
        return conditions.stream()
                .filter(kind -> line.condition().codes().contains(kind.code()))
                .map(CustodyDetails::name)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private Set<String> codesOf(String name) {
        return conditions.stream()
                .filter(kind -> CustodyDetails.name(kind).equals(name))
                .map(ConditionKind::code)
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private final class Lines extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return draft.lines().size();
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        @Messages({
            "DropOffLines.place=No.",
            "DropOffLines.token=Token serial",
            "DropOffLines.subscriber=Subscriber",
            "DropOffLines.condition=Condition",
            "DropOffLines.note=Remark",
            "DropOffLines.accessories=Accessories",
            "DropOffLines.shelf=Shelf"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case PLACE -> Bundle.DropOffLines_place();
                case TOKEN -> Bundle.DropOffLines_token();
                case SUBSCRIBER -> Bundle.DropOffLines_subscriber();
                case CONDITION -> Bundle.DropOffLines_condition();
                case NOTE -> Bundle.DropOffLines_note();
                case ACCESSORIES -> Bundle.DropOffLines_accessories();
                default -> Bundle.DropOffLines_shelf();
            };
        }

        @Override
        @Messages("DropOffLines.unknown=(unknown)")
        public Object getValueAt(int row, int column) {
            ReceivedToken line = draft.lines().get(row);
            return switch (column) {
                case PLACE -> Integer.toString(row + 1);
                case TOKEN -> line.token().value();
                case SUBSCRIBER ->
                        line.subscriberName().isEmpty()
                                ? Bundle.DropOffLines_unknown()
                                : line.subscriberName();
                case CONDITION -> conditionOf(line);
                case NOTE -> line.condition().note();
                case ACCESSORIES -> line.accessories();
                default -> line.shelf();
            };
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column >= CONDITION
                    || (column == SUBSCRIBER
                            && draft.lines().get(row).knownBy() == ReceivedToken.KnownBy.NOBODY);
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            if (row >= draft.lines().size()) {
                return;
            }
            ReceivedToken line = draft.lines().get(row);
            TokenCondition condition = line.condition();
            String text = String.valueOf(value);
            draft.replace(
                    row,
                    switch (column) {
                        case SUBSCRIBER -> line.typed(null, text, "");
                        case CONDITION ->
                                line.noted(
                                        new TokenCondition(codesOf(text), condition.note()),
                                        line.accessories(),
                                        line.shelf());
                        case NOTE ->
                                line.noted(
                                        new TokenCondition(condition.codes(), text),
                                        line.accessories(),
                                        line.shelf());
                        case ACCESSORIES -> line.noted(condition, text, line.shelf());
                        default -> line.noted(condition, line.accessories(), text);
                    });
        }
    }
}
