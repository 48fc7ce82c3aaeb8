package vn.capbu.complaints.ui.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.desktop.BackgroundReader;
import vn.capbu.desktop.ComplaintIntake.Finding;
import vn.capbu.desktop.ComplaintIntake.Reference;
import vn.capbu.desktop.SubscriberFinder;
import vn.capbu.desktop.SubscriberFinder.Found;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.VietnamTime;

/** Takes cases in. Called on the event dispatch thread, returns at once but for the form itself. */
public final class IntakeCommands {

    private static final Logger LOG = Logger.getLogger(IntakeCommands.class.getName());
    private static final int MOST_HITS = 8;
    private static final int SHORTEST = 2;

    /** Class of what failed at the desk. */
    private static final String TECHNICAL = "technical";

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
        ask(new Wish(null, Optional::empty, List.of(), () -> {}));
    }

    /**
     * Asks for a new case of a subscriber, who is filled in, and opens it.
     *
     * @param changed called when the case is there
     */
    public void takeIn(SubscriberRef subscriber, Runnable changed) {
        ask(new Wish(null, () -> Optional.of(registered(subscriber)), List.of(), changed));
    }

    /** Asks for a new case that another feature has the reason for; what it knows is filled in, and the case is linked to it. */
    public void takeIn(Finding finding) {
        TaxCode taxCode = finding.taxCode();
        Intake known =
                new Intake(
                        Channel.IN_PERSON,
                        "",
                        null,
                        ComplaintDesk.COMPLAINTS,
                        TECHNICAL,
                        null,
                        new Intake.Customer(
                                null,
                                taxCode == null ? "" : taxCode.value(),
                                finding.customer(),
                                "",
                                ""),
                        finding.words());
        ask(
                new Wish(
                        known,
                        () -> taxCode == null ? Optional.empty() : registered(taxCode),
                        finding.references(),
                        () -> {}));
    }

    /**
     * A case that is asked for.
     *
     * @param before what the form is filled in with; null for an empty form
     * @param subscriber whom it is about, found in the background
     * @param links what it is linked to once it is there
     * @param changed called when it is there
     */
    private record Wish(
            @Nullable Intake before,
            Supplier<Optional<Found>> subscriber,
            List<Reference> links,
            Runnable changed) {

        Wish again(Intake typed, Optional<Found> chosen) {
            return new Wish(typed, () -> chosen, links, changed);
        }
    }

    /** A form that is about to be shown, and whom it is about. */
    private record Prepared(IntakeModel model, Optional<Found> subscriber) {}

    private void ask(Wish wish) {
        tasks.run(
                prompts.preparing(),
                (progress, cancellation) -> new Prepared(prepared(), wish.subscriber().get()),
                TaskCallback.of(prompts::explain, found -> ask(found, wish), () -> {}));
    }

    private void ask(Prepared prepared, Wish wish) {
        IntakeModel model = prepared.model();
        prepared.subscriber()
                .ifPresent(
                        one -> {
                            choose(model, one);
                            lookForSimilar(model, customer(one));
                        });
        prompts.ask(model, this, wish.before())
                .ifPresentOrElse(
                        intake -> open(intake, model, wish),
                        () -> desk.drafts().forget(Drafts.INTAKE));
    }

    private static Intake.Customer customer(Found one) {
        return new Intake.Customer(one.id(), one.taxCode().value(), one.name(), "", "");
    }

    /** As the registry's search has it, with its province; as it is known here when the search doesn't tell. */
    private Found registered(SubscriberRef subscriber) {
        return found(subscriber.taxCode()).stream()
                .filter(one -> one.id().equals(subscriber.id()))
                .findFirst()
                .orElseGet(
                        () ->
                                new Found(
                                        subscriber.id(),
                                        subscriber.taxCode(),
                                        subscriber.name(),
                                        ""));
    }

    private Optional<Found> registered(TaxCode taxCode) {
        return found(taxCode).stream().filter(one -> one.taxCode().equals(taxCode)).findFirst();
    }

    private List<Found> found(TaxCode taxCode) {
        try {
            return finder.isPresent() ? finder.get().find(taxCode.value(), MOST_HITS) : List.of();
        } catch (Exception e) {
            LOG.log(Level.INFO, "a case is taken in without what the registry knows", e);
            return List.of();
        }
    }

    private IntakeModel prepared() throws Exception {
        ComplaintDesk open = desk.open();
        desk.drafts().load();
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
        return new IntakeModel(desk.names(open), inForce, open.keywords());
    }

    /** Opens the case; what was typed comes back when it is refused, and the subscriber with it. */
    private void open(Intake intake, IntakeModel model, Wish wish) {
        Optional<Found> subscriber = model.subscriber();
        String whom = model.forWhom();
        tasks.<ComplaintCase>run(
                prompts.opening(),
                (progress, cancellation) -> {
                    ComplaintDesk open = desk.open().onBehalfOf(whom);
                    ComplaintCase one = open.openCase().run(desk.operator(), intake);
                    for (Reference link : wish.links()) {
                        link(open, one, link);
                    }
                    return one;
                },
                TaskCallback.of(
                        prompts::explain,
                        one -> {
                            desk.drafts().forget(Drafts.INTAKE);
                            wish.changed().run();
                            prompts.opened(one);
                        },
                        () -> ask(wish.again(intake, subscriber))));
    }

    /** The case is there: a link that is refused must not have it taken in once more. */
    private void link(ComplaintDesk open, ComplaintCase one, Reference link) {
        try {
            open.completeCase().link(desk.operator(), one.id(), kind(link), link.number());
        } catch (ComplaintException | RuntimeException e) {
            LOG.log(Level.WARNING, one.number() + " isn't linked to " + link, e);
        }
    }

    private static CompleteCase.Link kind(Reference link) {
        return switch (link.kind()) {
            case CERTIFICATE -> CompleteCase.Link.CERTIFICATE;
            case TOKEN -> CompleteCase.Link.TOKEN;
            case RENEWAL -> CompleteCase.Link.RENEWAL;
        };
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
