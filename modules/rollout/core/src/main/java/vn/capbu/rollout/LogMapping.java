package vn.capbu.rollout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the columns of a log mean, by their place from 0; a place that isn't there means nothing.
 *
 * @param columns by place
 */
public record LogMapping(Map<Integer, LogColumn> columns) {

    public LogMapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /** The same with another meaning of a column. */
    public LogMapping with(int place, LogColumn column) {
        Map<Integer, LogColumn> changed = new TreeMap<>(columns);
        changed.put(place, column);
        return new LogMapping(changed);
    }

    /** The same with a column that means nothing. */
    public LogMapping without(int place) {
        Map<Integer, LogColumn> changed = new TreeMap<>(columns);
        changed.remove(place);
        return new LogMapping(changed);
    }

    /** What a log of a kind needs and lacks; of the serial number and the tax code one is enough. */
    public List<LogColumn> missing(LogKind kind) {
        List<LogColumn> missing = new ArrayList<>();
        for (LogColumn column : LogColumn.values()) {
            if (kind.needed().contains(column) && !columns.containsValue(column)) {
                missing.add(column);
            }
        }
        if (!columns.containsValue(LogColumn.CERTIFICATE_SERIAL)
                && !columns.containsValue(LogColumn.TAX_CODE)) {
            missing.add(LogColumn.CERTIFICATE_SERIAL);
        }
        return missing;
    }

    /** What is there more than once. */
    public List<LogColumn> repeated() {
        Set<LogColumn> seen = EnumSet.noneOf(LogColumn.class);
        Set<LogColumn> repeated = EnumSet.noneOf(LogColumn.class);
        columns.values().stream().filter(column -> !seen.add(column)).forEach(repeated::add);
        return List.copyOf(repeated);
    }
}
