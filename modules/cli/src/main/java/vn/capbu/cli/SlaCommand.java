package vn.capbu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.papers.ComplaintWords;
import vn.capbu.complaints.sla.CaseClocks;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Segment;
import vn.capbu.kernel.Workspace;

/** How a deadline came about. */
@Command(description = "Resolution times: how a deadline came about.")
final class SlaCommand {

    private final Session session;

    SlaCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "explain",
            description =
                    "Explains every second of a case: from, to, running or why not, unit, seconds.")
    int explain(@Parameters(paramLabel = "CASE") String number) throws Exception {
        Texts texts = session.texts();
        long id = ComplaintsCommand.id(number, texts);
        try (Workspace workspace = session.openWorkspace()) {
            ComplaintDesk desk = new ComplaintDesk(workspace);
            CaseView view = desk.showCase().run(session.operator(), id);
            session.output().document(document(view, desk));
            print(new ComplaintWords(desk, texts.isVietnamese()), view);
            return ExitCode.OK;
        }
    }

    private static Map<String, Object> document(CaseView view, ComplaintDesk desk) {
        CaseClocks clocks = view.clocks();
        CaseClocks.Total total = clocks.total();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", view.summary().number());
        fields.put("asOf", clocks.asOf().toString());
        fields.put("policy", clocks.basis().policy());
        fields.put("policyVersion", clocks.basis().policyVersion());
        fields.put("class", clocks.basis().caseClass());
        fields.put("calendar", clocks.basis().calendar());
        fields.put("calendarVersion", clocks.basis().calendarVersion());
        fields.put("start", total.start().toString());
        fields.put("limit", total.limit() == null ? null : total.limit().amount());
        fields.put("measure", total.limit() == null ? null : total.limit().measure().name());
        fields.put("time", total.limit() == null ? null : total.limit().time().name());
        fields.put("deadline", ComplaintReport.text(total.deadline()));
        fields.put("end", ComplaintReport.text(total.end()));
        fields.put("seconds", total.seconds());
        fields.put("clockSeconds", total.clockSeconds());
        fields.put("outcome", total.outcome().name());
        fields.put("cause", total.cause() == null ? null : total.cause().name());
        fields.put("charged", total.charged());
        fields.put("units", clocks.units().stream().map(SlaCommand::document).toList());
        fields.put("promises", clocks.dues().stream().map(due -> document(due, clocks)).toList());
        fields.put("firstResponse", response(clocks.response()));
        fields.put("progress", progress(clocks.progress()));
        fields.put("next", next(clocks.next()));
        fields.put("warnings", warnings(view, desk));
        fields.put("ladder", clocks.ladder().stream().map(SlaCommand::document).toList());
        fields.put("provisional", !clocks.unconfirmed().isEmpty());
        fields.put(
                "unconfirmedDays", clocks.unconfirmed().stream().map(LocalDate::toString).toList());
        fields.put("changes", clocks.changes().stream().map(SlaCommand::document).toList());
        fields.put("segments", clocks.segments().stream().map(SlaCommand::document).toList());
        fields.put("verdict", ComplaintReport.verdict(view.verdict()));
        fields.put("byTodaysRules", ComplaintReport.verdict(view.today()));
        fields.put("closings", view.closings().stream().map(SlaCommand::document).toList());
        return fields;
    }

    private static Map<String, Object> document(CaseView.Closing closing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", closing.at().toString());
        fields.put("verdict", ComplaintReport.verdict(closing.verdict()));
        return fields;
    }

    private static @Nullable Map<String, Object> response(CaseClocks.@Nullable Response response) {
        if (response == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("limit", response.limit().amount());
        fields.put("measure", response.limit().measure().name());
        fields.put("time", response.limit().time().name());
        fields.put("due", response.due().toString());
        fields.put("at", ComplaintReport.text(response.at()));
        fields.put("outcome", response.outcome().name());
        return fields;
    }

    private static @Nullable Map<String, Object> progress(CaseClocks.@Nullable Progress progress) {
        if (progress == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("since", progress.since().toString());
        fields.put("nextDue", ComplaintReport.text(progress.nextDue()));
        fields.put("posted", progress.posted());
        fields.put("missed", progress.missed());
        return fields;
    }

    private static @Nullable Map<String, Object> next(CaseClocks.@Nullable Next next) {
        return next == null
                ? null
                : Map.of("kind", next.kind().name(), "due", next.at().toString());
    }

    private static List<Map<String, Object>> warnings(CaseView view, ComplaintDesk desk) {
        CaseClocks clocks = view.clocks();
        List<Integer> percents =
                desk.rulebook()
                        .policy(clocks.basis().policy(), clocks.basis().policyVersion())
                        .warnings();
        List<Map<String, Object>> points = new ArrayList<>();
        for (int i = 0; i < clocks.warnings().size(); i++) {
            points.add(
                    Map.of("percent", percents.get(i), "at", clocks.warnings().get(i).toString()));
        }
        return points;
    }

    private static Map<String, Object> document(CaseClocks.Told told) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("percent", told.rung().percent());
        fields.put("at", told.at().toString());
        fields.put("who", told.rung().vietnamese());
        return fields;
    }

    private static Map<String, Object> document(CaseClocks.UnitClock unit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", unit.unit());
        fields.put("share", unit.share() == 0 ? null : unit.share());
        fields.put("seconds", unit.seconds());
        fields.put("due", ComplaintReport.text(unit.due()));
        fields.put("over", unit.over());
        return fields;
    }

    private static Map<String, Object> document(DueClock due, CaseClocks clocks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", due.kind().name());
        fields.put("line", due.event());
        fields.put("from", due.from().toString());
        fields.put("due", due.due().toString());
        fields.put("doneAt", ComplaintReport.text(due.doneAt()));
        fields.put("outcome", due.outcome(clocks.asOf()).name());
        return fields;
    }

    private static Map<String, Object> document(CaseClocks.DeadlineChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", change.event());
        fields.put("at", change.at().toString());
        fields.put("cause", change.cause().name());
        fields.put("before", ComplaintReport.text(change.before()));
        fields.put("after", ComplaintReport.text(change.after()));
        fields.put("lateAtOnce", change.lateAtOnce());
        return fields;
    }

    private static Map<String, Object> document(Segment segment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", segment.from().toString());
        fields.put("to", segment.to().toString());
        fields.put("run", segment.run().name());
        fields.put("reason", segment.reason().isEmpty() ? null : segment.reason());
        fields.put("unit", segment.unit());
        fields.put("over", segment.over());
        fields.put("seconds", segment.seconds());
        return fields;
    }

    private void print(ComplaintWords words, CaseView view) {
        words.why(view).forEach(session.output()::line);
        segments(words, view.clocks().segments(), view.clocks().basis());
    }

    private void segments(ComplaintWords words, List<Segment> segments, CaseClocks.Basis basis) {
        Texts texts = session.texts();
        List<List<String>> rows = new ArrayList<>();
        for (Segment one : segments) {
            rows.add(
                    List.of(
                            ComplaintWords.time(one.from()),
                            ComplaintWords.time(one.to()),
                            words.run(one, basis),
                            words.unit(one.unit()),
                            one.over() ? texts.get("complaint.past") : "",
                            Long.toString(one.seconds())));
        }
        session.output()
                .table(
                        List.of(
                                texts.get("complaint.column.from"),
                                texts.get("complaint.column.to"),
                                texts.get("complaint.column.run"),
                                texts.get("complaint.column.unit"),
                                texts.get("complaint.column.past"),
                                texts.get("complaint.column.seconds")),
                        rows);
    }
}
