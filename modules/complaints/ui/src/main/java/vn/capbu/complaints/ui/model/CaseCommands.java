package vn.capbu.complaints.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.CaseRights;
import vn.capbu.complaints.CaseView;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.CompleteCase;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.DueClock;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Outcome;
import vn.capbu.complaints.sla.Transitions;
import vn.capbu.complaints.ui.text.Names;
import vn.capbu.desktop.Merge;
import vn.capbu.desktop.SubscriberOutline.Outline;
import vn.capbu.desktop.TaskCallback;
import vn.capbu.desktop.Tasks;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.calendar.BusinessClock;
import vn.capbu.kernel.proof.HistoryCheck;
import vn.capbu.kernel.proof.HistoryProof;
import vn.capbu.kernel.table.FileHash;

/** What can be done in the window of a case. Called on the event dispatch thread, returns at once. */
public final class CaseCommands {

    private static final Logger LOG = Logger.getLogger(CaseCommands.class.getName());

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
                TaskCallback.of(
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

    /**
     * Reads the case anew, unless something is done to it: this desk or another did something. Nobody who works on the case notices: keys
     * count meanwhile, and what is done first comes first.
     */
    public void keepUpToDate() {
        if (model.isBusy()) {
            return;
        }
        long mine = ++turn;
        tasks.run(
                prompts.reading(),
                (progress, cancellation) -> {
                    try {
                        return found();
                    } catch (CancellationException e) {
                        throw e;
                    } catch (Exception e) {
                        LOG.log(Level.INFO, "case " + model.id() + " isn't read anew", e);
                        return () -> {};
                    }
                },
                TaskCallback.<Runnable>of(
                        prompts::explain,
                        found -> {
                            if (mine == turn && !model.isBusy()) {
                                found.run();
                            }
                        },
                        () -> {}));
    }

    private Runnable found() throws Exception {
        ComplaintDesk open = desk.open();
        desk.drafts().load();
        CaseView view = open.showCase().run(desk.operator(), model.id());
        Names names = desk.names(open);
        Set<CaseDeed> allowed = allowed(open.transitions(), view);
        HistoryCheck proof = proof(open);
        ComplaintCase one = view.summary();
        Outline outline = desk.outline(one.origin().taxCode());
        BusinessClock clock = open.listCases().workingClocks(List.of(one)).get(one.kind());
        return () -> {
            model.prove(proof);
            model.know(outline, clock);
            model.show(view, names, allowed);
        };
    }

    /** A case is shown even where the signed heads can't be read; null then. */
    private @Nullable HistoryCheck proof(ComplaintDesk open) {
        try {
            return open.proveCase().run(model.id());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the log of case " + model.id() + " can't be checked", e);
            return null;
        }
    }

    /** What a supervisor or the regulator has, only a supervisor answers; what he has, only he lets go. */
    private boolean isKept(CaseDeed deed, CaseState state) {
        if (desk.isSupervisor()) {
            return false;
        }
        return switch (deed) {
            case ANSWER, CLOSE -> state == CaseState.SUPERVISOR || state == CaseState.REGULATOR;
            case HAND_OVER, CLASSIFY -> state == CaseState.SUPERVISOR;
            default -> false;
        };
    }

    private Set<CaseDeed> allowed(Transitions transitions, CaseView view) {
        Set<CaseDeed> allowed = EnumSet.noneOf(CaseDeed.class);
        for (CaseDeed deed : CaseDeed.values()) {
            boolean may =
                    CaseRights.mayAdd(
                                    desk.operator(),
                                    view.summary().owner().unit(),
                                    view.log(),
                                    deed.kind())
                            && (!deed.isSupervisors() || desk.isSupervisor());
            CaseState state = view.summary().state();
            if (may
                    && !isKept(deed, state)
                    && transitions.after(state, deed.kind()).isPresent()
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
            case EXPLAIN -> view.clocks().total().outcome() == Outcome.BREACHED;
            default -> true;
        };
    }

    /** The tasks of a case that aren't done. */
    public static List<DueClock> openTasks(CaseView view) {
        return view.clocks().dues().stream()
                .filter(due -> due.kind() == DueClock.Kind.TASK && due.doneAt() == null)
                .toList();
    }

    /** The lines of the pauses that nobody ended yet, the oldest first. */
    public static List<CaseEvent> openPauses(CaseView view) {
        List<CaseEvent> open = new ArrayList<>();
        for (CaseEvent line : view.log()) {
            switch (line.kind()) {
                case PAUSED -> open.add(line);
                case RESUMED -> {
                    String ended = line.fact(Fact.REF);
                    open.removeIf(one -> ended == null || ended.equals(Integer.toString(one.no())));
                }
                case ANSWERED, CLOSED, MERGED, TO_SUPERVISOR, TO_REGULATOR -> open.clear();
                default -> {}
            }
        }
        return open;
    }

    /** Asks what a deed has to be told, and does it. */
    public void run(CaseDeed deed) {
        CaseView view = model.view().orElse(null);
        if (view == null || !model.allows(deed)) {
            return;
        }
        if (DeedHelp.isNeeded(deed)) {
            tasks.<DeedHelp>run(
                    prompts.reading(),
                    (progress, cancellation) ->
                            DeedHelp.read(deed, desk.open(), desk.operator(), view),
                    TaskCallback.of(prompts::explain, help -> ask(deed, view, help), () -> {}));
        } else {
            ask(deed, view, DeedHelp.NONE);
        }
    }

    private void ask(CaseDeed deed, CaseView view, DeedHelp help) {
        Optional<Filled> filled =
                deed.fields().isEmpty()
                        ? Optional.of(Filled.NOTHING)
                        : prompts.ask(deed, view, model.names(), help);
        filled.ifPresent(told -> run(deed, told, view.log().size()));
    }

    private void run(CaseDeed deed, Filled filled, int seen) {
        model.begin();
        tasks.<Came>run(
                prompts.title(deed),
                (progress, cancellation) -> attempt(deed, filled, seen),
                TaskCallback.<Came>of(
                        prompts::explain,
                        came -> {
                            if (came.after() == null) {
                                read();
                                merge(deed, filled, seen, came.log());
                            } else {
                                desk.drafts().forget(Drafts.key(model.id(), deed));
                                model.tell(prompts.done(deed, came.after()));
                                read();
                            }
                        },
                        this::read));
    }

    /** What a deed came to: the case after it, or null and the log as somebody else left it. */
    private record Came(@Nullable ComplaintCase after, List<CaseEvent> log) {}

    private Came attempt(CaseDeed deed, Filled filled, int seen) throws Exception {
        ComplaintDesk open = desk.open();
        try {
            return new Came(
                    CaseSteps.asSeen(open, desk.operator(), model.id(), seen, deed)
                            .run(deed, filled),
                    List.of());
        } catch (ComplaintException e) {
            if (e.reason() != ComplaintException.Reason.CHANGED_MEANWHILE) {
                throw e;
            }
            return new Came(null, open.showCase().run(desk.operator(), model.id()).log());
        }
    }

    /** Both are shown; what the case doesn't allow any more is refused all the same. */
    private void merge(CaseDeed deed, Filled filled, int seen, List<CaseEvent> log) {
        List<CaseEvent> theirs = log.subList(Math.min(seen, log.size()), log.size());
        prompts.askMerge(deed, filled, theirs, model.names())
                .filter(choice -> choice == Merge.Choice.MINE)
                .ifPresent(choice -> run(deed, filled, log.size()));
    }

    /** Writes the case as a paper for the regulator, with its time line and its proof as they are now. */
    public void writePaper() {
        if (!model.isBusy() && model.view().isPresent()) {
            prompts.choosePaper(CaseNumber.format(model.id())).ifPresent(this::writePaper);
        }
    }

    private void writePaper(Path target) {
        tasks.<Path>run(
                prompts.saving(String.valueOf(target.getFileName())),
                (progress, cancellation) -> {
                    ComplaintDesk open = desk.open();
                    CaseView view = open.showCase().run(desk.operator(), model.id());
                    HistoryProof proof = open.proveCase().proof(view);
                    cancellation.check();
                    desk.files().write(desk.papers(open).ofCase(view, proof), target);
                    open.listCases()
                            .exported(desk.operator(), String.valueOf(target.getFileName()), 1);
                    return target;
                },
                TaskCallback.of(
                        prompts::explain,
                        written -> model.tell(prompts.written(written)),
                        () -> {}));
    }

    /** Looks at a line of the log; 0 for none. */
    public void look(int line) {
        model.look(line);
    }

    /** Does what a line of the log offers: a file is saved, another case or what is linked is opened. */
    public void openLine(int no) {
        List<CaseEvent> log = model.view().map(CaseView::log).orElse(List.of());
        if (no < 1 || no > log.size()) {
            return;
        }
        CaseEvent line = log.get(no - 1);
        switch (line.kind()) {
            case ATTACHED -> saveFile(line);
            case ABSORBED, MERGED -> openCase(line.required(Fact.CASE));
            case LINKED -> {
                CompleteCase.Link link = CompleteCase.Link.valueOf(line.required(Fact.LINK));
                if (link == CompleteCase.Link.CASE) {
                    openCase(line.required(Fact.NEW));
                } else {
                    prompts.openLink(link, line.required(Fact.NEW));
                }
            }
            default -> {}
        }
    }

    private void openCase(String number) {
        CaseNumber.parse(number).ifPresent(prompts::openCase);
    }

    /** Saves the file of a line where the operator wants it: it is never opened or run from here. */
    private void saveFile(CaseEvent line) {
        String name = line.required(Fact.FILE);
        String hash = line.required(Fact.SHA256);
        Path target = prompts.saveAs(name, hash, line.required(Fact.SIZE)).orElse(null);
        if (target == null) {
            return;
        }
        tasks.<Path>run(
                prompts.saving(name),
                (progress, cancellation) -> {
                    Bytes content =
                            desk.open()
                                    .completeCase()
                                    .file(desk.operator(), model.id(), line.no())
                                    .orElseThrow(() -> new DamagedFileException(name));
                    if (!FileHash.sha256(content.toArray()).equals(hash)) {
                        throw new DamagedFileException(name);
                    }
                    WholeFile.write(target, out -> out.write(content.toArray()));
                    return target;
                },
                TaskCallback.of(
                        prompts::explain,
                        saved -> model.tell(prompts.saved(saved, hash)),
                        () -> {}));
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
        return model.view()
                .map(
                        view ->
                                Countdown.of(
                                        view.summary(), view.clocks().asOf(), now, model.clock()));
    }
}
