package vn.capbu.renewal.ui.model;

import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalResult.Problem;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.TokenSnapshot;

/** A bench for tests and screenshots: tokens plugged in by hand, told to a model. */
public final class TestBench {

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2020-04-14T02:30:00Z");

    private Instant readAt = NOW;

    /** The campaign of 2020, ready to issue. */
    public static final Campaign CAMPAIGN =
            new Campaign(
                    1,
                    1,
                    "Cấp bù CA 2015–2020",
                    Bytes.of(new byte[] {1}),
                    Bytes.of(new byte[] {2}),
                    LocalDate.of(2020, 10, 2),
                    LocalDate.of(2019, 7, 17),
                    KeyPolicy.REKEY,
                    List.of(),
                    NOW);

    private static final Instant OLD_END = VietnamTime.endOf(CAMPAIGN.expiresOn());
    private static final CertificateSerial NEW_SERIAL = CertificateSerial.parse("5401A7C2E0B94F11");

    private final BenchModel model;
    private final List<TokenReading> tokens = new ArrayList<>();
    private final List<Renewal> open = new ArrayList<>();
    private final Set<TokenSerial> continuable = new HashSet<>();
    private int modules = 2;
    private List<ModuleScan> failed = List.of();
    private List<AmbiguousToken> ambiguous = List.of();

    public TestBench(BenchModel model) {
        this.model = model;
        model.setCampaigns(List.of(CAMPAIGN), CAMPAIGN);
        model.setState(new DeskState.Open());
    }

    /** From now on tokens are read at this time. */
    public void readAt(Instant time) {
        readAt = time;
    }

    /** A token that stayed in its slot is read afresh. */
    public void readAgain(int number, String name, Instant time) {
        readAt(time);
        TokenReading reading = reading(number, name, Eligibility.ELIGIBLE, Set.of(), Set.of());
        tokens.removeIf(old -> old.assessment().serial().equals(reading.assessment().serial()));
        tokens.add(reading);
    }

    /** A reading fails. */
    public void notRead(RuntimeException failure) {
        model.notRead(failure);
    }

    /** Plugs an eligible token in. */
    public TokenSerial plug(int number, String name) {
        return plug(number, name, Eligibility.ELIGIBLE, Set.of(), Set.of());
    }

    /** Plugs a token in. */
    public TokenSerial plug(
            int number,
            String name,
            Eligibility eligibility,
            Set<EligibilityRule> failedRules,
            Set<TokenFlag> flags) {
        TokenReading reading = reading(number, name, eligibility, failedRules, flags);
        tokens.add(reading);
        return reading.assessment().serial();
    }

    private TokenReading reading(
            int number,
            String name,
            Eligibility eligibility,
            Set<EligibilityRule> failedRules,
            Set<TokenFlag> flags) {
        BigInteger serial =
                new BigInteger("54010ABBCC00", 16).add(BigInteger.valueOf(number * 7919L));
        TokenCertificate object =
                new TokenCertificate(
                        Bytes.of(new byte[] {(byte) number}),
                        "CTS " + number,
                        TestCertificate.of(
                                serial,
                                "Viettel-CA",
                                name,
                                Instant.parse("2018-03-05T00:00:00Z"),
                                OLD_END));
        TokenSerial token = new TokenSerial(String.format("%s%08X", "5A3B", number * 48271L));
        boolean v4 = number % 3 != 0;
        TokenSnapshot snapshot =
                new TokenSnapshot(
                        v4 ? "viettel-v4" : "viettel-v5",
                        v4 ? "v4" : "v5",
                        token,
                        "Viettel-CA",
                        v4 ? "Feitian ePass2003" : "SafeNet eToken 5110",
                        flags,
                        List.of(object),
                        readAt);
        boolean known = eligibility != Eligibility.UNKNOWN_SUBSCRIBER;
        LocalDate contractEnd = LocalDate.of(2021 + number % 3, 1 + number % 12, 28);
        RegistryRecord record =
                known
                        ? new RegistryRecord(
                                new SubscriberId(number),
                                taxCode(number),
                                name,
                                new CertificateSerial(serial),
                                token,
                                CertificateState.VALID,
                                contractEnd)
                        : null;
        boolean owed = eligibility == Eligibility.ELIGIBLE;
        return TokenReading.of(
                new TokenAssessment(
                        snapshot,
                        subject(object),
                        record,
                        eligibility,
                        List.copyOf(
                                failedRules.isEmpty() ? failedRules : EnumSet.copyOf(failedRules)),
                        owed
                                ? new OwedTerm(VietnamTime.endOf(contractEnd), number == 5 ? 61 : 0)
                                : null),
                pinBarrier(flags));
    }

    /** As long as the ledger knows nothing. */
    private static PinTry pinBarrier(Set<TokenFlag> flags) {
        if (flags.contains(TokenFlag.PIN_LOCKED)) {
            return PinTry.NOT_TRIED_LOCKED;
        }
        return flags.contains(TokenFlag.PIN_FINAL_TRY) ? PinTry.NOT_TRIED_FINAL : null;
    }

    /** The ledger says something else of a token from now on. */
    public void pinBarrier(TokenSerial token, PinTry barrier) {
        tokens.replaceAll(
                it ->
                        it.assessment().serial().equals(token)
                                ? new TokenReading(it.assessment(), it.certificates(), barrier)
                                : it);
    }

    private static TokenAssessment.Subject subject(TokenCertificate object) {
        try {
            return new TokenAssessment.Subject(object, Certificates.parse(object.der()));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TaxCode taxCode(int number) {
        for (int check = 0; check < 10; check++) {
            TaxCode code = new TaxCode(String.format("%09d%d", 10_010_910L + number * 137L, check));
            if (code.checkDigitHolds()) {
                return code;
            }
        }
        return new TaxCode(String.format("%09d0", 10_010_910L + number * 137L));
    }

    /** Unplugs a token. */
    public void pull(TokenSerial token) {
        tokens.removeIf(it -> it.assessment().serial().equals(token));
    }

    /** Leaves a renewal of a token open. */
    public Renewal leaveOpen(
            TokenSerial token,
            String name,
            RenewalState state,
            FailureCause cause,
            boolean pinKept) {
        Renewal renewal =
                new Renewal(
                        UUID.nameUUIDFromBytes(
                                token.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        1,
                        new Renewal.Plan(
                                1,
                                1,
                                new SubscriberId(1),
                                taxCode(40),
                                name,
                                "viettel-v4",
                                token,
                                CertificateSerial.parse("54010ABBCC01"),
                                Bytes.of(new byte[] {1}),
                                Bytes.of(new byte[] {1}),
                                KeyPolicy.REKEY,
                                Bytes.of(new byte[] {2}),
                                "label",
                                OLD_END,
                                0,
                                "operator"),
                        state,
                        Renewal.Evidence.NONE,
                        cause,
                        null,
                        NOW,
                        NOW);
        open.add(renewal);
        if (pinKept) {
            continuable.add(token);
        }
        return renewal;
    }

    /** Closes the open renewals. */
    public void closeOpen() {
        open.clear();
    }

    /** Configures modules. */
    public void modules(int count, ModuleScan... failing) {
        modules = count;
        failed = List.of(failing);
    }

    /** Plugs in tokens that can't be told from others. */
    public void ambiguous(AmbiguousToken... plugged) {
        ambiguous = List.of(plugged);
    }

    /** What a look at the bench shows. */
    public BenchReading reading() {
        return new BenchReading(
                modules, tokens, failed, open, continuable, Map.of(), List.of(), ambiguous);
    }

    /** Looks at the bench. */
    public List<TokenSerial> look() {
        return model.show(reading());
    }

    /** Enters a PIN. */
    public void pin(TokenSerial token) {
        model.keepPin(token, Pin.of("123456".toCharArray()));
    }

    /** Begins a run. */
    public void begin(TokenSerial... run) {
        model.runBegan(List.of(run));
    }

    /** Brings a token to a step, some seconds ago. */
    public void work(TokenSerial token, RenewalActivity activity, int secondsAgo) {
        model.activity(token, activity, model.now().minusSeconds(secondsAgo));
    }

    /** Ends a token's renewal well. */
    public void renewed(TokenSerial token) {
        model.finished(
                new RenewalResult(
                        token,
                        taxCode(1),
                        RenewalOutcome.RENEWED,
                        List.of(),
                        CertificateSerial.parse("1"),
                        NEW_SERIAL,
                        VietnamTime.endOf(LocalDate.of(2022, 12, 28)),
                        Duration.ofSeconds(14),
                        null));
    }

    /** A run finds that the token was renewed before. */
    public void alreadyRenewed(TokenSerial token) {
        finish(token, RenewalOutcome.ALREADY_RENEWED, null);
    }

    /** Ends a token's renewal with a problem. */
    public void failed(TokenSerial token, FailureCause cause, boolean continues) {
        finish(
                token,
                RenewalOutcome.FAILED,
                new Problem(cause, null, continues, cause + " for a test"));
    }

    /** Ends a token's renewal with a PIN that wasn't accepted. */
    public void pinRefused(TokenSerial token, PinTry pinTry) {
        finish(
                token,
                RenewalOutcome.PIN_REFUSED,
                new Problem(null, pinTry, false, "CKR_PIN_INCORRECT"));
    }

    private void finish(TokenSerial token, RenewalOutcome outcome, @Nullable Problem problem) {
        model.finished(
                new RenewalResult(
                        token,
                        taxCode(1),
                        outcome,
                        List.of(),
                        null,
                        null,
                        null,
                        Duration.ofSeconds(3),
                        problem));
    }

    /** The model. */
    public BenchModel model() {
        return model;
    }

    /** Shows the authority. */
    public void authority(AuthorityView view) {
        model.setAuthority(view);
    }

    /** Ends the run. */
    public void end(TokenSerial... run) {
        model.runEnded(List.of(run));
    }

    /** Leaves a token out that waits. */
    public void skip(TokenSerial token) {
        model.skipped(token);
    }

    /** Lets the queue stand still. */
    public void pause() {
        model.setPaused(true);
    }

    /** Brings every token that waits or is at work to a good end, and the run with them. */
    public void finishAll() {
        List<TokenSerial> busy =
                model.rows().stream().filter(TokenRow::isBusy).map(TokenRow::serial).toList();
        busy.forEach(this::renewed);
        model.runEnded(busy);
    }

    /** Sets whether the data directory is open. */
    public void state(DeskState state) {
        model.setState(state);
    }
}
