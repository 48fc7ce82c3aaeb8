package vn.capbu.adapters.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ModuleScan.ModuleProblem;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenModule;
import vn.capbu.tokenworker.protocol.Request;
import vn.capbu.tokenworker.protocol.Response;
import vn.capbu.tokenworker.protocol.SlotReport;
import vn.capbu.tokenworker.protocol.TokenReport;

/**
 * Looks at the slots of one module, in a process of its own. The slot of a token at work is never asked, because many modules
 * hold a global lock and a look would wait for a key generation; its last known state stays. Thread-safe: one look at a time.
 */
final class ModuleScanner implements AutoCloseable {

    /** SoftHSM fixes its slots at C_Initialize; only a new process sees a token that was added. */
    private static final String FIXED_SLOTS_MANUFACTURER = "SoftHSM";

    private static final Duration FIXED_SLOTS_REFRESH = Duration.ofSeconds(5);

    private final TokenModule module;
    private final Workers workers;
    private final SlotTable table;
    private final Backoff backoff = new Backoff();
    private final Set<TokenSerial> atWork = new HashSet<>();
    private final Set<TokenSerial> avoided = new HashSet<>();
    private Workers.@Nullable Started scanner;
    private long startedAt;
    private boolean watched;
    private int idle;
    private @Nullable ModuleProblem problem;
    private int slotCount;

    ModuleScanner(TokenModule module, Workers workers, Clock clock) {
        this.module = module;
        this.workers = workers;
        this.table = new SlotTable(module, clock);
    }

    /** A look that sees every change: by the process that watches, where it can, else by a new one, which ends then. */
    synchronized ModuleScan scanOnce() {
        boolean watching = watched && scanner != null && !hasFixedSlots(scanner);
        if (!watching) {
            endUnlessNeeded();
        }
        table.forgetCertificates();
        ModuleScan scan = look();
        if (!watched) {
            endUnlessNeeded();
        }
        return scan;
    }

    /** A look by the process that is there; a new one when it is lost, after a while. */
    synchronized ModuleScan watchOnce() {
        watched = true;
        if (scanner == null && !backoff.isOver()) {
            return result();
        }
        if (scanner != null && slotsAreStale(scanner)) {
            endUnlessNeeded();
        }
        return look();
    }

    /** The token's slot isn't asked from now on. Waits for a look that is going on. */
    synchronized boolean startWork(TokenSerial serial) {
        boolean free = atWork.add(serial);
        if (free && module.isolation() == TokenModule.Isolation.ONE_AT_A_TIME) {
            end();
        }
        return free;
    }

    /**
     * The token's slot is asked again, and its certificates are read again.
     *
     * @param lost whether the token or its process was lost: the token is shown again only once a look has found it
     */
    synchronized void endWork(TokenSerial serial, boolean lost) {
        atWork.remove(serial);
        if (lost) {
            table.forget(serial);
        } else {
            table.forgetCertificates(serial);
        }
    }

    /** The token is at work through another module that shows it too: its slot isn't asked here either. */
    synchronized void avoid(TokenSerial serial) {
        avoided.add(serial);
    }

    /** The token is at work no more. */
    synchronized void askAgain(TokenSerial serial) {
        avoided.remove(serial);
        table.forgetCertificates(serial);
        expectLooks();
    }

    /** Each token at work needs a fresh process for the look of a relying application. */
    synchronized void expectLooks() {
        workers.expect(module, atWork.size() + idle);
    }

    /** Ends the process; the next look starts a new one. A token at work keeps it, see {@link #mayNotRun()}. */
    @Override
    public synchronized void close() {
        watched = false;
        idle = 0;
        expectLooks();
        endUnlessNeeded();
    }

    private ModuleScan look() {
        if (mayNotRun()) {
            return result();
        }
        try {
            WorkerProcess process = running();
            lookAtSlots(process);
            expectTokens();
            problem = null;
            backoff.worked();
        } catch (RefusedException e) {
            fail(Translation.problem(e));
        } catch (WorkerLostException e) {
            fail(Translation.problem(e));
        }
        return result();
    }

    /**
     * A new process may number the slots differently, so it doesn't know which one not to ask; while a token is at work none
     * is started, once the slots are known. A module whose slots get other numbers at any time isn't asked at all then.
     */
    private boolean mayNotRun() {
        boolean oneAtATime = module.isolation() == TokenModule.Isolation.ONE_AT_A_TIME;
        return !atWork.isEmpty()
                && (oneAtATime
                        || module.quirks().slotIdsChange()
                        || (scanner == null && !table.slotsOf(atWork).isEmpty()));
    }

    /** While the slots are watched, whatever is plugged in may be renewed next. */
    private void expectTokens() {
        if (watched) {
            idle = Math.max(0, table.tokens(unasked()).size() - atWork.size());
            expectLooks();
        }
    }

    private WorkerProcess running() throws RefusedException, WorkerLostException {
        Workers.Started current = scanner;
        if (current == null) {
            current = workers.start(module, WorkerCommand.Role.SCANNER);
            scanner = current;
            startedAt = System.nanoTime();
        }
        return current.process();
    }

    private Set<TokenSerial> unasked() {
        Set<TokenSerial> busy = new HashSet<>(atWork);
        busy.addAll(avoided);
        return busy;
    }

    private void lookAtSlots(WorkerProcess process) throws RefusedException, WorkerLostException {
        Set<Long> skipped = table.slotsOf(unasked());
        List<AmbiguousToken> nameless = new ArrayList<>();
        Map<Long, SlotTable.Entry> seen = new LinkedHashMap<>();
        for (long slot : skipped) {
            table.entry(slot).ifPresent(entry -> seen.put(slot, entry));
        }
        Response.Slots slots =
                workers.call(
                        module,
                        process,
                        new Request.Scan(skipped),
                        Response.Slots.class,
                        workers.limits().look());
        slotCount = slots.slots().size() + skipped.size();
        for (SlotReport report : slots.slots()) {
            TokenReport token = report.token();
            Optional<TokenSerial> serial =
                    token == null ? Optional.empty() : SlotTable.serial(token);
            if (token != null && serial.isPresent()) {
                seen.put(report.slot(), entry(process, serial.get(), report));
            } else if (token != null) {
                table.nameless(report.slot(), token).ifPresent(nameless::add);
            }
        }
        table.replace(seen, nameless);
    }

    private SlotTable.Entry entry(WorkerProcess process, TokenSerial serial, SlotReport report)
            throws WorkerLostException {
        Optional<SlotTable.Entry> former =
                table.entry(report.slot())
                        .filter(entry -> entry.snapshot().serial().equals(serial));
        List<TokenCertificate> known =
                former.map(entry -> entry.snapshot().certificates()).orElse(List.of());
        if (former.isPresent() && former.get().certificatesRead()) {
            return table.entry(former, serial, report, known, true);
        }
        try {
            Response.Certificates read =
                    workers.call(
                            module,
                            process,
                            new Request.ReadCertificates(report.slot()),
                            Response.Certificates.class,
                            workers.limits().look());
            return table.entry(
                    former, serial, report, Translation.certificates(read.certificates()), true);
        } catch (RefusedException unreadable) {
            return table.entry(former, serial, report, known, false);
        }
    }

    private static boolean hasFixedSlots(Workers.Started running) {
        return running.module().manufacturer().startsWith(FIXED_SLOTS_MANUFACTURER);
    }

    private boolean slotsAreStale(Workers.Started running) {
        return hasFixedSlots(running)
                && System.nanoTime() - startedAt > FIXED_SLOTS_REFRESH.toNanos();
    }

    private void endUnlessNeeded() {
        if (atWork.isEmpty()) {
            end();
        }
    }

    private void end() {
        Workers.Started current = scanner;
        if (current != null) {
            workers.end(current.process());
            scanner = null;
        }
    }

    private void fail(ModuleProblem what) {
        problem = what;
        end();
        backoff.failed();
    }

    private ModuleScan result() {
        Set<TokenSerial> unasked = unasked();
        return new ModuleScan(
                module.name(), table.tokens(unasked), problem, slotCount, table.ambiguous(unasked));
    }
}
