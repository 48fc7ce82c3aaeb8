package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.DatabaseSettings.PostgreSql;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.TokenLease;
import vn.capbu.renewal.spi.TokenLeases;

class DeskLeaseTest {

    private static final TokenSerial TOKEN = new TokenSerial("T1");
    private static final Desk ONE = new Desk("desk-1", "Bàn 1");
    private static final Desk TWO = new Desk("desk-2", "Bàn 2");
    private static final int ROUNDS = 150;

    @TempDir Path folder;

    private static TokenLeases leases(Storage storage) {
        return storage.port(TokenLeases.class);
    }

    private static TokenLease take(Storage storage, Desk desk) {
        return leases(storage).take(TOKEN, desk, Fixtures.OPERATOR);
    }

    /** As when nobody heard of the desk for the time of a lease. */
    private static void runOut(Storage storage) {
        ((HibernateStorage) storage)
                .jdbc(
                        connection -> {
                            try (PreparedStatement update =
                                    connection.prepareStatement(
                                            "UPDATE desk_lease SET until_at = CURRENT_TIMESTAMP")) {
                                return update.executeUpdate();
                            }
                        });
    }

    @ParameterizedTest
    @EnumSource
    void oneDeskHasATokenAndTheOtherIsToldWhich(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            TokenLease first = take(storage, ONE);
            TokenLease second = take(storage, TWO);

            assertThat(first.isOf(ONE)).isTrue();
            assertThat(first.until()).isEqualTo(first.takenAt().plus(TokenLeases.TIME));
            assertThat(second).isEqualTo(first);
            assertThat(second.operator()).isEqualTo(Fixtures.OPERATOR.name());
            assertThat(leases(storage).list()).containsExactly(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsGivenBackIsFree(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            TokenLease first = take(storage, ONE);
            leases(storage).release(first);

            assertThat(leases(storage).list()).isEmpty();
            assertThat(take(storage, TWO).isOf(TWO)).isTrue();
            assertThat(leases(storage).keep(first)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeskThatStartsAgainTakesItsTokenBackAtOnceAndItsOldSelfKnows(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            TokenLease before = take(storage, ONE);
            TokenLease after = take(storage, ONE);

            assertThat(after.version()).isGreaterThan(before.version());
            assertThat(leases(storage).keep(before)).isFalse();
            assertThat(leases(storage).keep(after)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfADeskThatWasNotHeardOfIsTakenAndTheDeskLosesIt(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            TokenLease lost = take(storage, ONE);
            runOut(storage);

            assertThat(take(storage, TWO).isOf(TWO)).isTrue();
            assertThat(leases(storage).keep(lost)).isFalse();
            leases(storage).release(lost);
            assertThat(take(storage, ONE).isOf(TWO)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLeaseThatRanOutWithoutAnybodyTakingItIsKept(TestDatabase database) {
        try (Storage storage = database.open(folder)) {
            TokenLease lease = take(storage, ONE);
            runOut(storage);

            assertThat(leases(storage).keep(lease)).isTrue();
            assertThat(take(storage, TWO).isOf(ONE)).isTrue();
        }
    }

    @Test
    void whatIsKeptInATransactionIsNobodyElsesBeforeItsEnd() throws Exception {
        PostgreSql settings = settings();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Storage here = TestDatabase.POSTGRESQL.open(settings);
                Storage there = TestDatabase.POSTGRESQL.open(settings)) {
            TokenLease lease = take(here, ONE);
            runOut(here);
            Future<TokenLease> taking =
                    here.transact(
                            Durability.FORCED,
                            () -> {
                                assertThat(leases(here).keep(lease)).isTrue();
                                return other.submit(() -> take(there, TWO));
                            });

            assertThat(taking.get(30, TimeUnit.SECONDS).isOf(ONE)).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    private static PostgreSql settings() {
        PostgresServer server = PostgresServer.running();
        return TestDatabase.settings(server, server.newDatabase());
    }

    /** Two consoles, each with its own pool, and in each round a token that nobody had or that ran out. */
    @Test
    void ofTwoDesksThatTakeATokenAtTheSameTimeExactlyOneHasIt() throws Exception {
        PostgreSql settings = settings();
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try (Storage here = TestDatabase.POSTGRESQL.open(settings);
                Storage there = TestDatabase.POSTGRESQL.open(settings)) {
            int ofOne = 0;
            for (int round = 0; round < ROUNDS; round++) {
                if (round % 2 == 1) {
                    runOut(here);
                }
                TokenSerial token = new TokenSerial("T" + round / 2);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<TokenLease>> taken =
                        desks.invokeAll(
                                List.of(
                                        taking(here, token, ONE, together),
                                        taking(there, token, TWO, together)));
                TokenLease first = taken.get(0).get();
                TokenLease second = taken.get(1).get();

                assertThat(first).isEqualTo(second);
                assertThat(first.isOf(ONE)).isNotEqualTo(first.isOf(TWO));
                ofOne += first.isOf(ONE) ? 1 : 0;
            }
            assertThat(ofOne).isBetween(1, ROUNDS - 1);
        } finally {
            desks.shutdownNow();
        }
    }

    private static Callable<TokenLease> taking(
            Storage storage, TokenSerial token, Desk desk, CyclicBarrier together) {
        return () -> {
            together.await();
            return leases(storage).take(token, desk, Fixtures.OPERATOR);
        };
    }
}
