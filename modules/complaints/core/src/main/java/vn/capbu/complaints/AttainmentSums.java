package vn.capbu.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.AttainmentTable.Row;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Province.Edition;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;

/** Adds closed cases up, by what they are told apart by. Confined to its thread. */
final class AttainmentSums {

    private final By by;
    private final Map<String, Sum> sums = new TreeMap<>();
    private final Sum total = new Sum();

    AttainmentSums(By by) {
        this.by = by;
    }

    void add(ComplaintCase one) {
        sums.computeIfAbsent(key(one, by), key -> new Sum()).add(one);
        total.add(one);
    }

    AttainmentTable table() {
        List<Row> rows =
                sums.entrySet().stream().map(sum -> sum.getValue().row(sum.getKey())).toList();
        return new AttainmentTable(rows, total.row(""));
    }

    /** What a case is told apart by. */
    static String key(ComplaintCase one, By by) {
        return switch (by) {
            case GROUP -> one.kind().policy() + "/" + one.kind().group();
            case LEVEL -> one.kind().policy() + "/" + one.kind().level();
            case UNIT -> one.owner().unit();
            case CHARGED -> one.closing().charged();
            case PROVINCE_63 -> one.origin().province();
            case PROVINCE_34 -> since2025(one.origin().province());
            case CHANNEL -> one.origin().channel().name();
            case AGENT -> one.owner().agent();
            case WEEK -> week(one.closing().at());
            case BREACH_REASON -> one.closing().breachReason();
            case ROOT_CAUSE -> one.closing().rootCause();
        };
    }

    private static String since2025(String code) {
        Provinces provinces = Provinces.catalogue();
        return provinces
                .find(Edition.OF_63, code)
                .map(provinces::since2025)
                .map(Province::code)
                .orElse("");
    }

    private static String week(@Nullable Instant closed) {
        if (closed == null) {
            return "";
        }
        LocalDate day = VietnamTime.dateOf(closed);
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Adds up. */
    private static final class Sum {

        private long closed;
        private long kept;
        private long breached;
        private long secondRound;
        private long seconds;

        void add(ComplaintCase one) {
            closed++;
            kept += one.time().outcome() == Outcome.KEPT ? 1 : 0;
            breached += one.time().outcome() == Outcome.BREACHED ? 1 : 0;
            secondRound += one.time().rounds() > 1 ? 1 : 0;
            seconds += one.time().seconds();
        }

        Row row(String key) {
            return new Row(
                    key, closed, kept, breached, closed - kept - breached, secondRound, seconds);
        }
    }
}
