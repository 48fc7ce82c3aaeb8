package vn.capbu.adapters.persistence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.JournalEntry;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.spi.RenewalJournal;

/** The journal. Every change is forced to the disk: the outside effect that follows can't be undone. */
final class JournalStore implements RenewalJournal {

    /** A token is waiting, and its holder. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HibernateStorage storage;

    JournalStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public void add(Renewal renewal, Operator by) {
        storage.call(
                Durability.FORCED,
                unit -> {
                    unit.session().insert(RenewalRows.toRow(renewal));
                    unit.session().insert(RenewalHistoryEntity.of(renewal, by, null));
                    SearchChanges.fact(unit, renewal.plan().subscriber().value());
                    return renewal;
                });
    }

    @Override
    public Renewal update(Renewal renewal, Operator by) {
        return change(renewal, by, null);
    }

    @Override
    public Renewal decide(Renewal renewal, Operator by, SupervisorDecision decision) {
        return change(renewal, by, decision);
    }

    private Renewal change(Renewal renewal, Operator by, @Nullable SupervisorDecision decision) {
        return storage.call(
                Durability.FORCED,
                unit -> {
                    unit.patience(PATIENCE);
                    RenewalEntity row = RenewalRows.toRow(renewal);
                    unit.session().update(row);
                    unit.session().insert(RenewalHistoryEntity.of(renewal, by, decision));
                    if (!renewal.state().isOpen()) {
                        SearchChanges.fact(unit, renewal.plan().subscriber().value());
                    }
                    if (renewal.state() == RenewalState.DONE) {
                        unit.<Boolean>jdbc(
                                connection -> {
                                    RolloutHook.renewed(connection, renewal, by.name());
                                    return Boolean.TRUE;
                                });
                    }
                    if (renewal.cause() != null) {
                        unit.<Boolean>jdbc(
                                connection -> {
                                    RolloutHook.stopped(connection, renewal, by.name());
                                    return Boolean.TRUE;
                                });
                    }
                    return RenewalRows.toRenewal(row);
                });
    }

    @Override
    public Optional<Renewal> findOpen(TokenSerial token) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.session()
                                .createSelectionQuery(
                                        "from RenewalEntity where openToken = :token",
                                        RenewalEntity.class)
                                .setParameter("token", token.value())
                                .uniqueResultOptional()
                                .map(RenewalRows::toRenewal));
    }

    @Override
    public Optional<Renewal> find(UUID id) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        Optional.ofNullable(unit.session().get(RenewalEntity.class, id))
                                .map(RenewalRows::toRenewal));
    }

    @Override
    public List<Renewal> list(boolean openOnly) {
        String where = openOnly ? " where openToken is not null" : "";
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from RenewalEntity"
                                                + where
                                                + " order by startedAt desc, id",
                                        RenewalEntity.class)
                                .getResultList()
                                .stream()
                                .map(RenewalRows::toRenewal)
                                .toList());
    }

    @Override
    public List<Renewal> ofCertificates(Collection<CertificateSerial> oldSerials) {
        if (oldSerials.isEmpty()) {
            return List.of();
        }
        List<String> serials = oldSerials.stream().map(CertificateSerial::toString).toList();
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from RenewalEntity where oldSerial in :serials"
                                                + " order by startedAt desc, id",
                                        RenewalEntity.class)
                                .setParameterList("serials", serials)
                                .getResultList()
                                .stream()
                                .map(RenewalRows::toRenewal)
                                .toList());
    }

    @Override
    public Optional<Renewal> findDone(long campaignId, CertificateSerial oldSerial) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from RenewalEntity where campaignId = :campaign and oldSerial = :serial"
                                                + " and state = :done order by updatedAt desc",
                                        RenewalEntity.class)
                                .setParameter("campaign", campaignId)
                                .setParameter("serial", oldSerial.toString())
                                .setParameter("done", RenewalState.DONE.name())
                                .setMaxResults(1)
                                .getResultList()
                                .stream()
                                .findFirst()
                                .map(RenewalRows::toRenewal));
    }

    @Override
    public long count(long campaignId) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit.session()
                                .createSelectionQuery(
                                        "select count(*) from RenewalEntity where campaignId = :campaign",
                                        Long.class)
                                .setParameter("campaign", campaignId)
                                .getSingleResult());
    }

    @Override
    public List<JournalEntry> history(UUID id) {
        return storage.call(
                Durability.NORMAL,
                unit ->
                        unit
                                .session()
                                .createSelectionQuery(
                                        "from RenewalHistoryEntity where renewalId = :id order by id",
                                        RenewalHistoryEntity.class)
                                .setParameter("id", id)
                                .getResultList()
                                .stream()
                                .map(RenewalHistoryEntity::toEntry)
                                .toList());
    }
}
