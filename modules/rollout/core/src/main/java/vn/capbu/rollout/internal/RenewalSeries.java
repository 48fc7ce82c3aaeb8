package vn.capbu.rollout.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.rollout.ProgressTable;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.WorkingDays;

/** Renewals of a part of a campaign at the end of each working day. What is done on a day off counts on the next working day. */
public final class RenewalSeries {

    private final List<LocalDate> days = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();
    private final List<Long> reachable = new ArrayList<>();
    private final NavigableMap<LocalDate, Double> byDate = new TreeMap<>();

    /**
     * @param rows by day, without a gap
     */
    public RenewalSeries(List<ProgressTable.Row> rows, WorkingDays calendar) {
        for (int i = 0; i < rows.size(); i++) {
            ProgressTable.Row row = rows.get(i);
            LocalDate day = row.key().day();
            if (day == null) {
                throw new IllegalArgumentException("rows are by day");
            }
            double renewed = row.counts().renewed();
            byDate.put(day, renewed);
            if (calendar.isWorked(day)) {
                days.add(day);
                counts.add(renewed);
                all.add(ofAll(row));
                reachable.add(row.counts().reachable());
            } else if (i == rows.size() - 1 && !counts.isEmpty()) {
                // today is off: what was done since the last working day is known all the same
                counts.set(counts.size() - 1, renewed);
                all.set(all.size() - 1, ofAll(row));
                reachable.set(reachable.size() - 1, row.counts().reachable());
            }
        }
        if (counts.isEmpty() && !byDate.isEmpty()) {
            Map.Entry<LocalDate, Double> last = byDate.lastEntry();
            days.add(last.getKey());
            counts.add(last.getValue());
            all.add(ofAll(rows.get(rows.size() - 1)));
            reachable.add(rows.get(rows.size() - 1).counts().reachable());
        }
    }

    /** How many working days there are; at least one unless there is no row. */
    public int size() {
        return counts.size();
    }

    /** The days. */
    public List<LocalDate> days() {
        return days;
    }

    /** The counts. */
    public List<Double> counts() {
        return counts;
    }

    /** The counts of every channel, where {@link #counts} are those of some. */
    public List<Double> all() {
        return all;
    }

    private static double ofAll(ProgressTable.Row row) {
        return row.counts().of(Standing.RENEWED) + row.counts().of(Standing.REGISTERED);
    }

    /** The denominator at the end of a working day. */
    public long reachable(int index) {
        return reachable.get(index);
    }

    /** How many were renewed at the end of any day; null of a day that isn't there. */
    public @Nullable Double at(LocalDate day) {
        return byDate.get(day);
    }
}
