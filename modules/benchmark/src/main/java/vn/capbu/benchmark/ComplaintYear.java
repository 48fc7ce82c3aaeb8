package vn.capbu.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ComplaintDesk;
import vn.capbu.complaints.ComplaintException;
import vn.capbu.complaints.Intake;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Storage.Durability;

/**
 * A year of cases by a seed, written by the use cases themselves: pauses, hand-overs, rounds, breaches that are explained; the newest
 * ones are open still.
 */
final class ComplaintYear {

    /** The end of the year. */
    static final Instant NOW =
            LocalDate.of(2020, 12, 16).atTime(10, 30).atZone(VietnamTime.ZONE).toInstant();

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final int TRANSACTION = 200;
    private static final int AGENTS = 40;
    private static final long DAY = 86_400;
    private static final long CLOSED_DAYS = 320;
    private static final long OPEN_DAYS = 4;
    private static final List<String> PROVINCES = List.of("01", "30", "48", "79", "92");
    private static final List<String> UNITS = List.of("cntt", "ttsp", "sales", "dossier");

    private final Workspace workspace;
    private final ComplaintDesk desk;
    private final SetClock clock;
    private final Random random;
    private final List<Long> open = new ArrayList<>();

    ComplaintYear(Workspace workspace, ComplaintDesk desk, SetClock clock, long seed) {
        this.workspace = workspace;
        this.desk = desk;
        this.clock = clock;
        this.random = new Random(seed);
    }

    /** A refusal that the script doesn't expect. */
    private static final class Unexpected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unexpected(ComplaintException cause) {
            super(cause);
        }
    }

    /** Writes closed cases, then open ones; many in a transaction, which a desk never does. */
    void fill(int closed, int stillOpen) {
        int cases = closed + stillOpen;
        for (int from = 0; from < cases; from += TRANSACTION) {
            int begin = from;
            int end = Math.min(cases, from + TRANSACTION);
            workspace
                    .storage()
                    .transact(
                            Durability.NORMAL,
                            () -> {
                                for (int i = begin; i < end; i++) {
                                    write(i, closed, stillOpen);
                                }
                            });
        }
        clock.set(NOW);
    }

    /** Ids of the cases that stay open. */
    List<Long> open() {
        return open;
    }

    static Operator agent(int number) {
        return new Operator("cskh." + number, Set.of(Role.CARE_AGENT, Role.SUPERVISOR));
    }

    private void write(int number, int closed, int stillOpen) {
        try {
            if (number < closed) {
                long span = CLOSED_DAYS * DAY;
                close(
                        open(
                                NOW.minusSeconds(
                                        (OPEN_DAYS + 30) * DAY + span - span * number / closed)));
            } else {
                long span = OPEN_DAYS * DAY;
                long age = span - span * (number - closed) / stillOpen;
                work(open(NOW.minusSeconds(age + 5 * DAY)));
            }
        } catch (ComplaintException e) {
            throw new Unexpected(e);
        }
    }

    private void later(int mostSeconds) {
        clock.set(clock.instant().plusSeconds(1 + random.nextInt(mostSeconds)));
    }

    private Operator anybody() {
        return agent(random.nextInt(AGENTS));
    }

    private long open(Instant at) throws ComplaintException {
        clock.set(at);
        String policy = random.nextInt(3) == 0 ? ComplaintDesk.REQUESTS : ComplaintDesk.COMPLAINTS;
        List<CaseClass> classes = desk.policy(policy, VietnamTime.dateOf(at)).classes();
        return desk.openCase()
                .run(
                        anybody(),
                        new Intake(
                                CHANNELS.get(random.nextInt(CHANNELS.size())),
                                "",
                                null,
                                policy,
                                classes.get(random.nextInt(classes.size())).code(),
                                null,
                                new Intake.Customer(
                                        null,
                                        Integer.toString(100_000_000 + random.nextInt(900_000_000)),
                                        "Công ty TNHH " + random.nextInt(100_000),
                                        "09" + random.nextInt(100_000_000),
                                        PROVINCES.get(random.nextInt(PROVINCES.size()))),
                                "Không ký được tờ khai, máy báo không tìm thấy chứng thư số"))
                .id();
    }

    private void work(long id) throws ComplaintException {
        open.add(id);
        later(1_800);
        Operator agent = anybody();
        desk.handleCase().take(agent, id);
        later(3_600);
        switch (random.nextInt(4)) {
            case 0 ->
                    desk.handleCase()
                            .pause(agent, id, "papers", clock.instant().plusSeconds(DAY), "phiếu");
            case 1 ->
                    desk.handleCase()
                            .handOver(agent, id, UNITS.get(random.nextInt(UNITS.size())), "");
            case 2 -> desk.handleCase().promiseCall(agent, id, NOW.plusSeconds(DAY), "");
            default -> {}
        }
    }

    private void close(long id) throws ComplaintException {
        later(1_800);
        Operator agent = anybody();
        desk.handleCase().take(agent, id);
        if (random.nextInt(4) == 0) {
            desk.handleCase().pause(agent, id, "papers", clock.instant().plusSeconds(DAY), "phiếu");
            later(20_000);
            desk.handleCase().resume(agent, id, null, "");
        }
        if (random.nextInt(4) == 0) {
            desk.handleCase().handOver(agent, id, UNITS.get(random.nextInt(UNITS.size())), "");
        }
        later(9_000);
        desk.answerCase().answer(agent, id, "Đã hướng dẫn khách hàng cài lại");
        if (random.nextInt(8) == 0) {
            later(10_000);
            desk.answerCase().disagree(agent, id, "Vẫn chưa được");
            later(5_000);
            desk.answerCase().answer(agent, id, "Đã hỗ trợ từ xa");
        }
        later(30_000);
        ComplaintCase agreed = desk.answerCase().agree(agent, id, "");
        if (agreed.state() != CaseState.CLOSED) {
            desk.answerCase().explain(agent, id, "no-staff", "software", "");
            desk.answerCase().close(agent, id, "");
        }
    }
}
