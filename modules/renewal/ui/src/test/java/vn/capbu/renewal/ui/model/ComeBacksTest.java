package vn.capbu.renewal.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.SettingsChange;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AllowExpiredRenewal;
import vn.capbu.renewal.AuthorityCaveat;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TestAuthority;

/** Tokens that come back while the RA signs with a token of its own. */
class ComeBacksTest {

    private static final TokenSerial RA = new TokenSerial("RA01");

    private final TestClock clock = new TestClock();
    private final BenchModel model = new BenchModel(clock);
    private final TestBench bench = new TestBench(model);
    private final RecordingPrompts prompts = new RecordingPrompts();
    private final TestDesk desk = new TestDesk();
    private final LaterTasks tasks = new LaterTasks(prompts);
    private final RaDesk authority = new RaDesk();
    private final RaPrompts questions = new RaPrompts();
    private final BenchCommands commands =
            new BenchCommands(
                    model,
                    desk,
                    tasks,
                    prompts,
                    Runnable::run,
                    new AuthorityCommands(authority, tasks, questions, prompts));

    @BeforeEach
    void open() {
        commands.open();
        tasks.work();
    }

    @Test
    void theRasPinIsAskedForOnceBeforeTheyGoOn() {
        List<TokenSerial> back = comeBack(2);
        assertThat(desk.resumed).as("nothing is sent before the RA can sign").isEmpty();
        tasks.work();
        assertThat(questions.asked).containsExactly(RA);
        assertThat(desk.resumed).containsExactlyInAnyOrderElementsOf(back);
    }

    @Test
    void anRaThatIsLoggedInIsNotAskedFor() {
        authority.needed = false;
        List<TokenSerial> back = comeBack(1);
        tasks.work();
        assertThat(questions.asked).isEmpty();
        assertThat(desk.resumed).isEqualTo(back);
    }

    @Test
    void withoutItsPinTheyWaitAndTheNextOneAsksAgain() {
        questions.pin = null;
        TokenSerial first = comeBack(1).get(0);
        tasks.work();
        assertThat(desk.resumed).isEmpty();
        assertThat(model.row(first).orElseThrow().sign()).isEqualTo(Sign.OPEN);

        questions.pin = "999999";
        authority.refusal = PinTry.WRONG;
        replug(first);
        tasks.work();
        assertThat(questions.told).containsExactly("refused WRONG");
        assertThat(desk.resumed).isEmpty();

        authority.refusal = null;
        replug(first);
        tasks.work();
        assertThat(desk.resumed).containsExactly(first);
    }

    @Test
    void aTokenThatIsPulledAgainDuringTheQuestionIsLeftOut() {
        List<TokenSerial> back = comeBack(2);
        bench.pull(back.get(0));
        desk.show(bench.reading());
        tasks.work();
        assertThat(desk.resumed).containsExactly(back.get(1));
    }

    @Test
    void goingOnByHandAsksForItToo() {
        questions.pin = null;
        TokenSerial token = comeBack(1).get(0);
        tasks.work();
        questions.pin = "123456";
        commands.goOnWith(token);
        tasks.work();
        assertThat(questions.asked).containsExactly(RA, RA);
        assertThat(desk.resumed).containsExactly(token);
    }

    @Test
    void anAuthorityThatSaidWaitingIsAskedAgainByItself() {
        authority.needed = false;
        TokenSerial kept = bench.plug(1, "Một");
        TokenSerial wiped = bench.plug(2, "Hai");
        desk.outcomes.put(kept, RenewalOutcome.FAILED);
        desk.show(bench.reading());
        bench.leaveOpen(kept, "Một", RenewalState.SENT, FailureCause.AUTHORITY_WAITING, true);
        bench.leaveOpen(wiped, "Hai", RenewalState.SENT, FailureCause.AUTHORITY_WAITING, false);
        desk.show(bench.reading());

        clock.pass(TokenRows.ASK_AGAIN.minusSeconds(1));
        letASecondPass();
        assertThat(desk.resumed).as("too early").isEmpty();
        clock.pass(Duration.ofSeconds(1));
        letASecondPass();
        letASecondPass();
        assertThat(desk.resumed).as("once, and only with a PIN").containsExactly(kept);
        clock.pass(TokenRows.ASK_AGAIN);
        letASecondPass();
        assertThat(desk.resumed).containsExactly(kept, kept);
    }

    @Test
    void aPinThatNobodyEnteredIsNotAskedForEachTimeTheAuthorityIsToBeAsked() {
        questions.pin = null;
        TokenSerial token = bench.plug(1, "Một");
        bench.leaveOpen(token, "Một", RenewalState.SENT, FailureCause.AUTHORITY_WAITING, true);
        desk.show(bench.reading());
        for (int i = 0; i < 3; i++) {
            clock.pass(TokenRows.ASK_AGAIN);
            letASecondPass();
        }
        assertThat(questions.asked).as("once").containsExactly(RA);
        assertThat(desk.resumed).isEmpty();

        authority.needed = false;
        clock.pass(TokenRows.ASK_AGAIN);
        letASecondPass();
        assertThat(desk.resumed).as("as soon as the RA can sign").containsExactly(token);
    }

    private void letASecondPass() {
        commands.tick();
        tasks.work();
    }

    /** Each is told by a scan of its own. */
    private List<TokenSerial> comeBack(int count) {
        List<TokenSerial> tokens = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            tokens.add(bench.plug(number, "Một"));
        }
        desk.show(bench.reading());
        for (TokenSerial token : tokens) {
            bench.pull(token);
            bench.leaveOpen(token, "Một", RenewalState.WRITTEN, FailureCause.TOKEN_GONE, true);
        }
        desk.show(bench.reading());
        for (int number = 1; number <= count; number++) {
            bench.plug(number, "Một");
            desk.show(bench.reading());
        }
        return tokens;
    }

    private void replug(TokenSerial token) {
        bench.pull(token);
        desk.show(bench.reading());
        assertThat(bench.plug(1, "Một")).isEqualTo(token);
        desk.show(bench.reading());
    }

    /** An RA whose token needs its PIN until one is taken. */
    private static final class RaDesk implements AuthorityDesk {

        private boolean needed = true;
        private PinTry refusal;

        @Override
        public Overview overview() {
            throw new AssertionError("nobody asked for it");
        }

        @Override
        public void use(AuthorityChoice choice) {}

        @Override
        public void use(AuthorityChoice choice, SettingsChange change) {}

        @Override
        public Readiness readiness(Campaign campaign) {
            return new Readiness(List.of(), needed ? Optional.of(RA) : Optional.empty());
        }

        @Override
        public Optional<PinTry> unlockRa(Pin pin) {
            needed = refusal != null;
            return Optional.ofNullable(refusal);
        }

        @Override
        public TestAuthority.Report test(boolean testSubject, Cancellation cancellation) {
            throw new AssertionError("nobody asked for it");
        }

        @Override
        public Optional<AllowExpiredRenewal.Refusal> allowExpired(
                Campaign campaign, TokenSerial token, AllowExpiredRenewal.Decision decision) {
            return Optional.empty();
        }
    }

    /** Types the PIN of the RA's token. */
    private static final class RaPrompts implements AuthorityPrompts {

        private final List<TokenSerial> asked = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private String pin = "123456";

        @Override
        public String title(Work work) {
            return work.name();
        }

        @Override
        public Optional<AuthorityChoice> askAuthority(
                AuthorityDesk.Overview overview, Tester tester) {
            return Optional.empty();
        }

        @Override
        public void authorityChanged() {}

        @Override
        public boolean acceptCaveats(List<AuthorityCaveat> caveats) {
            return true;
        }

        @Override
        public Optional<Pin> askRaPin(TokenSerial token) {
            asked.add(token);
            return Optional.ofNullable(pin).map(typed -> Pin.of(typed.toCharArray()));
        }

        @Override
        public void raPinRefused(TokenSerial token, PinTry pinTry) {
            told.add("refused " + pinTry);
        }

        @Override
        public Optional<AllowExpiredRenewal.Decision> askDecision(TokenRow token) {
            return Optional.empty();
        }

        @Override
        public void decisionRefused(AllowExpiredRenewal.Refusal refusal) {}
    }
}
