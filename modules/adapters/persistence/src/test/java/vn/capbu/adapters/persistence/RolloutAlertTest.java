package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.capbu.adapters.persistence.RolloutBench.OPERATOR;
import static vn.capbu.adapters.persistence.RolloutBench.serial;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.rollout.Alert;
import vn.capbu.rollout.AlertKind;
import vn.capbu.rollout.LogKind;
import vn.capbu.rollout.MoveMembers.Move;
import vn.capbu.rollout.RolloutException;
import vn.capbu.rollout.Standing;
import vn.capbu.rollout.Target;
import vn.capbu.rollout.spi.RolloutAlerts;

/**
 * When each kind of alert is raised and when it just isn't, by the seeded rules: on 31/03/2020 the last five working days are 25/03 to
 * 31/03, the five before 18/03 to 24/03.
 */
class RolloutAlertTest extends RolloutCase {

    private static final int MEMBERS = 240;
    private static final int DESKS = 2;
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 31);
    private static final LocalDate BEFORE = LocalDate.of(2020, 3, 18);
    private static final LocalDate LAST_BEFORE = LocalDate.of(2020, 3, 24);
    private static final LocalDate RECENT = LocalDate.of(2020, 3, 25);

    private final List<String> log = new ArrayList<>(List.of(HEADER));

    @BeforeEach
    void open() throws Exception {
        open(TestDatabase.H2, MEMBERS);
        bench.today(TODAY);
    }

    /** Every so many members, the first ones of those. */
    private static IntStream every(int step, int first, int count) {
        return IntStream.iterate(first, number -> number + step).limit(count);
    }

    private void renew(IntStream members, LocalDate day, String channel) {
        members.forEach(
                number ->
                        log.add(
                                String.join(
                                        ";",
                                        serial(number),
                                        "",
                                        VietnamTime.format(day),
                                        channel,
                                        "")));
    }

    private void move(IntStream members, Standing standing, LocalDate from) throws Exception {
        List<CertificateSerial> serials =
                members.mapToObj(number -> CertificateSerial.parse(serial(number))).toList();
        bench.desk
                .moveMembers()
                .to(OPERATOR, bench.campaign, standing, new Move(serials, from, "theo báo cáo"));
    }

    private List<Alert> raised(AlertKind kind) throws Exception {
        if (log.size() > 1) {
            bench.importLog(bench.log(LogKind.RENEWALS, false, log.toArray(String[]::new)));
        }
        return bench.desk.watchProgress().run(OPERATOR, bench.campaign, null).stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    private void target(UnaryOperator<Target> change) throws RolloutException {
        bench.desk
                .editTargets()
                .change(OPERATOR, bench.campaign, "completion", change, "theo họp tuần");
    }

    /** Everybody that isn't left out is renewed: 216 of 240, which is 90 % of all. */
    private void renewAllButThoseLeftOut() throws Exception {
        move(every(10, 0, 24), Standing.EXCLUDED_CLOSED_DOWN, LocalDate.of(2020, 3, 11));
        renew(
                IntStream.range(0, MEMBERS).filter(number -> number % 10 != 0),
                LocalDate.of(2020, 3, 12),
                "AM");
    }

    @Test
    void aTargetOfAllInTheCampaignIsMissedWhereTooManyAreLeftOut() throws Exception {
        target(one -> one.of(Target.Denominator.ELIGIBLE).withPercent(BigDecimal.valueOf(95)));
        renewAllButThoseLeftOut();

        assertThat(raised(AlertKind.STAGE_MISSED))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.subject()).isEqualTo("completion");
                            assertThat(one.value()).isCloseTo(90, within(1e-9));
                            assertThat(one.limit()).isEqualTo(95);
                        });
    }

    @Test
    void aTargetOfTheReachableIsNotMissedByThoseLeftOut() throws Exception {
        target(one -> one.of(Target.Denominator.REACHABLE).withPercent(BigDecimal.valueOf(95)));
        renewAllButThoseLeftOut();

        assertThat(raised(AlertKind.STAGE_MISSED)).isEmpty();
    }

    @Test
    void aProvinceStallsWhereManyAreLeftAndNothingMovesWhileItDoesElsewhere() throws Exception {
        // Hà Nội: 55 of 60 left; Hải Dương: 19 of 60 left; nobody knows the province of the rest
        renew(every(4, 0, 5), LAST_BEFORE, "AM");
        renew(every(4, 2, 41), LAST_BEFORE, "AM");
        renew(every(4, 1, 1), RECENT, "AM");

        assertThat(raised(AlertKind.PROVINCE_STALLS))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.subject()).isEqualTo("01");
                            assertThat(one.value()).isEqualTo(55);
                            assertThat(one.limit()).isEqualTo(5);
                            assertThat(one.asOf()).isEqualTo(TODAY);
                        });
    }

    @Test
    void noProvinceStallsWhereNothingMovesAnywhereOrItMovedWithinTheDays() throws Exception {
        renew(every(4, 0, 1), RECENT, "AM");
        renew(every(4, 1, 1), RECENT, "AM");
        renew(every(4, 2, 1), RECENT, "AM");
        assertThat(raised(AlertKind.PROVINCE_STALLS)).isEmpty();

        bench.today(TODAY.plusDays(20));
        log.subList(1, log.size()).clear();
        assertThat(raised(AlertKind.PROVINCE_STALLS)).isEmpty();
    }

    @Test
    void aChannelDropsByMoreThanHalfOfMany() throws Exception {
        renew(IntStream.range(0, 60), BEFORE, "AM");
        renew(IntStream.range(60, 89), TODAY, "AM");
        renew(IntStream.range(89, 149), LAST_BEFORE, "đại lý");
        renew(IntStream.range(149, 179), RECENT, "đại lý");
        renew(IntStream.range(179, 228), BEFORE, "hotline");

        assertThat(raised(AlertKind.CHANNEL_DROPS))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.subject()).isEqualTo("ACCOUNT_MANAGER");
                            assertThat(one.value()).isEqualTo(29);
                            assertThat(one.limit()).isEqualTo(60);
                        });
    }

    @Test
    void failuresOfADeviceVersionJumpWhenTheyMoreThanDouble() throws Exception {
        move(every(3, 0, 5), Standing.BLOCKED_PIN_LOCKED, BEFORE);
        move(every(3, 30, 6), Standing.BLOCKED_TOKEN_BROKEN, RECENT);
        move(every(3, 90, 5), Standing.BLOCKED_DEVICE_NOT_SUPPORTED, TODAY);
        move(every(3, 1, 6), Standing.BLOCKED_PIN_LOCKED, LAST_BEFORE);
        move(every(3, 31, 12), Standing.BLOCKED_PIN_LOCKED, RECENT);
        move(every(3, 121, 9), Standing.BLOCKED_DEBT, RECENT);

        assertThat(raised(AlertKind.VERSION_FAILS))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.subject()).isEqualTo("v4");
                            assertThat(one.value()).isEqualTo(11);
                            assertThat(one.limit()).isEqualTo(5);
                        });
    }

    @Test
    void whatWasClosedIsNotRaisedAgainForAWeek() throws Exception {
        move(every(3, 0, 11), Standing.BLOCKED_PIN_LOCKED, RECENT);
        Alert alert = raised(AlertKind.VERSION_FAILS).get(0);
        bench.desk.watchProgress().close(OPERATOR, bench.campaign, alert.id(), "đã báo kỹ thuật");

        bench.today(TODAY.plusDays(6));
        move(every(3, 60, 23), Standing.BLOCKED_PIN_LOCKED, TODAY.plusDays(6));
        assertThat(raised(AlertKind.VERSION_FAILS)).isEmpty();

        bench.today(TODAY.plusDays(7));
        assertThat(raised(AlertKind.VERSION_FAILS))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isNotEqualTo(alert.id()));
    }

    @ParameterizedTest
    @EnumSource
    void ofManyDesksThatLookAtOnceOneRaisesAnAlert(TestDatabase database) throws Exception {
        bench.close();
        folder = Files.createDirectory(folder.resolve("many"));
        open(database, MEMBERS);
        bench.today(TODAY);
        move(every(3, 0, 11), Standing.BLOCKED_PIN_LOCKED, RECENT);
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        CyclicBarrier together = new CyclicBarrier(DESKS);
        List<Alert> raised = new ArrayList<>();
        try {
            Callable<List<Alert>> look =
                    () -> {
                        together.await();
                        bench.desk.forecastProgress().store(OPERATOR, bench.campaign, null);
                        return bench.desk.watchProgress().run(OPERATOR, bench.campaign, null);
                    };
            for (Future<List<Alert>> one : desks.invokeAll(Collections.nCopies(DESKS, look))) {
                raised.addAll(one.get());
            }
        } finally {
            desks.shutdown();
        }

        assertThat(raised).isNotEmpty();
        assertThat(bench.desk.watchProgress().open(bench.campaign))
                .containsExactlyInAnyOrderElementsOf(raised);
        assertThat(raised)
                .extracting(one -> one.kind() + " " + one.subject())
                .doesNotHaveDuplicates();
    }

    /** Whoever doesn't lock is stopped by the key; a closed one leaves room for another. */
    @ParameterizedTest
    @EnumSource
    void theDatabaseHoldsOneOpenAlertOfAKindAndSubject(TestDatabase database) throws Exception {
        bench.close();
        folder = Files.createDirectory(folder.resolve("once"));
        open(database, 4);
        RolloutAlerts alerts = bench.workspace.storage().port(RolloutAlerts.class);
        Alert alert =
                new Alert(
                        0,
                        AlertKind.PROVINCE_STALLS,
                        "01",
                        TODAY,
                        55,
                        5,
                        1,
                        Fixtures.NOW,
                        null,
                        null,
                        null);
        long id = alerts.add(bench.campaign.id(), alert);

        assertThatThrownBy(() -> alerts.add(bench.campaign.id(), alert))
                .isInstanceOf(StorageException.class);
        assertThat(alerts.list(bench.campaign.id())).hasSize(1);

        bench.desk.watchProgress().close(OPERATOR, bench.campaign, id, "đã báo chi nhánh");
        alerts.add(bench.campaign.id(), alert);
        assertThat(alerts.list(bench.campaign.id())).hasSize(2);
    }
}
