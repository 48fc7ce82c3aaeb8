package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.SubscriberFinder;
import vn.capbu.desktop.SubscriberFinder.Found;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.VietnamTime;

/** Takes cases in. Called on the event dispatch thread, returns at once but for the form itself. */
public final class IntakeCommands {

    private static final int MOST_HITS = 8;
    private static final int SHORTEST = 2;

    private final CareDesk desk;
    private final Tasks tasks;
    private final BackgroundReader reader;
    private final Optional<SubscriberFinder> finder;
    private final IntakePrompts prompts;

    /** Of the search whose answer counts. */
    private final AtomicLong turn = new AtomicLong();

    /**
     * Commands.
     *
     * @param finder of subscribers; empty where no feature owns them
     */
    public IntakeCommands(
            CareDesk desk,
            Tasks tasks,
            BackgroundReader reader,
            Optional<SubscriberFinder> finder,
            IntakePrompts prompts) {
        this.desk = desk;
        this.tasks = tasks;
        this.reader = reader;
        this.finder = finder;
        this.prompts = prompts;
    }

    /** Asks for a new case, and opens it. */
    public void takeIn() {
        ask(null);
    }

    private void ask(@Nullable Intake before) {
        tasks.run(
                prompts.preparing(),
                (progress, cancellation) -> prepared(),
                new Callback<>(
                        prompts::explain,
                        model -> prompts.ask(model, this, before).ifPresent(this::open),
                        () -> {}));
    }

    private IntakeModel prepared() throws Exception {
        ComplaintDesk open = desk.open();
        LocalDate today = VietnamTime.dateOf(desk.clock().instant());
        List<Policy> inForce = new ArrayList<>();
        for (String code : List.of(ComplaintDesk.COMPLAINTS, ComplaintDesk.REQUESTS)) {
            inForce.add(open.policy(code, today));
        }
        for (Policy one : open.policies()) {
            boolean known = inForce.stream().anyMatch(it -> it.code().equals(one.code()));
            if (!known && !one.inForceFrom().isAfter(today)) {
                inForce.add(open.policy(one.code(), today));
            }
        }
        return new IntakeModel(desk.names(open), inForce);
    }

    /** Opens the case; what was typed comes back when it is refused. */
    private void open(Intake intake) {
        tasks.<ComplaintCase>run(
                prompts.opening(),
                (progress, cancellation) -> desk.open().openCase().run(desk.operator(), intake),
                new Callback<>(prompts::explain, prompts::opened, () -> ask(intake)));
    }

    /** Looks for subscribers by what is typed. */
    public void find(IntakeModel model, String typed) {
        long mine = turn.incrementAndGet();
        String text = typed.strip();
        if (text.length() < SHORTEST || finder.isEmpty()) {
            model.found(List.of());
            return;
        }
        SubscriberFinder search = finder.get();
        reader.read(
                () -> mine == turn.get() ? search.find(text, MOST_HITS) : List.<Found>of(),
                found -> {
                    if (mine == turn.get()) {
                        model.found(found);
                    }
                });
    }

    /** Chooses one of what was found. */
    public void choose(IntakeModel model, Found one) {
        turn.incrementAndGet();
        model.choose(one);
    }

    /** Looks for open cases that it may be one of. */
    public void lookForSimilar(IntakeModel model, Intake.Customer customer) {
        if (customer.subscriber() == null
                && customer.taxCode().isEmpty()
                && customer.contact().isEmpty()) {
            model.similar(List.of());
            return;
        }
        reader.read(() -> similar(customer), model::similar);
    }

    private List<ComplaintCase> similar(Intake.Customer customer)
            throws java.io.IOException, ComplaintException {
        return desk.open().openCase().similar(customer);
    }
}
