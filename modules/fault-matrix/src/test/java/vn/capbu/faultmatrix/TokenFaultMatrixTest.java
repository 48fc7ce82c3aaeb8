package vn.capbu.faultmatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.FaultModule;
import vn.capbu.faultmatrix.Tables.Case;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.RenewalOutcome;

/** Every PKCS#11 call of a renewal x every fault, for both key policies. */
class TokenFaultMatrixTest {

    /** Calls that change something, so that it matters whether the fault comes before or after the effect. */
    private static final Set<String> WITH_EFFECT =
            Set.of("C_Login", "C_GenerateKeyPair", "C_CreateObject", "C_DestroyObject");

    /** Beside those with effect, every so manieth case of the whole matrix is in the sample. */
    private static final int SAMPLED = 151;

    private static final int RECORDINGS = 3;

    private static final Duration DOWN = Duration.ofHours(2);

    @TempDir static Path root;
    private static Tables tables;

    @BeforeAll
    static void makeTemplates() {
        QuietLogs.on();
        tables = new Tables(Templates.make(root));
    }

    @AfterAll
    static void report() {
        tables.report("token fault matrix");
        tables.close();
    }

    @Test
    void everyCall() {
        assertThat(tables.on(TokenFaultMatrixTest::rehearsed)).isZero();
        Map<KeyPolicy, List<Case>> cases = new EnumMap<>(KeyPolicy.class);
        for (KeyPolicy policy : KeyPolicy.values()) {
            cases.put(policy, cases(policy, callsOf(policy)));
        }
        assertThat(tables.run(cases.values().stream().flatMap(List::stream).toList())).isEmpty();
    }

    private static int rehearsed(Lane lane) {
        try (MatrixRun run = lane.begin(KeyPolicy.REKEY)) {
            return run.rehearseConsole();
        }
    }

    /** Those of the shortest of several renewals: on a busy machine a worker looks at its token once more, and a fault there never comes. */
    private static List<String> callsOf(KeyPolicy policy) {
        return Stream.generate(() -> tables.on(lane -> recorded(policy, lane)))
                .limit(RECORDINGS)
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }

    /** The functions that workers call in a renewal that nothing interrupts, in their order. */
    private static List<String> recorded(KeyPolicy policy, Lane lane) {
        try (MatrixRun run = lane.begin(policy)) {
            assertThat(run.renew().get(0).outcome()).isEqualTo(RenewalOutcome.RENEWED);
            assertThat(Judge.recovered(run, false)).isEmpty();
            return lane.faults().calls().stream()
                    .filter(call -> call.role().equals("worker") && !call.answer().equals("..."))
                    .sorted(Comparator.comparing(FaultModule.Call::number))
                    .map(FaultModule.Call::function)
                    .toList();
        }
    }

    private static List<Case> cases(KeyPolicy policy, List<String> calls) {
        List<Case> all = new ArrayList<>();
        int written = calls.indexOf("C_CreateObject");
        for (int call = 1; call <= calls.size(); call++) {
            String function = calls.get(call - 1);
            boolean effect = WITH_EFFECT.contains(function);
            for (TokenFault fault : TokenFault.values()) {
                if (fault == TokenFault.CONSOLE_KILLED_FOR_HOURS && call <= written) {
                    continue;
                }
                for (boolean after : effect ? new boolean[] {false, true} : new boolean[] {false}) {
                    boolean stands =
                            effect
                                    && after
                                            == (List.of(TokenFault.values()).indexOf(fault) % 2
                                                    == 0);
                    all.add(
                            new Case(
                                    policy + " " + fault,
                                    name(policy, call, function, fault, after),
                                    stands ? function + " " + fault : "",
                                    work(policy, call, fault, after)));
                }
            }
        }
        return Tables.sample(all, SAMPLED);
    }

    private static String name(
            KeyPolicy policy, int call, String function, TokenFault fault, boolean after) {
        return policy
                + " "
                + fault
                + (after ? " after " : " at ")
                + function
                + " (call "
                + call
                + ")";
    }

    private static Function<Lane, List<String>> work(
            KeyPolicy policy, int call, TokenFault fault, boolean after) {
        return lane -> {
            try (MatrixRun run = lane.begin(policy)) {
                lane.faults().direct("renumber", fault.directive(call, after));
                if (fault.killsConsole()) {
                    run.renewInAnotherConsole();
                } else {
                    run.renew();
                }
                List<String> violations = new ArrayList<>(Judge.interrupted(run));
                if (lane.faults().calls().stream().allMatch(it -> it.note().equals("-"))) {
                    violations.add("the fault never came");
                }
                if (fault == TokenFault.PULL) {
                    lane.faults().plug(lane.templates().serial());
                }
                if (fault == TokenFault.CONSOLE_KILLED_FOR_HOURS) {
                    run.pass(DOWN);
                }
                violations.addAll(Recovery.of(run));
                return violations;
            }
        };
    }
}
