package vn.capbu.renewal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.renewal.internal.AcceptedPins;
import vn.capbu.renewal.internal.AuthorityCaveats;
import vn.capbu.renewal.internal.AuthorityConnection;
import vn.capbu.renewal.internal.AwaySteps;
import vn.capbu.renewal.internal.DeskAuthority;
import vn.capbu.renewal.internal.DeskTokens;
import vn.capbu.renewal.internal.FullReaders;
import vn.capbu.renewal.internal.LocalJournal;
import vn.capbu.renewal.internal.PinGuard;
import vn.capbu.renewal.internal.RefusedPins;
import vn.capbu.renewal.internal.TokenAssessor;
import vn.capbu.renewal.internal.TokenRunner;
import vn.capbu.renewal.internal.TokensAtWork;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityRepository;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.renewal.spi.ExpiredPermissions;
import vn.capbu.renewal.spi.ReaderLimits;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenAccess.Watch;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenLeases;
import vn.capbu.renewal.spi.TokenModuleRepository;
import vn.capbu.renewal.spi.TokenSession;

/**
 * The service desk of a workspace: its tokens and its authority, opened when first needed, and the use cases on them.
 * Thread-safe; never called on the event dispatch thread.
 */
public final class RenewalDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RenewalDesk.class.getName());

    /** Tokens at work at once; more only wait for the same USB hub and the same authority. */
    public static final int PARALLEL_TOKENS = 8;

    /** How often it is tried to give a database that was away what it lacks. */
    private static final long MERGE_SECONDS = 5;

    /** How long tokens at work may take to journal where they stopped. */
    private static final long CLOSE_SECONDS = 10;

    private final Workspace workspace;
    private final ExecutorService workers;
    private final AcceptedPins acceptedPins;
    private final TokensAtWork tokensAtWork;
    private final SecureRandom random = new SecureRandom();
    private final RefusedPins refusedPins = new RefusedPins(random);
    private final DeskTokens tokens;
    private final DeskAuthority authority;
    private final LocalJournal away;
    private final ScheduledExecutorService merging;
    private final Future<?> merges;

    /**
     * A desk on an open data directory. Steps of renewals that waited for the database go into it now.
     */
    public RenewalDesk(Workspace workspace) {
        this.away = new LocalJournal(workspace.directory());
        this.workspace = workspace;
        this.workers = Executors.newFixedThreadPool(PARALLEL_TOKENS);
        this.acceptedPins = new AcceptedPins(workspace.clock());
        this.tokensAtWork =
                new TokensAtWork(
                        workspace.storage().port(TokenLeases.class), workspace.directory());
        this.tokens = new DeskTokens(workspace);
        this.authority = new DeskAuthority(workspace);
        this.merging =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = Executors.defaultThreadFactory().newThread(work);
                            thread.setName("renewals-away");
                            thread.setDaemon(true);
                            return thread;
                        });
        mergeAway();
        this.merges =
                merging.scheduleWithFixedDelay(
                        this::mergeAway, MERGE_SECONDS, MERGE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Gives the database the steps of renewals that were made while it was away; nothing when there are none, or it still is. Off the
     * event dispatch thread.
     *
     * @return whether there is nothing that the database lacks
     */
    public boolean mergeAway() {
        if (!away.isEmpty()) {
            try {
                AwaySteps.merge(storage(), clock(), away);
            } catch (StorageException e) {
                LOG.log(Level.INFO, "steps of renewals wait for the database", e);
            }
        }
        return away.isEmpty();
    }

    LocalJournal away() {
        return away;
    }

    /** The main use case. */
    public RenewTokens renewTokens() {
        return new RenewTokens(this);
    }

    /** The use case after an interruption. */
    public ResumeRenewals resumeRenewals() {
        return new ResumeRenewals(this);
    }

    /** The use case for a renewal that can't go on. */
    public AbandonRenewal abandonRenewal() {
        return new AbandonRenewal(this);
    }

    /** The ledger of PIN tries, and the supervisor's step that lets a PIN be tried again. */
    public UnlockPinLedger unlockPinLedger() {
        return new UnlockPinLedger(this, workspace);
    }

    /** The use case that gives a token a new PIN by its present one. */
    public ChangePin changePin() {
        return new ChangePin(this);
    }

    /** The use case that gives a token a new PIN by its SO-PIN. */
    public UnblockPin unblockPin() {
        return new UnblockPin(this);
    }

    /** The use case that says of each open renewal what happened and what to do next. */
    public DiagnoseRenewals diagnoseRenewals() {
        return new DiagnoseRenewals(this);
    }

    /** The use case for a renewal of which nobody can say what the authority did. */
    public DecideRenewal decideRenewal() {
        return new DecideRenewal(this);
    }

    /** The use case for a certificate that has expired meanwhile. */
    public AllowExpiredRenewal allowExpiredRenewal() {
        return new AllowExpiredRenewal(this, workspace);
    }

    /** The use case that finds out what the authority can do. */
    public TestAuthority testAuthority() {
        return new TestAuthority(this, workspace);
    }

    /** The use case that puts what support needs into a file. */
    public ExportSupport exportSupport() {
        return new ExportSupport(this);
    }

    /** The use case that shows what is plugged in. */
    public ListTokens listTokens() {
        return new ListTokens(this);
    }

    /** The campaigns. */
    public CampaignRepository campaigns() {
        return workspace.storage().port(CampaignRepository.class);
    }

    /** The journal. */
    public RenewalJournal journal() {
        return workspace.storage().port(RenewalJournal.class);
    }

    /** Judges tokens for a campaign; keeps what it parsed of the campaign, so make one for many tokens. */
    public Function<TokenSnapshot, TokenAssessment> assessor(Campaign campaign) {
        return new TokenAssessor(
                        workspace.storage().port(SubscriberDirectory.class),
                        journal(),
                        workspace.storage().port(ExpiredPermissions.class),
                        workspace.storage().port(EligibilityDecisions.class),
                        clock(),
                        campaign)
                ::assess;
    }

    /** The settings of the authority in use. */
    public AuthoritySettings authoritySettings() {
        return authority.settings();
    }

    /**
     * How the authority in use is reached; the embedded one is started.
     *
     * @throws AuthorityException MISCONFIGURED
     */
    public AuthorityEndpoint authorityEndpoint() throws AuthorityException {
        return authority().endpoint();
    }

    /** Keeps looking at the tokens, see {@link TokenAccess#watch}. */
    public Watch watch(Consumer<ModuleScan> listener) {
        return tokens.watch(listener);
    }

    /** Looks once at every slot: each token that is plugged in, once. */
    public List<TokenSnapshot> pluggedIn(Cancellation cancellation) {
        return List.copyOf(bySerial(scanSnapshots(cancellation)).values());
    }

    /**
     * Asks the authority in use whether a certificate is in force.
     *
     * @param certificate DER
     * @throws AuthorityException when its settings can't be used, or why there is no answer
     */
    public Authority.Status statusOf(Bytes certificate) throws AuthorityException {
        return authority().authority().status(certificate);
    }

    /** Whether an accepted PIN is at hand, so that a token that is plugged in again goes on by itself. */
    public boolean canContinue(Renewal open) {
        return acceptedPins
                .find(open.plan().token(), TokenRunner.identityOf(open))
                .map(
                        pin -> {
                            pin.close();
                            return true;
                        })
                .orElse(false);
    }

    /** Wipes PINs that were kept for an open renewal past their time; called about once a minute. */
    public void wipeExpiredPins() {
        acceptedPins.wipeExpired();
    }

    /** Which desk works on which token now, this one among them. */
    public List<TokenLease> tokensHeld() {
        return workspace.storage().port(TokenLeases.class).list();
    }

    /** Does something with a token while no run and no other desk has it, see {@link TokensAtWork#alone}. */
    <T> T alone(TokenSerial token, Operator operator, Supplier<T> work) {
        return tokensAtWork.alone(token, operator, work);
    }

    /** The client of the authority in use. */
    Authority authorityClient() throws AuthorityException {
        return authority().authority();
    }

    /** The RA's token, when the authority in use needs its PIN before anything can be sent. */
    public Optional<TokenSerial> raTokenToUnlock() {
        return authority.raTokenToUnlock();
    }

    /**
     * Logs in to the RA's token: one try, under the ledger's rule. It stays logged in until it fails or the settings change.
     *
     * @param pin left to its owner
     * @param askedFor whether somebody typed it just now, so that it may be tried although one was refused before
     * @return what was done with a PIN that the token didn't take; empty when it signs now
     * @throws AuthorityException RA_UNAVAILABLE when the token isn't there, or has not the one certificate
     */
    public Optional<RenewalResult.PinTry> unlockRa(Operator operator, Pin pin, boolean askedFor)
            throws AuthorityException {
        operator.require(Right.USE_PINS);
        return authority.unlockRa(
                tokens.access(), this::pinTryLimit, pinGuard(operator), pin, askedFor);
    }

    /** What the operator has to know of the authority in use before tokens of a campaign are renewed with it. */
    public List<AuthorityCaveat> caveats(Campaign campaign) {
        return AuthorityCaveats.of(
                authoritySettings(),
                workspace.storage().port(AuthorityRepository.class).findings(),
                campaign);
    }

    AuthorityConnection authority() throws AuthorityException {
        return authority.connection();
    }

    /** Forgets modules and authority, so that the next call sees changed settings. No token may be at work. */
    public void reconfigure() {
        authority.reset();
        tokens.reset();
    }

    Storage storage() {
        return workspace.storage();
    }

    Workspace workspace() {
        return workspace;
    }

    RefusedPins refusedPins() {
        return refusedPins;
    }

    AcceptedPins acceptedPins() {
        return acceptedPins;
    }

    TokensAtWork tokensAtWork() {
        return tokensAtWork;
    }

    PinGuard pinGuard(Operator operator) {
        return new PinGuard(storage(), refusedPins, clock(), operator);
    }

    /** Starts a worker for a token, see {@link TokenAccess#open}. */
    TokenSession openToken(TokenSnapshot token) throws TokenException {
        return tokens.access().open(token.module(), token.serial());
    }

    /** How many wrong PINs lock the tokens of a module. */
    int pinTryLimit(String module) {
        return pinTryLimits().apply(module);
    }

    /** The same of many tokens. */
    Function<String, Integer> pinTryLimits() {
        Map<String, TokenModule> modules = modules();
        return module -> TokenModule.tryLimitOf(modules.get(module));
    }

    Clock clock() {
        return workspace.clock();
    }

    /** The modules among these that show as many slots as their system can. */
    public List<ReaderNotice> readerNotices(Collection<ModuleScan> scans) {
        return FullReaders.among(
                scans,
                storage().port(ReaderLimits.class).list(),
                modules(),
                VietnamTime.dateOf(clock().instant()));
    }

    /** Of the last scan, see {@link #readerNotices(Collection)}. */
    public List<ReaderNotice> readerNotices() {
        return readerNotices(tokens.lastScan());
    }

    private Map<String, TokenModule> modules() {
        Map<String, TokenModule> modules = new LinkedHashMap<>();
        for (TokenModule module : workspace.storage().port(TokenModuleRepository.class).list()) {
            modules.put(module.name(), module);
        }
        return modules;
    }

    /** Looks once at all slots of all modules. */
    public List<ModuleScan> scanModules(Cancellation cancellation) {
        return scan(cancellation);
    }

    /** The modules that couldn't be read in the last scan. */
    public List<ModuleScan> failedModules() {
        return tokens.lastScan().stream().filter(scan -> scan.problem() != null).toList();
    }

    /** Tokens of the last scan that can't be told from others: nothing is done to them. */
    public List<AmbiguousToken> ambiguousTokens() {
        return AmbiguousToken.of(tokens.lastScan());
    }

    /** What the modules showed last, in a scan or on the watch. */
    List<ModuleScan> lastScan() {
        return tokens.lastScan();
    }

    List<ModuleScan> scan(Cancellation cancellation) {
        return tokens.scan(cancellation);
    }

    /** Every token that a module shows, in the order of modules and slots: two modules may show the same one. */
    List<TokenSnapshot> scanSnapshots(Cancellation cancellation) {
        return AmbiguousToken.leaveOut(scan(cancellation));
    }

    /** Each token once. */
    static Map<TokenSerial, TokenSnapshot> bySerial(List<TokenSnapshot> seen) {
        Map<TokenSerial, TokenSnapshot> present = new LinkedHashMap<>();
        seen.forEach(token -> present.putIfAbsent(token.serial(), token));
        return present;
    }

    TokenRunner runner(Operator operator, RenewalListener listener, BatchControl control)
            throws AuthorityException {
        mergeAway();
        return new TokenRunner(
                new TokenRunner.Shared(
                        workspace.storage(),
                        tokens.access(),
                        authority().authority(),
                        modules(),
                        acceptedPins,
                        refusedPins,
                        tokensAtWork,
                        operator,
                        listener,
                        control,
                        clock(),
                        random,
                        away));
    }

    Campaign campaignOf(Renewal renewal) {
        return campaigns()
                .find(renewal.plan().campaignId(), renewal.plan().campaignVersion())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "renewal " + renewal.id() + " has no campaign"));
    }

    /** The embedded authority must sign with the campaign's new CA key, else every certificate would be rejected. */
    void requireIssuer(Campaign campaign) throws AuthorityException {
        authority.requireIssuer(campaign);
    }

    List<RenewalResult> inParallel(List<Callable<RenewalResult>> work) {
        try {
            List<RenewalResult> results = new ArrayList<>();
            for (Future<RenewalResult> future : workers.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tokens are at work", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a token's work broke off", e.getCause());
        }
    }

    /**
     * Ends scanners and workers, waits a little for tokens at work to journal where they stopped, ends the embedded authority,
     * and wipes PINs. The workspace stays open.
     */
    @Override
    public void close() {
        merges.cancel(false);
        merging.shutdown();
        workers.shutdown();
        tokens.close();
        try {
            if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        tokensAtWork.close();
        reconfigure();
        acceptedPins.close();
        refusedPins.close();
    }
}
