package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.subscribers.ColumnMapping;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryHeaderException;

/** Where the columns of the registry stand in a file. */
final class Columns {

    private static final int NOWHERE = -1;

    private final Map<RegistryColumn, Integer> byColumn = new EnumMap<>(RegistryColumn.class);
    private final int width;
    private final boolean strict;

    /**
     * @param width how many cells the header row has
     * @param strict whether every row must have as many: so in text files, where a lost separator moves what follows
     */
    Columns(ColumnMapping mapping, int width, boolean strict) throws RegistryHeaderException {
        if (!mapping.isUsable()) {
            throw new RegistryHeaderException(mapping.missing(), mapping.repeated());
        }
        for (RegistryColumn column : mapping.given()) {
            byColumn.put(column, mapping.place(column));
        }
        this.width = width;
        this.strict = strict;
    }

    int width() {
        return width;
    }

    boolean isStrict() {
        return strict;
    }

    /** The cell of a column; empty when the file has no such column, or the row is too short. */
    TableCell cell(RegistryColumn column, List<TableCell> cells) {
        Integer place = byColumn.get(column);
        return place == null || place >= cells.size() ? TableCell.EMPTY : cells.get(place);
    }

    /** The column that is nearest to a place, at it or before it; the tax code when there is none. */
    RegistryColumn columnAt(int place) {
        RegistryColumn nearest = RegistryColumn.TAX_CODE;
        int best = NOWHERE;
        for (Map.Entry<RegistryColumn, Integer> entry : byColumn.entrySet()) {
            if (entry.getValue() <= place && entry.getValue() > best) {
                nearest = entry.getKey();
                best = entry.getValue();
            }
        }
        return nearest;
    }

    /** Names of the file's columns that mean nothing here. */
    static List<String> ignored(List<String> headers, ColumnMapping mapping) {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = VietnameseText.tidy(headers.get(i));
            boolean meaningless = i >= mapping.columns().size() || mapping.columns().get(i) == null;
            if (meaningless && !name.isEmpty()) {
                ignored.add(name);
            }
        }
        return ignored;
    }
}
