package vn.capbu.complaints.ui.administration;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.DeadlineMoves;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.complaints.ui.text.ComplaintErrors;
import vn.capbu.complaints.ui.text.DurationText;
import vn.capbu.desktop.AdministeredSetting.Fact;
import vn.capbu.desktop.ErrorText;
import vn.capbu.desktop.Formats;
import vn.capbu.desktop.SettingsErrors;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.calendar.OpenHours;

/** Calendars and policies in words. Immutable. */
final class RuleText {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAYS_SHOWN = 12;

    private final Formats formats;
    private final boolean vietnamese;

    RuleText(Formats formats, boolean vietnamese) {
        this.formats = formats;
        this.vietnamese = vietnamese;
    }

    Formats formats() {
        return formats;
    }

    String name(CalendarEdition edition) {
        return vietnamese ? edition.vietnamese() : edition.english();
    }

    String name(Policy policy) {
        return vietnamese ? policy.vietnamese() : policy.english();
    }

    String name(CaseClass one) {
        return vietnamese ? one.vietnamese() : one.english();
    }

    String name(Policy.PauseReason one) {
        return vietnamese ? one.vietnamese() : one.english();
    }

    String name(CalendarDay one) {
        return vietnamese ? one.vietnamese() : one.english();
    }

    @Messages({
        "RuleText.MONDAY=Monday",
        "RuleText.TUESDAY=Tuesday",
        "RuleText.WEDNESDAY=Wednesday",
        "RuleText.THURSDAY=Thursday",
        "RuleText.FRIDAY=Friday",
        "RuleText.SATURDAY=Saturday",
        "RuleText.SUNDAY=Sunday"
    })
    static String of(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> Bundle.RuleText_MONDAY();
            case TUESDAY -> Bundle.RuleText_TUESDAY();
            case WEDNESDAY -> Bundle.RuleText_WEDNESDAY();
            case THURSDAY -> Bundle.RuleText_THURSDAY();
            case FRIDAY -> Bundle.RuleText_FRIDAY();
            case SATURDAY -> Bundle.RuleText_SATURDAY();
            case SUNDAY -> Bundle.RuleText_SUNDAY();
        };
    }

    @Messages({
        "RuleText.HOLIDAY=public holiday",
        "RuleText.SUBSTITUTE=day in lieu",
        "RuleText.SWAPPED_OFF=swapped day off",
        "RuleText.COMPANY=company's day off",
        "RuleText.MAKE_UP=make-up working day"
    })
    static String of(CalendarDay.Kind kind) {
        return switch (kind) {
            case HOLIDAY -> Bundle.RuleText_HOLIDAY();
            case SUBSTITUTE -> Bundle.RuleText_SUBSTITUTE();
            case SWAPPED_OFF -> Bundle.RuleText_SWAPPED_OFF();
            case COMPANY -> Bundle.RuleText_COMPANY();
            case MAKE_UP -> Bundle.RuleText_MAKE_UP();
        };
    }

    /** Hours as they are typed: "08:00-12:00, 13:30-17:30". */
    static String hours(List<OpenHours> hours) {
        List<String> words = new ArrayList<>();
        for (OpenHours one : hours) {
            words.add(clock(one.opens()) + "-" + clock(one.closes()));
        }
        return String.join(", ", words);
    }

    private static String clock(int seconds) {
        return String.format(Locale.ROOT, "%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE);
    }

    /**
     * Hours as they were typed; none for a blank text.
     *
     * @throws IllegalArgumentException when they are none
     */
    static List<OpenHours> parseHours(String text) {
        List<OpenHours> hours = new ArrayList<>();
        for (String stretch : text.split("[,;]", -1)) {
            if (stretch.isBlank()) {
                continue;
            }
            String[] ends = stretch.strip().split("\\s*[-–]\\s*", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("not hours: " + stretch);
            }
            hours.add(OpenHours.of(ends[0], ends[1]));
        }
        return hours;
    }

    /** What a calendar says, line by line. */
    @Messages({
        "RuleText.off=off",
        "RuleText.coming=Days that differ",
        "RuleText.knownTo=Published up to",
        "# {0} - date",
        "# {1} - kind",
        "# {2} - name",
        "RuleText.day={0} · {1} · {2}",
        "# {0} - date",
        "# {1} - kind",
        "# {2} - name",
        "# {3} - day of the week",
        "RuleText.makeUp={0} · {1} with the hours of {3} · {2}",
        "# {0} - date, kind and name",
        "RuleText.provisional={0} (to be confirmed)"
    })
    List<Fact> facts(CalendarEdition edition, LocalDate from) {
        List<Fact> facts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenHours> hours = edition.week().getOrDefault(day, List.of());
            facts.add(new Fact(of(day), hours.isEmpty() ? Bundle.RuleText_off() : hours(hours)));
        }
        facts.add(new Fact(Bundle.RuleText_knownTo(), formats.date(edition.knownTo())));
        String label = Bundle.RuleText_coming();
        for (CalendarDay day :
                edition.days().stream()
                        .filter(one -> one.adopted() && !one.date().isBefore(from))
                        .limit(DAYS_SHOWN)
                        .toList()) {
            facts.add(new Fact(label, of(day)));
            label = "";
        }
        return facts;
    }

    private String of(CalendarDay day) {
        DayOfWeek hoursAs = day.hoursAs();
        String date = of(day.date().getDayOfWeek()) + " " + formats.date(day.date());
        String text =
                hoursAs == null
                        ? Bundle.RuleText_day(date, of(day.kind()), name(day))
                        : Bundle.RuleText_makeUp(date, of(day.kind()), name(day), of(hoursAs));
        return day.provisional() ? Bundle.RuleText_provisional(text) : text;
    }

    /** What a policy says, line by line. */
    @Messages({
        "RuleText.warnings=Warnings at",
        "RuleText.rounds=To the supervisor after",
        "# {0} - number of answers",
        "RuleText.answers={0} answers that the customer disagrees with",
        "RuleText.pauses=Reasons to pause",
        "# {0} - name",
        "# {1} - longest time",
        "RuleText.pause={0}: {1} at most",
        "# {0} - name and longest time",
        "RuleText.supervisor={0}, only by a supervisor"
    })
    List<Fact> facts(Policy policy) {
        List<Fact> facts = new ArrayList<>();
        for (CaseClass one : policy.classes()) {
            facts.add(new Fact(name(one), limit(one.limit())));
        }
        facts.add(new Fact(Bundle.RuleText_warnings(), percents(policy.warnings())));
        facts.add(
                new Fact(
                        Bundle.RuleText_rounds(),
                        Bundle.RuleText_answers(Integer.toString(policy.rounds()))));
        String label = Bundle.RuleText_pauses();
        for (Policy.PauseReason one : policy.pauses()) {
            String text = Bundle.RuleText_pause(name(one), DurationText.brief(one.mostSeconds()));
            facts.add(new Fact(label, one.supervisor() ? Bundle.RuleText_supervisor(text) : text));
            label = "";
        }
        return facts;
    }

    static String percents(List<Integer> warnings) {
        List<String> words = new ArrayList<>();
        warnings.forEach(one -> words.add(one + " %"));
        return String.join(", ", words);
    }

    @Messages({
        "RuleText.noLimit=no limit",
        "# {0} - number of days",
        "RuleText.workingDays={0} working days",
        "# {0} - time",
        "RuleText.business={0} of working time",
        "# {0} - time",
        "RuleText.clock={0} by the clock",
        "# {0} - limit",
        "RuleText.ours={0} (our own; the documents name none)"
    })
    static String limit(@Nullable Limit limit) {
        if (limit == null) {
            return Bundle.RuleText_noLimit();
        }
        String text;
        if (limit.measure() == Limit.Measure.WORKING_DAYS) {
            text = Bundle.RuleText_workingDays(Long.toString(limit.amount()));
        } else if (limit.time() == TimeKind.BUSINESS) {
            text = Bundle.RuleText_business(DurationText.of(limit.amount()));
        } else {
            text = Bundle.RuleText_clock(DurationText.of(limit.amount()));
        }
        return limit.ours() ? Bundle.RuleText_ours(text) : text;
    }

    /** What a calendar would move, and what happens when it is kept. */
    @Messages({
        "# {0} - open cases",
        "# {1} - deadlines that move",
        "# {2} - later",
        "# {3} - earlier",
        "# {4} - late at once",
        "RuleText.moves=Of {0} open cases {1} get another deadline: {2} later, {3} earlier; {4} would be late at once.",
        "# {0} - open cases",
        "RuleText.noMoves=None of {0} open cases gets another deadline.",
        "# {0} - case",
        "# {1} - before",
        "# {2} - after",
        "RuleText.move={0}: {1} → {2}",
        "RuleText.kept=The old deadlines stay in the cases' logs."
    })
    String moves(DeadlineMoves moves) {
        if (moves.moved() == 0) {
            return Bundle.RuleText_noMoves(formats.number(moves.open()));
        }
        StringBuilder text =
                new StringBuilder(
                        Bundle.RuleText_moves(
                                formats.number(moves.open()),
                                formats.number(moves.moved()),
                                formats.number(moves.later()),
                                formats.number(moves.earlier()),
                                formats.number(moves.late())));
        moves.examples().stream()
                .limit(5)
                .forEach(
                        one ->
                                text.append('\n')
                                        .append(
                                                Bundle.RuleText_move(
                                                        one.number(),
                                                        formats.dateTime(one.before()),
                                                        formats.dateTime(one.after()))));
        return text.append('\n').append(Bundle.RuleText_kept()).toString();
    }

    /** Why a version isn't kept. */
    ErrorText explain(Exception cause, Map<String, String> names) {
        if (cause instanceof ComplaintException) {
            return ComplaintErrors.explain(cause);
        }
        return SettingsErrors.explain(cause, subject -> field(subject, names))
                .orElseGet(SettingsErrors::other);
    }

    @Messages({
        "# {0} - class",
        "RuleText.badLimit=the limit of {0} (over a year)",
        "# {0} - class",
        "RuleText.badShares=the units'' shares of {0} are more than its limit",
        "RuleText.badWarnings=the warning points rise and lie between 1 and 99 %",
        "# {0} - reason",
        "RuleText.badPause=the longest pause for {0}",
        "RuleText.badRounds=the number of answers",
        "# {0} - day of the week",
        "RuleText.badHours=the hours of {0} overlap",
        "# {0} - date",
        "RuleText.badTwice={0} is there twice",
        "# {0} - date",
        "RuleText.badMakeUp={0} is a working day anyway, so it makes up for nothing",
        "# {0} - date",
        "RuleText.badEarly={0} is before the day from which the calendar is in force"
    })
    private String field(String subject, Map<String, String> names) {
        String[] parts = subject.split(" ", 2);
        String what = parts.length < 2 ? "" : names.getOrDefault(parts[1], parts[1]);
        return switch (parts[0]) {
            case "limit" -> Bundle.RuleText_badLimit(what);
            case "shares" -> Bundle.RuleText_badShares(what);
            case "warnings" -> Bundle.RuleText_badWarnings();
            case "pause" -> Bundle.RuleText_badPause(what);
            case "rounds" -> Bundle.RuleText_badRounds();
            case "hours" -> Bundle.RuleText_badHours(of(DayOfWeek.valueOf(what)));
            case "twice" -> Bundle.RuleText_badTwice(date(what));
            case "makeUp" -> Bundle.RuleText_badMakeUp(date(what));
            case "early" -> Bundle.RuleText_badEarly(date(what));
            default -> subject;
        };
    }

    private String date(String text) {
        try {
            return formats.date(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
