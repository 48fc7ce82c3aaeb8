package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.renewal.fixture.Injection;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.fixture.Scenario;
import vn.capbu.renewal.fixture.Verdict;

/**
 * Every fault at every call of every peer, for both key policies and for authorities with all their habits: whatever happens,
 * no token is ever without a working pair, no certificate is issued twice, and no PIN is burnt.
 */
class FaultMatrixTest {

    /** After a fault, so many runs without one must bring every renewal to its end. */
    private static final int MAX_RESUMES = 4;

    /** Without sampling: every fault in every scenario, and every pair; takes minutes. */
    private static final boolean FULL = Boolean.getBoolean("capbu.matrix.full");

    private static final int SAMPLED_FIRST = 7;
    private static final int SAMPLED_SECOND = 23;

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final AtomicInteger VIOLATIONS = new AtomicInteger();

    private static final Logger LOG = Logger.getLogger("vn.capbu.renewal");

    @TempDir Path folder;

    @BeforeAll
    static void silenceInjectedFaults() {
        LOG.setLevel(Level.OFF);
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(KeyPolicy.values())
                .flatMap(
                        policy ->
                                Stream.of(Scenario.values())
                                        .map(scenario -> Arguments.of(policy, scenario)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scenarios")
    void anyFault(KeyPolicy policy, Scenario scenario) {
        List<String> violations = new ArrayList<>();
        for (Injection injection : baseline(policy, scenario)) {
            if (FULL || scenario == Scenario.HAPPY || injection.isRepresentative()) {
                violations.addAll(run(policy, scenario, List.of(injection)));
            }
        }
        assertNone(violations);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scenarios")
    void anyFaultAndAnotherInTheNextRun(KeyPolicy policy, Scenario scenario) {
        List<String> violations = new ArrayList<>();
        int firstCount = scenario.name().length();
        for (Injection first : typical(baseline(policy, scenario))) {
            if (FULL || firstCount++ % SAMPLED_FIRST == 0) {
                int secondCount = firstCount;
                for (Injection second : typical(continuation(policy, scenario, first))) {
                    if (FULL || secondCount++ % SAMPLED_SECOND == 0) {
                        violations.addAll(run(policy, scenario, List.of(first, second)));
                    }
                }
            }
        }
        assertNone(violations);
    }

    /** The faults that a renewal can meet. */
    private List<Injection> baseline(KeyPolicy policy, Scenario scenario) {
        try (RenewalBench bench = bench(policy, scenario)) {
            bench.renew();
            assertThat(bench.journal().list(false).get(0).state()).isEqualTo(scenario.end());
            return Injection.all(bench);
        }
    }

    /** The faults that the run after a fault can meet. */
    private List<Injection> continuation(KeyPolicy policy, Scenario scenario, Injection first) {
        try (RenewalBench bench = bench(policy, scenario)) {
            first.arm(bench);
            bench.renew();
            bench.restart();
            bench.resume();
            return Injection.all(bench);
        }
    }

    private static List<Injection> typical(List<Injection> all) {
        return all.stream().filter(Injection::isTypical).toList();
    }

    private List<String> run(KeyPolicy policy, Scenario scenario, List<Injection> injections) {
        RUNS.incrementAndGet();
        List<String> violations = new ArrayList<>();
        try (RenewalBench bench = bench(policy, scenario)) {
            injections.get(0).arm(bench);
            bench.renew();
            bench.restart();
            for (Injection later : injections.subList(1, injections.size())) {
                later.arm(bench);
                bench.resume();
                bench.restart();
            }
            for (int i = 0; i < MAX_RESUMES && !bench.journal().list(true).isEmpty(); i++) {
                bench.resume();
            }
            violations.addAll(Verdict.of(bench));
            Optional<Renewal> last = bench.journal().list(false).stream().findFirst();
            if (last.isPresent() && !last.get().state().isOpen()) {
                scenario.mend(bench);
                violations.addAll(Verdict.ofAnother(bench, last.get()));
            }
        }
        return violations.stream()
                .distinct()
                .map(it -> policy + " " + scenario + " " + injections + ": " + it)
                .toList();
    }

    private RenewalBench bench(KeyPolicy policy, Scenario scenario) {
        RenewalBench bench = new RenewalBench(folder, policy);
        scenario.setUp(bench);
        return bench;
    }

    private static void assertNone(List<String> violations) {
        VIOLATIONS.addAndGet(violations.size());
        assertThat(violations).isEmpty();
    }

    @AfterAll
    static void report() {
        LOG.setLevel(null);
        System.out.println(
                "fault matrix: " + RUNS.get() + " runs, " + VIOLATIONS.get() + " violations");
    }
}
