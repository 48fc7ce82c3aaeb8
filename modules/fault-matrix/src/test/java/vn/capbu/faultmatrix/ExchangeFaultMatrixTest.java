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
                                lane -> run(policy, scenario, null, null, lane, faults)));
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
            @Nullable Place place,
            @Nullable ExchangeFault fault,
            Lane lane,
            List<Case> more) {
        try (MatrixRun run = lane.begin(policy)) {
            CmpProxy proxy = lane.proxy();
            proxy.play(scenario);
            if (place != null && fault != null) {
                proxy.breakAt(place.position(), fault);
            }
            if (scenario.fillsToken()) {
                run.fillToken();
            }
            run.renew();
            List<String> violations = new ArrayList<>(Judge.interrupted(run));
            if (scenario == Scenario.CONFIRMED_TOO_LATE) {
                run.restart();
                run.pass(PAST_CONFIRM_WAIT_TIME);
            }
            violations.addAll(Recovery.of(run, isUnknowable(policy, scenario, place)));
            if (fault != null && !proxy.wasBroken()) {
                violations.add("the fault never came");
            }
            if (fault == null) {
                synchronized (more) {
                    more.addAll(faultsAt(policy, scenario, proxy.places()));
                }
            }
            return violations;
        }
    }

    /**
     * Once the answer is lost, a certificate for another key isn't found by the key that was asked for, and one for the old key
     * that isn't as owed may be somebody else's.
     */
    private static boolean isUnknowable(
            KeyPolicy policy, Scenario scenario, @Nullable Place place) {
        if (place == null || place.exchange() != Exchange.REQUEST) {
            return false;
        }
        return switch (scenario) {
            case WRONG_KEY -> true;
            case WRONG_SUBJECT, WRONG_NOT_AFTER, IGNORING_REJECTION -> policy == KeyPolicy.SAME_KEY;
            default -> false;
        };
    }

    /** Every fault at every exchange of a plain renewal, the policies in turn. */
    private static String standsFor(
            KeyPolicy policy, Scenario scenario, int position, ExchangeFault fault) {
        int place = position + List.of(ExchangeFault.values()).indexOf(fault);
        boolean turn = place % 2 == (policy == KeyPolicy.REKEY ? 0 : 1);
        return scenario == Scenario.PLAIN && turn ? position + " " + fault : "";
    }

    private static List<Case> faultsAt(KeyPolicy policy, Scenario scenario, List<Place> places) {
        List<Case> cases = new ArrayList<>();
        for (Place place : places) {
            int position = place.position();
            for (ExchangeFault fault : ExchangeFault.values()) {
                if (fault.fits(place.exchange())) {
                    cases.add(
                            new Case(
                                    policy + " " + scenario,
                                    String.join(
                                            " ",
                                            policy.name(),
                                            scenario.name(),
                                            Integer.toString(position),
                                            place.exchange().name(),
                                            fault.name()),
                                    standsFor(policy, scenario, position, fault),
                                    lane -> run(policy, scenario, place, fault, lane, List.of())));
                }
            }
        }
        return cases;
    }
}
