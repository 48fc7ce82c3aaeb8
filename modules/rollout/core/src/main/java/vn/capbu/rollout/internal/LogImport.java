package vn.capbu.rollout.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.table.TableRow;
import vn.capbu.rollout.Deltas;
import vn.capbu.rollout.LogColumn;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.LogProblem;
import vn.capbu.rollout.LogProblem.Kind;
import vn.capbu.rollout.LogReport;
import vn.capbu.rollout.Member;
import vn.capbu.rollout.MemberChange;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.spi.RolloutPopulation;

/** One run of an import: matches rows with members in batches, and lets the sort of log say what a row means. */
public final class LogImport {

    private static final int BATCH = 500;

    /** What a sort of log makes of its rows. */
    interface Rows {

        /** Reads the row's own cells, and refuses it for them. */
        void read(LogRow row);

        /** What a row would be the same by, further down in the file. */
        Object content(LogRow row);

        /** How far two rows of one member are against each other: the column, or null when both may stand. */
        @Nullable LogColumn contradiction(Object one, Object other);

        /**
         * What a row makes of its member.
         *
         * @return null when all was known, or the row was refused
         */
        @Nullable MemberChange take(LogRow row, Member member, List<MemberEvent> known);

        /** Stores some. */
        void store(List<MemberChange> changes);

        /** The rows that were read are dealt with. */
        void forget();
    }

    private final RolloutPopulation population;
    private final long campaign;
    private final LogKind kind;
    private final LogLayout layout;
    private final Rows rows;
    private final LocalDate today;
    private final boolean dryRun;
    private final boolean goodRowsOnly;
    private final Progress progress;
    private final Cancellation cancellation;

    private final Deltas deltas = new Deltas();
    private final List<LogRow> batch = new ArrayList<>(BATCH);
    private final Map<Long, Object> seen = new HashMap<>();
    private final List<LogProblem> problems = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Long, List<LogProblem.Reason>> refusals = new LinkedHashMap<>();
    private final Map<List<LogProblem.Reason>, List<LogProblem.Reason>> reasons = new HashMap<>();
    private long read;
    private long taken;
    private long unchanged;

    /** How a run goes. */
    public record Mode(boolean dryRun, boolean goodRowsOnly, LocalDate today) {}

    LogImport(
            RolloutPopulation population,
            long campaign,
            LogKind kind,
            LogLayout layout,
            Rows rows,
            Mode mode,
            Progress progress,
            Cancellation cancellation) {
        this.population = population;
        this.campaign = campaign;
        this.kind = kind;
        this.layout = layout;
        this.rows = rows;
        this.today = mode.today();
        this.dryRun = mode.dryRun();
        this.goodRowsOnly = mode.goodRowsOnly();
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Takes one row below the header row. */
    public void row(TableRow line) {
        if (line.isBlank()) {
            return;
        }
        read++;
        LogRow row = new LogRow(line, layout, today);
        rows.read(row);
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        cancellation.check();
        Matching matching = new Matching();
        Map<Long, List<MemberEvent>> events = population.events(matching.members());
        List<MemberChange> changes = new ArrayList<>();
        Map<Long, Member> changedHere = new HashMap<>();
        for (LogRow row : batch) {
            Member member = row.isRefused() ? null : matching.member(row);
            MemberChange change =
                    member == null || isRepeated(row, member)
                            ? null
                            : rows.take(row, member, events.getOrDefault(member.id(), List.of()));
            if (row.isRefused()) {
                refuse(row);
            } else if (change == null) {
                unchanged++;
            } else {
                taken++;
                if (changedHere.putIfAbsent(change.member().id(), change.member()) != null) {
                    // several rows of one member: the next one builds on this one
                    store(changes);
                    changedHere.clear();
                    changedHere.put(change.member().id(), change.member());
                }
                changes.add(change);
                List<MemberEvent> known =
                        new ArrayList<>(events.getOrDefault(change.member().id(), List.of()));
                known.addAll(change.added());
                events.put(change.member().id(), known);
            }
        }
        store(changes);
        rows.forget();
        batch.clear();
        progress.done(read);
    }

    private void store(List<MemberChange> changes) {
        changes.forEach(one -> one.addTo(deltas));
        if (!dryRun && !isDoomed() && !changes.isEmpty()) {
            rows.store(List.copyOf(changes));
        }
        changes.clear();
    }

    /** Whether the same stands further up, which refuses the row, or something against it. */
    private boolean isRepeated(LogRow row, Member member) {
        Object content = rows.content(row);
        Object before = seen.putIfAbsent(member.id(), content);
        if (before == null) {
            return false;
        }
        if (before.equals(content)) {
            row.refuse(key(row), Kind.DUPLICATE);
            return true;
        }
        LogColumn against = rows.contradiction(before, content);
        if (against != null) {
            row.refuse(against, Kind.CONTRADICTS_FILE);
            return true;
        }
        return false;
    }

    private static LogColumn key(LogRow row) {
        return row.serial() != null ? LogColumn.CERTIFICATE_SERIAL : LogColumn.TAX_CODE;
    }

    private void refuse(LogRow row) {
        List<LogProblem.Reason> why = row.problems().stream().map(LogProblem::reason).toList();
        refusals.put(row.line(), reasons.computeIfAbsent(why, same -> same));
        for (LogProblem problem : row.problems()) {
            counts.merge(problem.kind(), 1L, Long::sum);
            if (problems.size() < LogReport.MAX_PROBLEMS) {
                problems.add(problem);
            }
        }
    }

    /** Whether nothing will be kept. */
    public boolean isDoomed() {
        return !goodRowsOnly && !refusals.isEmpty();
    }

    /** How the summary changes; complete after {@link #finish}. */
    public Deltas deltas() {
        return deltas;
    }

    /** Takes what is left, and tells what became of all. */
    public LogReport finish(String sha256) {
        flush();
        return new LogReport(
                dryRun,
                !dryRun && !isDoomed(),
                kind,
                sha256,
                read,
                taken,
                unchanged,
                refusals.size(),
                problems,
                counts,
                refusals,
                layout.ignored());
    }

    /** The members of a batch's rows. */
    private final class Matching {

        private final Map<CertificateSerial, List<Member>> bySerial = new HashMap<>();
        private final Map<TaxCode, List<Member>> byTaxCode = new HashMap<>();
        private final List<Member> all = new ArrayList<>();

        Matching() {
            List<CertificateSerial> serials = new ArrayList<>();
            List<TaxCode> taxCodes = new ArrayList<>();
            for (LogRow row : batch) {
                CertificateSerial serial = row.serial();
                TaxCode taxCode = row.taxCode();
                if (serial != null) {
                    serials.add(serial);
                } else if (taxCode != null) {
                    taxCodes.add(taxCode);
                }
            }
            for (Member one : population.ofCertificates(campaign, serials)) {
                bySerial.computeIfAbsent(one.serial(), any -> new ArrayList<>()).add(one);
                all.add(one);
            }
            for (Member one : population.ofTaxCodes(campaign, taxCodes)) {
                byTaxCode.computeIfAbsent(one.taxCode(), any -> new ArrayList<>()).add(one);
                all.add(one);
            }
        }

        List<Member> members() {
            return all;
        }

        /** The row's member; null when the row is refused for want of one. */
        @Nullable Member member(LogRow row) {
            CertificateSerial serial = row.serial();
            List<Member> found =
                    serial != null
                            ? bySerial.getOrDefault(serial, List.of())
                            : byTaxCode.getOrDefault(row.taxCode(), List.of());
            if (found.isEmpty()) {
                row.refuse(key(row), Kind.UNMATCHED);
                return null;
            }
            List<Member> those =
                    row.taxCode() == null
                            ? found
                            : found.stream()
                                    .filter(one -> one.taxCode().equals(row.taxCode()))
                                    .toList();
            if (those.isEmpty()) {
                row.refuse(LogColumn.TAX_CODE, Kind.OTHER_TAX_CODE, found.get(0).taxCode().value());
                return null;
            }
            if (those.size() > 1) {
                row.refuse(key(row), Kind.AMBIGUOUS);
                return null;
            }
            return those.get(0);
        }
    }
}
