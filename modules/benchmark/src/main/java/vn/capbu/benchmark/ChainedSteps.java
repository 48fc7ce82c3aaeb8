package vn.capbu.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Fact;
import vn.capbu.complaints.sla.Reckoning;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Storage.Durability;

/**
 * Steps on cases, each committed by itself, by one desk and by several at once: as they are, and without the line of the audit trail
 * whose link locks the end of the chain. What the latter write has no proof, so this comes last.
 */
final class ChainedSteps {

    private static final int STEPS = 400;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final Workspace workspace;
    private final ComplaintDesk desk;
    private final List<Long> cases;
    private final Operator operator = ComplaintYear.agent(1);

    ChainedSteps(Workspace workspace, ComplaintDesk desk, List<Long> cases) {
        this.workspace = workspace;
        this.desk = desk;
        this.cases = cases;
    }

    void run(Figures figures) throws Exception {
        perSecond(1, this::note);
        perSecond(1, this::bare);
        double alone = 0;
        double bareAlone = 0;
        for (int desks : new int[] {1, 2, 4, 8}) {
            double steps = perSecond(desks, this::note);
            double bare = perSecond(desks, this::bare);
            alone = alone == 0 ? steps : alone;
            bareAlone = bareAlone == 0 ? bare : bareAlone;
            figures.say(
                    "%-44s %7.0f /s (%6.2f ms)   without the chain %7.0f /s (%6.2f ms)   cost %5.2f"
                            + " times   to one desk %5.2f, without %5.2f",
                    "steps of " + desks + (desks == 1 ? " desk" : " desks"),
                    steps,
                    MILLIS * desks / steps,
                    bare,
                    MILLIS * desks / bare,
                    bare / steps,
                    steps / alone,
                    bare / bareAlone);
        }
    }

    /** A step on a case. */
    @FunctionalInterface
    private interface Step {
        void run(long id) throws Exception;
    }

    /** Each desk has its own cases. */
    private double perSecond(int desks, Step step) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(desks);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int desk = 0; desk < desks; desk++) {
                int first = desk;
                work.add(
                        () -> {
                            for (int i = 0; i < STEPS; i++) {
                                int place = (first + i * desks) % cases.size();
                                step.run(cases.get(place));
                            }
                            return true;
                        });
            }
            long begun = System.nanoTime();
            for (Future<Boolean> one : crowd.invokeAll(work)) {
                one.get();
            }
            return desks * STEPS * NANOS / (System.nanoTime() - begun);
        } finally {
            crowd.shutdown();
        }
    }

    private void note(long id) throws Exception {
        desk.completeCase().note(operator, id, "Đã gọi, khách chưa nghe máy");
    }

    private void bare(long id) {
        ComplaintCases port = workspace.storage().port(ComplaintCases.class);
        workspace
                .storage()
                .transact(
                        Durability.NORMAL,
                        () -> {
                            ComplaintCase before = port.lock(id).orElseThrow();
                            List<CaseEvent> log = new ArrayList<>(port.log(id));
                            desk.transitions().state(log);
                            CaseEvent line =
                                    new CaseEvent(
                                            log.size() + 1,
                                            workspace.clock().instant(),
                                            new CaseEvent.Actor(operator.name(), "", "bench"),
                                            EventKind.NOTED,
                                            Map.of(Fact.TEXT, "Đã gọi, khách chưa nghe máy"));
                            log.add(line);
                            port.add(id, List.of(line));
                            new Reckoning(desk.rulebook()).clocks(log, line.at());
                            desk.transitions().state(log);
                            port.put(
                                    new ComplaintCase(
                                            id,
                                            before.state(),
                                            before.owner(),
                                            before.origin(),
                                            before.kind(),
                                            before.time(),
                                            before.closing(),
                                            log.size()));
                        });
    }
}
