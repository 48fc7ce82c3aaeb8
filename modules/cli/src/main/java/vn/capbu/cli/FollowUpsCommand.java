package vn.capbu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FindFollowUps;
import vn.capbu.renewal.followup.FollowUpDesk;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.MakeFollowUps;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.NoticeDocuments;

/** What customers do after a renewal. */
@Command(
        description =
                "What customers do after a renewal (việc sau gia hạn): lists, ticks, notices, ends"
                        + " of contracts.")
final class FollowUpsCommand {

    private final Session session;

    FollowUpsCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = "Lists follow-ups, the earliest latest date first.")
    int list(
            @Option(
                            names = "--filter",
                            paramLabel = "open|overdue|soon|ticked|all",
                            defaultValue = "open")
                    FollowUpQuery.Filter filter,
            @Option(names = "--system", paramLabel = "CODE") @Nullable String system,
            @Option(names = "--province", paramLabel = "NAME") @Nullable String province,
            @Option(
                            names = "--search",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Words: tax code, name, serial numbers, token.")
                    String search,
            @Option(names = "--offset", paramLabel = "N", defaultValue = "0") int offset,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "500") int limit,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.xlsx",
                            description = "Every row that matches.")
                    @Nullable Path out)
            throws Exception {
        if (offset < 0 || limit < 1 || limit > FollowUpQuery.MAX_LIMIT) {
            throw new UsageException(session.texts().get("custody.bad-page"));
        }
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "followups.stopping")) {
            FollowUpDesk desk = new FollowUpDesk(workspace);
            MakeFollowUps.Result made = make(desk, interruption);
            FindFollowUps find = desk.findFollowUps();
            FollowUpQuery query = find.query(search, filter, system, province, offset, limit);
            FollowUpPage<FollowUpRow> page = find.list(query);
            FollowUpReport report = report(find);
            Map<String, Object> document = report.document(page, find.counts(query));
            FollowUpReport.describe(document, made);
            if (out != null) {
                Path file = out.toAbsolutePath().normalize();
                Iterable<FollowUpRow> all =
                        find.all(query, Progress.NONE, interruption.cancellation());
                Reports.writeXlsx(workspace.services(), report.tables().followUps(all), file);
                document.put("file", file.toString());
                output.message("followups.written", page.total(), file);
            }
            output.document(document);
            report.print(output, page);
            output.message("followups.sum", page.rows().size(), page.total());
            return ExitCode.OK;
        }
    }

    /** Makes what renewals lack, so that a list is whole, and says what it can't have. */
    private MakeFollowUps.Result make(FollowUpDesk desk, Interruption interruption) {
        MakeFollowUps.Result result =
                desk.makeFollowUps()
                        .run(session.operator(), Progress.NONE, interruption.cancellation());
        FollowUpReport.tell(session.output(), result);
        return result;
    }

    private FollowUpReport report(FindFollowUps find) {
        return new FollowUpReport(session.texts(), find.systems(), session.clock().instant());
    }

    @Command(name = "tick", description = "Ticks follow-ups off; all or none.")
    int tick(
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<Long> numbers,
            @Option(
                            names = "--not-registered",
                            description =
                                    "The old certificate was never registered there; else it is"
                                            + " updated.")
                    boolean notRegistered,
            @Option(
                            names = "--heard-by",
                            paramLabel = "phone|email|in-person|partner|seen",
                            required = true)
                    String heardBy,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note)
            throws Exception {
        HeardBy heard = heardBy(heardBy);
        FollowUpState state = notRegistered ? FollowUpState.NOT_REGISTERED : FollowUpState.UPDATED;
        try (Workspace workspace = session.openWorkspace()) {
            new FollowUpDesk(workspace)
                    .tickFollowUps()
                    .tick(session.operator(), numbers, new Hearing(state, heard, note));
            session.output().document(Map.of("followUps", numbers, "state", state.name()));
            session.output().message("followups.ticked", numbers.size());
            return ExitCode.OK;
        }
    }

    private HeardBy heardBy(String typed) throws UsageException {
        String name = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(HeardBy.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UsageException(
                                        session.texts().get("followups.bad-heard", typed)));
    }

    @Command(name = "untick", description = "Undoes ticks; they stay in the history.")
    int untick(
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<Long> numbers,
            @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason)
            throws Exception {
        try (Workspace workspace = session.openWorkspace()) {
            new FollowUpDesk(workspace).tickFollowUps().untick(session.operator(), numbers, reason);
            session.output()
                    .document(Map.of("followUps", numbers, "state", FollowUpState.OPEN.name()));
            session.output().message("followups.unticked", numbers.size());
            return ExitCode.OK;
        }
    }

    @Command(
            name = "notice",
            description = "Writes the notice to a customer: as PDF, as an e-mail's text, or both.")
    int notice(
            @Parameters(paramLabel = "RENEWAL", description = "Identity of the renewal.")
                    UUID renewal,
            @Option(names = "--out", paramLabel = "FILE.pdf") @Nullable Path out,
            @Option(names = "--email", description = "Prints the e-mail's text.") boolean email)
            throws Exception {
        if (out == null && !email) {
            throw new UsageException(session.texts().get("followups.notice-what"));
        }
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "followups.stopping")) {
            FollowUpDesk desk = new FollowUpDesk(workspace);
            make(desk, interruption);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("renewal", renewal.toString());
            if (out != null) {
                Path file = out.toAbsolutePath().normalize();
                desk.writeNotice().print(session.operator(), renewal, file);
                document.put("file", file.toString());
                output.message("custody.written", file);
            }
            if (email) {
                NoticeDocuments.Email text = desk.writeNotice().email(session.operator(), renewal);
                document.put("subject", text.subject());
                document.put("body", text.body());
                output.line(text.subject());
                output.line("");
                output.line(text.body());
            }
            output.document(document);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "make",
            description =
                    "Makes the follow-ups that renewals lack, and says which can't be made; lists do"
                            + " it by themselves.")
    int make() throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "followups.stopping")) {
            MakeFollowUps.Result result = make(new FollowUpDesk(workspace), interruption);
            Map<String, Object> document = new LinkedHashMap<>();
            FollowUpReport.describe(document, result);
            output.document(document);
            if (result.made() == 0 && result.waiting() == 0) {
                output.message("followups.nothing-missing");
            }
            return result.waiting() == 0 ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    @Command(
            name = "contract-ends",
            description = "Contracts whose notice is due: a month before their end.")
    int contractEnds(
            @Option(
                            names = "--on",
                            paramLabel = "YYYY-MM-DD",
                            description = "Due on this day; default: today.")
                    @Nullable LocalDate on,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "500") int limit,
            @Option(names = "--out", paramLabel = "FILE.xlsx", description = "Every contract.")
                    @Nullable Path out)
            throws Exception {
        if (limit < 1 || limit > FollowUpQuery.MAX_LIMIT) {
            throw new UsageException(session.texts().get("custody.bad-page"));
        }
        LocalDate day = on == null ? VietnamTime.dateOf(session.clock().instant()) : on;
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption =
                        new Interruption(session.output(), "followups.stopping")) {
            FindFollowUps find = new FollowUpDesk(workspace).findFollowUps();
            FollowUpPage<ContractEnd> page = find.contractEnds(day, 0, limit);
            FollowUpReport report = report(find);
            Map<String, Object> document = report.contracts(page);
            if (out != null) {
                Path file = out.toAbsolutePath().normalize();
                Iterable<ContractEnd> all =
                        find.allContractEnds(day, Progress.NONE, interruption.cancellation());
                Reports.writeXlsx(
                        workspace.services(), report.tables().contractEnds(day, all), file);
                document.put("file", file.toString());
                session.output().message("followups.written", page.total(), file);
            }
            session.output().document(document);
            report.print(session.output(), page.rows());
            session.output()
                    .message("followups.contracts.sum", page.total(), VietnamTime.format(day));
            return ExitCode.OK;
        }
    }
}
