package vn.capbu.subscribers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which of the registry.
 *
 * @param columns one for each column of the file, in its order; null where the column means nothing here
 */
public record ColumnMapping(List<@Nullable RegistryColumn> columns) {

    public ColumnMapping {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    /** Place of a column in the file, from 0; -1 when the file doesn't have it. The first one when there are several. */
    public int place(RegistryColumn column) {
        return columns.indexOf(column);
    }

    /** The columns that the file gives. */
    public Set<RegistryColumn> given() {
        Set<RegistryColumn> given = EnumSet.noneOf(RegistryColumn.class);
        for (RegistryColumn column : columns) {
            if (column != null) {
                given.add(column);
            }
        }
        return given;
    }

    /** Mandatory columns that no column of the file gives. */
    public List<RegistryColumn> missing() {
        Set<RegistryColumn> given = given();
        return Arrays.stream(RegistryColumn.values())
                .filter(column -> column.isMandatory() && !given.contains(column))
                .toList();
    }

    /** Columns that more than one column of the file gives. */
    public List<RegistryColumn> repeated() {
        return given().stream()
                .filter(column -> columns.indexOf(column) != columns.lastIndexOf(column))
                .toList();
    }

    /** Whether an import can run with it. */
    public boolean isUsable() {
        return missing().isEmpty() && repeated().isEmpty();
    }

    /** With another meaning of one column of the file. */
    public ColumnMapping with(int place, @Nullable RegistryColumn column) {
        List<@Nullable RegistryColumn> next = new ArrayList<>(columns);
        next.set(place, column);
        return new ColumnMapping(next);
    }

    /** For a file with one more column at its end, which means nothing here. */
    public ColumnMapping withFurtherColumn() {
        List<@Nullable RegistryColumn> next = new ArrayList<>(columns);
        next.add(null);
        return new ColumnMapping(next);
    }
}
