package vn.capbu.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.capbu.benchmark.LoadTally.Deed;
import vn.capbu.benchmark.LoadTally.End;
import vn.capbu.benchmark.LoadTally.Line;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.imports.StoredImport;
import vn.capbu.kernel.imports.WithdrawImports;
import vn.capbu.kernel.imports.WithdrawalException;
import vn.capbu.kernel.imports.WithdrawalReport;
import vn.capbu.kernel.imports.WithdrawalRequest;
import vn.capbu.kernel.spi.Changes;
import vn.capbu.kernel.spi.Changes.Topic;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.table.TableCell;
import vn.capbu.kernel.table.TableFormat;
import vn.capbu.kernel.table.TableReader;
import vn.capbu.kernel.table.TableWriter;
import vn.capbu.renewal.TokenLease;
import vn.capbu.renewal.spi.TokenLeases;
import vn.capbu.rollout.CallOutcome;
import vn.capbu.rollout.MemberEvent;
import vn.capbu.rollout.MoveMembers;
import vn.capbu.rollout.PeopleOrder;
import vn.capbu.rollout.PeopleQuery;
import vn.capbu.rollout.ProgressFilter;
import vn.capbu.rollout.ProgressQuery;
import vn.capbu.rollout.RecordCalls;
import vn.capbu.rollout.RolloutCampaign;
import vn.capbu.rollout.RolloutDesk;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.subscribers.ImportMode;
import vn.capbu.subscribers.ImportReport;
import vn.capbu.subscribers.ImportRequest;
import vn.capbu.subscribers.ImportRunningException;
import vn.capbu.subscribers.ImportSubscribers;
import vn.capbu.subscribers.RegistryImportKeeper;

/** A desk that works as people do, only without pause, on a data directory of its own; it writes down what it was told was stored. */
final class LoadDesk implements Runnable {

    /** Tokens that all desks want. */
    private static final int TOKENS = 6;

    /** No other desk may have a token sooner than this after one took it, short of the time of a lease. */
    private static final long ALONE_MILLIS = TokenLeases.TIME.toMillis() - 5_000;

    private static final int NEWEST_CASES = 40;
    private static final int IMPORTED_ROWS = 20;
    private static final int MOST_ROWS = 9_000_000;
    private static final int HOLD_MILLIS = 60;
    private static final int THINK_MILLIS = 120;
    private static final int OPENING_MILLIS = 1_000;
    private static final String PROBE = "probe-";

    /** A desk here does what several people do. */
    static final Set<Role> ROLES =
            Set.of(
                    Role.DESK_OPERATOR,
                    Role.PRODUCT_CENTRE,
                    Role.CARE_AGENT,
                    Role.SUPERVISOR,
                    Role.ADMINISTRATOR);

    /** One for all desks of a machine: what they write down is compared. */
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path home;
    private final Path shared;
    private final int number;
    private final long until;
    private final int members;
    private final Random random;
    private final Operator operator;
    private long next;

    /**
     * @param shared folder of the tallies, and of what the desks hold in their hands
     * @param life how often this desk has begun before; its marks are others then
     * @param until when it ends, by {@link System#nanoTime}
     * @param members of the population
     */
    LoadDesk(Path home, Path shared, int number, int life, long until, int members) {
        this.home = home;
        this.shared = shared;
        this.number = number;
        this.until = until;
        this.members = members;
        this.next = life * 1_000_000L;
        this.random = new Random(31L * number + life);
        this.operator = new Operator(operatorOf(number), ROLES);
    }

    /** Name of a desk's operator, and of the login role of the server. */
    static String operatorOf(int number) {
        return "desk." + number;
    }

    /** What is worked on. */
    private record Work(
            Workspace workspace,
            ComplaintDesk care,
            RolloutDesk rollout,
            RolloutCampaign campaign,
            Desk self) {}

    private interface Step {
        /** Says what else is to be known; null when it was refused. */
        @Nullable String run(String mark) throws Exception;
    }

    @Override
    public void run() {
        try (LoadTally tally = new LoadTally(shared.resolve("desk-" + number + ".tally"))) {
            while (System.nanoTime() < until) {
                try (Workspace workspace =
                        Workspace.open(Adapters.SERVICES, home, Clock.systemUTC())) {
                    work(workspace, tally);
                } catch (StorageException e) {
                    // the server is being started again
                    LockSupport.parkNanos(Duration.ofMillis(OPENING_MILLIS).toNanos());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void work(Workspace workspace, LoadTally tally) throws IOException {
        RolloutDesk rollout = new RolloutDesk(workspace);
        List<RolloutCampaign> campaigns = rollout.campaigns();
        Work work =
                new Work(
                        workspace,
                        new ComplaintDesk(workspace),
                        rollout,
                        campaigns.get(campaigns.size() - 1),
                        Desk.of(workspace.directory()));
        Changes.Subscription hearing =
                workspace
                        .storage()
                        .port(Changes.class)
                        .subscribe(Set.of(Topic.LEASE), change -> heard(change, tally));
        try {
            while (System.nanoTime() < until) {
                step(work, tally);
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(THINK_MILLIS)).toNanos());
            }
        } finally {
            hearing.close();
        }
    }

    private static void heard(Changes.Change change, LoadTally tally) {
        if (change.id().startsWith(PROBE)) {
            long made = Long.parseLong(change.id().substring(PROBE.length()).split("-", 2)[0]);
            tally.heard(CLOCK.millis() - made);
        }
    }

    private void step(Work work, LoadTally tally) {
        int of = random.nextInt(100);
        if (of < 10) {
            run(Deed.OPEN_CASE, tally, mark -> openCase(work, mark));
        } else if (of < 30) {
            run(Deed.NOTE, tally, mark -> note(work, mark));
        } else if (of < 38) {
            run(Deed.TAKE_CASE, tally, mark -> take(work));
        } else if (of < 52) {
            run(Deed.CALL, tally, mark -> call(work, mark));
        } else if (of < 60) {
            run(Deed.MOVE, tally, mark -> move(work, mark));
        } else if (of < 63) {
            run(Deed.TARGET, tally, mark -> target(work, mark));
        } else if (of < 65) {
            run(Deed.IMPORT, tally, mark -> importRows(work, mark));
        } else if (of < 66) {
            run(Deed.WITHDRAW, tally, mark -> withdraw(work, mark));
        } else if (of < 75) {
            run(Deed.LEASE, tally, mark -> lease(work));
        } else if (of < 85) {
            run(Deed.QUEUE, tally, mark -> Integer.toString(cases(work).size()));
        } else if (of < 95) {
            run(Deed.PROGRESS, tally, mark -> progress(work));
        } else {
            run(Deed.PEOPLE, tally, mark -> people(work));
        }
    }

    private void run(Deed deed, LoadTally tally, Step step) {
        String mark = "load-" + number + "-" + next++ + "-x";
        boolean reads = deed == Deed.QUEUE || deed == Deed.PROGRESS || deed == Deed.PEOPLE;
        long begun = System.nanoTime();
        End end;
        String what = "";
        try {
            String told = step.run(mark);
            what = told == null ? "" : told;
            end = told == null ? End.REFUSED : reads ? End.READ : End.STORED;
        } catch (ComplaintException
                | RolloutException
                | ImportRunningException
                | WithdrawalException e) {
            end = End.REFUSED;
            what = String.valueOf(e.getMessage());
        } catch (StorageException e) {
            end = e.reason() == StorageException.Reason.CONFLICT ? End.REFUSED : End.DOUBT;
            what = e.reason().name();
        } catch (Exception e) {
            end = End.DOUBT;
            what = e.toString();
        }
        tally.add(
                new Line(
                        deed,
                        end,
                        (System.nanoTime() - begun) / 1_000,
                        mark,
                        what.replaceAll("\\s", " ")));
    }

    private String openCase(Work work, String mark) throws ComplaintException {
        return Long.toString(
                work.care()
                        .openCase()
                        .run(
                                operator,
                                new Intake(
                                        Channel.HOTLINE,
                                        "",
                                        null,
                                        ComplaintDesk.COMPLAINTS,
                                        null,
                                        null,
                                        new Intake.Customer(
                                                null, "0101243150", "Công ty Hòa Bình", "", "01"),
                                        "Không ký được " + mark))
                        .id());
    }

    private static List<ComplaintCase> cases(Work work) {
        return work.care()
                .listCases()
                .run(
                        new QueueQuery(
                                QueueQuery.Queue.OPEN,
                                null,
                                null,
                                null,
                                Instant.now(Clock.systemUTC()),
                                NEWEST_CASES));
    }

    private @Nullable ComplaintCase anyCase(Work work) {
        List<ComplaintCase> cases = cases(work);
        return cases.isEmpty() ? null : cases.get(random.nextInt(cases.size()));
    }

    private @Nullable String note(Work work, String mark) throws ComplaintException {
        ComplaintCase one = anyCase(work);
        if (one == null) {
            return null;
        }
        work.care().completeCase().note(operator, one.id(), mark);
        return Long.toString(one.id());
    }

    /** On the case as it was seen a moment ago: of several desks that saw it so, one has it. */
    private @Nullable String take(Work work) throws ComplaintException {
        ComplaintCase one = anyCase(work);
        if (one == null) {
            return null;
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(THINK_MILLIS)).toNanos());
        work.care().asSeen(one.id(), one.lines()).handleCase().take(operator, one.id());
        return one.id() + ":" + one.lines();
    }

    private CertificateSerial anybody() {
        return CertificateSerial.parse(Long.toHexString(0x5402000000L + random.nextInt(members)));
    }

    private String call(Work work, String mark) throws RolloutException {
        CallOutcome[] outcomes = CallOutcome.values();
        return work.rollout()
                .recordCalls()
                .run(
                        operator,
                        work.campaign(),
                        anybody(),
                        new RecordCalls.Outcome(
                                null, outcomes[random.nextInt(outcomes.length)], "", null, mark))
                .name();
    }

    private @Nullable String move(Work work, String mark) throws RolloutException {
        MoveMembers.Move move = new MoveMembers.Move(List.of(anybody()), null, mark);
        List<Standing> blocks = Standing.of(Standing.Kind.BLOCKED);
        int moved =
                random.nextBoolean()
                        ? work.rollout()
                                .moveMembers()
                                .to(
                                        operator,
                                        work.campaign(),
                                        blocks.get(random.nextInt(blocks.size())),
                                        move)
                        : work.rollout()
                                .moveMembers()
                                .back(operator, work.campaign(), MemberEvent.Kind.UNBLOCKED, move);
        return moved == 0 ? null : Integer.toString(moved);
    }

    private String target(Work work, String mark) throws RolloutException {
        return Integer.toString(
                work.rollout()
                        .editTargets()
                        .change(operator, work.campaign(), LoadTest.TARGET.code(), one -> one, mark)
                        .version());
    }

    /** The file has the mark in its name. */
    private @Nullable String importRows(Work work, String mark) throws Exception {
        RegistryMaker maker = new RegistryMaker(RegistryMaker.SEED + number);
        Path file = home.resolve(mark + ".csv");
        List<String> taxCodes = new ArrayList<>();
        Adapters.SERVICES
                .one(TableWriter.class)
                .write(
                        file,
                        new TableWriter.Shape(TableFormat.CSV, ';', "load"),
                        sink -> {
                            sink.row(cells(RegistryMaker.HEADER));
                            for (int i = 0; i < IMPORTED_ROWS; i++) {
                                List<String> row =
                                        maker.row((int) (next * IMPORTED_ROWS % MOST_ROWS) + i);
                                taxCodes.add(row.get(LoadTest.TAX_CODE));
                                sink.row(cells(row));
                            }
                        });
        ImportReport report =
                new ImportSubscribers(
                                work.workspace().storage(),
                                Adapters.SERVICES.one(TableReader.class),
                                work.workspace().clock())
                        .run(
                                operator,
                                ImportRequest.of(file, ImportMode.ALL_OR_NOTHING),
                                false,
                                Progress.NONE,
                                new Cancellation());
        Files.deleteIfExists(file);
        return report.stored() ? String.join(",", taxCodes) : null;
    }

    /** Takes the newest import of any desk back, when it is still the newest by then. */
    private @Nullable String withdraw(Work work, String mark) throws WithdrawalException {
        Storage storage = work.workspace().storage();
        WithdrawImports imports =
                new WithdrawImports(
                        storage, work.workspace().clock(), new RegistryImportKeeper(storage));
        StoredImport newest =
                imports.list().stream().filter(one -> !one.isWithdrawn()).findFirst().orElse(null);
        if (newest == null || !newest.fileName().startsWith("load-")) {
            return null;
        }
        WithdrawalReport report =
                imports.run(
                        operator,
                        newest.kind(),
                        newest.id(),
                        new WithdrawalRequest(mark, "boss"),
                        Progress.NONE,
                        new Cancellation());
        return newest.fileName() + " " + report.removed();
    }

    private static List<TableCell> cells(List<String> texts) {
        return texts.stream().map(TableCell::of).toList();
    }

    /** Takes a token as a renewal does. A file stands for the token in the hand: two desks that have it were both let. */
    private @Nullable String lease(Work work) throws IOException {
        TokenLeases leases = work.workspace().storage().port(TokenLeases.class);
        if (random.nextInt(4) == 0) {
            TokenSerial probe = new TokenSerial(PROBE + CLOCK.millis() + "-" + number);
            leases.release(leases.take(probe, work.self(), operator));
            return "probe";
        }
        TokenSerial token = new TokenSerial("load" + random.nextInt(TOKENS));
        TokenLease lease = leases.take(token, work.self(), operator);
        if (!lease.isOf(work.self())) {
            return null;
        }
        Path hand = shared.resolve(token.value() + ".hand");
        String other = inTheHand(hand);
        for (int i = 0; i < 3; i++) {
            LockSupport.parkNanos(Duration.ofMillis(HOLD_MILLIS).toNanos());
            if (!leases.keep(lease)) {
                return other == null ? "lost" : other;
            }
        }
        Files.deleteIfExists(hand);
        leases.release(lease);
        return other == null ? "held" : other;
    }

    /** Null when it is ours; else who has it as well. */
    private @Nullable String inTheHand(Path hand) throws IOException {
        String mine = Integer.toString(number);
        try {
            Files.writeString(hand, mine, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            return null;
        } catch (FileAlreadyExistsException e) {
            String there = Files.readString(hand, StandardCharsets.US_ASCII);
            long age = CLOCK.millis() - Files.getLastModifiedTime(hand).toMillis();
            Files.writeString(hand, mine, StandardCharsets.US_ASCII);
            boolean isOurs = Objects.equals(there, mine) || there.isEmpty();
            return isOurs || age > ALONE_MILLIS
                    ? null
                    : LoadTest.BOTH + " " + there + " and " + mine + " after " + age + " ms";
        }
    }

    private static String progress(Work work) throws RolloutException {
        return Integer.toString(
                work.rollout()
                        .showProgress()
                        .run(work.campaign(), ProgressQuery.of(ProgressQuery.By.PROVINCE))
                        .rows()
                        .size());
    }

    private static String people(Work work) throws RolloutException {
        long[] all =
                work.rollout()
                        .findPeople()
                        .list(
                                work.campaign(),
                                null,
                                PeopleQuery.of(ProgressFilter.ALL),
                                PeopleOrder.ENTERED,
                                Progress.NONE,
                                new Cancellation());
        long[] page = java.util.Arrays.copyOf(all, Math.min(50, all.length));
        return Integer.toString(
                work.rollout().findPeople().read(work.campaign(), null, page).size());
    }
}
