package vn.capbu.renewal.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.PinList;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.PinListing;
import vn.capbu.renewal.ui.model.BenchPrompts.Work;

/** What the operator can do at the bench: from a wish, over questions where there are any, to the use cases. */
public final class BenchCommands {

    private static final Logger LOG = Logger.getLogger(BenchCommands.class.getName());

    private final BenchModel model;
    private final BenchDesk desk;
    private final Tasks tasks;
    private final BenchPrompts prompts;
    private final Executor windowThread;
    private final BenchRuns runs;
    private final BenchQueue queue;
    private final BenchRecovery recovery;
    private final BenchReports reports;
    private final ComeBacks comeBacks;
    private final @Nullable AuthorityCommands authority;
    private volatile boolean closed;
    private boolean modulesWait;

    /**
     * Commands on a model.
     *
     * @param windowThread runs what other threads have to tell the model
     */
    public BenchCommands(
            BenchModel model,
            BenchDesk desk,
            Tasks tasks,
            BenchPrompts prompts,
            Executor windowThread) {
        this(model, desk, tasks, prompts, windowThread, null);
    }

    /**
     * Commands on a model.
     *
     * @param windowThread runs what other threads have to tell the model
     * @param authority what a run needs of the authority; null for a bench that needs nothing
     */
    public BenchCommands(
            BenchModel model,
            BenchDesk desk,
            Tasks tasks,
            BenchPrompts prompts,
            Executor windowThread,
            @Nullable AuthorityCommands authority) {
        this.authority = authority;
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
        this.windowThread = windowThread;
        this.runs = new BenchRuns(model, desk, tasks, prompts, windowThread);
        this.queue = new BenchQueue(model, prompts, runs, this::renew);
        this.recovery = new BenchRecovery(model, desk, tasks, prompts, runs);
        this.reports = new BenchReports(model, desk, tasks, prompts);
        this.comeBacks = new ComeBacks(model, runs, authority);
    }

    /** Opens the data directory and begins to look at the tokens. */
    public void open() {
        model.setState(new DeskState.Opening());
        tasks.run(
                prompts.title(Work.OPEN),
                (progress, cancellation) -> tryToOpen(),
                TaskCallback.of(prompts::explain, this::opened));
    }

    /** What came of opening: told in the window itself, with a way to try again, and not in a dialog. */
    private record Opened(List<Campaign> campaigns, @Nullable Exception failure) {}

    private Opened tryToOpen() {
        try {
            desk.open();
            return new Opened(desk.campaigns(), null);
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.log(Level.INFO, "the data directory can't be opened", e);
            }
            return new Opened(List.of(), e);
        }
    }

    private void opened(Opened result) {
        if (closed) {
            return;
        }
        if (result.failure() != null) {
            model.setState(new DeskState.Failed(result.failure()));
            return;
        }
        List<Campaign> campaigns = result.campaigns();
        Campaign newest = campaigns.isEmpty() ? null : campaigns.get(campaigns.size() - 1);
        model.setCampaigns(campaigns, newest);
        model.setState(new DeskState.Open());
        if (newest != null) {
            desk.watch(newest, new Shown());
        }
    }

    /** Brings what the desk tells onto the windows' thread. */
    private final class Shown implements BenchWatcher {

        @Override
        public void read(BenchReading reading) {
            windowThread.execute(() -> show(reading));
        }

        @Override
        public void notRead(RuntimeException failure) {
            windowThread.execute(() -> model.notRead(failure));
        }

        @Override
        public void authority(AuthorityView view) {
            windowThread.execute(() -> model.setAuthority(view));
        }
    }

    private void show(BenchReading reading) {
        comeBacks.add(model.show(reading));
    }

    /** Judges by another campaign. */
    public void choose(Campaign campaign) {
        if (!Optional.of(campaign).equals(model.campaign())) {
            model.setCampaigns(model.campaigns(), campaign);
            desk.judgeBy(campaign);
        }
    }

    /** Carries a command out, or tells why it makes no sense now. */
    public void run(BenchCommand command) {
        Optional<Obstacle> obstacle = model.obstacle(command);
        if (obstacle.isPresent()) {
            prompts.refused(obstacle.get());
            return;
        }
        switch (command) {
            case RENEW_ALL -> renew(model.rows());
            case RENEW_SELECTED -> renew(model.selectedRows());
            case CONTINUE -> goOn();
            case ENTER_PINS -> enterPins();
            case PASTE_PINS -> pastePins();
            case LOAD_PINS -> prompts.choosePinFile().ifPresent(this::loadPins);
            case FORGET_PINS -> forgetPins();
            case PAUSE -> queue.pauseOrGoOn();
            case SKIP -> queue.skip();
            case PUT_BACK -> queue.putBack();
            case RETRY -> queue.retry();
            case STOP -> queue.stop();
            case STOP_SELECTED -> queue.stopSelected();
            case ABANDON -> abandon(model.selectedRows().get(0));
            case DECIDE -> recovery.decide(model.selectedRows().get(0));
            case OPEN_CASE -> recovery.openCase(model.selectedRows().get(0));
            case RESCAN -> rescan();
            case ADD_MODULE -> addModule();
            case CREATE_CAMPAIGN -> createCampaign();
            case CONFIGURE_AUTHORITY -> configureAuthority();
            case ALLOW_EXPIRED -> allowExpired();
            case COPY_RESULTS -> prompts.copyResults(model.results());
            case SHOW_SUMMARY -> reports.showSummary();
            case EXPORT_SUPPORT -> reports.exportSupport();
        }
    }

    private void renew(Collection<TokenRow> wanted) {
        withPins(wanted, TokenRow::isRenewable, tokens -> start(tokens, runs::renew));
    }

    private void goOn() {
        withPins(
                model.rows(),
                row -> row.open() != null && row.isRenewable(),
                tokens -> start(tokens, runs::resume));
    }

    private void start(List<TokenSerial> tokens, BenchRuns.Start run) {
        Optional<Campaign> campaign = model.campaign();
        if (authority == null || campaign.isEmpty()) {
            run.on(tokens);
        } else {
            authority.beforeRun(campaign.get(), () -> run.on(tokens));
        }
    }

    private void configureAuthority() {
        if (authority != null) {
            authority.configure(desk::refresh);
        }
    }

    private void allowExpired() {
        if (authority == null) {
            return;
        }
        AuthorityCommands supervised = authority;
        model.selectedRows().stream()
                .filter(TokenRow::awaitsExpiredDecision)
                .findFirst()
                .ifPresent(
                        row ->
                                supervised.allowExpired(
                                        model.campaign().orElse(null), row, desk::refresh));
    }

    /** Asks for the PINs that are missing; a token whose PIN is left empty stays out. */
    private void withPins(
            Collection<TokenRow> wanted, Predicate<TokenRow> able, BenchRuns.Start start) {
        List<TokenRow> chosen = wanted.stream().filter(able).toList();
        List<TokenRow> missing = chosen.stream().filter(TokenRow::needsPin).toList();
        if (!missing.isEmpty() && !ask(missing)) {
            return;
        }
        List<TokenSerial> ready = new ArrayList<>();
        for (TokenRow row : chosen) {
            model.row(row.serial())
                    .filter(now -> able.test(now) && !now.needsPin())
                    .ifPresent(now -> ready.add(now.serial()));
        }
        if (!ready.isEmpty()) {
            start.on(ready);
        }
    }

    private boolean ask(List<TokenRow> tokens) {
        Optional<Map<TokenSerial, Pin>> typed = prompts.askPins(tokens);
        typed.ifPresent(pins -> pins.forEach(model::keepTypedPin));
        return typed.isPresent();
    }

    private void enterPins() {
        List<TokenRow> selected =
                model.selectedRows().stream().filter(TokenRow::isRenewable).toList();
        List<TokenRow> all = model.rows().stream().filter(TokenRow::isRenewable).toList();
        ask(selected.isEmpty() ? all : selected);
    }

    private void pastePins() {
        try {
            if (prompts.pastedPins().filter(this::take).isPresent()) {
                prompts.emptyClipboard();
            }
        } catch (PinListException e) {
            prompts.error(prompts.explain(e));
        }
    }

    private void loadPins(Path file) {
        tasks.run(
                prompts.title(Work.LOAD_PINS),
                (progress, cancellation) -> PinList.inspect(file),
                TaskCallback.of(prompts::explain, this::take));
    }

    /** Shows the list, and takes its PINs when the operator wants them. */
    private boolean take(PinListing list) {
        try (list) {
            if (!prompts.confirmPins(PastedPin.of(list, model))) {
                return false;
            }
            int matched = 0;
            List<TokenSerial> unmatched = new ArrayList<>();
            for (TokenSerial serial : list.pins().tokens()) {
                list.pins().pinFor(serial).ifPresent(pin -> model.keepPin(serial, pin));
                if (model.row(serial).filter(TokenRow::isPresent).isPresent()) {
                    matched++;
                } else {
                    unmatched.add(serial);
                }
            }
            unmatched.sort(null);
            prompts.pinsTaken(matched, unmatched);
            return true;
        }
    }

    private void forgetPins() {
        if (prompts.confirmForget(model.pins().tokens().size())) {
            model.forgetPins();
        }
    }

    /** Goes on with the unfinished renewal of one token, and asks for its PIN where it is needed. */
    public void goOnWith(TokenSerial token) {
        List<TokenRow> row = model.row(token).stream().toList();
        withPins(
                row,
                it -> it.open() != null && it.isRenewable(),
                tokens -> start(tokens, runs::resume));
    }

    private void abandon(TokenRow token) {
        if (!prompts.confirmAbandon(token)) {
            return;
        }
        if (token.needsPin() && !ask(List.of(token))) {
            return;
        }
        recovery.abandon(token);
    }

    /** Asks the tokens that wait to be left alone, without a question; those at work come to a safe end. */
    public void stopWithoutAsking() {
        runs.stop();
    }

    private void rescan() {
        if (model.isRunning()) {
            desk.refresh();
        } else {
            restart();
        }
    }

    private void restart() {
        modulesWait = false;
        tasks.run(
                prompts.title(Work.RESCAN),
                (progress, cancellation) -> {
                    desk.restart();
                    return Set.of();
                },
                TaskCallback.of(prompts::explain, nothing -> {}));
    }

    /** The settings of modules have changed: looks at them anew, at once or when the last token at work is finished. */
    public void modulesChanged() {
        if (!(model.state() instanceof DeskState.Open)) {
            return;
        }
        if (model.isRunning()) {
            modulesWait = true;
            prompts.modulesWait();
        } else {
            restart();
        }
    }

    private void addModule() {
        prompts.askModule()
                .ifPresent(
                        module ->
                                tasks.run(
                                        prompts.title(Work.ADD_MODULE),
                                        (progress, cancellation) -> {
                                            desk.addModule(module);
                                            desk.restart();
                                            return module;
                                        },
                                        TaskCallback.of(prompts::explain, added -> {})));
    }

    private void createCampaign() {
        prompts.askCampaign()
                .ifPresent(
                        request ->
                                tasks.run(
                                        prompts.title(Work.CREATE_CAMPAIGN),
                                        (progress, cancellation) -> {
                                            Campaign created = desk.createCampaign(request.read());
                                            return new Created(created, desk.campaigns());
                                        },
                                        TaskCallback.of(prompts::explain, this::created)));
    }

    private record Created(Campaign campaign, List<Campaign> all) {}

    private void created(Created result) {
        model.setCampaigns(result.all(), result.campaign());
        desk.judgeBy(result.campaign());
    }

    /** Lets a second pass; authorities that said "waiting" are asked again when it is time. */
    public void tick() {
        comeBacks.due(model.dueToAsk());
        if (modulesWait && !model.isRunning()) {
            restart();
        }
        if (model.tick()) {
            prompts.pinsWiped();
        }
    }

    /** Reads anew what the journal says of the tokens: this desk, or another, wrote there. */
    public void lookAgain() {
        if (model.state() instanceof DeskState.Open) {
            desk.refresh();
        }
    }

    /** Wipes the PINs: the window closes for good. */
    public void close() {
        closed = true;
        model.forgetPins();
    }
}
