package vn.capbu.renewal.ui.custody.view;

import java.util.List;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.openide.util.NbBundle.Messages;
import vn.capbu.desktop.FieldPanel;
import vn.capbu.renewal.custody.LeadTime;
import vn.capbu.renewal.ui.custody.model.CatalogueDraft;
import vn.capbu.renewal.ui.custody.model.CatalogueDraft.Line;
import vn.capbu.renewal.ui.custody.text.ChoiceText;

/** The rows of a list that can be changed in place. A code that is in use stays as it is. */
@Messages({
    "CatalogueLines.code=Code",
    "CatalogueLines.vietnamese=Vietnamese name",
    "CatalogueLines.english=English name"
})
abstract class CatalogueLines extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    final transient List<Line> lines;
    private final int known;

    CatalogueLines(List<Line> lines) {
        this.lines = lines;
        this.known = lines.size();
    }

    void add() {
        lines.add(Line.EMPTY);
        fireTableRowsInserted(lines.size() - 1, lines.size() - 1);
    }

    void remove(int row) {
        if (row >= 0) {
            lines.remove(row);
            fireTableDataChanged();
        }
    }

    /** Sets widths and editors. */
    abstract void shape(JTable table);

    static void widths(JTable table, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
    }

    @Override
    public int getRowCount() {
        return lines.size();
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column > 0 || row >= known || lines.get(row).code().isEmpty();
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        lines.set(row, changed(lines.get(row), value, column));
        fireTableRowsUpdated(row, row);
    }

    abstract Line changed(Line line, Object value, int column);

    private static String text(Object value) {
        return String.valueOf(value).strip();
    }

    /** Conditions that a token can be in. */
    static final class Conditions extends CatalogueLines {

        private static final long serialVersionUID = 1L;

        Conditions(CatalogueDraft draft) {
            super(draft.conditions());
        }

        @Override
        void shape(JTable table) {
            widths(table, 140, 300, 300, 100);
        }

        @Override
        public int getColumnCount() {
            return 4;
        }

        @Override
        @Messages("CatalogueLines.damage=Damage")
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.CatalogueLines_code();
                case 1 -> Bundle.CatalogueLines_vietnamese();
                case 2 -> Bundle.CatalogueLines_english();
                default -> Bundle.CatalogueLines_damage();
            };
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 3 ? Boolean.class : String.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Line line = lines.get(row);
            return switch (column) {
                case 0 -> line.code();
                case 1 -> line.vietnamese();
                case 2 -> line.english();
                default -> line.damage();
            };
        }

        @Override
        Line changed(Line it, Object value, int column) {
            return new Line(
                    column == 0 ? text(value) : it.code(),
                    column == 1 ? text(value) : it.vietnamese(),
                    column == 2 ? text(value) : it.english(),
                    column == 3 ? Boolean.TRUE.equals(value) : it.damage(),
                    it.amount(),
                    it.unit(),
                    it.noteVietnamese(),
                    it.noteEnglish());
        }
    }

    /** Systems in which a new certificate has to be registered. */
    static final class Systems extends CatalogueLines {

        private static final long serialVersionUID = 1L;
        private static final int AMOUNT = 3;
        private static final int UNIT = 4;
        private static final int NOTE_VIETNAMESE = 5;
        private static final int NOTE_ENGLISH = 6;

        Systems(CatalogueDraft draft) {
            super(draft.systems());
        }

        @Override
        void shape(JTable table) {
            widths(table, 110, 210, 170, 50, 110, 130, 120);
            JComboBox<LeadTime.Unit> units =
                    FieldPanel.choice("custody.rules.unit", LeadTime.Unit.values(), ChoiceText::of);
            table.getColumnModel().getColumn(UNIT).setCellEditor(new DefaultCellEditor(units));
            table.getColumnModel()
                    .getColumn(UNIT)
                    .setCellRenderer(
                            new DefaultTableCellRenderer() {
                                private static final long serialVersionUID = 1L;

                                @Override
                                protected void setValue(Object value) {
                                    setText(
                                            value instanceof LeadTime.Unit unit
                                                    ? ChoiceText.of(unit)
                                                    : "");
                                }
                            });
        }

        @Override
        public int getColumnCount() {
            return 7;
        }

        @Override
        @Messages({
            "CatalogueLines.amount=Lead",
            "CatalogueLines.unit=Unit",
            "CatalogueLines.noteVietnamese=Vietnamese note",
            "CatalogueLines.noteEnglish=English note"
        })
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.CatalogueLines_code();
                case 1 -> Bundle.CatalogueLines_vietnamese();
                case 2 -> Bundle.CatalogueLines_english();
                case AMOUNT -> Bundle.CatalogueLines_amount();
                case UNIT -> Bundle.CatalogueLines_unit();
                case NOTE_VIETNAMESE -> Bundle.CatalogueLines_noteVietnamese();
                default -> Bundle.CatalogueLines_noteEnglish();
            };
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == AMOUNT ? Integer.class : Object.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Line line = lines.get(row);
            return switch (column) {
                case 0 -> line.code();
                case 1 -> line.vietnamese();
                case 2 -> line.english();
                case AMOUNT -> line.amount();
                case UNIT -> line.unit();
                case NOTE_VIETNAMESE -> line.noteVietnamese();
                default -> line.noteEnglish();
            };
        }

        @Override
        Line changed(Line it, Object value, int column) {
            return new Line(
                    column == 0 ? text(value) : it.code(),
                    column == 1 ? text(value) : it.vietnamese(),
                    column == 2 ? text(value) : it.english(),
                    false,
                    column == AMOUNT && value instanceof Integer amount ? amount : it.amount(),
                    column == UNIT && value instanceof LeadTime.Unit unit ? unit : it.unit(),
                    column == NOTE_VIETNAMESE ? text(value) : it.noteVietnamese(),
                    column == NOTE_ENGLISH ? text(value) : it.noteEnglish());
        }
    }
}
