package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.MemoryStorage.Crash;
import vn.capbu.renewal.fixture.RenewalBench;

/** The shared database goes away at every transaction of a renewal, before or after it was stored. */
class DatabaseAwayTest {

    private static final String FILE = "renewals-away.journal";
    private static final List<RenewalState> ALL =
            List.of(
                    RenewalState.PREPARED,
                    RenewalState.KEY_GENERATED,
                    RenewalState.SENT,
                    RenewalState.ISSUED,
                    RenewalState.WRITTEN,
                    RenewalState.CONFIRMED,
                    RenewalState.DONE);
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

    /** Every transaction, until one comes after the last of a renewal. */
    @ParameterizedTest
    @EnumSource
    void whatWasSentEndsAndNothingElseBegins(Moment moment) throws Exception {
        int finished = 0;
        boolean isHit = true;
        for (int call = 1; isHit; call++) {
            Path home = Files.createDirectory(folder.resolve(moment.name() + call));
            try (RenewalBench bench = new RenewalBench(home, KeyPolicy.REKEY)) {
                bench.storage().faults().arm(new Plan<>(call, moment, Crash.AWAY));
                RenewalResult result = bench.renew().get(0);
                isHit = bench.storage().faults().calls().size() >= call;
                if (Files.exists(home.resolve(FILE))) {
                    assertThat(result.outcome()).isEqualTo(RenewalOutcome.RENEWED);
                    assertMergedOnce(bench, home);
                    finished++;
                } else if (result.outcome() != RenewalOutcome.RENEWED) {
                    assertThat(bench.authority().issued().all()).isEmpty();
                }
                bench.restart();
                bench.resume();
                assertThat(bench.journal().list(true)).isEmpty();
            }
        }
        // ISSUED, WRITTEN, CONFIRMED, DONE
        assertThat(finished).isGreaterThanOrEqualTo(4);
    }

    private static void assertMergedOnce(RenewalBench bench, Path home) {
        bench.restart();
        assertThat(home.resolve(FILE)).doesNotExist();
        assertThat(bench.journal().list(false))
                .singleElement()
                .satisfies(
                        renewal -> {
                            assertThat(renewal.state()).isEqualTo(RenewalState.DONE);
                            assertThat(states(bench, renewal)).isEqualTo(ALL);
                        });
        assertThat(bench.desk().mergeAway()).isTrue();
        assertThat(bench.journal().history(bench.journal().list(false).get(0).id()))
                .hasSameSizeAs(ALL);
    }

    private static List<RenewalState> states(RenewalBench bench, Renewal renewal) {
        List<RenewalState> states = new ArrayList<>();
        bench.journal().history(renewal.id()).forEach(entry -> states.add(entry.state()));
        return states;
    }

    /** A bench whose renewal ended while the database was away: the first transaction after the request was sent failed. */
    private RenewalBench endedAway(String name) throws Exception {
        for (int call = 1; ; call++) {
            Path home = Files.createDirectory(folder.resolve(name + call));
            RenewalBench bench = new RenewalBench(home, KeyPolicy.REKEY);
            bench.storage().faults().arm(new Plan<>(call, Moment.BEFORE, Crash.AWAY));
            bench.renew();
            if (Files.exists(home.resolve(FILE))) {
                return bench;
            }
            bench.close();
        }
    }

    @Test
    void aConsoleThatDiedBeforeTheMergeMergesAtItsNextStartOnce() throws Exception {
        try (RenewalBench bench = endedAway("away")) {
            Path home = bench.workspace().directory().root();
            Path file = home.resolve(FILE);
            byte[] waiting = Files.readAllBytes(file);
            // the process died while it wrote one more line, and later after a merge that removed
            // nothing
            Files.write(
                    file,
                    "0123\thalf a li\u00ff".getBytes(StandardCharsets.ISO_8859_1),
                    StandardOpenOption.APPEND);

            bench.restart();
            assertThat(file).doesNotExist();
            Files.write(file, waiting);
            bench.restart();

            assertThat(file).doesNotExist();
            Renewal done = bench.journal().list(false).get(0);
            assertThat(done.state()).isEqualTo(RenewalState.DONE);
            assertThat(states(bench, done)).isEqualTo(ALL);
            assertThat(home.resolve("renewals-away.conflicts")).doesNotExist();
        }
    }

    @Test
    void stepsThatDontFollowWhatTheDatabaseHasAreSetAside() throws Exception {
        try (RenewalBench bench = endedAway("away")) {
            Path home = bench.workspace().directory().root();
            bench.storage().revive();
            bench.storage().faults().disarm();
            Renewal other = bench.journal().list(true).get(0);
            bench.journal().update(other, RenewalBench.OPERATOR);

            bench.restart();

            assertThat(home.resolve(FILE)).doesNotExist();
            assertThat(home.resolve("renewals-away.conflicts")).isNotEmptyFile();
            assertThat(bench.storage().tables().audit())
                    .anySatisfy(
                            event ->
                                    assertThat(event.action()).isEqualTo("renewal.merge-conflict"));
        }
    }

    @Test
    void stepsThatAServerTakesFromWhoTookThemOnlyWaitAndHoldNothingUp() throws Exception {
        byte[] others;
        try (RenewalBench bench = endedAway("others")) {
            others = Files.readAllBytes(bench.workspace().directory().root().resolve(FILE));
        }
        try (RenewalBench bench = endedAway("own")) {
            Path file = bench.workspace().directory().root().resolve(FILE);
            List<String> own = Files.readAllLines(file);
            Files.write(file, others, StandardOpenOption.APPEND);
            bench.storage().revive();
            bench.storage().faults().arm(new Plan<>(1, Moment.BEFORE, Crash.REFUSED));

            assertThat(bench.desk().mergeAway()).isFalse();
            assertThat(file).as("the others' were looked at").hasContent(String.join("\n", own));
            assertThat(file.resolveSibling("renewals-away.conflicts")).isNotEmptyFile();

            bench.storage().faults().disarm();
            assertThat(bench.desk().mergeAway()).isTrue();
            assertThat(bench.journal().list(false))
                    .singleElement()
                    .satisfies(renewal -> assertThat(renewal.state()).isEqualTo(RenewalState.DONE));
        }
    }
}
