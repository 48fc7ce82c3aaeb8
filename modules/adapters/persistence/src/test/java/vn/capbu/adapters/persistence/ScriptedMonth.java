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

/** A month of cases by a fixed seed: pauses, hand-overs, other classes, rounds, re-openings, and some that stay open. */
final class ScriptedMonth {

    private static final Instant MARCH = ComplaintBench.instant("2020-03-01T00:00");
    private static final int MONTH = 31 * 86_400;

    private final ComplaintBench bench;
    private final Random random = new Random(20_200_305);
    private final List<Long> ids = new ArrayList<>();

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
                                ComplaintBench.AGENT,
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
        desk.handleCase().classify(ComplaintBench.AGENT, id, anyClass(policy));
        for (int step = random.nextInt(4); step > 0; step--) {
            later(20_000);
            work(id, policy);
        }
        finish(id);
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
                                ComplaintBench.AGENT,
                                id,
                                "papers",
                                bench.now().plusSeconds(86_400),
                                "phiếu");
                if (random.nextInt(4) == 0) {
                    later(5_000);
                    desk.handleCase()
                            .pause(
                                    ComplaintBench.AGENT,
                                    id,
                                    "customer",
                                    bench.now().plusSeconds(86_400),
                                    "ghi âm");
                }
                later(90_000);
                desk.handleCase().resume(ComplaintBench.AGENT, id, null, "");
            }
            case 1 ->
                    desk.handleCase()
                            .handOver(
                                    ComplaintBench.AGENT,
                                    id,
                                    List.of("cntt", "ttsp", "sales", "dossier")
                                            .get(random.nextInt(4)),
                                    "");
            case 2 -> desk.handleCase().classify(ComplaintBench.AGENT, id, anyClass(policy));
            case 3 ->
                    desk.handleCase()
                            .promiseCall(
                                    ComplaintBench.AGENT,
                                    id,
                                    bench.now().plusSeconds(1 + random.nextInt(50_000)),
                                    "");
            case 4 -> desk.handleCase().postProgress(ComplaintBench.AGENT, id, "đang kiểm tra");
            default -> desk.handleCase().take(ComplaintBench.AGENT, id);
        }
    }

    private void finish(long id) throws ComplaintException {
        ComplaintDesk desk = bench.desk;
        if (random.nextInt(12) == 0) {
            return;
        }
        later(30_000);
        desk.answerCase().answer(ComplaintBench.AGENT, id, "đã xử lý");
        while (random.nextInt(5) == 0) {
            later(100_000);
            ComplaintCase again = desk.answerCase().disagree(ComplaintBench.AGENT, id, "chưa được");
            later(10_000);
            if (again.state() == CaseState.SUPERVISOR) {
                desk.handleCase().postProgress(ComplaintBench.SUPERVISOR, id, "giám sát xem");
            }
            desk.answerCase().answer(ComplaintBench.AGENT, id, "đã xử lý lại");
        }
        later(50_000);
        if (desk.answerCase().agree(ComplaintBench.AGENT, id, "").state() == CaseState.AGREED) {
            desk.answerCase().explain(ComplaintBench.AGENT, id, "no-staff", "software", "");
            desk.answerCase().close(ComplaintBench.AGENT, id, "");
        }
    }
}
