package vn.capbu.rollout.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.rollout.Cell;
import vn.capbu.rollout.Channel;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.ProgressFilter;

/** Counts of a population by cell and day; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RolloutSummary {

    /** What counts are told apart by, beside how members stand. */
    enum Dimension {
        /** The 63 provinces of 2020. */
        PROVINCE,
        /** Device versions. */
        DEVICE_VERSION,
        /** Channels. */
        CHANNEL
    }

    /**
     * Of a day.
     *
     * @param day in Viet Nam
     * @param cell of the summary
     * @param count by how much it grew on that day
     */
    record DayCount(LocalDate day, Cell cell, long count) {}

    /** Adds, in the transaction that is open on this thread. Rows are only ever inserted: nobody waits for anybody. */
    void add(long campaign, Deltas deltas);

    /**
     * How many members were in each cell at the end of a day. What isn't told apart is summed up: ALL_PROVINCES, ALL_VERSIONS, NONE.
     */
    Map<Cell, Long> at(long campaign, LocalDate day, ProgressFilter filter, Set<Dimension> by);

    /**
     * The days at whose ends sums are kept that {@link #at} begins with, in ascending order.
     *
     * @param byProvince whether of the sums by province, else of those of all provinces together
     */
    List<LocalDate> levels(long campaign, boolean byProvince);

    /** By channel the last day up to another one on which a renewal or registration was counted; channels without one are left out. */
    Map<Channel, LocalDate> newest(long campaign, LocalDate until);

    /** By how much cells grew, day by day; both days included. Days without a change are left out. */
    List<DayCount> days(
            long campaign, LocalDate from, LocalDate to, ProgressFilter filter, Set<Dimension> by);

    /**
     * Makes one process at a time the one that may {@link #fold} and {@link #replace}, until its transaction ends.
     *
     * @return false when another one is at work
     */
    boolean lock(long campaign);

    /** Groups what was added one by one, so that it is read faster; figures stay as they are. Under {@link #lock}. */
    void fold(long campaign);

    /** {@link #add} and {@link #fold} in one, for many changes at once. Under {@link #lock}. */
    void merge(long campaign, Deltas deltas);

    /** Puts all counts in the place of those that are there. Under {@link #lock}, while nobody stores facts. */
    void replace(long campaign, Deltas all);
}
