package vn.capbu.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.renewal.PinChange;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinReplacement;
import vn.capbu.renewal.PinTriple;
import vn.capbu.renewal.PinUnlock;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.UnlockPinLedger;

/** PIN tries, and what a supervisor does about PINs. */
@Command(description = "PIN tries of tokens, and what a supervisor does about PINs.")
final class PinCommand {

    private static final String STANDARD_INPUT = "-";

    private final Session session;

    PinCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "show",
            description =
                    "Shows the tries that failed since the last accepted PIN; of one token with its unlockings.")
    int show(@Parameters(paramLabel = "SERIAL", arity = "0..1") @Nullable String serial)
            throws Exception {
        Output output = session.output();
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            UnlockPinLedger ledger = desk.unlockPinLedger();
            if (serial == null) {
                print(output, ledger.entries(), List.of());
            } else {
                TokenSerial token = RenewCommand.parse(serial, output.texts());
                print(output, ledger.entries(token), ledger.history(token));
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "unlock",
            description =
                    "Lets a PIN be tried again, also on the token's final try; a supervisor's decision.")
    int unlock(
            @Parameters(paramLabel = "SERIAL") String serial,
            @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason,
            @Option(
                            names = "--second-person",
                            paramLabel = "NAME",
                            required = true,
                            description = "The second person.")
                    String secondPerson,
            @Option(
                            names = "--tries",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "How many tries (default: 1).")
                    int tries,
            @Option(names = "--so", description = "The SO-PIN instead of the customer's PIN.")
                    boolean securityOfficer)
            throws Exception {
        Output output = session.output();
        TokenSerial token = RenewCommand.parse(serial, output.texts());
        try (Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            PinLedgerEntry unlocked =
                    desk.unlockPinLedger()
                            .run(
                                    session.operator(),
                                    token,
                                    securityOfficer ? PinKind.SO : PinKind.USER,
                                    tries,
                                    reason,
                                    session.secondPerson(secondPerson));
            output.document(Map.of("unlocked", describe(unlocked)));
            output.message(
                    "pin.unlocked", token, output.texts().of(unlocked.kind()), tries, secondPerson);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "change",
            description = {
                "Gives a token a new PIN by its present one; a supervisor's step with a second person.",
                "PINs: three lines of ASCII: the present PIN, the new PIN, the new PIN again."
            })
    int change(
            @Parameters(paramLabel = "SERIAL") String serial,
            @Option(
                            names = "--second-person",
                            paramLabel = "NAME",
                            required = true,
                            description = "The second person.")
                    String secondPerson,
            @Option(
                            names = "--pins",
                            paramLabel = "FILE|-",
                            required = true,
                            description = "Present PIN, new PIN, new PIN again: a line each.")
                    String file)
            throws Exception {
        return replace(
                serial,
                file,
                (desk, token, pins) ->
                        desk.changePin()
                                .run(
                                        session.operator(),
                                        token,
                                        pins,
                                        session.secondPerson(secondPerson)));
    }

    @Command(
            name = "unblock",
            description = {
                "Gives a token a new PIN by its SO-PIN, locked or not; a supervisor's step with a second person.",
                "PINs: three lines of ASCII: the SO-PIN, the new PIN, the new PIN again."
            })
    int unblock(
            @Parameters(paramLabel = "SERIAL") String serial,
            @Option(
                            names = "--second-person",
                            paramLabel = "NAME",
                            required = true,
                            description = "The second person.")
                    String secondPerson,
            @Option(
                            names = "--pins",
                            paramLabel = "FILE|-",
                            required = true,
                            description = "SO-PIN, new PIN, new PIN again: a line each.")
                    String file)
            throws Exception {
        return replace(
                serial,
                file,
                (desk, token, pins) ->
                        desk.unblockPin()
                                .run(
                                        session.operator(),
                                        token,
                                        pins,
                                        session.secondPerson(secondPerson)));
    }

    private interface Step {
        PinChange run(RenewalDesk desk, TokenSerial token, PinReplacement pins) throws Exception;
    }

    private int replace(String serial, String file, Step step) throws Exception {
        Output output = session.output();
        TokenSerial token = RenewCommand.parse(serial, output.texts());
        try (PinReplacement pins = read(file, output.texts());
                Workspace workspace = session.openWorkspace();
                RenewalDesk desk = new RenewalDesk(workspace)) {
            PinChange change = step.run(desk, token, pins);
            TokensCommand.sayProblems(output, desk.failedModules());
            output.document(Map.of("change", describe(change, output.texts())));
            output.message("pin.result", token, words(change, output.texts()));
            return change.isDone() ? ExitCode.OK : ExitCode.FAILURES;
        }
    }

    private static PinReplacement read(String file, Texts texts) throws UsageException {
        try {
            return file.equals(STANDARD_INPUT)
                    ? PinTriple.read(new FileInputStream(FileDescriptor.in))
                    : PinTriple.read(Path.of(file));
        } catch (PinListException e) {
            throw new UsageException(
                    texts.get(
                            "pins.unusable", file, texts.of(e.reason()), String.valueOf(e.line())));
        } catch (IOException e) {
            throw new UsageException(texts.get("pins.unreadable", file, e.toString()));
        }
    }

    private static String words(PinChange change, Texts texts) {
        StringBuilder words = new StringBuilder(texts.of(change.outcome()));
        PinTry pinTry = change.pinTry();
        if (pinTry != null) {
            words.append(' ').append(texts.of(pinTry));
        }
        if (change.cause() != null) {
            words.append(' ').append(texts.of(change.cause()));
        }
        var lengths = change.lengths();
        if (change.outcome() == PinChange.PinOutcome.NEW_PIN_LENGTH && lengths != null) {
            words.append(' ')
                    .append(texts.get("pin.lengths", lengths.shortest(), lengths.longest()));
        }
        return change.technical().isBlank()
                ? words.toString()
                : words + " [" + change.technical() + "]";
    }

    private static Map<String, Object> describe(PinChange change, Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tokenSerial", change.token().value());
        fields.put("outcome", change.outcome().name());
        fields.put("pinTry", change.pinTry() == null ? null : change.pinTry().name());
        fields.put("cause", change.cause() == null ? null : change.cause().name());
        fields.put("detail", words(change, texts));
        return fields;
    }

    private static void print(
            Output output, List<PinLedgerEntry> entries, List<PinUnlock> unlocks) {
        output.document(
                Map.of(
                        "tries",
                        entries.stream().map(PinCommand::describe).toList(),
                        "unlockings",
                        unlocks.stream().map(PinCommand::describe).toList()));
        Texts texts = output.texts();
        List<List<String>> rows = new ArrayList<>();
        for (PinLedgerEntry entry : entries) {
            Instant tried = entry.lastTryAt();
            rows.add(
                    List.of(
                            entry.token().value(),
                            texts.of(entry.kind()),
                            String.valueOf(entry.failedTries()),
                            String.valueOf(entry.furtherTries()),
                            tried == null ? "-" : VietnamTime.formatDateTime(tried),
                            entry.lastAnswer() == null ? "-" : entry.lastAnswer()));
        }
        output.table(
                List.of(
                        texts.get("column.token"),
                        texts.get("column.pin-kind"),
                        texts.get("column.failed-tries"),
                        texts.get("column.further-tries"),
                        texts.get("column.last-try"),
                        texts.get("column.answer")),
                rows);
        for (PinUnlock unlock : unlocks) {
            output.line(
                    texts.get(
                            "pin.unlocking",
                            VietnamTime.formatDateTime(unlock.at()),
                            texts.of(unlock.kind()),
                            unlock.tries(),
                            unlock.supervisor(),
                            unlock.secondPerson(),
                            unlock.reason()));
        }
    }

    private static Map<String, Object> describe(PinLedgerEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant tried = entry.lastTryAt();
        fields.put("tokenSerial", entry.token().value());
        fields.put("pin", entry.kind().name());
        fields.put("failedTries", entry.failedTries());
        fields.put("furtherTries", entry.furtherTries());
        fields.put("lastTryAt", tried == null ? null : tried.toString());
        fields.put("lastAnswer", entry.lastAnswer());
        return fields;
    }

    private static Map<String, Object> describe(PinUnlock unlock) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tokenSerial", unlock.token().value());
        fields.put("pin", unlock.kind().name());
        fields.put("tries", unlock.tries());
        fields.put("failedTries", unlock.failedTries());
        fields.put("reason", unlock.reason());
        fields.put("supervisor", unlock.supervisor());
        fields.put("secondPerson", unlock.secondPerson());
        fields.put("at", unlock.at().toString());
        return fields;
    }
}
