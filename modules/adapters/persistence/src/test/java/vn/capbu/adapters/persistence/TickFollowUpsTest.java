package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.Services;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageProvider;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpDates;
import vn.capbu.renewal.followup.FollowUpDesk;
import vn.capbu.renewal.followup.FollowUpException;
import vn.capbu.renewal.followup.FollowUpException.Reason;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.followup.TickFollowUps.Hearing;
import vn.capbu.renewal.spi.FollowUpRepository;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** Two operators on the same follow-ups: nobody writes over what he hasn't seen. */
class TickFollowUpsTest {

    private static final UUID RENEWAL = new UUID(1, 2);
    private static final Operator LAN = new Operator("lan", Set.of(Role.DESK_OPERATOR));
    private static final Operator HOA = new Operator("hoa", Set.of(Role.DESK_OPERATOR));
    private static final Hearing BY_PHONE =
            new Hearing(FollowUpState.UPDATED, HeardBy.PHONE, "chị Hà, kế toán");
    private static final Hearing NOT_THERE =
            new Hearing(FollowUpState.NOT_REGISTERED, HeardBy.EMAIL, "");

    @TempDir Path folder;
    private Workspace workspace;
    private FollowUpDesk desk;

    private void open(TestDatabase database) throws IOException {
        Storage storage = database.open(folder.resolve("db"));
        StorageProvider provider = (directory, settings) -> storage;
        Services services =
                new Services() {
                    @Override
                    public <T> List<T> all(Class<T> spi) {
                        return spi == StorageProvider.class
                                ? List.of(spi.cast(provider))
                                : List.of();
                    }
                };
        workspace =
                Workspace.open(
                        services,
                        folder.resolve("home"),
                        Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));
        desk = new FollowUpDesk(workspace);
        storage.port(SubscriberRegistry.class)
                .store(
                        Fixtures.BY_HAND,
                        Fixtures.numbered(List.of(Fixtures.row("0100109106", "5401AB"))));
        storage.port(FollowUpRepository.class)
                .add(certificate(), List.of(followUp("tax", 1), followUp("customs", 2)));
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    private static RenewedCertificate certificate() {
        return new RenewedCertificate(
                RENEWAL,
                new SubscriberId(1),
                Fixtures.TAX_CODE,
                Fixtures.NAME,
                "",
                new TokenSerial("3fa85c0e"),
                new RenewedCertificate.Term(CertificateSerial.parse("5401AB"), null, null),
                new RenewedCertificate.Term(
                        CertificateSerial.parse("6A02"),
                        Fixtures.NOW,
                        Instant.parse("2021-05-31T16:59:59Z")),
                KeyPolicy.REKEY,
                0,
                Fixtures.NOW);
    }

    private static FollowUp followUp(String system, int place) {
        return new FollowUp(
                0,
                RENEWAL,
                system,
                1,
                place,
                FollowUp.Basis.SLIP,
                new FollowUpDates(
                        Instant.parse("2020-03-13T08:30:00Z"),
                        Instant.parse("2020-10-02T06:30:00Z"),
                        1,
                        "vietnam",
                        1),
                FollowUpState.OPEN);
    }

    private List<FollowUpRow> rows() {
        return desk.findFollowUps().ofRenewal(RENEWAL);
    }

    private List<FollowUpState> states() {
        return rows().stream().map(row -> row.followUp().state()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aTickOnWhatSomebodyElseTickedIsRefusedAndShowsIt(TestDatabase database) throws Exception {
        open(database);
        List<FollowUpRow> seen = rows();
        long customs = seen.get(1).followUp().id();
        desk.tickFollowUps().tick(HOA, List.of(customs), NOT_THERE);

        FollowUpException refused =
                catchThrowableOfType(
                        FollowUpException.class,
                        () -> desk.tickFollowUps().tick(LAN, seen, BY_PHONE));

        assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(refused.now()).isEqualTo(rows()).isNotEqualTo(seen);
        assertThat(states())
                .as("nothing of it was done")
                .containsExactly(FollowUpState.OPEN, FollowUpState.NOT_REGISTERED);

        desk.tickFollowUps().tick(LAN, refused.now(), BY_PHONE);
        assertThat(states()).containsExactly(FollowUpState.UPDATED, FollowUpState.UPDATED);
        assertThat(desk.findFollowUps().history(customs))
                .extracting(FollowUpStep::operator)
                .as("both stay")
                .containsExactly("hoa", "lan");
    }

    @ParameterizedTest
    @EnumSource
    void aTickThatWasRenewedMeanwhileIsNotUndoneUnseen(TestDatabase database) throws Exception {
        open(database);
        List<Long> tax = List.of(rows().get(0).followUp().id());
        desk.tickFollowUps().tick(LAN, tax, BY_PHONE);
        List<FollowUpRow> seen = rows().subList(0, 1);
        desk.tickFollowUps().untick(HOA, tax, "nhầm khách");
        desk.tickFollowUps().tick(HOA, tax, NOT_THERE);

        FollowUpException refused =
                catchThrowableOfType(
                        FollowUpException.class,
                        () -> desk.tickFollowUps().untick(LAN, seen, "khách báo lại"));

        assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(states()).startsWith(FollowUpState.NOT_REGISTERED);
        assertThatCode(() -> desk.tickFollowUps().untick(LAN, refused.now(), "khách báo lại"))
                .doesNotThrowAnyException();
        assertThat(states()).startsWith(FollowUpState.OPEN);
    }

    /** Sixteen at once, each of whom saw the follow-up open: one tick counts, the others are told. */
    @ParameterizedTest
    @EnumSource
    void oneOfManyAtOnceIsFirst(TestDatabase database) throws Exception {
        open(database);
        List<FollowUpRow> seen = rows();
        int desks = 16;
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(desks);
        try {
            List<Future<Boolean>> ends = new ArrayList<>();
            for (int i = 0; i < desks; i++) {
                Callable<Boolean> tick =
                        () -> {
                            go.await();
                            try {
                                desk.tickFollowUps().tick(LAN, seen, BY_PHONE);
                                return true;
                            } catch (FollowUpException e) {
                                assertThat(e.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
                                return false;
                            }
                        };
                ends.add(threads.submit(tick));
            }
            go.countDown();
            int first = 0;
            for (Future<Boolean> end : ends) {
                first += end.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.findFollowUps().history(seen.get(0).followUp().id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theEditionTellsThatThereIsMore(TestDatabase database) throws Exception {
        open(database);
        long before = desk.findFollowUps().edition();
        assertThat(desk.findFollowUps().edition()).isEqualTo(before);

        desk.tickFollowUps().tick(LAN, rows(), BY_PHONE);
        long ticked = desk.findFollowUps().edition();

        assertThat(ticked).isNotEqualTo(before);
    }
}
