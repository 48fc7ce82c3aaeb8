package vn.capbu.complaints.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.AttainmentTable.By;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.complaints.spi.ComplaintRules.CodeList;
import vn.capbu.kernel.Province;
import vn.capbu.kernel.Provinces;
import vn.capbu.kernel.VietnamTime;

/** Cases in words, as papers and commands say them. Thread-safe; never called on the event dispatch thread. */
public final class ComplaintWords {

    private static final String UNSAID = "-";
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final Pattern LEVEL_IN_NAME = Pattern.compile(" \\((mức|level) [0-9]\\)$");

    private final PaperTexts texts;
    private final ComplaintDesk desk;

    /** Words in Vietnamese, else in English. */
    public ComplaintWords(ComplaintDesk desk, boolean vietnamese) {
        this.texts = new PaperTexts(vietnamese);
        this.desk = desk;
    }

    PaperTexts texts() {
        return texts;
    }

    /** A state. */
    public String state(CaseState state) {
        return texts.get("complaint.state." + state);
    }

    /** A unit's name; its code where nobody knows it. */
    public String unit(String code) {
        return code(CodeList.UNIT, code);
    }

    /** The name of a code; the code where nobody knows it. */
    public String code(CodeList list, String code) {
        return desk.codes(list).stream()
                .filter(one -> one.code().equals(code))
                .map(this::name)
                .findFirst()
                .orElse(code);
    }

    private String name(CodeName one) {
        return texts.isVietnamese() ? one.vietnamese() : one.english();
    }

    /** The name of a class under a version of a policy; a hyphen before a case is classified. */
    public String caseClass(String policy, int version, String code) {
        Policy found = desk.rulebook().policy(policy, version);
        return found.caseClass(code)
                .map(one -> texts.isVietnamese() ? one.vietnamese() : one.english())
                .orElse(UNSAID);
    }

    /** 1:05:09 for an hour, five minutes and nine seconds. */
    public static String duration(long seconds) {
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                seconds / HOUR,
                seconds % HOUR / MINUTE,
                seconds % MINUTE);
    }

    /** A limit, with clock or business time. */
    public String limit(@Nullable Limit limit) {
        if (limit == null) {
            return texts.get("complaint.limit.none");
        }
        if (limit.measure() == Limit.Measure.WORKING_DAYS) {
            return texts.get("complaint.limit.days", limit.amount());
        }
        return texts.get(
                limit.time() == TimeKind.BUSINESS
                        ? "complaint.limit.business"
                        : "complaint.limit.clock",
                duration(limit.amount()));
    }

    /** In which time the limit of a case's class counts; a hyphen where it has none. */
    public String timeKind(ComplaintCase.Kind kind) {
        return desk.listCases()
                .timeKind(kind)
                .map(time -> texts.get("complaint.time." + time))
                .orElse(UNSAID);
    }

    /** How a clock stands. */
    public String outcome(Outcome outcome) {
        return texts.get("complaint.outcome." + outcome);
    }

    /** How a case came in. */
    public String channel(Channel channel) {
        return texts.get("complaint.channel." + channel);
    }

    /** What a line of a log tells of. */
    public String event(EventKind kind) {
        return texts.get("complaint.event." + kind);
    }

    /** Whether a clock runs, or why not. */
    public String run(Segment segment, CaseClocks.Basis basis) {
        String run = texts.get("complaint.run." + segment.run());
        if (segment.reason().isEmpty()) {
            return run;
        }
        return run + " (" + pause(basis, segment.reason()) + ")";
    }

    private String pause(CaseClocks.Basis basis, String code) {
        return desk.rulebook()
                .policy(basis.policy(), basis.policyVersion())
                .pause(code)
                .map(one -> texts.isVietnamese() ? one.vietnamese() : one.english())
                .orElse(code);
    }

    /** Under which versions of policy and calendar a case is. */
    public String rules(ComplaintCase.Kind kind) {
        String calendar =
                desk.changeRules().calendars(kind.calendar()).stream()
                        .filter(one -> one.version() == kind.calendarVersion())
                        .map(one -> texts.isVietnamese() ? one.vietnamese() : one.english())
                        .findFirst()
                        .orElse(kind.calendar());
        return texts.get(
                "complaint.paper.versions",
                name(desk.rulebook().policy(kind.policy(), kind.policyVersion())),
                kind.policyVersion(),
                calendar,
                kind.calendarVersion());
    }

    /** A row's key of {@link vn.capbu.complaints.AttainmentTable} in words; the code where nobody knows it. */
    public String key(By by, String key) {
        if (key.isEmpty()) {
            return texts.get("complaint.month.unsaid");
        }
        return switch (by) {
            case UNIT, CHARGED -> unit(key);
            case PROVINCE_63 -> province(Province.Edition.OF_63, key);
            case PROVINCE_34 -> province(Province.Edition.OF_34, key);
            case CHANNEL -> channel(Channel.valueOf(key));
            case BREACH_REASON -> code(CodeList.BREACH_REASON, key);
            case ROOT_CAUSE -> code(CodeList.ROOT_CAUSE, key);
            case GROUP -> group(key.split("/", 2));
            case LEVEL -> level(key.split("/", 2));
            case AGENT, WEEK -> key;
        };
    }

    private static String province(Province.Edition edition, String code) {
        return Provinces.catalogue().find(edition, code).map(Province::name).orElse(code);
    }

    /** The newest version of a policy. */
    private Optional<Policy> policy(String code) {
        return desk.policies().stream()
                .filter(one -> one.code().equals(code))
                .max(Comparator.comparingInt(Policy::version));
    }

    private String name(Policy policy) {
        return texts.isVietnamese() ? policy.vietnamese() : policy.english();
    }

    /** A group has the name of its classes, which differ in their levels only. */
    private String group(String[] parts) {
        if (parts[1].isEmpty()) {
            return texts.get("complaint.month.unsaid");
        }
        Optional<Policy> policy = policy(parts[0]);
        String group =
                policy.stream()
                        .flatMap(one -> one.classes().stream())
                        .filter(one -> one.group().equals(parts[1]))
                        .map(one -> texts.isVietnamese() ? one.vietnamese() : one.english())
                        .map(one -> LEVEL_IN_NAME.matcher(one).replaceFirst(""))
                        .findFirst()
                        .orElse(parts[1]);
        return policy.map(this::name).orElse(parts[0]) + " · " + group;
    }

    private String level(String[] parts) {
        String policy = policy(parts[0]).map(this::name).orElse(parts[0]);
        return "0".equals(parts[1])
                ? texts.get("complaint.no-level", policy)
                : texts.get("complaint.level-of", policy, parts[1]);
    }

    /** Who added a line, and for whom. */
    public String who(CaseEvent.Actor actor) {
        return actor.forWhom().isEmpty()
                ? actor.operator()
                : texts.get("complaint.for-whom", actor.operator(), actor.forWhom());
    }

    /** A time in Viet Nam; a hyphen for none. */
    public static String time(@Nullable Instant instant) {
        return instant == null ? UNSAID : VietnamTime.formatDateTime(instant);
    }

    private String deadline(@Nullable Instant deadline) {
        return deadline == null ? texts.get("complaint.no-deadline") : time(deadline);
    }

    /**
     * What a line of a log says beside its kind, on one line.
     *
     * @param basis names what the line has codes of
     */
    public String words(CaseEvent line, CaseClocks.Basis basis) {
        List<String> words = new ArrayList<>();
        String unit = line.fact(Fact.UNIT);
        if (unit != null) {
            words.add(unit(unit));
        }
        Instant letter = line.instant(Fact.RECEIVED_AT);
        if (line.kind() == EventKind.TO_REGULATOR && letter != null) {
            words.add(texts.get("complaint.letter", time(letter)));
        }
        codes(line, basis, words);
        if (line.fact(Fact.DUE) != null) {
            words.add(time(line.instant(Fact.DUE)));
        }
        for (Fact fact : List.of(Fact.FILE, Fact.EVIDENCE, Fact.TEXT)) {
            String value = line.fact(fact);
            if (value != null) {
                words.add(value.replace('\n', ' '));
            }
        }
        return String.join(" · ", words);
    }

    private void codes(CaseEvent line, CaseClocks.Basis basis, List<String> words) {
        String reason = line.fact(Fact.REASON);
        switch (line.kind()) {
            case OPENED -> words.add(channel(Channel.valueOf(line.required(Fact.CHANNEL))));
            case CLASSIFIED ->
                    words.add(
                            caseClass(
                                    basis.policy(),
                                    basis.policyVersion(),
                                    line.required(Fact.CLASS)));
            case PAUSED -> words.add(pause(basis, line.required(Fact.REASON)));
            case CLOSED -> words.add(outcome(Outcome.valueOf(line.required(Fact.OUTCOME))));
            default -> {
                if (reason != null) {
                    words.add(code(CodeList.BREACH_REASON, reason));
                }
            }
        }
        String cause = line.fact(Fact.ROOT_CAUSE);
        if (cause != null) {
            words.add(code(CodeList.ROOT_CAUSE, cause));
        }
    }

    /** How the deadline came about, step by step. */
    public List<String> why(CaseView view) {
        CaseClocks clocks = view.clocks();
        CaseClocks.Total total = clocks.total();
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get(
                        "complaint.explain.start",
                        view.summary().number(),
                        time(total.start()),
                        limit(total.limit())));
        for (CaseClocks.DeadlineChange change : clocks.changes()) {
            lines.add(
                    texts.get(
                            "complaint.explain.change",
                            time(change.at()),
                            texts.get("complaint.cause." + change.cause()),
                            deadline(change.before()),
                            deadline(change.after())));
        }
        lines.add(
                texts.get(
                        "complaint.explain.deadline",
                        time(total.deadline()),
                        duration(total.seconds()),
                        outcome(total.outcome())));
        lines.addAll(new WarningLines(texts, desk).of(clocks));
        for (CaseClocks.UnitClock unit : clocks.units()) {
            lines.add(
                    unit.share() == 0
                            ? texts.get(
                                    "complaint.explain.unit",
                                    unit(unit.unit()),
                                    duration(unit.seconds()))
                            : texts.get(
                                    "complaint.explain.share",
                                    unit(unit.unit()),
                                    duration(unit.seconds()),
                                    duration(unit.share())));
        }
        if (total.charged() != null && total.cause() != null) {
            lines.add(
                    texts.get(
                            "complaint.explain.charged",
                            unit(total.charged()),
                            texts.get("complaint.cause." + total.cause())));
        }
        return lines;
    }
}
