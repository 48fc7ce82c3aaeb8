package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.MemoryStorage.Crash;
import vn.capbu.renewal.fixture.RenewalBench;

/** The shared database goes away at every transaction of a renewal, before or after it was stored. */
class DatabaseAwayTest {

    private static final String FILE = "renewals-away.journal";
    private static final Logger LOG = Logger.getLogger("vn.capbu.renewal");

    @TempDir Path folder;

    @BeforeAll
    static void silence() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        LOG.setLevel(null);
    }

    static Stream<Arguments> moments() {
        return Stream.of(Moment.values())
                .flatMap(
                        moment ->
                                IntStream.rangeClosed(1, 8)
                                        .mapToObj(call -> Arguments.of(moment, call)));
    }

    @ParameterizedTest(name = "{0} transaction {1}")
    @MethodSource("moments")
    void whatWasSentEndsAndNothingElseBegins(Moment moment, int call) throws Exception {
        try (RenewalBench bench = new RenewalBench(folder, KeyPolicy.REKEY)) {
            bench.storage().faults().arm(new Plan<>(call, moment, Crash.AWAY));

            RenewalResult result = bench.renew().get(0);

            boolean kept = Files.exists(folder.resolve(FILE));
            if (kept) {
                assertThat(result.outcome()).isEqualTo(RenewalOutcome.RENEWED);
                assertThat(bench.authority().issued().all().size()).isEqualTo(1);
            } else {
                assertThat(bench.authority().issued().all().size())
                        .isLessThanOrEqualTo(result.outcome() == RenewalOutcome.RENEWED ? 1 : 0);
            }

            bench.restart();

            assertThat(folder.resolve(FILE)).doesNotExist();
            List<RenewalResult> rest = kept ? List.of() : bench.resume();
            assertThat(rest.size()).isLessThanOrEqualTo(1);
            List<Renewal> all = bench.journal().list(false);
            if (kept) {
                assertThat(all).singleElement().extracting(Renewal::state).isEqualTo(RenewalState.DONE);
                assertThat(states(bench, all.get(0)))
                        .containsExactly(
                                RenewalState.PREPARED,
                                RenewalState.KEY_GENERATED,
                                RenewalState.SENT,
                                RenewalState.ISSUED,
                                RenewalState.WRITTEN,
                                RenewalState.CONFIRMED,
                                RenewalState.DONE);
                assertThat(bench.desk().mergeAway()).isTrue();
                assertThat(bench.journal().history(all.get(0).id())).hasSize(7);
            }
            assertThat(bench.journal().list(true)).isEmpty();
        }
    }

    private static List<RenewalState> states(RenewalBench bench, Renewal renewal) {
        List<RenewalState> states = new ArrayList<>();
        bench.journal().history(renewal.id()).forEach(entry -> states.add(entry.state()));
        return states;
    }

    /** Which transaction stores that the request was sent. */
    private int transactionOf(RenewalBench bench) {
        bench.renew();
        return bench.storage().faults().calls().size();
    }

    @Test
    void aConsoleThatDiedBeforeTheMergeMergesAtItsNextStartOnce() throws Exception {
        int last;
        try (RenewalBench probe = new RenewalBench(folder.resolve("probe"), KeyPolicy.REKEY)) {
            last = transactionOf(probe);
        }
        try (RenewalBench bench = new RenewalBench(folder.resolve("real"), KeyPolicy.REKEY)) {
            Path file = folder.resolve("real").resolve(FILE);
            bench.storage().faults().arm(new Plan<>(last - 1, Moment.BEFORE, Crash.AWAY));
            bench.renew();
            byte[] waiting = Files.readAllBytes(file);
            // the process died while it wrote one more line, and after a merge that removed nothing
            Files.writeString(file, "0123\thalf a li", StandardOpenOption.APPEND);

            bench.restart();
            Files.write(file, waiting);
            bench.restart();

            assertThat(file).doesNotExist();
            Renewal done = bench.journal().list(false).get(0);
            assertThat(done.state()).isEqualTo(RenewalState.DONE);
            assertThat(bench.journal().history(done.id())).hasSize(7);
            assertThat(folder.resolve("real").resolve("renewals-away.conflicts")).doesNotExist();
        }
    }

    @Test
    void stepsThatDontFollowWhatTheDatabaseHasAreSetAside() throws Exception {
        int last;
        try (RenewalBench probe = new RenewalBench(folder.resolve("probe"), KeyPolicy.REKEY)) {
            last = transactionOf(probe);
        }
        try (RenewalBench bench = new RenewalBench(folder.resolve("real"), KeyPolicy.REKEY)) {
            bench.storage().faults().arm(new Plan<>(last - 1, Moment.BEFORE, Crash.AWAY));
            bench.renew();
            bench.storage().revive();
            bench.storage().faults().disarm();
            Renewal other = bench.journal().list(true).get(0);
            bench.journal().update(other, RenewalBench.OPERATOR);

            bench.restart();

            assertThat(folder.resolve("real").resolve(FILE)).doesNotExist();
            assertThat(folder.resolve("real").resolve("renewals-away.conflicts")).isNotEmptyFile();
            assertThat(bench.storage().tables().audit())
                    .anySatisfy(
                            event ->
                                    assertThat(event.action())
                                            .isEqualTo("renewal.merge-conflict"));
        }
    }
}
