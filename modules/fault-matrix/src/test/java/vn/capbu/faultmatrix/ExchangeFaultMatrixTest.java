package vn.capbu.faultmatrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.faultmatrix.Tables.Case;
import vn.capbu.renewal.KeyPolicy;

/** Every exchange with the authority x every fault, with authorities of every kind, for both key policies. */
class ExchangeFaultMatrixTest {

    /** Of scenarios other than the plain one, every so manieth case is in the sample. */
    private static final int SAMPLED = 61;

    private static final Duration PAST_CONFIRM_WAIT_TIME = Duration.ofHours(2);

    @TempDir static Path root;
    private static Tables tables;

    @BeforeAll
    static void makeTemplates() {
        QuietLogs.on();
        tables = new Tables(Templates.make(root));
    }

    @AfterAll
    static void report() {
        tables.report("exchange fault matrix");
        tables.close();
    }

    @Test
    void everyExchange() {
        List<Case> scenarios = new ArrayList<>();
        List<Case> faults = new ArrayList<>();
        for (KeyPolicy policy : KeyPolicy.values()) {
            for (Scenario scenario : Scenario.values()) {
                scenarios.add(
                        new Case(
                                policy + " " + scenario,
                                policy + " " + scenario,
                                "",
                                lane -> run(policy, scenario, -1, null, lane, faults)));
            }
        }
        List<String> violations = new ArrayList<>(tables.runAll(scenarios));
        faults.sort(Comparator.comparing(Case::name));
        violations.addAll(tables.run(Tables.sample(faults, SAMPLED)));
        assertThat(violations).isEmpty();
    }

    /**
     * One run.
     *
     * @param more gets every fault that this run's exchanges can meet, when it has none itself
     */
    private static List<String> run(
            KeyPolicy policy,
            Scenario scenario,
            int position,
            @Nullable ExchangeFault fault,
            Lane lane,
            List<Case> more) {
        try (MatrixRun run = lane.begin(policy)) {
            CmpProxy proxy = lane.proxy();
            proxy.play(scenario);
            if (fault != null) {
                proxy.breakAt(position, fault);
            }
            if (scenario.fillsToken()) {
                run.fillToken();
            }
            run.renew();
            List<String> violations = new ArrayList<>(Judge.interrupted(run));
            if (fault != null && !proxy.wasBroken()) {
                violations.add("the fault never came");
            }
            if (scenario == Scenario.CONFIRMED_TOO_LATE) {
                run.restart();
                run.pass(PAST_CONFIRM_WAIT_TIME);
            }
            violations.addAll(Recovery.of(run, isUnknowable(scenario, fault)));
            if (fault == null) {
                synchronized (more) {
                    more.addAll(faultsAt(policy, scenario, proxy.seen()));
                }
            }
            return violations;
        }
    }

    /** A certificate for another key isn't found by the key that was asked for, once the answer is lost. */
    private static boolean isUnknowable(Scenario scenario, @Nullable ExchangeFault fault) {
        return scenario == Scenario.WRONG_KEY && fault != null;
    }

    /** Every fault at every exchange of a plain renewal, the policies in turn. */
    private static String standsFor(
            KeyPolicy policy, Scenario scenario, int position, ExchangeFault fault) {
        int place = position + List.of(ExchangeFault.values()).indexOf(fault);
        boolean turn = place % 2 == (policy == KeyPolicy.REKEY ? 0 : 1);
        return scenario == Scenario.PLAIN && turn ? position + " " + fault : "";
    }

    private static List<Case> faultsAt(KeyPolicy policy, Scenario scenario, List<Exchange> seen) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            int position = i;
            for (ExchangeFault fault : ExchangeFault.values()) {
                if (fault.fits(seen.get(i))) {
                    cases.add(
                            new Case(
                                    policy + " " + scenario,
                                    String.join(
                                            " ",
                                            policy.name(),
                                            scenario.name(),
                                            Integer.toString(position),
                                            seen.get(i).name(),
                                            fault.name()),
                                    standsFor(policy, scenario, position, fault),
                                    lane ->
                                            run(
                                                    policy, scenario, position, fault, lane,
                                                    List.of())));
                }
            }
        }
        return cases;
    }
}
