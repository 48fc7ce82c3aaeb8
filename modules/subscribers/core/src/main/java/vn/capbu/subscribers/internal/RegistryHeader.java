package vn.capbu.subscribers.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.subscribers.RegistryColumn;
import vn.capbu.subscribers.RegistryHeaderException;

/** Which cell of a row is which column. Names are compared without case, diacritics and blanks; their order is free. */
final class RegistryHeader {

    private static final Map<String, RegistryColumn> BY_NAME = byName();

    private final Map<RegistryColumn, Integer> places;
    private final List<String> ignored;
    private final int width;

    private RegistryHeader(Map<RegistryColumn, Integer> places, List<String> ignored, int width) {
        this.places = places;
        this.ignored = ignored;
        this.width = width;
    }

    static RegistryHeader of(List<String> cells) throws RegistryHeaderException {
        Map<RegistryColumn, Integer> places = new EnumMap<>(RegistryColumn.class);
        List<RegistryColumn> repeated = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            RegistryColumn column = BY_NAME.get(key(cells.get(place)));
            if (column == null) {
                ignored.add(VietnameseText.tidy(cells.get(place)));
            } else if (places.putIfAbsent(column, place) != null) {
                repeated.add(column);
            }
        }
        List<RegistryColumn> missing =
                Arrays.stream(RegistryColumn.values())
                        .filter(column -> column.isMandatory() && !places.containsKey(column))
                        .toList();
        if (!missing.isEmpty() || !repeated.isEmpty()) {
            throw new RegistryHeaderException(missing, repeated);
        }
        ignored.removeIf(String::isEmpty);
        return new RegistryHeader(places, ignored, cells.size());
    }

    /** Names of columns that mean nothing here. */
    List<String> ignored() {
        return ignored;
    }

    /** How many cells a row has. */
    int width() {
        return width;
    }

    /** The cell of a column, empty when the file has no such column. */
    String cell(RegistryColumn column, List<String> cells) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place);
    }

    /** The column that is nearest to a place, at it or before it; the tax code when there is none. */
    RegistryColumn columnAt(int place) {
        RegistryColumn nearest = RegistryColumn.TAX_CODE;
        int best = -1;
        for (Map.Entry<RegistryColumn, Integer> entry : places.entrySet()) {
            if (entry.getValue() <= place && entry.getValue() > best) {
                nearest = entry.getKey();
                best = entry.getValue();
            }
        }
        return nearest;
    }

    private static Map<String, RegistryColumn> byName() {
        Map<String, RegistryColumn> names = new HashMap<>();
        for (RegistryColumn column : RegistryColumn.values()) {
            names.put(key(column.header()), column);
        }
        return Map.copyOf(names);
    }

    private static String key(String name) {
        return VietnameseText.fold(name).replace(" ", "");
    }
}
