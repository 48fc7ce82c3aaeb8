package vn.capbu.kernel.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What taking an import back did, or would do.
 *
 * @param removed records that it had brought and that go: certificates of the registry, rows of a log
 * @param restored records that get their values of before again
 * @param kept how many records stay as they are, and why: certificates and subscribers of the registry, members that a log told of
 * @param firstKept the first {@value #MAX_KEPT} of them
 */
public record WithdrawalReport(
        long removed, long restored, Map<KeptReason, Long> kept, List<Kept> firstKept) {

    /** How many records that stay are named. */
    public static final int MAX_KEPT = 200;

    /** Why a record stays as it is. */
    public enum KeptReason {
        /** It was renewed at a bench, or the renewal has begun. */
        RENEWED,
        /** Its token is, or was, in custody. */
        IN_CUSTODY,
        /** A supervisor decided about it. */
        DECIDED,
        /** It is in the population of a campaign. */
        IN_CAMPAIGN,
        /** It was changed since, by a CRL or by facts that became known later. */
        CHANGED_SINCE,
        /** The import was made by a version of the program that didn't keep what was there before. */
        NOTHING_KEPT
    }

    /**
     * A record that stays.
     *
     * @param taxCode of the subscriber
     * @param serial of the certificate; empty when it is about the subscriber
     * @param reason why
     */
    public record Kept(String taxCode, String serial, KeptReason reason) {}

    public WithdrawalReport {
        kept = Map.copyOf(kept);
        firstKept = List.copyOf(firstKept);
    }

    /** How many records stay as they are. */
    public long keptInAll() {
        return kept.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts while an import is taken back. Used by one thread. */
    public static final class Tally {

        private long removed;
        private long restored;
        private final Map<KeptReason, Long> kept = new EnumMap<>(KeptReason.class);
        private final List<Kept> first = new ArrayList<>();

        /** Some records go. */
        public void removed(long records) {
            removed += records;
        }

        /** Some records get their values of before again. */
        public void restored(long records) {
            restored += records;
        }

        /** A record stays. */
        public void kept(Kept one) {
            kept.merge(one.reason(), 1L, Long::sum);
            if (first.size() < MAX_KEPT) {
                first.add(one);
            }
        }

        /** How many records were looked at. */
        public long done() {
            return removed + restored + kept.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The counts so far. */
        public WithdrawalReport report() {
            return new WithdrawalReport(removed, restored, kept, first);
        }
    }
}
