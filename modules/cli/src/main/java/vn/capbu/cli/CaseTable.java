package vn.capbu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.table.TableReader;

/** Reads cases with their expected results from a table, has each checked, and keeps what differs. */
abstract class CaseTable {

    /** A cell that came out otherwise than expected. */
    record Difference(String id, String column, String expected, String actual) {

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("id", id);
            fields.put("column", column);
            fields.put("expected", expected);
            fields.put("actual", actual);
            return fields;
        }
    }

    private final List<String> columns;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private int checked;

    /**
     * @param columns that the table has to have; the first one identifies a case
     */
    CaseTable(List<String> columns) {
        this.columns = columns;
    }

    /** Compares one case by {@link #compare}. */
    abstract void check(String id, List<String> cells);

    /** Checks every row of a file. */
    final void check(TableReader reader, Path file) throws IOException {
        reader.read(
                file,
                (line, cells) -> {
                    if (positions.isEmpty()) {
                        readHeader(cells);
                        return;
                    }
                    checked++;
                    String id = cell(cells, columns.get(0));
                    try {
                        check(id, cells);
                    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                        differences.add(
                                new Difference(
                                        id,
                                        "line " + line,
                                        "a case",
                                        String.valueOf(e.getMessage())));
                    }
                });
    }

    final int checked() {
        return checked;
    }

    final List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void readHeader(List<String> cells) {
        for (String column : columns) {
            int position = cells.indexOf(column);
            positions.put(column, position);
            if (position < 0) {
                differences.add(new Difference("-", column, "a column", "none"));
            }
        }
    }

    /** Keeps a difference between what a column expects and what came out. */
    final void compare(String id, String column, List<String> cells, String actual) {
        compare(id, column, cell(cells, column), actual);
    }

    /** Keeps a difference, where what is expected isn't written as it comes out. */
    final void compare(String id, String column, String expected, String actual) {
        if (!expected.equals(actual)) {
            differences.add(new Difference(id, column, expected, actual));
        }
    }

    final String cell(List<String> cells, String column) {
        int position = positions.getOrDefault(column, -1);
        return position < 0 || position >= cells.size() ? "" : cells.get(position).strip();
    }
}
