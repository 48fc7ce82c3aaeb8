package vn.capbu.renewal.ui.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.PinList;
import vn.capbu.renewal.PinListException;
import vn.capbu.renewal.Pins;
import vn.capbu.renewal.ui.model.BenchPrompts.Work;

/** What the operator can do at the bench: from a wish, over questions where there are any, to the use cases. */
public final class BenchCommands {

    private static final Logger LOG = Logger.getLogger(BenchCommands.class.getName());

    private final BenchModel model;
    private final BenchDesk desk;
    private final BenchTasks tasks;
    private final BenchPrompts prompts;
    private final Executor windowThread;
    private final BenchRuns runs;
    private final @Nullable AuthorityCommands authority;
    private volatile boolean closed;

    /**
     * Commands on a model.
     *
     * @param windowThread runs what other threads have to tell the model
     */
    public BenchCommands(
            BenchModel model,
            BenchDesk desk,
            BenchTasks tasks,
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
            BenchTasks tasks,
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
    }

    /** Opens the data directory and begins to look at the tokens. */
    public void open() {
        model.setState(new DeskState.Opening());
        tasks.run(
                prompts.title(Work.OPEN),
                (progress, cancellation) -> tryToOpen(),
                Callback.of(prompts, this::opened));
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
            desk.watch(
                    newest,
                    reading -> windowThread.execute(() -> show(reading)),
                    view -> windowThread.execute(() -> model.setAuthority(view)));
        }
    }

    private void show(BenchReading reading) {
        List<TokenSerial> goOn = model.show(reading);
        if (!goOn.isEmpty()) {
            runs.resume(goOn);
        }
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
            case FORGET_PINS -> model.forgetPins();
            case STOP -> stop();
            case RESCAN -> rescan();
            case ADD_MODULE -> addModule();
            case CREATE_CAMPAIGN -> createCampaign();
            case CONFIGURE_AUTHORITY -> configureAuthority();
            case ALLOW_EXPIRED -> allowExpired();
            case COPY_RESULTS -> prompts.copyResults(model.results());
            case SAVE_RESULTS -> prompts.chooseResultFile().ifPresent(this::saveResults);
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
        typed.ifPresent(pins -> pins.forEach(model::keepPin));
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
            prompts.pastedPins().ifPresent(this::take);
        } catch (PinListException e) {
            prompts.error(prompts.explain(e));
        }
    }

    private void loadPins(Path file) {
        tasks.run(
                prompts.title(Work.LOAD_PINS),
                (progress, cancellation) -> PinList.read(file),
                Callback.of(prompts, this::take));
    }

    private void take(Pins list) {
        try (list) {
            int matched = 0;
            List<TokenSerial> unmatched = new ArrayList<>();
            for (TokenSerial serial : list.tokens()) {
                list.pinFor(serial).ifPresent(pin -> model.keepPin(serial, pin));
                if (model.row(serial).filter(TokenRow::isPresent).isPresent()) {
                    matched++;
                } else {
                    unmatched.add(serial);
                }
            }
            unmatched.sort(null);
            prompts.pinsTaken(matched, unmatched);
        }
    }

    private void stop() {
        int working = model.atWork();
        int queued = (int) model.rows().stream().filter(row -> row.sign() == Sign.QUEUED).count();
        if (prompts.confirmStop(queued, working)) {
            runs.stop();
        }
    }

    /** Asks the tokens that wait to be left alone, without a question; those at work come to a safe end. */
    public void stopWithoutAsking() {
        runs.stop();
    }

    private void rescan() {
        if (model.isRunning()) {
            desk.refresh();
        } else {
            tasks.run(
                    prompts.title(Work.RESCAN),
                    (progress, cancellation) -> {
                        desk.restart();
                        return Set.of();
                    },
                    Callback.of(prompts, nothing -> {}));
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
                                        Callback.of(prompts, added -> {})));
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
                                        Callback.of(prompts, this::created)));
    }

    private record Created(Campaign campaign, List<Campaign> all) {}

    private void created(Created result) {
        model.setCampaigns(result.all(), result.campaign());
        desk.judgeBy(result.campaign());
    }

    private void saveResults(Path file) {
        String csv = prompts.resultsAsCsv(model.results());
        tasks.run(
                prompts.title(Work.SAVE_RESULTS),
                (progress, cancellation) -> write(file, csv),
                Callback.of(prompts, written -> {}));
    }

    private static Path write(Path file, String csv) throws IOException {
        return Files.writeString(file, csv, StandardCharsets.UTF_8);
    }

    /** Lets a second pass. */
    public void tick() {
        if (model.tick()) {
            prompts.pinsWiped();
        }
    }

    /** Wipes the PINs: the window closes for good. */
    public void close() {
        closed = true;
        model.forgetPins();
    }
}
