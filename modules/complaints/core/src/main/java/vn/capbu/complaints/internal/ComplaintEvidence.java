package vn.capbu.complaints.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.RuleDocuments;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.spi.CaseAudits;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.complaints.spi.ComplaintRules;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.AuditProofs.Evidence;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.EvidenceSource;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.table.FileHash;

/** Policies, calendars and reviews by their content; cases and closings as they follow from their logs. Thread-safe. */
public final class ComplaintEvidence implements EvidenceSource {

    private static final int BATCH = 500;

    /** Made by the service loader. */
    public ComplaintEvidence() {
        // nothing is held
    }

    @Override
    public Map<String, String> contents(Storage storage) {
        Map<String, String> contents = new TreeMap<>();
        BusinessCalendars calendars = storage.port(BusinessCalendars.class);
        TreeMap<String, List<CalendarEdition>> editions = new TreeMap<>();
        editions.put(BusinessCalendars.VIETNAM, calendars.versions(BusinessCalendars.VIETNAM));
        for (Policy policy : storage.port(ComplaintRules.class).policies()) {
            contents.put(ContentNames.of(policy), RuleDocuments.sha256(RuleDocuments.of(policy)));
            editions.computeIfAbsent(policy.calendar(), calendars::versions);
        }
        editions.values()
                .forEach(
                        versions ->
                                versions.forEach(
                                        one ->
                                                contents.put(
                                                        ContentNames.of(one),
                                                        RuleDocuments.sha256(
                                                                RuleDocuments.of(one)))));
        CaseAudits audits = storage.port(CaseAudits.class);
        audits.plans()
                .forEach(
                        plan ->
                                audits.sample(plan.id()).stream()
                                        .flatMap(sampled -> sampled.reviews().stream())
                                        .forEach(
                                                review ->
                                                        contents.put(
                                                                ContentNames.of(review),
                                                                ContentNames.sha256(review))));
        return contents;
    }

    @Override
    public void derived(Storage storage, Consumer<Evidence> each) {
        Summaries summaries = new Summaries(new StoredRules(storage));
        ComplaintCases cases = storage.port(ComplaintCases.class);
        List<ComplaintCase> stored = cases.after(0, BATCH);
        while (!stored.isEmpty()) {
            compare(cases, summaries, stored, each);
            stored = cases.after(stored.get(stored.size() - 1).id(), BATCH);
        }
    }

    private static void compare(
            ComplaintCases cases,
            Summaries summaries,
            List<ComplaintCase> stored,
            Consumer<Evidence> each) {
        List<Long> ids = stored.stream().map(ComplaintCase::id).toList();
        Map<Long, List<CaseEvent>> logs = cases.logs(ids);
        Map<Long, List<ComplaintCase>> closings =
                cases.closings(ids).stream().collect(Collectors.groupingBy(ComplaintCase::id));
        for (ComplaintCase one : stored) {
            List<CaseEvent> log = logs.getOrDefault(one.id(), List.of());
            try {
                compare(summaries, one, log, closings.getOrDefault(one.id(), List.of()), each);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // the log itself is damaged, or gone: its lines are told already
                each.accept(new Evidence(one.number(), hash("log"), ""));
            }
        }
    }

    private static void compare(
            Summaries summaries,
            ComplaintCase stored,
            List<CaseEvent> log,
            List<ComplaintCase> closings,
            Consumer<Evidence> each) {
        Instant last = log.get(log.size() - 1).at();
        ComplaintCase follows = summaries.of(stored.id(), log, last);
        boolean older = stored.time().dueKind() == null && follows.time().nextDue() != null;
        each.accept(
                new Evidence(
                        stored.number(),
                        hash(text(follows, older ? promised(summaries, log, last) : due(follows))),
                        hash(text(stored, due(stored)))));
        Map<Integer, ComplaintCase> there = new HashMap<>();
        closings.forEach(one -> there.put(one.lines(), one));
        for (ComplaintCase one : summaries.closings(stored.id(), log)) {
            ComplaintCase found = there.remove(one.lines());
            boolean needed = one.lines() == lastClosing(log) && stored.state() == CaseState.CLOSED;
            if (found != null || needed) {
                each.accept(
                        new Evidence(
                                subject(one),
                                hash(text(one, "")),
                                found == null ? null : hash(text(found, ""))));
            }
        }
        there.values()
                .forEach(one -> each.accept(new Evidence(subject(one), null, hash(one.number()))));
    }

    private static int lastClosing(List<CaseEvent> log) {
        int last = 0;
        for (CaseEvent line : log) {
            last = line.kind() == EventKind.CLOSED ? line.no() : last;
        }
        return last;
    }

    private static String subject(ComplaintCase closing) {
        return LineText.subject(closing.number(), closing.lines()) + "/closing";
    }

    private static String due(ComplaintCase one) {
        return micros(one.time().nextDue()) + " " + one.time().dueKind();
    }

    /** Rows from before there were kinds of dues say when the next promise is. */
    private static String promised(Summaries summaries, List<CaseEvent> log, Instant now) {
        return summaries.clocks(log, now).dues().stream()
                        .filter(due -> due.doneAt() == null)
                        .map(DueClock::due)
                        .min(Instant::compareTo)
                        .map(ComplaintEvidence::micros)
                        .orElse("-")
                + " null";
    }

    private static String text(ComplaintCase one, String due) {
        ComplaintCase.Time time = one.time();
        return String.join(
                "\n",
                one.state().name(),
                one.owner().toString(),
                one.origin().channel().name(),
                micros(one.origin().openedAt()),
                one.origin().openedBy(),
                Objects.toString(one.origin().subscriber()),
                one.origin().taxCode(),
                one.origin().province(),
                one.kind().toString(),
                micros(time.receivedAt()),
                micros(time.deadline()),
                due.isEmpty() ? "" : micros(time.warnAt()),
                due,
                micros(time.endedAt()),
                time.outcome().name(),
                Long.toString(time.seconds()),
                Integer.toString(time.rounds()),
                micros(one.closing().at()),
                one.closing().charged(),
                one.closing().breachReason(),
                one.closing().rootCause(),
                Integer.toString(one.lines()));
    }

    private static String micros(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static String hash(String text) {
        return FileHash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
