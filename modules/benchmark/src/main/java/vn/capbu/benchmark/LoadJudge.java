package vn.capbu.benchmark;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.capbu.benchmark.LoadTally.Deed;
import vn.capbu.benchmark.LoadTally.End;
import vn.capbu.benchmark.LoadTally.Line;

/** Compares what desks were told with what is stored. */
final class LoadJudge {

    private static final Pattern MARK = Pattern.compile("load-\\d+-\\d+-x");
    private static final int SHOWN = 20;

    /** Where the marks of a deed are, one column of texts each. */
    private static final Map<Deed, String> PLACES =
            new EnumMap<>(
                    Map.of(
                            Deed.OPEN_CASE,
                            "SELECT facts FROM complaint_event WHERE kind = 'OPENED'",
                            Deed.NOTE,
                            "SELECT facts FROM complaint_event WHERE kind = 'NOTED'",
                            Deed.CALL,
                            "SELECT note FROM rollout_call",
                            Deed.MOVE,
                            "SELECT note FROM rollout_event WHERE origin = 'HAND'",
                            Deed.TARGET,
                            "SELECT note FROM rollout_target_plan",
                            Deed.WITHDRAW,
                            "SELECT reason FROM import_withdrawal"));

    /** What has to find nothing. */
    private static final Map<String, String> NOTHING =
            Map.of(
                    "a log of a case has other lines than its case says",
                    "SELECT id FROM complaint_case c WHERE log_lines <> (SELECT COUNT(*) FROM complaint_event e"
                            + " WHERE e.case_id = c.id)",
                    "a certificate was renewed twice",
                    "SELECT old_serial FROM renewal WHERE state = 'DONE' GROUP BY old_serial HAVING COUNT(*) > 1",
                    "a renewal has two histories of one step",
                    "SELECT renewal_id FROM renewal_history WHERE state IN ('PREPARED', 'DONE') GROUP BY renewal_id,"
                            + " state HAVING COUNT(*) > 1",
                    "the audit trail's chain has a gap",
                    "SELECT sequence FROM audit_chain c WHERE sequence > 1 AND NOT EXISTS (SELECT 1 FROM audit_chain"
                            + " p WHERE p.sequence = c.sequence - 1)",
                    "a record is there of an import that was taken back and kept nothing",
                    "SELECT serial FROM subscriber_certificate c JOIN import_withdrawal w ON w.kind = 'REGISTRY' AND"
                            + " w.import_id = c.import_id AND w.kept = 0",
                    "an import was taken back under a newer one",
                    "SELECT w.import_id FROM import_withdrawal w JOIN registry_import i ON i.id > w.import_id AND"
                            + " i.started_at < w.withdrawn_at WHERE w.kind = 'REGISTRY' AND NOT EXISTS (SELECT 1 FROM"
                            + " import_withdrawal n WHERE n.kind = 'REGISTRY' AND n.import_id = i.id AND"
                            + " n.withdrawn_at <= w.withdrawn_at)",
                    "a line of the audit trail is in no chain",
                    "SELECT id FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.event_id ="
                            + " e.id)");

    private final Connection connection;
    private final List<Line> lines;
    private final PrintStream out;
    private int faults;

    LoadJudge(Connection connection, List<Line> lines, PrintStream out) {
        this.connection = connection;
        this.lines = List.copyOf(lines);
        this.out = out;
    }

    /** How many things were not as they have to be; each is told. */
    int run() throws SQLException {
        for (Map.Entry<Deed, String> place : PLACES.entrySet()) {
            marks(place.getKey(), count(place.getValue()));
        }
        imports();
        twice();
        for (Map.Entry<String, String> nothing : NOTHING.entrySet()) {
            List<String> found = texts(nothing.getValue());
            if (!found.isEmpty()) {
                fault(nothing.getKey() + ": " + found.subList(0, Math.min(SHOWN, found.size())));
            }
        }
        return faults;
    }

    private void fault(String what) {
        faults++;
        if (faults <= SHOWN) {
            out.println("  FAULT: " + what);
        }
    }

    /** What was told to be stored is there once, what wasn't isn't, and nothing is there twice. */
    private void marks(Deed deed, Map<String, Integer> found) {
        for (Line line : lines) {
            if (line.deed() != deed) {
                continue;
            }
            int times = found.getOrDefault(line.mark(), 0);
            boolean right =
                    switch (line.end()) {
                        case STORED -> times == 1;
                        case REFUSED, READ -> times == 0;
                        case DOUBT -> times <= 1;
                    };
            if (!right) {
                fault(deed + " " + line + " is there " + times + " times");
            }
        }
        found.forEach(
                (mark, times) -> {
                    if (times > 1) {
                        fault(deed + " " + mark + " is there " + times + " times");
                    }
                });
    }

    private Map<String, Integer> count(String sql) throws SQLException {
        Map<String, Integer> marks = new HashMap<>();
        for (String text : texts(sql)) {
            Matcher matcher = MARK.matcher(text);
            while (matcher.find()) {
                marks.merge(matcher.group(), 1, Integer::sum);
            }
        }
        return marks;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private void imports() throws SQLException {
        Set<String> known = new HashSet<>(texts("SELECT tax_code FROM subscriber"));
        Set<String> withdrawn =
                new HashSet<>(
                        texts(
                                "SELECT i.file_name FROM registry_import i JOIN import_withdrawal w"
                                        + " ON w.kind = 'REGISTRY' AND w.import_id = i.id"));
        for (Line line : lines) {
            if (line.deed() == Deed.IMPORT
                    && line.end() == End.STORED
                    && !withdrawn.contains(line.mark() + ".csv")) {
                for (String taxCode : line.what().split(",", -1)) {
                    if (!known.contains(taxCode)) {
                        fault("imported and not there: " + taxCode);
                    }
                }
            }
        }
    }

    /** One desk has a token, and of those that saw a case in one state one took it. */
    private void twice() {
        Set<String> taken = new HashSet<>();
        for (Line line : lines) {
            if (line.deed() == Deed.LEASE && line.what().startsWith(LoadTest.BOTH)) {
                fault(line.what());
            }
            if (line.deed() == Deed.TAKE_CASE
                    && line.end() == End.STORED
                    && !taken.add(line.what())) {
                fault("two desks took case " + line.what());
            }
        }
    }

    /** Operations of each kind: how many, and how long they take; why desks don't know of some whether they were stored; tokens. */
    void figures(double seconds) throws SQLException {
        out.printf(
                Locale.ROOT,
                "%-10s %8s %8s %8s %7s %9s %9s %9s%n",
                "operation",
                "done",
                "refused",
                "doubt",
                "per s",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        for (Deed deed : Deed.values()) {
            List<Line> some = lines.stream().filter(line -> line.deed() == deed).toList();
            if (!some.isEmpty()) {
                figures(deed, some, seconds);
            }
        }
        long done = lines.stream().filter(line -> line.end() != End.DOUBT).count();
        out.printf(
                Locale.ROOT, "all        %8d operations, %.1f per second%n", done, done / seconds);
        Map<String, Long> doubts =
                lines.stream()
                        .filter(line -> line.end() == End.DOUBT)
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.what().split(":", 2)[0],
                                        TreeMap::new,
                                        Collectors.counting()));
        out.println("in doubt, since the answer was lost: " + doubts);
        out.println(
                "tokens renewed by desk and last step: "
                        + texts(
                                "SELECT operator || ' ' || state || ' ' || COUNT(*) FROM renewal GROUP BY operator, state ORDER BY 1"));
    }

    private void figures(Deed deed, List<Line> some, double seconds) {
        long refused = some.stream().filter(line -> line.end() == End.REFUSED).count();
        long doubt = some.stream().filter(line -> line.end() == End.DOUBT).count();
        double[] millis =
                some.stream()
                        .filter(line -> line.end() != End.DOUBT)
                        .mapToDouble(line -> line.micros() / 1000.0)
                        .sorted()
                        .toArray();
        out.printf(
                Locale.ROOT,
                "%-10s %8d %8d %8d %7.1f %9.1f %9.1f %9.1f%n",
                deed,
                some.size() - refused - doubt,
                refused,
                doubt,
                some.size() / seconds,
                at(millis, 50),
                at(millis, 95),
                at(millis, 99));
    }

    /** A percentile of sorted values; 0 when there are none. */
    static double at(double[] sorted, int percent) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** The same of some values. */
    static double at(List<Long> values, int percent) {
        double[] sorted = values.stream().mapToDouble(it -> it).toArray();
        Arrays.sort(sorted);
        return at(sorted, percent);
    }
}
