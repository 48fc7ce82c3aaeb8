package vn.capbu.renewal.ui.custody.view;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import vn.capbu.renewal.ui.custody.model.CatalogueDraft;
import vn.capbu.renewal.ui.custody.model.CatalogueDraft.MoveLine;
import vn.capbu.renewal.ui.custody.text.StateText;

/** Every move between two states: whether it is allowed, and what it needs. */
final class CatalogueMoves extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final int ALLOWED = 2;
    private static final int REASON = 3;

    private final transient List<MoveLine> moves;

    CatalogueMoves(CatalogueDraft draft) {
        moves = draft.moves();
    }

    @Override
    public int getRowCount() {
        return moves.size();
    }

    @Override
    public int getColumnCount() {
        return 5;
    }

    @Override
    @Messages({
        "CatalogueMoves.from=From",
        "CatalogueMoves.to=To",
        "CatalogueMoves.allowed=Allowed",
        "CatalogueMoves.reason=Needs a reason",
        "CatalogueMoves.supervisor=Only a supervisor"
    })
    public String getColumnName(int column) {
        return switch (column) {
            case 0 -> Bundle.CatalogueMoves_from();
            case 1 -> Bundle.CatalogueMoves_to();
            case ALLOWED -> Bundle.CatalogueMoves_allowed();
            case REASON -> Bundle.CatalogueMoves_reason();
            default -> Bundle.CatalogueMoves_supervisor();
        };
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column < ALLOWED ? String.class : Boolean.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == ALLOWED || (column > ALLOWED && moves.get(row).isAllowed());
    }

    @Override
    public Object getValueAt(int row, int column) {
        MoveLine move = moves.get(row);
        return switch (column) {
            case 0 -> StateText.of(move.from());
            case 1 -> StateText.of(move.to());
            case ALLOWED -> move.isAllowed();
            case REASON -> move.needsReason();
            default -> move.isSupervisors();
        };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        MoveLine move = moves.get(row);
        boolean set = Boolean.TRUE.equals(value);
        switch (column) {
            case ALLOWED -> move.set(set, move.needsReason(), move.isSupervisors());
            case REASON -> move.set(move.isAllowed(), set, move.isSupervisors());
            default -> move.set(move.isAllowed(), move.needsReason(), set);
        }
        fireTableRowsUpdated(row, row);
    }
}
