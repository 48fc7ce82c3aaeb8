package vn.capbu.complaints.ui.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Transitions;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Tasks;

/** What can be done in the window of a case. Called on the event dispatch thread, returns at once. */
public final class CaseCommands {

    private final CaseModel model;
    private final CareDesk desk;
    private final Tasks tasks;
    private final CasePrompts prompts;

    /** Of the reading whose answer counts. */
    private long turn;

    public CaseCommands(CaseModel model, CareDesk desk, Tasks tasks, CasePrompts prompts) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.prompts = prompts;
    }

    /** Reads the case, for the first time or anew. */
    public void read() {
        long mine = ++turn;
        model.begin();
        tasks.run(
                prompts.reading(),
                (progress, cancellation) -> {
                    try {
                        return found();
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        return (Runnable) () -> model.fail(e);
                    }
                },
                new Callback<>(
                        prompts::explain,
                        found -> {
                            if (mine == turn) {
                                found.run();
                            }
                        },
                        () -> {
                            if (mine == turn) {
                                model.idle();
                            }
                        }));
    }

    private Runnable found() throws Exception {
        ComplaintDesk open = desk.open();
        CaseView view = open.showCase().run(desk.operator(), model.id());
        Names names = desk.names(open);
        Set<CaseDeed> allowed = allowed(open.transitions(), view);
        return () -> model.show(view, names, allowed);
    }

    private Set<CaseDeed> allowed(Transitions transitions, CaseView view) {
        Set<CaseDeed> allowed = EnumSet.noneOf(CaseDeed.class);
        for (CaseDeed deed : CaseDeed.values()) {
            boolean may = !deed.isSupervisors() || desk.isSupervisor();
            if (may
                    && transitions.after(view.summary().state(), deed.kind()).isPresent()
                    && makesSense(deed, view)) {
                allowed.add(deed);
            }
        }
        return allowed;
    }

    private static boolean makesSense(CaseDeed deed, CaseView view) {
        return switch (deed) {
            case TASK_DONE -> !openTasks(view).isEmpty();
            case TAKE -> view.summary().time().endedAt() == null;
            default -> true;
        };
    }

    /** The tasks of a case that aren't done. */
    public static List<DueClock> openTasks(CaseView view) {
        return view.clocks().dues().stream()
                .filter(due -> due.kind() == DueClock.Kind.TASK && due.doneAt() == null)
                .toList();
    }

    /** Asks what a deed has to be told, and does it. */
    public void run(CaseDeed deed) {
        CaseView view = model.view().orElse(null);
        if (view == null || !model.allows(deed)) {
            return;
        }
        Optional<Filled> filled =
                deed.fields().isEmpty()
                        ? Optional.of(Filled.NOTHING)
                        : prompts.ask(deed, view, model.names());
        filled.ifPresent(told -> run(deed, told));
    }

    private void run(CaseDeed deed, Filled filled) {
        model.begin();
        tasks.<ComplaintCase>run(
                prompts.title(deed),
                (progress, cancellation) ->
                        new CaseSteps(desk.open(), desk.operator(), model.id()).run(deed, filled),
                new Callback<>(
                        prompts::explain,
                        after -> {
                            model.tell(prompts.done(deed, after));
                            read();
                        },
                        model::idle));
    }

    /** Looks at a line of the log; 0 for none. */
    public void look(int line) {
        model.look(line);
    }

    /** Opens the card of the subscriber, where the case names a tax code. */
    public void openSubscriber() {
        model.view()
                .map(view -> view.summary().origin().taxCode())
                .filter(code -> !code.isEmpty())
                .ifPresent(prompts::openSubscriber);
    }

    /** How much time the case has now. */
    public Optional<Countdown> countdown() {
        Instant now = desk.clock().instant();
        return model.view().map(view -> Countdown.of(view.summary(), view.clocks().asOf(), now));
    }
}
