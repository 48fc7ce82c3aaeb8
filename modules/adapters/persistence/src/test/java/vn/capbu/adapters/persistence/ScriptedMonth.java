package vn.capbu.adapters.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.kernel.VietnamTime;

/**
 * A month of cases by a fixed seed: pauses, hand-overs, other classes, rounds, re-openings, merges, moves to other policies, the
 * regulator, and some that stay open.
 */
final class ScriptedMonth {

    private static final Instant MARCH = ComplaintBench.instant("2020-03-01T00:00");
    private static final int MONTH = 31 * 86_400;

    private final ComplaintBench bench;
    private final Random random = new Random(20_200_305);
    private final List<Long> ids = new ArrayList<>();

    /** The last case that was left open; 0 before the first. */
    private long left;

    ScriptedMonth(ComplaintBench bench) {
        this.bench = bench;
    }

    List<Long> play(int cases) throws ComplaintException {
        for (int i = 0; i < cases; i++) {
            play();
        }
        bench.at(MARCH.plusSeconds(3L * MONTH));
        return ids;
    }

    private void later(int mostSeconds) {
        bench.at(bench.now().plusSeconds(1 + random.nextInt(mostSeconds)));
    }

    private void play() throws ComplaintException {
        ComplaintDesk desk = bench.desk;
        bench.at(MARCH.plusSeconds(random.nextInt(MONTH)));
        String policy = random.nextInt(3) == 0 ? ComplaintDesk.REQUESTS : ComplaintDesk.COMPLAINTS;
        long id =
                desk.openCase()
                        .run(
                                ComplaintBench.EVERYWHERE,
                                new Intake(
                                        List.of(Channel.values()).get(random.nextInt(7)),
                                        "",
                                        random.nextInt(4) == 0
                                                ? bench.now().minusSeconds(random.nextInt(7200))
                                                : null,
                                        policy,
                                        null,
                                        null,
                                        new Intake.Customer(
                                                null,
                                                Integer.toString(
                                                        100_000_000 + random.nextInt(9_999)),
                                                "Công ty " + ids.size(),
                                                "",
                                                "01"),
                                        "Nội dung " + ids.size()))
                        .id();
        ids.add(id);
        later(1200);
        desk.handleCase().classify(ComplaintBench.EVERYWHERE, id, anyClass(policy));
        for (int step = random.nextInt(4); step > 0; step--) {
            later(20_000);
            work(id, policy);
        }
        if (!supervise(id, policy)) {
            finish(id);
        }
    }

    private String anyClass(String policy) throws ComplaintException {
        List<CaseClass> classes =
                bench.desk.policy(policy, VietnamTime.dateOf(bench.now())).classes();
        return classes.get(random.nextInt(classes.size())).code();
    }

    private void work(long id, String policy) throws ComplaintException {
        ComplaintDesk desk = bench.desk;
        switch (random.nextInt(6)) {
            case 0 -> {
                desk.handleCase()
                        .pause(
                                ComplaintBench.EVERYWHERE,
                                id,
                                "papers",
                                bench.now().plusSeconds(86_400),
                                "phiếu");
                if (random.nextInt(4) == 0) {
                    later(5_000);
                    desk.handleCase()
                            .pause(
                                    ComplaintBench.EVERYWHERE,
                                    id,
                                    "customer",
                                    bench.now().plusSeconds(86_400),
                                    "ghi âm");
                }
                later(90_000);
                desk.handleCase().resume(ComplaintBench.EVERYWHERE, id, null, "");
            }
            case 1 ->
                    desk.handleCase()
                            .handOver(
                                    ComplaintBench.EVERYWHERE,
                                    id,
                                    List.of("cntt", "ttsp", "sales", "dossier")
                                            .get(random.nextInt(4)),
                                    "");
            case 2 -> desk.handleCase().classify(ComplaintBench.EVERYWHERE, id, anyClass(policy));
            case 3 ->
                    desk.handleCase()
                            .promiseCall(
                                    ComplaintBench.EVERYWHERE,
                                    id,
                                    bench.now().plusSeconds(1 + random.nextInt(50_000)),
                                    "");
            case 4 ->
                    desk.handleCase().postProgress(ComplaintBench.EVERYWHERE, id, "đang kiểm tra");
            default -> desk.handleCase().take(ComplaintBench.EVERYWHERE, id);
        }
    }

    private void finish(long id) throws ComplaintException {
        ComplaintDesk desk = bench.desk;
        if (random.nextInt(12) == 0) {
            left = id;
            return;
        }
        later(30_000);
        desk.answerCase().answer(ComplaintBench.EVERYWHERE, id, "đã xử lý");
        while (random.nextInt(5) == 0) {
            later(100_000);
            ComplaintCase again =
                    desk.answerCase().disagree(ComplaintBench.EVERYWHERE, id, "chưa được");
            later(10_000);
            boolean supervised = again.state() == CaseState.SUPERVISOR;
            if (supervised) {
                desk.handleCase().postProgress(ComplaintBench.SUPERVISOR, id, "giám sát xem");
            }
            desk.answerCase()
                    .answer(
                            supervised ? ComplaintBench.SUPERVISOR : ComplaintBench.EVERYWHERE,
                            id,
                            "đã xử lý lại");
        }
        later(50_000);
        agree(id);
        if (random.nextInt(10) == 0) {
            later(300_000);
            desk.answerCase().reopen(ComplaintBench.EVERYWHERE, id, "lại lỗi");
            later(20_000);
            if (random.nextInt(3) == 0) {
                Instant due = bench.now().plusSeconds(86_400);
                desk.superviseCase().toRegulator(ComplaintBench.SUPERVISOR, id, due, "CV");
                later(20_000);
                desk.superviseCase().regulatorAnswered(ComplaintBench.SUPERVISOR, id, "đã trả lời");
            }
            if (random.nextInt(5) == 0) {
                return;
            }
            desk.answerCase().answer(ComplaintBench.EVERYWHERE, id, "đã xử lý lần nữa");
            later(20_000);
            agree(id);
        }
    }

    private void agree(long id) throws ComplaintException {
        ComplaintDesk desk = bench.desk;
        if (desk.answerCase().agree(ComplaintBench.EVERYWHERE, id, "").state()
                == CaseState.AGREED) {
            desk.answerCase()
                    .explainAndClose(ComplaintBench.EVERYWHERE, id, "no-staff", "software", "");
        }
    }

    /** Moves it to the other policy, or merges it into the case before it where that one is open. */
    private boolean supervise(long id, String policy) throws ComplaintException {
        ComplaintDesk desk = bench.desk;
        if (random.nextInt(25) == 0) {
            String other =
                    policy.equals(ComplaintDesk.REQUESTS)
                            ? ComplaintDesk.COMPLAINTS
                            : ComplaintDesk.REQUESTS;
            desk.superviseCase()
                    .movePolicy(ComplaintBench.SUPERVISOR, id, other, 1, anyClass(other), "nhầm");
        }
        long before = left;
        if (before != 0 && random.nextInt(12) == 0) {
            desk.superviseCase().merge(ComplaintBench.SUPERVISOR, id, before);
            return true;
        }
        return false;
    }
}
