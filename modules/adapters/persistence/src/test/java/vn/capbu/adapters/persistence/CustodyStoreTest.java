package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyMove.Origin;
import vn.capbu.renewal.custody.CustodyQuery;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.custody.DropOff;
import vn.capbu.renewal.custody.DropOffSummary;
import vn.capbu.renewal.custody.HandOver;
import vn.capbu.renewal.custody.ShelfRow;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.CustodyRepository.Series;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CustodyStoreTest {

    @Parameter TestDatabase database;

    private static final int THREADS = 8;

    @TempDir Path folder;
    private Storage storage;
    private CustodyRepository custody;

    @BeforeEach
    void open() {
        storage = database.open(folder);
        custody = storage.port(CustodyRepository.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private DropOff add(String number, String... serials) {
        DropOff dropOff = CustodyFixtures.dropOff(number, serials);
        return custody.add(dropOff, CustodyFixtures.firstMoves(dropOff));
    }

    private CustodyItem move(CustodyItem item, CustodyState to) {
        return custody.move(
                item.moved(to, Fixtures.NOW),
                CustodyFixtures.move(item, item.state(), to, Origin.OPERATOR));
    }

    private static void assertConflict(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT));
    }

    @Test
    void readsWhatItWrote() {
        DropOff added = add("TN2020-000001", "Ab1", "A2");

        assertThat(custody.find("TN2020-000001")).contains(added);
        assertThat(added.items()).extracting(CustodyItem::place).containsExactly(1, 2);
        assertThat(added.items().get(0).received()).isEqualTo(CustodyFixtures.received("Ab1"));
        assertThat(added.bearer()).isEqualTo(CustodyFixtures.BEARER);
        assertThat(added.mandate()).isEqualTo(CustodyFixtures.MANDATE);
        assertThat(custody.findInCustody(new TokenSerial("aB1"))).contains(added.items().get(0));
        assertThat(custody.find("TN2020-000002")).isEmpty();
        assertThat(custody.findInCustody(new TokenSerial("A3"))).isEmpty();
    }

    @Test
    void keepsWhatBecameOfAToken() {
        CustodyItem item = add("TN2020-000001", "A1").items().get(0);
        UUID renewal = UUID.randomUUID();

        CustodyItem changed =
                custody.update(
                        item.withRenewal(renewal)
                                .withChange(CustodyFixtures.CHANGE)
                                .withCheck(CustodyFixtures.check())
                                .shelved("K9"));

        assertThat(changed.version()).isEqualTo(item.version() + 1);
        assertThat(custody.findInCustody(item.token())).contains(changed);
        assertThat(changed.change()).isEqualTo(CustodyFixtures.CHANGE);
        assertThat(changed.check()).isEqualTo(CustodyFixtures.check());
        assertThat(changed.renewal()).isEqualTo(renewal);
        assertThat(custody.search(CustodyQuery.inCustody("k9")).total()).isEqualTo(1);
    }

    @Test
    void keepsMinutesAndTheirTokens() {
        DropOff dropOff = add("TN2020-000001", "A1", "A2");
        custody.addHandOver(CustodyFixtures.handOver("BB2020-000001"));
        move(dropOff.items().get(1).withMinutes("BB2020-000001"), CustodyState.RETURNED);

        HandOver minutes = custody.findHandOver("BB2020-000001").orElseThrow();

        assertThat(minutes.items()).extracting(CustodyItem::place).containsExactly(2);
        assertThat(minutes)
                .usingRecursiveComparison()
                .ignoringFields("items")
                .isEqualTo(CustodyFixtures.handOver("BB2020-000001"));
        assertThat(custody.handOversOf("TN2020-000001")).containsExactly(minutes);
        assertThat(custody.handOversOf("TN2020-000002")).isEmpty();
        assertConflict(() -> custody.addHandOver(CustodyFixtures.handOver("BB2020-000001")));
    }

    @Test
    void aTokenIsInCustodyOnceAndCanComeAgain() {
        CustodyItem first = add("TN2020-000001", "A1").items().get(0);
        assertConflict(() -> add("TN2020-000002", "A2", "a1"));
        assertThat(custody.find("TN2020-000002")).isEmpty();
        assertThat(custody.findInCustody(new TokenSerial("A2"))).isEmpty();

        move(first, CustodyState.RETURNED);
        CustodyItem second = add("TN2020-000002", "a1").items().get(0);

        assertThat(custody.ofToken(new TokenSerial("A1")))
                .extracting(CustodyItem::id)
                .containsExactly(second.id(), first.id());
        assertThat(custody.history(new TokenSerial("A1")))
                .extracting(CustodyMove::slip, CustodyMove::from, CustodyMove::to)
                .containsExactly(
                        tuple("TN2020-000001", null, CustodyState.RECEIVED),
                        tuple("TN2020-000001", CustodyState.RECEIVED, CustodyState.RETURNED),
                        tuple("TN2020-000002", null, CustodyState.RECEIVED));
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        CustodyItem item = add("TN2020-000001", "A1").items().get(0);
        move(item, CustodyState.ON_BENCH);

        assertConflict(() -> move(item, CustodyState.PROBLEM));

        assertThat(custody.history(item.token())).hasSize(2);
    }

    @Test
    void consentIsNotedOnASlip() {
        add("TN2020-000001", "A1");

        assertThat(custody.recordConsent("TN2020-000001")).isTrue();
        assertThat(custody.recordConsent("TN2020-000002")).isFalse();
        assertThat(custody.find("TN2020-000001").orElseThrow().keyGenerationConsent()).isTrue();
    }

    @Test
    void findsByEveryWordHoweverItIsSpelled() {
        add("TN2020-000001", "A1", "B2");
        add("TN2020-000002", "C3");

        for (String words :
                List.of(
                        "tn2020-000001",
                        "B2 hoa",
                        "0100109106 a1",
                        "0912345678",
                        "0912.345",
                        "dai phat k3",
                        "PHỞ  thìn",
                        "nguyen thi hoà")) {
            assertThat(custody.search(CustodyQuery.inCustody(words)).total())
                    .describedAs(words)
                    .isPositive();
        }
        for (String words : List.of("%", "_", "!", "hoa binh", "zz")) {
            assertThat(custody.search(CustodyQuery.inCustody(words)).total())
                    .describedAs(words)
                    .isEqualTo(0);
        }
        assertThat(custody.search(CustodyQuery.inCustody("b2")).rows())
                .extracting(row -> row.item().token().value())
                .containsExactly("B2");
    }

    @Test
    void pagesAndStates() {
        CustodyItem ready = add("TN2020-000001", "A1", "A2", "A3").items().get(1);
        add("TN2020-000002", "C3");
        move(ready, CustodyState.READY);

        assertThat(custody.search(new CustodyQuery("", EnumSet.of(CustodyState.READY), 0, 10)))
                .satisfies(
                        page -> {
                            assertThat(page.total()).isEqualTo(1);
                            assertThat(page.rows().get(0).bearer())
                                    .isEqualTo(CustodyFixtures.BEARER);
                        });
        var page = custody.search(new CustodyQuery("", EnumSet.noneOf(CustodyState.class), 1, 2));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.rows())
                .extracting(row -> row.item().token().value())
                .containsExactly("A1", "A2");
        assertThat(
                        custody.searchDropOffs(
                                        new CustodyQuery(
                                                "a2", EnumSet.of(CustodyState.READY), 0, 10))
                                .rows())
                .extracting(DropOffSummary::number, DropOffSummary::states, DropOffSummary::tokens)
                .containsExactly(
                        tuple(
                                "TN2020-000001",
                                Map.of(CustodyState.READY, 1, CustodyState.RECEIVED, 2),
                                3));
        assertThat(custody.searchDropOffs(CustodyQuery.inCustody(null)).total()).isEqualTo(2);
    }

    @Test
    void tellsWhatHasBeenWaiting() {
        CustodyItem item = add("TN2020-000001", "A1", "A2").items().get(0);
        move(item, CustodyState.READY);

        assertThat(custody.waitingSince(CustodyState.RECEIVED, Fixtures.NOW.plusSeconds(1)))
                .extracting(ShelfRow::item)
                .extracting(CustodyItem::token)
                .containsExactly(new TokenSerial("A2"));
        assertThat(custody.waitingSince(CustodyState.RECEIVED, Fixtures.NOW)).isEmpty();
    }

    @Test
    void tellsOfEveryStateWhatHasBeenWaitingInIt() {
        int number = 0;
        for (CustodyState state : CustodyState.values()) {
            number++;
            CustodyItem item = add("TN2020-00000" + number, state.name()).items().get(0);
            if (state != CustodyState.RECEIVED) {
                move(item, state);
            }
        }

        for (CustodyState state : CustodyState.values()) {
            assertThat(custody.waitingSince(state, Fixtures.NOW.plusSeconds(1)))
                    .extracting(row -> row.item().token().value())
                    .as(state.name())
                    .containsExactly(state.name());
        }
    }

    private <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            List<Callable<T>> all = new ArrayList<>(java.util.Collections.nCopies(THREADS, work));
            for (Future<T> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void numbersHaveNoGapAlthoughTransactionsFail() throws Exception {
        custody.nextNumber(Series.DROP_OFF, "", 2020);
        List<Integer> numbers = new ArrayList<>();
        atOnce(
                () -> {
                    for (int i = 0; i < 10; i++) {
                        boolean fails = i % 3 == 1;
                        try {
                            int number = taken(fails);
                            synchronized (numbers) {
                                numbers.add(number);
                            }
                        } catch (IllegalStateException expected) {
                            assertThat(fails).isTrue();
                        }
                    }
                    return true;
                });

        assertThat(numbers)
                .hasSize(THREADS * 7)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, THREADS * 7 + 1).boxed().toList());
        assertThat(custody.nextNumber(Series.HAND_OVER, "", 2020)).isEqualTo(1);
        assertThat(custody.nextNumber(Series.DROP_OFF, "Q1", 2020)).isEqualTo(1);
        assertThat(custody.nextNumber(Series.DROP_OFF, "", 2021)).isEqualTo(1);
    }

    private int taken(boolean fails) {
        return storage.transact(
                Durability.NORMAL,
                () -> {
                    int number = custody.nextNumber(Series.DROP_OFF, "", 2020);
                    if (fails) {
                        throw new IllegalStateException("the slip isn't made");
                    }
                    return number;
                });
    }

    @Test
    void oneOfEightDesksGetsTheToken() throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Boolean> got =
                atOnce(
                        () -> {
                            ready.countDown();
                            ready.await();
                            try {
                                return !add("TN-" + Thread.currentThread().getId(), "A1")
                                        .items()
                                        .isEmpty();
                            } catch (StorageException e) {
                                assertThat(e.reason()).isEqualTo(Reason.CONFLICT);
                                return false;
                            }
                        });

        assertThat(got).filteredOn(it -> it).hasSize(1);
        assertThat(custody.ofToken(new TokenSerial("A1"))).hasSize(1);
    }

    /** A renewal and a desk that change a token at once wait for one another; none fails. */
    @Test
    void writersOfATokenWaitForOneAnother() throws Exception {
        TokenSerial token = add("TN2020-000001", "A1").items().get(0).token();
        atOnce(
                () -> {
                    for (int i = 0; i < 5; i++) {
                        storage.transact(
                                Durability.NORMAL,
                                () -> {
                                    CustodyItem item = custody.lockInCustody(token).orElseThrow();
                                    boolean back = item.state() == CustodyState.ON_BENCH;
                                    move(
                                            item,
                                            back ? CustodyState.RECEIVED : CustodyState.ON_BENCH);
                                });
                    }
                    return true;
                });

        List<CustodyMove> history = custody.history(token);
        assertThat(history).hasSize(1 + THREADS * 5);
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).from()).isEqualTo(history.get(i - 1).to());
        }
    }
}
