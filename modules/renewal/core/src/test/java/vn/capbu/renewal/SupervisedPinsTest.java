package vn.capbu.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.renewal.PinChange.PinOutcome;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.TokenException.Fault;

/** What a supervisor does about PINs, with a second person. */
class SupervisedPinsTest {

    private static final Operator SUPERVISOR = RenewalBench.OPERATOR;
    private static final String SECOND = "Trần Thị Bình";
    private static final String SO_PIN = "so-12345678";

    @TempDir private Path folder;
    private RenewalBench bench;

    @BeforeEach
    void open() {
        bench = new RenewalBench(folder, KeyPolicy.REKEY);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anUnlockingTellsWhoGaveHowManyTriesAndWhy() throws SupervisionException {
        PinLedgerEntry unlocked = unlock(SUPERVISOR, 2, " khách gọi lại ", SECOND);

        assertThat(unlocked.furtherTries()).isEqualTo(2);
        assertThat(bench.desk().unlockPinLedger().history(bench.token().serial()))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.tries()).isEqualTo(2);
                            assertThat(it.reason()).isEqualTo("khách gọi lại");
                            assertThat(it.secondPerson()).isEqualTo(SECOND);
                            assertThat(it.supervisor()).isEqualTo(SUPERVISOR.name());
                        });
        assertThat(audited()).containsExactly("pin.unlock");
    }

    @ParameterizedTest
    @CsvSource({
        "true, 1, why, '', NO_SECOND_PERSON",
        "true, 1, why, ' TÉSTER ', SAME_PERSON",
        "true, 1, ' ', Bình, NO_REASON",
        "true, 0, why, Bình, BAD_NUMBER_OF_TRIES",
        "true, 4, why, Bình, BAD_NUMBER_OF_TRIES",
        "false, 1, why, Bình, NOT_A_SUPERVISOR"
    })
    void withoutSupervisorSecondPersonAndReasonNothingIsUnlocked(
            boolean supervisor, int tries, String reason, String secondPerson, String missing) {
        Operator operator =
                supervisor ? SUPERVISOR : new Operator("tester", Set.of(Role.DESK_OPERATOR));
        assertThatThrownBy(() -> unlock(operator, tries, reason, secondPerson))
                .isInstanceOf(SupervisionException.class)
                .hasMessage(missing);
        assertThat(audited()).isEmpty();
        assertThat(bench.desk().unlockPinLedger().entries()).isEmpty();
    }

    @Test
    void aChangedPinOpensTheTokenAndTheOldOneDoesNot() throws Exception {
        assertThat(change(RenewalBench.PIN, "new-1234").outcome())
                .isEqualTo(PinOutcome.NEW_PIN_SET);

        assertThat(bench.renew(bench.pins("new-1234"), new Cancellation()).get(0).outcome())
                .isEqualTo(RenewalOutcome.RENEWED);
        assertThat(bench.token().wrongTriesEver()).isZero();
        assertThat(audited().subList(0, 2)).containsExactly("pin.change", "pin.change");
    }

    @Test
    void aWrongPresentPinCostsOneTryAndIsNotRepeated() throws Exception {
        PinChange refused = change("00000000", "new-1234");
        assertThat(refused.outcome()).isEqualTo(PinOutcome.PRESENT_PIN_REFUSED);
        assertThat(refused.pinTry()).isEqualTo(PinTry.WRONG);

        assertThat(change("00000000", "new-1234").pinTry()).isEqualTo(PinTry.NOT_TRIED_SAME);
        assertThat(bench.token().wrongTriesEver()).isEqualTo(1);
    }

    @Test
    void aNewPinOfAnotherLengthCostsNoTry() throws Exception {
        PinChange refused = change(RenewalBench.PIN, "short");
        assertThat(refused.outcome()).isEqualTo(PinOutcome.NEW_PIN_LENGTH);
        assertThat(refused.lengths()).isEqualTo(new PinLengths(6, 16));
        assertThat(bench.token().faults().calls()).doesNotContain("login");
    }

    @Test
    void aLockedPinIsSetAnewBySoPinAndItsLedgerIsCleared() throws Exception {
        for (int i = 0; i < 5; i++) {
            bench.token().tryPin("0000000" + i);
        }
        assertThat(unblock(SO_PIN, "new-1234").outcome()).isEqualTo(PinOutcome.NEW_PIN_SET);

        assertThat(bench.renew(bench.pins("new-1234"), new Cancellation()).get(0).outcome())
                .isEqualTo(RenewalOutcome.RENEWED);
    }

    @Test
    void aWrongSoPinIsCountedInItsOwnLedger() throws Exception {
        assertThat(unblock("so-wrong", "new-1234").pinTry()).isEqualTo(PinTry.WRONG);
        assertThat(unblock("so-wrong", "new-1234").pinTry()).isEqualTo(PinTry.NOT_TRIED_SAME);

        PinLedger ledger = bench.storage().port(PinLedger.class);
        assertThat(bench.token().wrongSoTries()).isEqualTo(1);
        assertThat(ledger.entry(bench.token().serial(), PinKind.SO).failedTries()).isEqualTo(1);
        assertThat(ledger.entry(bench.token().serial()).failedTries()).isZero();
    }

    @Test
    void anOpenRenewalGoesOnByItselfWithTheNewPin() throws Exception {
        bench.token().faults().arm(new Plan<>(6, Moment.BEFORE, Fault.WORKER_DIED));
        assertThat(bench.renew().get(0).problem().continues()).isTrue();
        bench.token().faults().disarm();

        assertThat(change(RenewalBench.PIN, "new-1234").isDone()).isTrue();

        assertThat(bench.resume(RenewalBench.noPins(), new Cancellation()).get(0).outcome())
                .isEqualTo(RenewalOutcome.RENEWED);
        assertThat(bench.token().wrongTriesEver()).isZero();
    }

    @Test
    void aWorkerThatIsLostDuringTheChangeLeavesNeitherPinToBeTriedByItself() throws Exception {
        bench.token().faults().arm(new Plan<>(4, Moment.AFTER, Fault.WORKER_DIED));

        assertThat(change(RenewalBench.PIN, "new-1234").outcome())
                .isEqualTo(PinOutcome.PIN_UNKNOWN);
        assertThat(audited()).containsExactly("pin.change", "pin.change");
    }

    @ParameterizedTest
    @CsvSource({
        "'a1234567\\nb1234567\\nb1234567\\n', ",
        "'a1234567\\r\\nb1234567\\r\\nb1234567', ",
        "'a1234567\\nb1234567\\nb1234568\\n', NOT_THE_SAME",
        "'a1234567\\na1234567\\na1234567\\n', NOT_NEW",
        "'a1234567\\nb1234567\\n', BAD_PIN in line 3",
        "'a1234567\\nb 234567\\nb 234567\\n', BAD_PIN in line 2",
        "'a1234567\\nb1234567\\nb1234567\\nmore', BAD_PIN in line 4"
    })
    void threeLinesAreReadOrRefused(String text, String problem) throws IOException {
        byte[] bytes =
                text.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        String found = null;
        try (PinReplacement pins = PinTriple.read(new ByteArrayInputStream(bytes))) {
            assertThat(pins.present().length()).isEqualTo(8);
        } catch (PinListException e) {
            found = e.getMessage();
        }
        assertThat(found).isEqualTo(problem);
    }

    private PinChange change(String present, String next) throws Exception {
        try (PinReplacement pins = pins(present, next)) {
            return bench.desk().changePin().run(SUPERVISOR, bench.token().serial(), pins, SECOND);
        }
    }

    private PinChange unblock(String soPin, String next) throws Exception {
        try (PinReplacement pins = pins(soPin, next)) {
            return bench.desk().unblockPin().run(SUPERVISOR, bench.token().serial(), pins, SECOND);
        }
    }

    private static PinReplacement pins(String present, String next) throws Exception {
        String lines = present + "\n" + next + "\n" + next + "\n";
        return PinTriple.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Afterwards it is one PIN among others, that somebody may ask for. */
    @Test
    void anUnlockingForgetsWhichPinsWereRefused() throws SupervisionException {
        assertThat(tried("999999")).isEqualTo(PinTry.WRONG);
        assertThat(tried("999999")).isEqualTo(PinTry.NOT_TRIED_SAME);
        unlock(SUPERVISOR, 1, "khách đọc lại PIN", SECOND);
        assertThat(tried("999998")).isEqualTo(PinTry.WRONG);

        assertThat(tried("999999")).isEqualTo(PinTry.NOT_TRIED_AGAIN);
        assertThat(bench.token().wrongTries()).isEqualTo(2);
    }

    private PinTry tried(String pin) {
        return bench.renew(bench.pins(pin), new Cancellation()).get(0).problem().pinTry();
    }

    private PinLedgerEntry unlock(Operator operator, int tries, String reason, String secondPerson)
            throws SupervisionException {
        return bench.desk()
                .unlockPinLedger()
                .run(operator, bench.token().serial(), PinKind.USER, tries, reason, secondPerson);
    }

    private List<String> audited() {
        return bench.storage().tables().audit().stream().map(event -> event.action()).toList();
    }
}
