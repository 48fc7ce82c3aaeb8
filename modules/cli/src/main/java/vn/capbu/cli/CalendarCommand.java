package vn.capbu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.ChangeRules;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.RuleDocuments;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.calendar.CalendarEdition;
import vn.capbu.kernel.spi.BusinessCalendars;

/** Business calendars, by their versions. */
@Command(
        description =
                "Business calendars (lịch làm việc): hours and days off; each version from a day on.")
final class CalendarCommand {

    private final Session session;

    CalendarCommand(Session session) {
        this.session = session;
    }

    private static @Nullable CalendarEdition newest(ChangeRules rules, String code) {
        CalendarEdition newest = null;
        for (CalendarEdition one : rules.calendars(code)) {
            newest = newest == null || one.version() > newest.version() ? one : newest;
        }
        return newest;
    }

    private CalendarEdition required(@Nullable CalendarEdition found, String code)
            throws UsageException {
        if (found == null) {
            throw new UsageException(session.texts().get("rules.unknown", code));
        }
        return found;
    }

    @Command(
            name = "show",
            description = "Lists all versions; with CODE prints one as a file for calendar set.")
    int show(
            @Parameters(paramLabel = "CODE", arity = "0..1") @Nullable String code,
            @Option(
                            names = "--version",
                            paramLabel = "N",
                            description = "Which (default: the newest).")
                    @Nullable Integer version)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace()) {
            ChangeRules rules = new ComplaintDesk(workspace).changeRules();
            if (code == null) {
                list(output, rules);
                return ExitCode.OK;
            }
            CalendarEdition found = version == null ? newest(rules, code) : null;
            for (CalendarEdition one : rules.calendars(code)) {
                found = version != null && one.version() == version ? one : found;
            }
            Map<String, Object> document = RuleDocuments.of(required(found, code));
            output.document(document);
            output.line(RuleFile.text(document));
            return ExitCode.OK;
        }
    }

    private void list(Output output, ChangeRules rules) {
        Texts texts = session.texts();
        List<CalendarEdition> editions = new ArrayList<>();
        rules.calendarCodes().forEach(code -> editions.addAll(rules.calendars(code)));
        List<List<String>> rows = new ArrayList<>();
        for (CalendarEdition one : editions) {
            rows.add(
                    List.of(
                            one.code() + " v" + one.version(),
                            one.inForceFrom().toString(),
                            one.knownTo().toString(),
                            texts.isVietnamese() ? one.vietnamese() : one.english()));
        }
        output.document(Map.of("calendars", editions.stream().map(RuleDocuments::of).toList()));
        output.table(
                List.of(
                        texts.get("rules.column.version"),
                        texts.get("rules.column.from"),
                        texts.get("rules.column.known"),
                        texts.get("rules.column.name")),
                rows);
    }

    @Command(
            name = "set",
            description = {
                "Adds the version of a calendar in FILE, and reckons open cases anew; an administrator's step.",
                "Example: calendar show vietnam > vietnam.json, edit it, calendar set vietnam.json"
            })
    int set(@Parameters(paramLabel = "FILE") Path file) throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            ChangeRules rules = new ComplaintDesk(workspace).changeRules();
            CalendarEdition edition =
                    RuleFile.read(
                            session.texts(),
                            file,
                            RuleDocuments::calendar,
                            code -> {
                                CalendarEdition newest = newest(rules, code);
                                return newest == null ? 0 : newest.version();
                            });
            return add(rules, edition);
        }
    }

    @Command(
            name = "swap",
            description = {
                "A day off that another day makes up for, or confirms one that was provisional; then reckons open cases anew.",
                "Example: calendar swap 2026-01-02 2026-01-10 --reason \"Hoán đổi Tết Dương lịch\""
            })
    int swap(
            @Parameters(paramLabel = "OFF") LocalDate off,
            @Parameters(paramLabel = "MAKE-UP") LocalDate makeUp,
            @Option(names = "--calendar", paramLabel = "CODE") @Nullable String calendar,
            @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason)
            throws Exception {
        String code = calendar == null ? BusinessCalendars.VIETNAM : calendar;
        try (Workspace workspace = session.openWorkspace()) {
            ChangeRules rules = new ComplaintDesk(workspace).changeRules();
            CalendarEdition newest = required(newest(rules, code), code);
            LocalDate today = VietnamTime.dateOf(workspace.clock().instant());
            return add(rules, ChangeRules.swapped(newest, off, makeUp, reason, today));
        }
    }

    private int add(ChangeRules rules, CalendarEdition edition) throws Exception {
        rules.addCalendar(session.operator(), edition);
        ChangeRules.Recomputed done =
                rules.recomputeAll(session.operator(), edition.code(), new Cancellation());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", edition.code());
        fields.put("version", edition.version());
        fields.put("inForceFrom", edition.inForceFrom().toString());
        fields.put("cases", done.cases());
        fields.put("movedDeadlines", done.deadlines());
        fields.put("lateNow", done.late());
        session.output().document(fields);
        session.output()
                .message(
                        "rules.calendar-set",
                        edition.code() + " v" + edition.version(),
                        edition.inForceFrom().toString(),
                        done.cases(),
                        done.deadlines(),
                        done.late());
        return ExitCode.OK;
    }
}
