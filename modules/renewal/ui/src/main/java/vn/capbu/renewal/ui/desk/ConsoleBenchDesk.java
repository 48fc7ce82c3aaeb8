package vn.capbu.renewal.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.ConsoleLogs;
import vn.capbu.desktop.ConsoleWorkspace;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.ReportWriter;
import vn.capbu.renewal.AbandonRenewal;
import vn.capbu.renewal.BatchControl;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ConfigurationException;
import vn.capbu.renewal.ConfigureModules;
import vn.capbu.renewal.CreateCampaign;
import vn.capbu.renewal.DecisionException;
import vn.capbu.renewal.PinSource;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalDiagnosis;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.custody.CustodyDesk;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenAccess.Watch;
import vn.capbu.renewal.spi.TokenModuleRepository;
import vn.capbu.renewal.ui.model.AuthorityDesk;
import vn.capbu.renewal.ui.model.AuthorityView;
import vn.capbu.renewal.ui.model.BenchDesk;
import vn.capbu.renewal.ui.model.BenchReading;
import vn.capbu.renewal.ui.model.BenchWatcher;
import vn.capbu.renewal.ui.model.PinDesk;
import vn.capbu.renewal.ui.model.TokenReading;
import vn.capbu.renewal.ui.model.TokenRow;
import vn.capbu.renewal.ui.model.TokenStory;

/** The bench's desk on the console's workspace. Readings are made on a thread of its own, one after the other. */
public final class ConsoleBenchDesk implements BenchDesk, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConsoleBenchDesk.class.getName());
    private static final int PROBE_SECONDS = 30;
    private static final int WIPE_SECONDS = 60;
    private static final int AGAIN_SECONDS = 5;

    private final ConsoleWorkspace console;
    private final Supplier<Operator> operator;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService probes = Executors.newSingleThreadExecutor();
    private final List<Future<?>> repeating = new ArrayList<>();
    private @Nullable Workspace workspace;
    private @Nullable RenewalDesk desk;
    private @Nullable TokenFeed feed;
    private @Nullable Watch watch;
    private volatile boolean closed;
    private boolean unread;

    /** A desk for an operator. */
    public ConsoleBenchDesk(ConsoleWorkspace console, Supplier<Operator> operator) {
        this.console = console;
        this.operator = operator;
    }

    @Override
    public synchronized void open() throws IOException {
        if (desk == null) {
            workspace = console.open();
            desk = new RenewalDesk(workspace);
            console.closeBefore(this);
        }
    }

    /** The custody of the same workspace, with the same tokens and authority; only once it is open. */
    public CustodyDesk custody() {
        return new CustodyDesk(workspace(), desk());
    }

    /** The renewals. For who called {@link #open} before. */
    public RenewalDesk renewals() {
        return desk();
    }

    @Override
    public List<Campaign> campaigns() {
        return desk().campaigns().list();
    }

    @Override
    public synchronized void watch(Campaign campaign, BenchWatcher watcher) {
        if (closed) {
            return;
        }
        TokenModuleRepository modules = workspace().storage().port(TokenModuleRepository.class);
        TokenFeed begun =
                new TokenFeed(
                        desk(),
                        modules,
                        campaign,
                        reading -> read(watcher, reading),
                        failure -> notRead(watcher, failure));
        feed = begun;
        submit(begun::tell);
        submit(this::startWatch);
        repeat(this::readAgain, AGAIN_SECONDS);
        repeat(desk()::wipeExpiredPins, WIPE_SECONDS);
        repeat(() -> probes.execute(guarded(() -> watcher.authority(look()))), PROBE_SECONDS);
    }

    private void repeat(Runnable work, int seconds) {
        unlessClosed(
                () ->
                        repeating.add(
                                thread.scheduleWithFixedDelay(
                                        guarded(work), 0, seconds, TimeUnit.SECONDS)));
    }

    /** On the thread of the readings, as {@link #read} and {@link #readAgain}; a failure that lasts is logged once. */
    private void notRead(BenchWatcher watcher, RuntimeException failure) {
        if (closed) {
            return;
        }
        if (!unread) {
            unread = true;
            LOG.log(Level.WARNING, "the tokens can't be judged", failure);
        }
        watcher.notRead(failure);
    }

    private void read(BenchWatcher watcher, BenchReading reading) {
        unread = false;
        watcher.read(reading);
    }

    private void readAgain() {
        if (unread) {
            feed().tell();
        }
    }

    private AuthorityView look() {
        return AuthorityProbe.look(desk().authoritySettings());
    }

    private void startWatch() {
        TokenFeed told = feed();
        Watch begun = desk().watch(scan -> submit(() -> told.scanned(scan)));
        synchronized (this) {
            watch = begun;
        }
    }

    @Override
    public void judgeBy(Campaign campaign) {
        submit(() -> feed().judgeBy(campaign));
    }

    @Override
    public void refresh() {
        submit(feed()::tell);
    }

    @Override
    public void restart() {
        stopWatch();
        desk().reconfigure();
        submit(feed()::forget);
        startWatch();
    }

    private void stopWatch() {
        Watch ending;
        synchronized (this) {
            ending = watch;
            watch = null;
        }
        if (ending != null) {
            ending.close();
        }
    }

    @Override
    public List<RenewalResult> renew(
            Campaign campaign,
            Set<TokenSerial> tokens,
            PinSource pins,
            RenewalListener listener,
            BatchControl control)
            throws AuthorityException {
        return desk().renewTokens().run(operator.get(), campaign, tokens, pins, listener, control);
    }

    @Override
    public List<RenewalResult> resume(
            Set<TokenSerial> tokens, PinSource pins, RenewalListener listener, BatchControl control)
            throws AuthorityException {
        return desk().resumeRenewals().run(operator.get(), tokens, pins, listener, control);
    }

    @Override
    public TokenStory story(TokenRow row, boolean askAuthority) {
        RenewalDesk current;
        synchronized (this) {
            current = desk;
        }
        if (current == null) {
            return TokenStory.NONE;
        }
        Optional<Renewal> open = current.journal().findOpen(row.serial());
        if (open.isPresent()) {
            TokenReading reading = row.isPresent() ? row.reading() : null;
            List<TokenSnapshot> seen =
                    reading == null ? List.of() : List.of(reading.assessment().token());
            RenewalDiagnosis diagnosis =
                    current.diagnoseRenewals().of(open.get(), seen, askAuthority);
            return new TokenStory(diagnosis.history(), diagnosis);
        }
        Optional<Renewal> done = row.record().flatMap(record -> findDone(current, record));
        return new TokenStory(
                done.map(it -> current.journal().history(it.id())).orElse(List.of()), null);
    }

    @Override
    public RenewalResult abandon(
            TokenSerial token, AbandonRenewal.Token how, PinSource pins, RenewalListener listener)
            throws AuthorityException {
        return desk().abandonRenewal().run(operator.get(), token, how, pins, listener);
    }

    @Override
    public Renewal decide(
            TokenSerial token, SupervisorDecision decision, @Nullable SourceFile certificate)
            throws DecisionException, AuthorityException {
        SupervisorDecision confirmed =
                new SupervisorDecision(
                        decision.kind(),
                        decision.reason(),
                        console.secondPerson(decision.secondPerson()),
                        decision.evidence());
        return desk().decideRenewal().run(operator.get(), token, confirmed, certificate);
    }

    @Override
    public String operator() {
        return operator.get().name();
    }

    @Override
    public List<ReportWriter> reportWriters() {
        return workspace().services().all(ReportWriter.class);
    }

    @Override
    public void exportSupport(Path file) throws IOException {
        desk().exportSupport().run(operator.get(), ConsoleLogs.files(), file);
    }

    private static Optional<Renewal> findDone(RenewalDesk open, RegistryRecord record) {
        return open.campaigns().list().stream()
                .flatMap(it -> open.journal().findDone(it.id(), record.serial()).stream())
                .findFirst();
    }

    @Override
    public void addModule(TokenModule module) throws ConfigurationException {
        new ConfigureModules(workspace()).add(operator.get(), module);
    }

    /** The use cases on the authority of this desk. */
    public AuthorityDesk authority() {
        return new ConsoleAuthorityDesk(
                this::desk, this::workspace, this::restart, operator, console::secondPerson);
    }

    @Override
    public Campaign createCampaign(CreateCampaign.Request request) throws ConfigurationException {
        return new CreateCampaign(workspace()).run(operator.get(), request);
    }

    /** A supervisor's steps about PINs. */
    public PinDesk pins() {
        return new ConsolePinDesk(this::desk, operator, console::secondPerson, this::refresh);
    }

    private void submit(Runnable work) {
        unlessClosed(() -> thread.execute(guarded(work)));
    }

    private void unlessClosed(Runnable start) {
        try {
            start.run();
        } catch (RejectedExecutionException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /** A reading that fails must not end the ones after it; one that the end of the console broke off is no fault. */
    private Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.log(Level.WARNING, "the bench can't be read", e);
                }
            }
        };
    }

    private synchronized Workspace workspace() {
        return opened(workspace);
    }

    private synchronized RenewalDesk desk() {
        return opened(desk);
    }

    private synchronized TokenFeed feed() {
        return opened(feed);
    }

    private static <T> T opened(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the data directory isn't open");
        }
        return part;
    }

    @Override
    public void close() {
        closed = true;
        stopWatch();
        repeating.forEach(work -> work.cancel(false));
        thread.shutdownNow();
        probes.shutdownNow();
        RenewalDesk ending;
        synchronized (this) {
            ending = desk;
            desk = null;
        }
        if (ending != null) {
            ending.close();
        }
    }
}
