package vn.capbu.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinLedgerEntry;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.fixture.FaultPoint.Moment;
import vn.capbu.renewal.fixture.FaultPoint.Plan;
import vn.capbu.renewal.fixture.FaultyToken;
import vn.capbu.renewal.fixture.FaultyTokens;
import vn.capbu.renewal.fixture.MemoryStorage;
import vn.capbu.renewal.fixture.MemoryStorage.Crash;
import vn.capbu.renewal.fixture.MovableClock;
import vn.capbu.renewal.fixture.RenewalBench;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;

class PinGuardTest {

    private static final int LIMIT = 3;
    private static final String WRONG = "00000000";

    private final MovableClock clock = new MovableClock(RenewalBench.NOW);
    private final MemoryStorage storage = new MemoryStorage();
    private final FaultyToken token = new FaultyToken("T1", RenewalBench.PIN, LIMIT);
    private final FaultyTokens tokens = new FaultyTokens(clock);
    private final PinGuard guard =
            new PinGuard(storage, new RefusedPins(new FixedRandom()), clock, RenewalBench.OPERATOR);

    @BeforeEach
    void plug() {
        tokens.plug("v4", token);
    }

    @Test
    void aRightPinClearsTheLedger() throws TokenException {
        assertThat(logIn(WRONG, Set.of()).pinTry()).isEqualTo(PinTry.WRONG);
        assertThat(ledger().failedTries()).isEqualTo(1);
        assertThat(ledger().isRefused()).isTrue();
        assertThat(ledger().lastAnswer()).isEqualTo("CKR_PIN_INCORRECT");

        assertThat(logIn(RenewalBench.PIN, Set.of())).isNull();
        assertThat(ledger().failedTries()).isZero();
        assertThat(ledger().lastAnswer()).isEqualTo("CKR_OK");
    }

    @Test
    void theLastTryIsNeverMadeWhateverTheTokenSays() throws TokenException {
        logIn(WRONG, Set.of());
        logIn(otherThan(WRONG), Set.of());

        assertThat(logIn(RenewalBench.PIN, Set.of()).pinTry()).isEqualTo(PinTry.NOT_TRIED_LEDGER);
        assertThat(token.wrongTries()).isEqualTo(LIMIT - 1);
    }

    @Test
    void theTokensOwnFlagsCountToo() throws TokenException {
        assertThat(logIn(RenewalBench.PIN, EnumSet.of(TokenFlag.PIN_FINAL_TRY)).pinTry())
                .isEqualTo(PinTry.NOT_TRIED_FINAL);
        assertThat(logIn(RenewalBench.PIN, EnumSet.of(TokenFlag.PIN_LOCKED)).pinTry())
                .isEqualTo(PinTry.NOT_TRIED_LOCKED);
        assertThat(token.faults().calls()).doesNotContain("login");
        assertThat(ledger().failedTries()).isZero();
        assertThat(storage.tables().audit())
                .extracting(event -> event.action())
                .containsExactly("pin.withhold", "pin.withhold");
    }

    @Test
    void aTokenThatLocksIsToldFromAWrongPin() throws TokenException {
        try (TokenSession session = tokens.open("v4", token.serial())) {
            for (int i = 0; i < LIMIT; i++) {
                session.login(Pin.of(WRONG.toCharArray()));
            }
        }
        assertThat(logIn(WRONG, Set.of()).pinTry()).isEqualTo(PinTry.LOCKED);
    }

    @Test
    void theTryIsOnTheDiskBeforeTheTokenSeesIt() {
        storage.faults().arm(new Plan<>(1, Moment.BEFORE, Crash.DISK_FULL));
        assertThatThrownBy(() -> logIn(WRONG, Set.of())).isInstanceOf(StorageException.class);
        assertThat(token.wrongTries()).isZero();

        storage.faults().disarm();
        token.faults().arm(new Plan<>(2, Moment.AFTER, Fault.WORKER_DIED));
        assertThatThrownBy(() -> logIn(WRONG, Set.of())).isInstanceOf(TokenException.class);
        assertThat(token.wrongTries()).isEqualTo(1);
        assertThat(ledger().failedTries()).isEqualTo(1);
        assertThat(ledger().lastAnswer()).isNull();
    }

    @Test
    void aPinThatWasRefusedIsNeverTriedAgainEvenWhenAskedFor() throws TokenException {
        logIn(WRONG, Set.of());

        assertThat(logIn(WRONG, Set.of()).pinTry()).isEqualTo(PinTry.NOT_TRIED_SAME);
        assertThat(token.wrongTries()).isEqualTo(1);
    }

    @Test
    void afterARefusalNothingIsTriedThatNobodyAskedFor() throws TokenException {
        logIn(WRONG, Set.of());

        assertThat(logIn(RenewalBench.PIN, Set.of(), false).pinTry())
                .isEqualTo(PinTry.NOT_TRIED_AGAIN);
        assertThat(token.wrongTries()).isEqualTo(1);
        assertThat(logIn(RenewalBench.PIN, Set.of(), true)).isNull();
        assertThat(logIn(RenewalBench.PIN, Set.of(), false)).isNull();
    }

    @Test
    void anAnswerThatSaysNothingOfThePinCountsAndStops() throws TokenException {
        PinGuard.Refusal refusal = logIn(RenewalBench.PIN, answering("CKR_GENERAL_ERROR"));

        assertThat(refusal.pinTry()).isEqualTo(PinTry.UNCLEAR);
        assertThat(ledger().failedTries()).isEqualTo(1);
        assertThat(logIn(otherThan(RenewalBench.PIN), Set.of(), false).pinTry())
                .isEqualTo(PinTry.NOT_TRIED_AGAIN);
    }

    @Test
    void aTryInDoubtIsRepeatedOnceByItselfAndNoMore() throws TokenException {
        logIn(RenewalBench.PIN, answering("CKR_DEVICE_REMOVED"));
        assertThat(ledger().isRefused()).isFalse();

        logIn(otherThan(RenewalBench.PIN), answering("CKR_DEVICE_REMOVED"));
        assertThat(ledger().isRefused()).isTrue();
        assertThat(ledger().failedTries()).isEqualTo(2);
    }

    @Test
    void aTokenThatLeftBeforeItSawThePinCostsNoTry() {
        assertThatThrownBy(
                        () ->
                                logIn(
                                        RenewalBench.PIN,
                                        pin -> {
                                            throw new TokenException(Fault.TOKEN_GONE, "", "gone");
                                        }))
                .isInstanceOf(TokenException.class);
        assertThat(ledger().failedTries()).isZero();
    }

    @Test
    void triesThatASupervisorGaveAreUsedUpOneByOne() throws TokenException {
        Set<TokenFlag> lastTry = EnumSet.of(TokenFlag.PIN_FINAL_TRY);
        storage.port(PinLedger.class).save(ledger().unlocked(1));

        assertThat(logIn(WRONG, lastTry).pinTry()).isEqualTo(PinTry.WRONG);
        assertThat(ledger().furtherTries()).isZero();
        assertThat(logIn(RenewalBench.PIN, lastTry).pinTry()).isEqualTo(PinTry.NOT_TRIED_FINAL);

        storage.port(PinLedger.class).save(ledger().unlocked(1));
        assertThat(logIn(RenewalBench.PIN, EnumSet.of(TokenFlag.PIN_LOCKED)).pinTry())
                .isEqualTo(PinTry.NOT_TRIED_LOCKED);
        assertThat(logIn(RenewalBench.PIN, lastTry)).isNull();
        assertThat(ledger().furtherTries()).isZero();
    }

    /** Always the same key, because two PINs may have the same tag by chance. */
    private static final class FixedRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public long nextLong() {
            return 0x1234_5678_9ABC_DEF0L;
        }
    }

    private static PinGuard.Login answering(String answer) {
        return pin -> new TokenSession.LoginAnswer(false, answer, Set.of());
    }

    private static String otherThan(String pin) {
        return pin.charAt(0) == '9' ? "1" + pin.substring(1) : "9" + pin.substring(1);
    }

    private PinGuard.Refusal logIn(String pin, Set<TokenFlag> flags) throws TokenException {
        return logIn(pin, flags, true);
    }

    private PinGuard.Refusal logIn(String pin, Set<TokenFlag> flags, boolean askedFor)
            throws TokenException {
        try (TokenSession session = tokens.open("v4", token.serial())) {
            return logIn(pin, flags, askedFor, session::login);
        }
    }

    private PinGuard.Refusal logIn(String pin, PinGuard.Login login) throws TokenException {
        return logIn(pin, Set.of(), true, login);
    }

    private PinGuard.Refusal logIn(
            String pin, Set<TokenFlag> flags, boolean askedFor, PinGuard.Login login)
            throws TokenException {
        try (Pin entered = Pin.of(pin.toCharArray())) {
            return guard.logIn(
                    new PinGuard.Attempt(
                            token.serial(), PinKind.USER, flags, LIMIT, askedFor, entered),
                    login);
        }
    }

    private PinLedgerEntry ledger() {
        return storage.port(PinLedger.class).entry(token.serial());
    }
}
