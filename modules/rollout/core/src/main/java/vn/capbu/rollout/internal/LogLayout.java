package vn.capbu.rollout.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.table.FileHash;
import vn.capbu.kernel.table.OpenTable;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableReader.MalformedTableException;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogHeaderException;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogLook;
import vn.capbu.rollout.LogMapping;

/** Where the header row of a log is, and which column is which. */
public final class LogLayout {

    /** How many rows may stand above the header row. */
    private static final int HEAD_ROWS = 40;

    /** How many rows a first look shows. */
    private static final int SAMPLES = 20;

    private final long line;
    private final List<String> headers;
    private final Map<LogColumn, Integer> places;

    private LogLayout(long line, List<String> headers, Map<LogColumn, Integer> places) {
        this.line = line;
        this.headers = headers;
        this.places = places;
    }

    /**
     * Of a sheet.
     *
     * @param mapping what the columns mean; null: what was remembered, else by their names
     * @param remembered the mapping of a layout, by its key
     * @throws LogHeaderException when a column is missing, or there twice
     */
    public static LogLayout of(
            OpenTable table,
            int sheet,
            LogKind kind,
            @Nullable LogMapping mapping,
            Remembered remembered)
            throws IOException {
        TableRow row = header(head(table, sheet), kind);
        if (mapping != null) {
            return of(row, kind, mapping);
        }
        LogMapping known = known(row.texts(), kind, remembered);
        return of(row, kind, known == null ? guess(row.texts(), kind) : known);
    }

    /** A first look at a sheet. */
    public static LogLook look(OpenTable table, int sheet, LogKind kind, Remembered remembered)
            throws IOException {
        List<TableRow> head = head(table, sheet);
        TableRow row = header(head, kind);
        List<List<String>> samples =
                head.stream()
                        .filter(one -> one.line() > row.line())
                        .limit(SAMPLES)
                        .map(TableRow::texts)
                        .toList();
        LogMapping known = known(row.texts(), kind, remembered);
        return new LogLook(
                table.sheets(),
                table.encoding(),
                row.texts(),
                samples,
                known == null ? guess(row.texts(), kind) : known,
                known != null);
    }

    /** A file with one more column at its end, as that of refused rows, is read like the one without. */
    private static @Nullable LogMapping known(
            List<String> headers, LogKind kind, Remembered remembered) {
        LogMapping same = remembered.mapping(key(headers, kind));
        return same != null || headers.size() < 2
                ? same
                : remembered.mapping(key(headers.subList(0, headers.size() - 1), kind));
    }

    /** What was chosen by hand before. */
    @FunctionalInterface
    public interface Remembered {

        /** The mapping of a layout, by its key; null when there is none. */
        @Nullable LogMapping mapping(String layout);
    }

    /** The key of a layout: logs of a kind with the same names in the same order, in any spelling, have the same. */
    public static String key(List<String> headers, LogKind kind) {
        String names =
                "log " + kind + headers.stream().map(one -> "\n" + key(one)).collect(joining());
        return FileHash.sha256(names.getBytes(UTF_8));
    }

    /** The header row. */
    public List<String> headers() {
        return headers;
    }

    /** What its columns mean. */
    public LogMapping mapping() {
        Map<Integer, LogColumn> columns = new HashMap<>();
        places.forEach((column, place) -> columns.put(place, column));
        return new LogMapping(columns);
    }

    private static List<TableRow> head(OpenTable table, int sheet) throws IOException {
        List<TableRow> head = table.head(sheet, HEAD_ROWS);
        if (head.isEmpty()) {
            throw new MalformedTableException(MalformedTableException.Problem.EMPTY, 0, "no row");
        }
        return head;
    }

    /** The row with the most names that are known; the first one when none has more than one. */
    private static TableRow header(List<TableRow> head, LogKind kind) {
        TableRow best = head.get(0);
        int most = 1;
        for (TableRow row : head) {
            int known =
                    (int) row.texts().stream().filter(text -> column(text, kind) != null).count();
            if (known > most) {
                most = known;
                best = row;
            }
        }
        return best;
    }

    private static LogMapping guess(List<String> headers, LogKind kind) {
        Map<Integer, LogColumn> columns = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            LogColumn column = column(headers.get(i), kind);
            if (column != null) {
                columns.put(i, column);
            }
        }
        return new LogMapping(columns);
    }

    private static LogLayout of(TableRow row, LogKind kind, LogMapping mapping)
            throws LogHeaderException {
        List<LogColumn> missing = mapping.missing(kind);
        List<LogColumn> repeated = mapping.repeated();
        if (!missing.isEmpty() || !repeated.isEmpty()) {
            throw new LogHeaderException(missing, repeated);
        }
        Map<LogColumn, Integer> places = new EnumMap<>(LogColumn.class);
        mapping.columns().forEach((place, column) -> places.put(column, place));
        return new LogLayout(row.line(), row.texts(), places);
    }

    private static @Nullable LogColumn column(String header, LogKind kind) {
        String key = key(header);
        for (LogColumn column : kind.columns()) {
            if (key(column.header()).equals(key)
                    || column.otherHeaders().stream().anyMatch(name -> key(name).equals(key))) {
                return column;
            }
        }
        return null;
    }

    private static String key(String name) {
        return VietnameseText.fold(name).replaceAll("[^a-z0-9]", "");
    }

    /** Line of the header row. */
    public long line() {
        return line;
    }

    /** The cell of a column; empty when the file has no such column, or the row is too short. */
    TableCell cell(LogColumn column, TableRow row) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? TableCell.EMPTY
                : row.cells().get(place);
    }

    /** Names of columns that mean nothing here. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = VietnameseText.tidy(headers.get(i));
            if (!places.containsValue(i) && !name.isEmpty()) {
                ignored.add(name);
            }
        }
        return ignored;
    }
}
