package vn.capbu.renewal.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.BatchControl;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.PinSource;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalActivity;
import vn.capbu.renewal.RenewalListener;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.TokenKey;

/** Renews one token, or goes on with its open renewal; whatever happens to it stays with it. */
public final class TokenRunner {

    private static final Logger LOG = Logger.getLogger(TokenRunner.class.getName());
    private static final int CKA_ID_BYTES = 20;

    /** What all tokens of a run share. */
    public record Shared(
            Storage storage,
            TokenAccess tokens,
            Authority authority,
            Map<String, TokenModule> modules,
            AcceptedPins acceptedPins,
            RefusedPins refusedPins,
            TokensAtWork tokensAtWork,
            Operator operator,
            RenewalListener listener,
            BatchControl control,
            Clock clock,
            SecureRandom random,
            LocalJournal away) {}

    private final Shared shared;
    private final JournalWriter journal;
    private final PinGuard pinGuard;
    private final CustodyFollower custody;

    public TokenRunner(Shared shared) {
        this.shared = shared;
        this.journal =
                new JournalWriter(
                        shared.storage(),
                        shared.clock(),
                        shared.operator(),
                        shared.away(),
                        shared.tokensAtWork()::requireHeld);
        this.pinGuard =
                new PinGuard(
                        shared.storage(), shared.refusedPins(), shared.clock(), shared.operator());
        this.custody = new CustodyFollower(shared.storage(), shared.clock(), shared.operator());
    }

    /**
     * Decides on a token and works on it, while no other run and no other desk does. Whatever breaks off becomes this token's result.
     *
     * @param todo looks into the journal first: another run may have had the token until now
     */
    public RenewalResult alone(TokenSerial token, Supplier<RenewalResult> todo) {
        try {
            return shared.tokensAtWork().alone(token, shared.operator(), todo);
        } catch (TokenHeldException e) {
            RenewalResult held =
                    new Results(token, null, null, shared.clock()).held(e.holder(), isOpen(token));
            shared.listener().finished(held);
            return held;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the work on token " + token + " broke off", e);
            Results results = new Results(token, null, null, shared.clock());
            RenewalResult result = failed(results, causeOf(e), e.toString());
            shared.listener().finished(result);
            return result;
        }
    }

    /** Renews a token that is ELIGIBLE; its subject, record and owed term are known. */
    public RenewalResult renew(TokenAssessment token, Campaign campaign, PinSource pins) {
        TokenAssessment.Subject subject = java.util.Objects.requireNonNull(token.subject());
        RegistryRecord record = java.util.Objects.requireNonNull(token.record());
        Results results =
                new Results(token.serial(), record.taxCode(), record.serial(), shared.clock());
        if (kindFor(subject) == CertificateOrder.Kind.RA_REQUEST
                && shared.authority().needsTokenSignature()) {
            RenewalResult impossible =
                    results.failed(
                            FailureCause.RA_MISSING, false, "the certificate has expired; no RA");
            shared.listener().finished(impossible);
            return impossible;
        }
        int longest = longestCertificate(token.token().module());
        int expected = subject.object().der().length();
        if (longest > 0 && expected > longest) {
            RenewalResult result =
                    failed(
                            results,
                            FailureCause.CERTIFICATE_TOO_LONG,
                            expected + " bytes, the module's tokens take " + longest);
            shared.listener().finished(result);
            return result;
        }
        return work(
                results,
                token.token().module(),
                subject.publicKeyHash(),
                pins,
                work -> {
                    requireKey(work.session(), subject);
                    Renewal begun =
                            journal.begin(plan(token, subject, record, campaign, work.session()));
                    return machine(campaign, token.serial()).run(begun, work);
                });
    }

    /** Whether the customer has to consent to key generation before the token is renewed: it is in custody without. */
    public boolean lacksConsent(TokenAssessment token, Campaign campaign) {
        return custody.lacksConsent(token, campaign);
    }

    /** Nothing is done with a token; where it is in custody, the verdict moves it. */
    public RenewalResult leave(TokenAssessment token, Campaign campaign) {
        custody.judged(token, campaign);
        RenewalResult untouched = Results.untouched(token);
        shared.listener().finished(untouched);
        return untouched;
    }

    /** kur is for a certificate in force; an expired one is ELIGIBLE by a supervisor's decision only. */
    private CertificateOrder.Kind kindFor(TokenAssessment.Subject subject) {
        return shared.clock().instant().isAfter(subject.notAfter())
                ? CertificateOrder.Kind.RA_REQUEST
                : CertificateOrder.Kind.KEY_UPDATE;
    }

    /** Goes on with an open renewal on the token that is plugged in. */
    public RenewalResult resume(
            Renewal open, TokenSnapshot token, Campaign campaign, PinSource pins) {
        return work(
                Results.of(open.plan(), shared.clock()),
                token.module(),
                identityOf(open),
                pins,
                work -> machine(campaign, token.serial()).run(open, work));
    }

    /** Ends an open renewal for which nothing was sent, and takes off the token what it made. */
    public RenewalResult abandon(
            Renewal open, TokenSnapshot token, Campaign campaign, PinSource pins) {
        return work(
                Results.of(open.plan(), shared.clock()),
                token.module(),
                identityOf(open),
                pins,
                work -> machine(campaign, token.serial()).abandon(open, work));
    }

    /** Ends an open renewal for which nothing was sent, in the journal only. */
    public RenewalResult abandonWithoutToken(Renewal open) {
        Renewal ended =
                journal.fail(
                        open,
                        FailureCause.CANCELLED,
                        "abandoned without the token; it may have a key pair with CKA_ID "
                                + open.plan().newCkaId().hex()
                                + " that nothing needs");
        shared.acceptedPins().forget(open.plan().token(), identityOf(open));
        RenewalResult result = Results.of(ended, shared.clock());
        shared.listener().finished(result);
        return result;
    }

    /** The key by which the token of a renewal is known again. */
    public static PublicKeyHash identityOf(Renewal renewal) {
        return PublicKeyHash.of(TokenWork.oldPublicKey(renewal).getEncoded());
    }

    /**
     * The token of an open renewal among those that are plugged in: it has a certificate for the renewal's old key. Two modules
     * may show it, with other CKA_IDs; the one that the renewal began with comes first.
     */
    public static Optional<TokenSnapshot> tokenOf(Renewal renewal, List<TokenSnapshot> seen) {
        PublicKeyHash identity = identityOf(renewal);
        return seen.stream()
                .filter(token -> isThat(token, renewal.plan().token(), identity))
                .min(
                        Comparator.comparing(
                                token -> !token.module().equals(renewal.plan().module())));
    }

    private static boolean isThat(TokenSnapshot token, TokenSerial serial, PublicKeyHash identity) {
        return token.serial().equals(serial)
                && token.certificates().stream()
                        .anyMatch(it -> CertificateKeys.isFor(it.der(), identity));
    }

    private interface Work {
        Renewal on(TokenWork work) throws TokenException;
    }

    private RenewalResult work(
            Results results, String module, PublicKeyHash identity, PinSource pins, Work todo) {
        RenewalResult result;
        try {
            result =
                    shared.control().cancellationOf(results.token()).isRequested()
                            ? failed(results, FailureCause.CANCELLED, "cancelled before its turn")
                            : open(results, module, identity, pins, todo);
        } catch (TokenException e) {
            boolean begun = isOpen(results.token());
            FailureCause cause =
                    !begun && e.fault() == Fault.KEY_NOT_FOUND
                            ? FailureCause.OLD_KEY_MISSING
                            : StepException.causeOf(e);
            result = results.failed(cause, begun, StepException.describe(e));
        } catch (RuntimeException e) {
            FailureCause cause = causeOf(e);
            LOG.log(
                    cause == FailureCause.OVERTAKEN ? Level.INFO : Level.SEVERE,
                    "renewal of token " + results.token() + " broke off",
                    e);
            result = failed(results, cause, e.toString());
        }
        shared.listener().finished(result);
        return result;
    }

    private static FailureCause causeOf(RuntimeException e) {
        if (e instanceof LeaseLostException) {
            return FailureCause.OVERTAKEN;
        }
        if (e instanceof StorageException storage) {
            return storage.reason() == StorageException.Reason.CONFLICT
                    ? FailureCause.OVERTAKEN
                    : FailureCause.STORAGE_FAILED;
        }
        return FailureCause.INTERNAL;
    }

    private RenewalResult failed(Results results, FailureCause cause, String technical) {
        return results.failed(cause, isOpen(results.token()), technical);
    }

    /** Whether the token's renewal goes on by resume, by the journal; true when the journal can't be read. */
    private boolean isOpen(TokenSerial token) {
        try {
            return shared.storage().port(RenewalJournal.class).findOpen(token).isPresent();
        } catch (StorageException e) {
            return true;
        }
    }

    private RenewalResult open(
            Results results, String module, PublicKeyHash identity, PinSource pins, Work todo)
            throws TokenException {
        TokenSerial token = results.token();
        Optional<Pin> accepted = shared.acceptedPins().find(token, identity);
        Optional<Pin> given = accepted.or(() -> pins.pinFor(token));
        if (given.isEmpty()) {
            return results.pinMissing(isOpen(token));
        }
        tell(token, RenewalActivity.OPENING);
        try (Pin pin = given.get();
                TokenSession session = shared.tokens().open(module, token)) {
            TokenSnapshot now = session.identify();
            requireIdentity(now, token, identity);
            tell(token, RenewalActivity.LOGGING_IN);
            PinGuard.Refusal refusal =
                    pinGuard.logIn(
                            new PinGuard.Attempt(
                                    token,
                                    PinKind.USER,
                                    now.flags(),
                                    TokenModule.tryLimitOf(shared.modules().get(module)),
                                    accepted.isEmpty() && pins.isAskedFor(token),
                                    pin),
                            session::login);
            if (refusal != null) {
                shared.acceptedPins().forget(token, identity);
                return results.pinRefused(refusal.pinTry(), isOpen(token), refusal.technical());
            }
            if (accepted.isEmpty()) {
                shared.acceptedPins().keep(token, identity, pin);
            }
            return results.of(todo.on(new TokenWork(session, pin)));
        } finally {
            if (!isOpen(token)) {
                shared.acceptedPins().forget(token, identity);
            }
        }
    }

    /** In bytes, 0 when no limit is known. The new certificate is about as long as the old one: same subject, same kind of key. */
    private int longestCertificate(String module) {
        TokenModule configured = shared.modules().get(module);
        return configured == null ? 0 : configured.quirks().maxCertificateBytes();
    }

    private static void requireIdentity(
            TokenSnapshot now, TokenSerial token, PublicKeyHash identity) throws TokenException {
        if (!isThat(now, token, identity)) {
            throw new TokenException(
                    Fault.TOKEN_GONE,
                    "",
                    "the token in the slot has no certificate for the expected key");
        }
    }

    private static void requireKey(TokenSession session, TokenAssessment.Subject subject)
            throws TokenException {
        Bytes ckaId = subject.object().ckaId();
        Bytes publicKey = Bytes.of(subject.certificate().getPublicKey().getEncoded());
        List<TokenKey> keys =
                session.keys().stream().filter(key -> key.ckaId().equals(ckaId)).toList();
        boolean belongs =
                keys.size() == 1
                        && (keys.get(0).publicKey().length() == 0
                                || keys.get(0).publicKey().equals(publicKey));
        if (!belongs) {
            throw new TokenException(
                    Fault.KEY_NOT_FOUND, "", "the certificate's private key isn't on the token");
        }
    }

    private Renewal.Plan plan(
            TokenAssessment token,
            TokenAssessment.Subject subject,
            RegistryRecord record,
            Campaign campaign,
            TokenSession session)
            throws TokenException {
        boolean rekey = campaign.keyPolicy() == KeyPolicy.REKEY;
        Bytes oldId = subject.object().ckaId();
        OwedTerm owed = java.util.Objects.requireNonNull(token.owed());
        return new Renewal.Plan(
                campaign.id(),
                campaign.version(),
                record.subscriber(),
                record.taxCode(),
                record.name(),
                token.token().module(),
                token.serial(),
                Certificates.serialOf(subject.certificate()),
                subject.object().der(),
                oldId,
                campaign.keyPolicy(),
                rekey ? freeCkaId(session) : oldId,
                rekey ? label(record, owed.notAfter()) : subject.object().label(),
                owed.notAfter(),
                owed.residualShortfallDays(),
                shared.operator().name(),
                kindFor(subject));
    }

    private Bytes freeCkaId(TokenSession session) throws TokenException {
        var taken = session.keys().stream().map(TokenSession.TokenKey::ckaId).toList();
        byte[] candidate = new byte[CKA_ID_BYTES];
        do {
            shared.random().nextBytes(candidate);
        } while (taken.contains(Bytes.of(candidate)));
        return Bytes.of(candidate);
    }

    /** ASCII, different from the old pair's: some relying applications list a token by label alone. */
    private static String label(RegistryRecord record, Instant notAfter) {
        return String.format(Locale.ROOT, "%s %tF", record.taxCode(), VietnamTime.dateOf(notAfter));
    }

    private RenewalMachine machine(Campaign campaign, TokenSerial token) {
        Bytes issuer = campaign.newCa();
        if (issuer == null) {
            throw new IllegalStateException(
                    "campaign " + campaign.name() + " has no new CA certificate");
        }
        return new RenewalMachine(
                journal,
                shared.authority(),
                issuer,
                shared.random(),
                shared.listener(),
                shared.control().cancellationOf(token),
                shared.clock(),
                shared.tokensAtWork()::requireHeldForEffect);
    }

    private void tell(TokenSerial token, RenewalActivity activity) {
        shared.listener().activity(token, activity, shared.clock().instant());
    }
}
