package vn.capbu.adapters.persistence;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.spi.CaseAudits;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.complaints.spi.ComplaintRules;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.spi.AuditProofs;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.BusinessCalendars;
import vn.capbu.kernel.spi.Changes;
import vn.capbu.kernel.spi.Changes.Change;
import vn.capbu.kernel.spi.DatabaseRights;
import vn.capbu.kernel.spi.ImportWithdrawals;
import vn.capbu.kernel.spi.OperatorAccounts;
import vn.capbu.kernel.spi.Reachability;
import vn.capbu.kernel.spi.SettingsVersions;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.TimeStampServers;
import vn.capbu.renewal.spi.AffectedCertificates;
import vn.capbu.renewal.spi.AuthorityRepository;
import vn.capbu.renewal.spi.CampaignRepository;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.renewal.spi.ExpiredPermissions;
import vn.capbu.renewal.spi.FollowUpRepository;
import vn.capbu.renewal.spi.PinLedger;
import vn.capbu.renewal.spi.ReaderLimits;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.SubscriberDirectory;
import vn.capbu.renewal.spi.TokenLeases;
import vn.capbu.renewal.spi.TokenModuleRepository;
import vn.capbu.rollout.spi.CallMarks;
import vn.capbu.rollout.spi.LogFacts;
import vn.capbu.rollout.spi.RolloutAlerts;
import vn.capbu.rollout.spi.RolloutForecasts;
import vn.capbu.rollout.spi.RolloutLogs;
import vn.capbu.rollout.spi.RolloutPeople;
import vn.capbu.rollout.spi.RolloutPopulation;
import vn.capbu.rollout.spi.RolloutProposals;
import vn.capbu.rollout.spi.RolloutSummary;
import vn.capbu.rollout.spi.RolloutTargets;
import vn.capbu.subscribers.spi.ImportCatalogue;
import vn.capbu.subscribers.spi.KnownAuthorities;
import vn.capbu.subscribers.spi.RegistryConflicts;
import vn.capbu.subscribers.spi.RegistryImports;
import vn.capbu.subscribers.spi.RegistryReader;
import vn.capbu.subscribers.spi.RegistryUndo;
import vn.capbu.subscribers.spi.RevocationRegistry;
import vn.capbu.subscribers.spi.SavedSearchRepository;
import vn.capbu.subscribers.spi.SearchSource;
import vn.capbu.subscribers.spi.SubscriberCards;
import vn.capbu.subscribers.spi.SubscriberRegistry;

/** Transactions bound to their thread, and the ports on them. */
final class HibernateStorage implements Storage {

    private final Database database;
    private final Future<SessionFactory> sessions;
    private final ChangeHub hub;
    private final Map<Class<?>, Object> ports;

    /** Per storage, because two may be open; removed at the end of every transaction. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    HibernateStorage(Database database, Future<SessionFactory> sessions, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.hub = new ChangeHub(database::follow);
        this.ports =
                Map.ofEntries(
                        Map.entry(AuditTrail.class, new AuditStore(this)),
                        Map.entry(Changes.class, hub),
                        Map.entry(Reachability.class, database.reach()),
                        Map.entry(CampaignRepository.class, new CampaignStore(this, clock)),
                        Map.entry(TokenModuleRepository.class, new TokenModuleStore(this, clock)),
                        Map.entry(AuthorityRepository.class, new AuthorityStore(this, clock)),
                        Map.entry(ExpiredPermissions.class, new ExpiredPermissionStore(this)),
                        Map.entry(RenewalJournal.class, new JournalStore(this)),
                        Map.entry(TokenLeases.class, new TokenLeaseStore(this)),
                        Map.entry(PinLedger.class, new PinLedgerStore(this)),
                        Map.entry(ReaderLimits.class, new ReaderLimitStore(this)),
                        Map.entry(SubscriberDirectory.class, new DirectoryStore(this)),
                        Map.entry(ImportCatalogue.class, new ImportStore(this, clock)),
                        Map.entry(RegistryConflicts.class, new ConflictStore(this)),
                        Map.entry(SubscriberRegistry.class, new RegistryStore(this)),
                        Map.entry(RegistryImports.class, new RegistryImportStore(this)),
                        Map.entry(ImportWithdrawals.class, new ImportWithdrawalStore(this)),
                        Map.entry(RegistryUndo.class, new RegistryUndoStore(this)),
                        Map.entry(SubscriberCards.class, new CardStore(this)),
                        Map.entry(RegistryReader.class, new RegistryReaderStore(this)),
                        Map.entry(RevocationRegistry.class, new RevocationStore(this)),
                        Map.entry(KnownAuthorities.class, new KnownAuthorityStore(this)),
                        Map.entry(SearchSource.class, new SearchSourceStore(this)),
                        Map.entry(SavedSearchRepository.class, new SavedSearchStore(this)),
                        Map.entry(CustodyRepository.class, new CustodyStore(this)),
                        Map.entry(CustodyCatalogue.class, new CustodyCatalogueStore(this)),
                        Map.entry(BusinessCalendars.class, new BusinessCalendarStore(this)),
                        Map.entry(FollowUpRepository.class, new FollowUpStore(this)),
                        Map.entry(AffectedCertificates.class, new AffectedStore(this)),
                        Map.entry(EligibilityDecisions.class, new EligibilityDecisionStore(this)),
                        Map.entry(FactStore.class, new FactStore(this)),
                        Map.entry(RolloutPopulation.class, new RolloutPopulationStore(this)),
                        Map.entry(RolloutSummary.class, new RolloutSummaryStore(this)),
                        Map.entry(RolloutLogs.class, new RolloutLogStore(this)),
                        Map.entry(LogFacts.class, new RolloutLogFacts(this)),
                        Map.entry(RolloutPeople.class, new RolloutPeopleStore(this)),
                        Map.entry(CallMarks.class, new CallMarkStore(this)),
                        Map.entry(RolloutTargets.class, new RolloutTargetStore(this)),
                        Map.entry(RolloutForecasts.class, new RolloutForecastStore(this)),
                        Map.entry(RolloutProposals.class, new RolloutProposalStore(this)),
                        Map.entry(RolloutAlerts.class, new RolloutAlertStore(this)),
                        Map.entry(ComplaintRules.class, new ComplaintRuleStore(this)),
                        Map.entry(ComplaintCases.class, new ComplaintCaseStore(this)),
                        Map.entry(CaseAudits.class, new CaseAuditStore(this)),
                        Map.entry(AuditProofs.class, new AuditProofStore(this)),
                        Map.entry(SettingsVersions.class, new SettingsVersionStore(this)),
                        Map.entry(TimeStampServers.class, new TimeStampServerStore(this, clock)),
                        Map.entry(OperatorAccounts.class, database.operators(this)),
                        Map.entry(DatabaseRights.class, new RightsStore(this, database.kind())));
    }

    /** What it stores in. */
    Database database() {
        return database;
    }

    @Override
    public <P> P port(Class<P> port) {
        Object implementation = ports.get(port);
        if (implementation == null) {
            throw new IllegalArgumentException("no port " + port.getName());
        }
        return port.cast(implementation);
    }

    @Override
    public boolean isEncrypted() {
        return database.isEncrypted();
    }

    @Override
    public void actsFor(Operator operator) {
        database.actsFor(operator);
    }

    @Override
    public <T> T transact(Durability durability, Supplier<T> work) {
        Unit outer = current.get();
        return outer == null ? begin(durability, work) : join(outer, durability, work);
    }

    /** For the ports: work on the session, its failures told as the spi tells them. */
    <T> T call(Durability durability, Function<Unit, T> work) {
        return transact(
                durability,
                () -> {
                    Unit unit = current.get();
                    if (unit == null) {
                        throw new IllegalStateException("no transaction on this thread");
                    }
                    try {
                        return work.apply(unit);
                    } catch (RuntimeException e) {
                        throw database.failed(e);
                    }
                });
    }

    /** For the ports: plain JDBC in the transaction of this thread, or in one of its own. */
    <T> T jdbc(Unit.SqlWork<T> work) {
        return call(Durability.NORMAL, unit -> unit.jdbc(work));
    }

    /** For the ports: the number under which the transaction of this thread changes subscribers, see {@link SearchChanges}. */
    long searchChange() {
        return call(Durability.NORMAL, Unit::searchChange);
    }

    /** For the ports: whoever shows this is told when the transaction of this thread is committed. */
    void changed(Change change) {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("no transaction on this thread");
        }
        unit.changed(change);
    }

    private <T> T begin(Durability durability, Supplier<T> work) {
        try (Unit unit = Unit.begin(database, hub, sessions())) {
            current.set(unit);
            unit.require(durability);
            try {
                T result = work.get();
                unit.commit();
                return result;
            } catch (RuntimeException | Error e) {
                unit.rollback(e);
                if (Failures.isAssertionOfH2(e)) {
                    throw database.failed(e);
                }
                throw e;
            }
        } finally {
            current.remove();
        }
    }

    /** Waits for the start to end, whoever interrupts: half a start helps nobody. */
    private SessionFactory sessions() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return sessions.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw Failures.translate(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T join(Unit outer, Durability durability, Supplier<T> work) {
        outer.require(durability);
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            outer.doom(e);
            throw e;
        }
    }

    /**
     * Ends every connection.
     *
     * @throws StorageException never; what is committed is on disk already
     */
    @Override
    public void close() {
        close(Progress.NONE);
    }

    @Override
    public void close(Progress progress) {
        hub.close();
        try {
            sessions().close();
        } finally {
            database.close(progress);
        }
    }
}
