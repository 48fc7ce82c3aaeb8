package vn.capbu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.rollout.Call;
import vn.capbu.rollout.CallListColumn;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.FindPeople;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.Person;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.WriteCallLists;
import vn.capbu.rollout.spi.RolloutPeople;

/** The people behind the figures, and calls to them. */
@Command(description = "The people behind the figures: lists, call lists, outcomes of calls.")
final class RolloutCallsCommand {

    private final Session session;

    private RolloutCallsCommand(Session session) {
        this.session = session;
    }

    static CommandLine withSubcommands(Session session) {
        return new CommandLine(new RolloutCallsCommand(session))
                .addSubcommand("import", new RolloutLogCommand(session, LogKind.CALLS));
    }

    @Command(name = "list", description = "Lists people, those of the same filter as a figure's.")
    int list(
            @Mixin RolloutOptions options,
            @Mixin RolloutFilterOptions filter,
            @Option(names = "--as-of", paramLabel = "YYYY-MM-DD") @Nullable LocalDate asOf,
            @Option(names = "--am", paramLabel = "NAME") @Nullable String accountManager,
            @Option(names = "--agent", paramLabel = "NAME") @Nullable String agent,
            @Option(
                            names = "--after",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "The \"next\" of the page before.")
                    long after,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "500") int limit)
            throws Exception {
        Output output = session.output();
        if (limit < 1 || limit > FindPeople.MAX_PAGE) {
            throw new UsageException(output.texts().get("custody.bad-page"));
        }
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            PeopleQuery query =
                    new PeopleQuery(
                            filter.filter(desk, campaign, output.texts()), accountManager, agent);
            RolloutPeople.Page page = desk.findPeople().page(campaign, asOf, query, after, limit);
            print(output, page, desk.findPeople().count(campaign, asOf, query.filter()));
            return ExitCode.OK;
        }
    }

    private static void print(Output output, RolloutPeople.Page page, long total) {
        Texts texts = output.texts();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", total);
        document.put("next", page.last() < 0 ? null : page.last());
        List<Map<String, Object>> people = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Person one : page.people()) {
            people.add(describe(one));
            Call call = one.lastCall();
            rows.add(
                    List.of(
                            one.phones(),
                            one.name(),
                            call == null ? "" : call.bestTime(),
                            call == null
                                    ? ""
                                    : VietnamTime.format(call.on())
                                            + " "
                                            + texts.of(call.outcome()),
                            texts.of(one.then().standing()),
                            one.member().taxCode().value(),
                            one.member().serial().toString(),
                            one.member().accountManager(),
                            one.member().agent()));
        }
        document.put("people", people);
        output.document(document);
        output.table(
                List.of(
                        texts.of(CallListColumn.PHONE),
                        texts.of(CallListColumn.NAME),
                        texts.of(CallListColumn.BEST_TIME),
                        texts.of(CallListColumn.LAST_CALL),
                        texts.of(CallListColumn.STANDING),
                        texts.of(CallListColumn.TAX_CODE),
                        texts.of(CallListColumn.CERTIFICATE_SERIAL),
                        texts.of(CallListColumn.ACCOUNT_MANAGER),
                        texts.of(CallListColumn.AGENT)),
                rows);
        output.message("rollout.people.sum", page.people().size(), total);
    }

    private static Map<String, Object> describe(Person one) {
        Call call = one.lastCall();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("phones", one.phones());
        fields.put("name", one.name());
        fields.put("email", one.email());
        fields.put("taxCode", one.member().taxCode().value());
        fields.put("certificateSerial", one.member().serial().toString());
        fields.put("deviceVersion", one.deviceVersion());
        fields.put("province", one.member().province());
        fields.put("accountManager", one.member().accountManager());
        fields.put("agent", one.member().agent());
        fields.put("standing", one.then().standing().name());
        fields.put("channel", one.then().channel().name());
        fields.put("since", one.then().day().toString());
        fields.put("bestTime", call == null ? null : call.bestTime());
        fields.put("lastCall", call == null ? null : call.on().toString());
        fields.put("lastOutcome", call == null ? null : call.outcome().name());
        fields.put("lastCaller", one.lastCaller());
        fields.put(
                "promisedOn",
                call == null || call.promisedOn() == null ? null : call.promisedOn().toString());
        return fields;
    }

    @Command(
            name = "export",
            description = "Writes a call list, or one for each province, account manager or agent.")
    int export(
            @Mixin RolloutOptions options,
            @Mixin RolloutFilterOptions filter,
            @Option(names = "--as-of", paramLabel = "YYYY-MM-DD") @Nullable LocalDate asOf,
            @Option(names = "--am", paramLabel = "NAME") @Nullable String accountManager,
            @Option(names = "--agent", paramLabel = "NAME") @Nullable String agent,
            @Option(
                            names = "--by",
                            paramLabel = "province|account-manager|agent",
                            description = "A file for each, in the folder of --out.")
                    @Nullable String by,
            @Option(names = "--out", paramLabel = "FILE.xlsx|FOLDER", required = true) Path out)
            throws Exception {
        Output output = session.output();
        Texts texts = output.texts();
        try (Workspace workspace = session.openWorkspace();
                Interruption interruption = new Interruption(output, "rollout.stopping")) {
            RolloutDesk desk = new RolloutDesk(workspace);
            RolloutCampaign campaign = options.campaign(desk);
            PeopleQuery query =
                    new PeopleQuery(filter.filter(desk, campaign, texts), accountManager, agent);
            WriteCallLists.Request request =
                    new WriteCallLists.Request(
                            campaign, asOf, query, new RolloutCallWords(session.texts()));
            Path target = out.toAbsolutePath().normalize();
            WriteCallLists.Written written =
                    by == null
                            ? desk.writeCallLists()
                                    .one(
                                            session.operator(),
                                            request,
                                            target,
                                            Progress.NONE,
                                            interruption.cancellation())
                            : desk.writeCallLists()
                                    .each(
                                            session.operator(),
                                            request,
                                            by(by, texts),
                                            target,
                                            Progress.NONE,
                                            interruption.cancellation());
            List<String> files = written.files().stream().map(Path::toString).toList();
            output.document(Map.of("files", files, "people", written.people()));
            output.message("rollout.people.written", written.people(), files.size(), target);
            return ExitCode.OK;
        }
    }

    private static PeopleQuery.By by(String typed, Texts texts) throws UsageException {
        try {
            return PeopleQuery.By.valueOf(typed.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new UsageException(texts.get("rollout.bad-by", typed));
        }
    }

    @Command(name = "record", description = "Writes a call and its outcome down.")
    int record(
            @Mixin RolloutOptions options,
            @Parameters(paramLabel = "SERIAL") String serial,
            @Option(
                            names = "--outcome",
                            paramLabel = "reached|will-come|refuses|wrong-number|no-answer",
                            required = true)
                    String outcome,
            @Option(names = "--on", paramLabel = "YYYY-MM-DD") @Nullable LocalDate on,
            @Option(names = "--best-time", paramLabel = "TEXT", defaultValue = "") String bestTime,
            @Option(names = "--promised-on", paramLabel = "YYYY-MM-DD")
                    @Nullable LocalDate promisedOn,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note)
            throws Exception {
        Texts texts = session.texts();
        CallOutcome told =
                CallOutcome.parse(outcome)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                texts.get("rollout.bad-outcome", outcome)));
        try (Workspace workspace = session.openWorkspace()) {
            RolloutDesk desk = new RolloutDesk(workspace);
            Standing standing =
                    desk.recordCalls()
                            .run(
                                    session.operator(),
                                    options.campaign(desk),
                                    RolloutFilterOptions.serials(List.of(serial), texts).get(0),
                                    new RecordCalls.Outcome(on, told, bestTime, promisedOn, note));
            session.output().document(Map.of("standing", standing.name()));
            session.output().message("rollout.call.recorded", texts.of(standing));
            return ExitCode.OK;
        }
    }
}
