package vn.capbu.renewal.ui.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.BatchSummary;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;

/** What the bench shows: tokens, campaign, run, and how the operator looks at them. */
public final class BenchModel {

    /** How long a token that came to its end stands out. */
    static final Duration FREED_SHOWN = Duration.ofSeconds(10);

    private final Clock clock;
    private final TokenRows rows = new TokenRows();
    private final HeldPins pins = new HeldPins();
    private final ResultBook results = new ResultBook();
    private final Map<TokenSerial, Instant> freed = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private DeskState state = new DeskState.Opening();
    private List<Campaign> campaigns = List.of();
    private @Nullable Campaign campaign;
    private BenchReading reading = BenchReading.NONE;
    private boolean read;
    private @Nullable RuntimeException failure;
    private RowFilter filter = RowFilter.ALL;
    private RowOrder order = RowOrder.PLUGGED_IN;
    private Set<TokenSerial> selection = Set.of();
    private @Nullable RunProgress run;
    private @Nullable Instant firstRead;
    private boolean paused;
    private boolean sound = true;
    private @Nullable AuthorityView authority;
    private Predicate<Right> allowed = right -> true;

    public BenchModel(Clock clock) {
        this.clock = clock;
    }

    /** Names somebody who is told after every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Names who knows what who acts may do; until then it is everything. */
    public void allowIf(Predicate<Right> may) {
        allowed = may;
        changed();
    }

    /** Whether who acts may do something. */
    boolean may(Right right) {
        return allowed.test(right);
    }

    /** The time, for what is shown as elapsed. */
    public Instant now() {
        return clock.instant();
    }

    /** Whether the bench has its data directory. */
    public DeskState state() {
        return state;
    }

    void setState(DeskState next) {
        state = next;
        changed();
    }

    /** The campaigns, in the order of creation. */
    public List<Campaign> campaigns() {
        return campaigns;
    }

    /** The campaign by which tokens are judged; empty when there is none. */
    public Optional<Campaign> campaign() {
        return Optional.ofNullable(campaign);
    }

    void setCampaigns(List<Campaign> all, @Nullable Campaign chosen) {
        campaigns = List.copyOf(all);
        campaign = chosen;
        changed();
    }

    /** The last reading. */
    public BenchReading reading() {
        return reading;
    }

    /** Whether the slots were looked at since the data directory was opened. */
    public boolean isRead() {
        return read;
    }

    /** The authority; empty until it was asked. */
    public Optional<AuthorityView> authority() {
        return Optional.ofNullable(authority);
    }

    void setAuthority(AuthorityView view) {
        if (!view.equals(authority)) {
            authority = view;
            changed();
        }
    }

    /** The tokens to show, filtered and in order. */
    public List<TokenRow> visibleRows() {
        return order.sort(rows.all().stream().filter(filter::accepts).toList());
    }

    /** Every token. */
    public List<TokenRow> rows() {
        return rows.all();
    }

    /** A token by its serial number. */
    public Optional<TokenRow> row(TokenSerial serial) {
        return rows.find(serial);
    }

    /** How long the step that a token is at usually takes; empty while nobody knows. */
    public Optional<UsualTime> usualTime(TokenRow row) {
        return rows.usual(row).or(() -> usualBySettings(row));
    }

    private Optional<UsualTime> usualBySettings(TokenRow row) {
        Work work = row.work();
        return work == null || work.activity() != RenewalActivity.GENERATING_KEY
                ? Optional.empty()
                : Optional.ofNullable(reading.usualKeyGeneration().get(TokenRows.moduleOf(row)));
    }

    /** How many tokens each filter shows. */
    public Map<RowFilter, Integer> counts() {
        Map<RowFilter, Integer> counts = new EnumMap<>(RowFilter.class);
        for (RowFilter kind : RowFilter.values()) {
            counts.put(kind, (int) rows.all().stream().filter(kind::accepts).count());
        }
        return counts;
    }

    /** How many tokens are plugged in. */
    public int present() {
        return (int) rows.all().stream().filter(TokenRow::isPresent).count();
    }

    /** How many tokens mustn't be unplugged. */
    public int atWork() {
        return (int) rows.all().stream().filter(row -> !row.sign().isSafeToUnplug()).count();
    }

    /** Which tokens are shown. */
    public RowFilter filter() {
        return filter;
    }

    /** Chooses which tokens are shown. */
    public void setFilter(RowFilter chosen) {
        filter = chosen;
        changed();
    }

    /** In which order the tokens stand. */
    public RowOrder order() {
        return order;
    }

    /** Chooses in which order the tokens stand. */
    public void setOrder(RowOrder chosen) {
        order = chosen;
        changed();
    }

    /** The selected tokens. */
    public List<TokenRow> selectedRows() {
        return visibleRows().stream().filter(row -> selection.contains(row.serial())).toList();
    }

    /** Selects tokens. */
    public void select(Collection<TokenSerial> serials) {
        Set<TokenSerial> chosen = Set.copyOf(serials);
        if (!chosen.equals(selection)) {
            selection = chosen;
            changed();
        }
    }

    /** The run that goes on or was the last; empty before the first. */
    public Optional<RunProgress> run() {
        return Optional.ofNullable(run);
    }

    /** Whether tokens wait or are at work. */
    public boolean isRunning() {
        return run != null && run.isActive();
    }

    /** Whether no further token begins until the operator lets the queue go on. */
    public boolean isPaused() {
        return paused;
    }

    /** Whether a token came to its end a moment ago, so that the eye finds which one may be unplugged. */
    public boolean isFreed(TokenRow row) {
        Instant since = freed.get(row.serial());
        return since != null && !row.isBusy() && !now().isAfter(since.plus(FREED_SHOWN));
    }

    /** Whether a sound tells that a token may be unplugged. */
    public boolean isSoundOn() {
        return sound;
    }

    /** Chooses whether a sound tells that a token may be unplugged. */
    public void setSound(boolean on) {
        sound = on;
        changed();
    }

    /** The unfinished renewals that an earlier start of the console, or another program, left. */
    public List<TokenRow> leftFromBefore() {
        Instant since = firstRead;
        return rows.all().stream().filter(row -> isLeft(row, since)).toList();
    }

    private static boolean isLeft(TokenRow row, @Nullable Instant since) {
        return row.open() != null
                && !row.isBusy()
                && since != null
                && row.open().updatedAt().isBefore(since);
    }

    /** What came of the last batch; empty before the first. */
    public Optional<BatchSummary> summary(String operator) {
        return run().map(
                        last ->
                                results.since(
                                        last.began(),
                                        last.ended() == null ? now() : last.ended(),
                                        campaign().map(Campaign::name).orElse(""),
                                        operator));
    }

    /** Puts the last run out of sight. */
    public void dismissRun() {
        if (!isRunning()) {
            run = null;
            changed();
        }
    }

    /** How each token that was worked on ended last, in the order of their first end. */
    public List<ResultLine> results() {
        return results.all();
    }

    /** The PINs that are held. */
    public HeldPins pins() {
        return pins;
    }

    /** Why a command makes no sense now; empty when it does. */
    public Optional<Obstacle> obstacle(BenchCommand command) {
        return Obstacles.find(this, command);
    }

    /** Why the last reading failed, so that what is shown is of before; null when it didn't. */
    public @Nullable RuntimeException failure() {
        return failure;
    }

    void notRead(RuntimeException cause) {
        failure = cause;
        changed();
    }

    List<TokenSerial> show(BenchReading next) {
        reading = next;
        read = true;
        failure = null;
        if (firstRead == null) {
            firstRead = now();
        }
        List<TokenSerial> goOn = rows.show(next, now());
        pins.tokens().forEach(serial -> rows.change(serial, row -> row.withPin(true)));
        changed();
        return goOn;
    }

    /** See {@link TokenRows#dueToAsk}; none while the queue is paused. */
    List<TokenSerial> dueToAsk() {
        return paused ? List.of() : rows.dueToAsk(now());
    }

    void activity(TokenSerial serial, RenewalActivity activity, Instant since) {
        rows.activity(serial, activity, since);
        changed();
    }

    void finished(RenewalResult result) {
        if (rows.find(result.token()).filter(row -> row.sign() == Sign.WORKING).isPresent()) {
            freed.put(result.token(), now());
        }
        rows.finished(result, now());
        results.put(result, rows.find(result.token()).orElse(null), now());
        if (!ResultBook.isUntouched(result)) {
            pins.wipe(result.token());
            rows.change(result.token(), row -> row.withPin(false));
        }
        pins.touch(now());
        if (run != null) {
            run = run.count(result.outcome() == RenewalOutcome.RENEWED, result.isFailure());
        }
        changed();
    }

    void keepPin(TokenSerial token, Pin pin) {
        pins.put(token, pin, now());
        rows.change(token, row -> row.withPin(true));
        changed();
    }

    void keepTypedPin(TokenSerial token, Pin pin) {
        pins.putTyped(token, pin, now());
        rows.change(token, row -> row.withPin(true));
        changed();
    }

    void forgetPin(TokenSerial token) {
        pins.wipe(token);
        rows.change(token, row -> row.withPin(false));
        changed();
    }

    void forgetPins() {
        pins.tokens().forEach(serial -> rows.change(serial, row -> row.withPin(false)));
        pins.wipeAll();
        changed();
    }

    /** The token is left out at once, though its run tells so later; the way back is {@link #putBack}. */
    void skipped(TokenSerial token) {
        rows.skip(token);
        changed();
    }

    /** Takes a skip back: it waits again. */
    void putBack(TokenSerial token) {
        rows.activity(token, RenewalActivity.QUEUED, now());
        changed();
    }

    void setPaused(boolean still) {
        paused = still;
        changed();
    }

    void runBegan(Collection<TokenSerial> tokens) {
        Instant now = now();
        run =
                run != null && run.isActive()
                        ? run.plus(tokens.size())
                        : RunProgress.begin(tokens.size(), now);
        tokens.forEach(serial -> rows.activity(serial, RenewalActivity.QUEUED, now));
        pins.touch(now);
        changed();
    }

    void runStopping() {
        run = run == null ? null : run.stop();
        changed();
    }

    void runEnded(Collection<TokenSerial> tokens) {
        tokens.forEach(rows::unqueue);
        boolean idle = rows.all().stream().noneMatch(TokenRow::isBusy);
        if (run != null && idle) {
            run = run.end(now());
            paused = false;
        }
        changed();
    }

    /**
     * Lets a second pass: forgets tokens that are gone, and wipes PINs that nobody uses.
     *
     * @return whether PINs were wiped
     */
    boolean tick() {
        boolean overdue = !isRunning() && pins.isOverdue(now());
        if (overdue) {
            forgetPins();
        }
        if (rows.tick(now())) {
            changed();
        }
        return overdue;
    }
}
