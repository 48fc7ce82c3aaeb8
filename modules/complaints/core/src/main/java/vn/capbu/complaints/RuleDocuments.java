package vn.capbu.complaints;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.internal.Fields;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;
import vn.capbu.kernel.table.FileHash;

/**
 * Versions of policies and calendars as documents of names and values, for files, and their hashes, for proofs. Names and order never
 * change, or old proofs fail; what comes new is left out where it says nothing.
 */
public final class RuleDocuments {

    private RuleDocuments() {}

    /** A version of a policy. */
    public static Map<String, Object> of(Policy policy) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", policy.code());
        fields.put("version", policy.version());
        fields.put("inForceFrom", policy.inForceFrom().toString());
        fields.put("vietnamese", policy.vietnamese());
        fields.put("english", policy.english());
        fields.put("calendar", policy.calendar());
        fields.put("intakeUnit", policy.intakeUnit());
        fields.put("rounds", policy.rounds());
        fields.put("warnings", policy.warnings());
        fields.put("classes", policy.classes().stream().map(RuleDocuments::of).toList());
        Map<String, Object> responses = new TreeMap<>();
        policy.responses().forEach((channel, limit) -> responses.put(channel.name(), of(limit)));
        fields.put("responses", responses);
        Policy.ProgressDuty duty = policy.duty();
        if (duty != null) {
            fields.put(
                    "progress",
                    map(
                            "everySeconds",
                            duty.everySeconds(),
                            "time",
                            duty.time().name(),
                            "ours",
                            duty.ours()));
        }
        fields.put(
                "ladder",
                policy.ladder().stream()
                        .map(
                                one ->
                                        map(
                                                "percent",
                                                one.percent(),
                                                "vietnamese",
                                                one.vietnamese(),
                                                "english",
                                                one.english()))
                        .toList());
        fields.put("pauses", policy.pauses().stream().map(RuleDocuments::of).toList());
        fields.put("fileBytes", policy.files().file());
        fields.put("caseBytes", policy.files().all());
        return fields;
    }

    private static Map<String, Object> of(CaseClass one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", one.code());
        fields.put("group", one.group());
        fields.put("level", one.level());
        fields.put("vietnamese", one.vietnamese());
        fields.put("english", one.english());
        fields.put("unit", one.unit());
        if (one.limit() != null) {
            fields.put("limit", of(one.limit()));
        }
        fields.put(
                "shares",
                one.shares().stream()
                        .map(share -> map("unit", share.unit(), "seconds", share.seconds()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> of(Limit limit) {
        return map(
                "amount",
                limit.amount(),
                "measure",
                limit.measure().name(),
                "time",
                limit.time().name(),
                "ours",
                limit.ours());
    }

    private static Map<String, Object> of(Policy.PauseReason one) {
        return map(
                "code",
                one.code(),
                "vietnamese",
                one.vietnamese(),
                "english",
                one.english(),
                "supervisor",
                one.supervisor(),
                "mostSeconds",
                one.mostSeconds());
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i].toString(), pairs[i + 1]);
        }
        return fields;
    }

    /**
     * A version of a policy from its document.
     *
     * @throws IllegalArgumentException what is missing or isn't what it should be
     */
    public static Policy policy(Map<?, ?> document) {
        Fields fields = new Fields(document);
        Map<Channel, Limit> responses = new EnumMap<>(Channel.class);
        fields.map("responses")
                .forEach(
                        (channel, limit) ->
                                responses.put(
                                        Fields.constantOf(Channel.class, String.valueOf(channel)),
                                        limit(Fields.of(limit))));
        Fields duty = fields.optional("progress");
        return new Policy(
                fields.text("code"),
                fields.whole("version"),
                fields.day("inForceFrom"),
                fields.text("vietnamese"),
                fields.text("english"),
                fields.text("calendar"),
                fields.text("intakeUnit"),
                fields.all("classes").stream().map(RuleDocuments::caseClass).toList(),
                responses,
                duty == null
                        ? null
                        : new Policy.ProgressDuty(
                                duty.number("everySeconds"),
                                duty.constant(TimeKind.class, "time"),
                                duty.yes("ours")),
                fields.numbers("warnings"),
                fields.all("ladder").stream()
                        .map(
                                one ->
                                        new Policy.Rung(
                                                one.whole("percent"),
                                                one.text("vietnamese"),
                                                one.text("english")))
                        .toList(),
                fields.all("pauses").stream()
                        .map(
                                one ->
                                        new Policy.PauseReason(
                                                one.text("code"),
                                                one.text("vietnamese"),
                                                one.text("english"),
                                                one.yes("supervisor"),
                                                one.number("mostSeconds")))
                        .toList(),
                fields.whole("rounds"),
                new Policy.FileLimits(fields.number("fileBytes"), fields.number("caseBytes")));
    }

    private static CaseClass caseClass(Fields one) {
        Fields limit = one.optional("limit");
        return new CaseClass(
                one.text("code"),
                one.text("group"),
                one.whole("level"),
                one.text("vietnamese"),
                one.text("english"),
                one.text("unit"),
                limit == null ? null : limit(limit),
                one.all("shares").stream()
                        .map(
                                share ->
                                        new CaseClass.Share(
                                                share.text("unit"), share.number("seconds")))
                        .toList());
    }

    private static Limit limit(Fields one) {
        return new Limit(
                one.number("amount"),
                one.constant(Limit.Measure.class, "measure"),
                one.constant(TimeKind.class, "time"),
                one.yes("ours"));
    }

    /** A version of a calendar; its days up to the last published one, those after it are by rule. */
    public static Map<String, Object> of(CalendarEdition edition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", edition.code());
        fields.put("version", edition.version());
        fields.put("inForceFrom", edition.inForceFrom().toString());
        fields.put("vietnamese", edition.vietnamese());
        fields.put("english", edition.english());
        fields.put("zone", edition.zone().getId());
        Map<String, Object> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenHours> hours = edition.week().getOrDefault(day, List.of());
            if (!hours.isEmpty()) {
                week.put(
                        day.name(),
                        hours.stream()
                                .map(one -> List.of(time(one.opens()), time(one.closes())))
                                .toList());
            }
        }
        fields.put("week", week);
        fields.put("knownTo", edition.knownTo().toString());
        fields.put(
                "days",
                edition.days().stream()
                        .filter(day -> !day.date().isAfter(edition.knownTo()))
                        .map(RuleDocuments::of)
                        .toList());
        return fields;
    }

    private static Map<String, Object> of(CalendarDay day) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", day.date().toString());
        fields.put("kind", day.kind().name());
        fields.put("vietnamese", day.vietnamese());
        fields.put("english", day.english());
        if (day.hoursAs() != null) {
            fields.put("hoursAs", day.hoursAs().name());
        }
        fields.put("adopted", day.adopted());
        fields.put("provisional", day.provisional());
        return fields;
    }

    private static String time(int second) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", second / 3600, second % 3600 / 60, second % 60);
    }

    /**
     * A version of a calendar from its document, without days by rule.
     *
     * @throws IllegalArgumentException what is missing or isn't what it should be
     */
    public static CalendarEdition calendar(Map<?, ?> document) {
        Fields fields = new Fields(document);
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        fields.map("week")
                .forEach(
                        (day, stretches) ->
                                week.put(
                                        Fields.constantOf(DayOfWeek.class, String.valueOf(day)),
                                        hours(stretches)));
        return new CalendarEdition(
                fields.text("code"),
                fields.whole("version"),
                fields.day("inForceFrom"),
                fields.text("vietnamese"),
                fields.text("english"),
                ZoneId.of(fields.text("zone")),
                week,
                fields.all("days").stream().map(RuleDocuments::day).toList(),
                fields.day("knownTo"));
    }

    private static CalendarDay day(Fields one) {
        String hoursAs = one.textOr("hoursAs", "");
        return new CalendarDay(
                one.day("date"),
                one.constant(CalendarDay.Kind.class, "kind"),
                one.text("vietnamese"),
                one.text("english"),
                hoursAs.isEmpty() ? null : Fields.constantOf(DayOfWeek.class, hoursAs),
                one.yes("adopted"),
                one.yes("provisional"));
    }

    private static List<OpenHours> hours(@Nullable Object stretches) {
        List<OpenHours> hours = new ArrayList<>();
        for (Object stretch : Fields.list(stretches)) {
            List<?> ends = Fields.list(stretch);
            if (ends.size() != 2) {
                throw new IllegalArgumentException("hours have an opening and a closing");
            }
            hours.add(OpenHours.of(ends.get(0).toString(), ends.get(1).toString()));
        }
        return hours;
    }

    /** SHA-256 over everything that a document says, in hexadecimal digits. */
    public static String sha256(Map<String, Object> document) {
        StringBuilder text = new StringBuilder();
        write(document, text);
        return FileHash.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            map.forEach(
                    (name, one) -> {
                        text.append(name).append('=');
                        write(one, text);
                    });
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(one -> write(one, text));
            text.append(']');
        } else {
            String said = value.toString();
            text.append(said.length()).append(':').append(said).append(';');
        }
    }
}
