package vn.capbu.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.AdministerRules;
import vn.capbu.complaints.ChangeRules;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.DeadlineMoves;
import vn.capbu.complaints.RuleDocuments;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.calendar.CalendarDay;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;

/** The business calendar. */
@Command(description = "The business calendar and its versions.")
final class CalendarCommand {

    private static final String CODE = BusinessCalendars.VIETNAM;

    private final Session session;

    CalendarCommand(Session session) {
        this.session = session;
    }

    @Command(name = "versions", description = "Lists the versions: from when, by whom, why.")
    int versions() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            AdministerRules rules = new ComplaintDesk(workspace).administerRules();
            VersionReport report = new VersionReport(session.output());
            for (CalendarEdition one : rules.calendars(CODE)) {
                report.add(
                        one.version(),
                        one.inForceFrom(),
                        one.vietnamese(),
                        rules.history(SettingsKind.CALENDAR, CODE));
            }
            report.print(CODE);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "show",
            description = "Lists all versions; with --version prints one as a file for load.")
    int show(
            @Option(
                            names = "--version",
                            paramLabel = "N",
                            description = "Which; without it all are listed.")
                    @Nullable Integer version)
            throws Exception {
        if (version == null) {
            return versions();
        }
        try (Workspace workspace = session.openWorkspace()) {
            AdministerRules rules = new ComplaintDesk(workspace).administerRules();
            for (CalendarEdition one : rules.calendars(CODE)) {
                if (one.version() == version) {
                    RuleFile.print(session.output(), RuleDocuments.of(one));
                    return ExitCode.OK;
                }
            }
        }
        throw new UsageException(session.texts().get("rules.unknown", CODE + " v" + version));
    }

    @Command(
            name = "load",
            description = {
                "Keeps the version in FILE, and moves open cases to it.",
                "Example: calendar show --version 1 > days.json, edit it, calendar load days.json"
            })
    int load(@Parameters(paramLabel = "FILE") Path file, @Mixin VersionOptions version)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            AdministerRules rules = desk.administerRules();
            CalendarEdition wanted =
                    withDaysByRule(
                            RuleFile.read(
                                    session.texts(), file, version.day(), RuleDocuments::calendar),
                            rules.calendars(CODE));
            DeadlineMoves moves =
                    rules.preview(session.operator(), wanted, Progress.NONE, new Cancellation());
            rules.keepCalendar(session.operator(), wanted, version.change(session));
            recompute(desk);
            print(wanted, moves, false);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "set",
            description = "Keeps a version with other days, and moves open cases to it.")
    int set(
            @Mixin VersionOptions version,
            @Option(
                            names = "--day",
                            paramLabel = "DATE=KIND[:DAY]|NAME",
                            description =
                                    "A day that differs: HOLIDAY, SUBSTITUTE, SWAPPED_OFF, COMPANY, or MAKE_UP with the day whose hours"
                                            + " it has.")
                    @Nullable List<String> days,
            @Option(
                            names = "--without",
                            paramLabel = "DATE",
                            description = "A day that doesn't differ any more.")
                    @Nullable List<LocalDate> without,
            @Option(
                            names = "--preview",
                            description = "Counts the deadlines that would move; keeps nothing.")
                    boolean preview)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            AdministerRules rules = desk.administerRules();
            List<CalendarEdition> versions = rules.calendars(CODE);
            CalendarEdition wanted =
                    wanted(
                            versions.get(versions.size() - 1),
                            version.day(),
                            days == null ? List.of() : days,
                            without == null ? List.of() : without);
            DeadlineMoves moves =
                    rules.preview(session.operator(), wanted, Progress.NONE, new Cancellation());
            if (!preview) {
                rules.keepCalendar(session.operator(), wanted, version.change(session));
                recompute(desk);
            }
            print(wanted, moves, preview);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "recompute",
            description =
                    "Moves the open cases that are left on an older version, when that was stopped before its end.")
    int recompute() throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ChangeRules.Recomputed moved = recompute(new ComplaintDesk(workspace));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("cases", moved.cases());
            fields.put("deadlines", moved.deadlines());
            fields.put("late", moved.late());
            session.output().document(fields);
            session.output()
                    .message("calendar.recomputed", moved.cases(), moved.deadlines(), moved.late());
            return ExitCode.OK;
        }
    }

    private ChangeRules.Recomputed recompute(ComplaintDesk desk) throws ComplaintException {
        try (Interruption interruption = new Interruption(session.output(), "calendar.stopping")) {
            return desk.changeRules()
                    .recomputeAll(session.operator(), CODE, interruption.cancellation());
        }
    }

    private void print(CalendarEdition wanted, DeadlineMoves moves, boolean preview) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", wanted.version());
        fields.put("kept", !preview);
        fields.put("open", moves.open());
        fields.put("later", moves.later());
        fields.put("earlier", moves.earlier());
        fields.put("late", moves.late());
        session.output().document(fields);
        session.output()
                .message(
                        preview ? "calendar.preview" : "calendar.kept",
                        wanted.version(),
                        moves.open(),
                        moves.later(),
                        moves.earlier(),
                        moves.late());
    }

    /** A file has only the days that were published. */
    private static CalendarEdition withDaysByRule(
            CalendarEdition read, List<CalendarEdition> versions) {
        List<CalendarDay> all = new ArrayList<>(read.days());
        versions.get(versions.size() - 1).days().stream()
                .filter(day -> day.date().isAfter(read.knownTo()))
                .filter(day -> all.stream().noneMatch(one -> one.date().equals(day.date())))
                .toList()
                .forEach(all::add);
        return withDays(read, read.version(), read.inForceFrom(), all);
    }

    private static CalendarEdition withDays(
            CalendarEdition edition, int version, LocalDate from, List<CalendarDay> days) {
        return new CalendarEdition(
                edition.code(),
                version,
                from,
                edition.vietnamese(),
                edition.english(),
                edition.zone(),
                edition.week(),
                days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList(),
                edition.knownTo());
    }

    private CalendarEdition wanted(
            CalendarEdition newest, LocalDate from, List<String> days, List<LocalDate> without)
            throws UsageException {
        List<CalendarDay> all = new ArrayList<>(newest.days());
        all.removeIf(day -> without.contains(day.date()));
        for (String text : days) {
            CalendarDay day = day(text);
            all.removeIf(one -> one.date().equals(day.date()));
            all.add(day);
        }
        return withDays(newest, newest.version() + 1, from, all);
    }

    private CalendarDay day(String text) throws UsageException {
        try {
            int equals = text.indexOf('=');
            int bar = text.indexOf('|');
            String[] kind =
                    text.substring(equals + 1, bar).strip().toUpperCase(Locale.ROOT).split(":", 2);
            String name = text.substring(bar + 1).strip();
            return new CalendarDay(
                    LocalDate.parse(text.substring(0, equals).strip()),
                    CalendarDay.Kind.valueOf(kind[0]),
                    name,
                    name,
                    kind.length > 1 ? DayOfWeek.valueOf(kind[1]) : null,
                    true,
                    false);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new UsageException(session.texts().get("calendar.bad-day", text));
        }
    }
}
