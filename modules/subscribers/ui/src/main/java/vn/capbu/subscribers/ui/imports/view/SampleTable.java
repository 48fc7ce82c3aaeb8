package vn.capbu.subscribers.ui.imports.view;

import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.RowHeight;
import vn.capbu.subscribers.RegistryChange.Field;
import vn.capbu.subscribers.RowSample;
import vn.capbu.subscribers.RowSample.Outcome;
import vn.capbu.subscribers.ValueChange;
import vn.capbu.subscribers.ui.text.ChangeText;

/** Rows of one outcome: a line for each value that changes, for each reason of a refusal, else for each row. */
final class SampleTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final int[] CHANGED_WIDTHS = {60, 120, 280, 140, 220, 220};
    private static final int[] REFUSED_WIDTHS = {60, 110, 220, 120, 160, 330};
    private static final int[] OTHER_WIDTHS = {60, 120, 300, 200, 360};

    private final Rows rows;

    SampleTable(String name, Outcome outcome) {
        this(name, outcome, new Rows(outcome));
    }

    private SampleTable(String name, Outcome outcome, Rows rows) {
        super(rows);
        this.rows = rows;
        setName(name);
        getTableHeader().setReorderingAllowed(false);
        RowHeight.apply(this);
        int[] widths = widths(outcome);
        for (int i = 0; i < widths.length; i++) {
            getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
    }

    private static int[] widths(Outcome outcome) {
        return switch (outcome) {
            case CHANGED -> CHANGED_WIDTHS;
            case REFUSED -> REFUSED_WIDTHS;
            case ADDED, UNCHANGED -> OTHER_WIDTHS;
        };
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        return row < 0 || column < 0 ? null : String.valueOf(getValueAt(row, column));
    }

    void show(List<RowSample> samples) {
        rows.show(samples);
    }

    private static final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1L;
        private final Outcome outcome;
        private transient List<List<Object>> lines = List.of();

        Rows(Outcome outcome) {
            this.outcome = outcome;
        }

        void show(List<RowSample> samples) {
            lines = samples.stream().flatMap(this::lines).toList();
            fireTableDataChanged();
        }

        private Stream<List<Object>> lines(RowSample sample) {
            return switch (outcome) {
                case CHANGED ->
                        told(sample.changes())
                                .map(
                                        change ->
                                                line(
                                                        sample,
                                                        ChangeText.field(change.field()),
                                                        ChangeText.value(
                                                                change.field(), change.before()),
                                                        ChangeText.value(
                                                                change.field(), change.after())));
                case REFUSED ->
                        sample.problems().stream()
                                .map(
                                        problem ->
                                                line(
                                                        sample,
                                                        problem.column().header(),
                                                        problem.value(),
                                                        ImportWords.kind(problem.kind())));
                case ADDED, UNCHANGED ->
                        Stream.of(
                                line(
                                        sample,
                                        sample.serial(),
                                        ImportWords.problems(sample.problems())));
            };
        }

        /** The code of a province says nothing beside its name. */
        private static Stream<ValueChange> told(List<ValueChange> changes) {
            boolean named = changes.stream().anyMatch(it -> it.field() == Field.PROVINCE);
            return changes.stream().filter(it -> !named || it.field() != Field.PROVINCE_CODE);
        }

        private static List<Object> line(RowSample sample, String... more) {
            List<Object> line =
                    new ArrayList<>(List.of(sample.line(), sample.taxCode(), sample.name()));
            line.addAll(List.of(more));
            return line;
        }

        @Override
        public int getRowCount() {
            return lines.size();
        }

        @Override
        public int getColumnCount() {
            return widths(outcome).length;
        }

        @Override
        @Messages({
            "SampleTable.row=Row",
            "SampleTable.taxCode=Tax code",
            "SampleTable.name=Name",
            "SampleTable.serial=Certificate",
            "SampleTable.problems=To be looked at",
            "SampleTable.field=What changes",
            "SampleTable.before=From",
            "SampleTable.after=To",
            "SampleTable.column=Column",
            "SampleTable.value=In the file",
            "SampleTable.reason=Reason"
        })
        public String getColumnName(int column) {
            List<String> names =
                    switch (outcome) {
                        case CHANGED ->
                                List.of(
                                        Bundle.SampleTable_field(),
                                        Bundle.SampleTable_before(),
                                        Bundle.SampleTable_after());
                        case REFUSED ->
                                List.of(
                                        Bundle.SampleTable_column(),
                                        Bundle.SampleTable_value(),
                                        Bundle.SampleTable_reason());
                        case ADDED, UNCHANGED ->
                                List.of(Bundle.SampleTable_serial(), Bundle.SampleTable_problems());
                    };
            return switch (column) {
                case 0 -> Bundle.SampleTable_row();
                case 1 -> Bundle.SampleTable_taxCode();
                case 2 -> Bundle.SampleTable_name();
                default -> names.get(column - 3);
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            return lines.get(row).get(column);
        }
    }
}
