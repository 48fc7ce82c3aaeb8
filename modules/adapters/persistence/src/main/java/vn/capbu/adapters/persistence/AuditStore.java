package vn.capbu.adapters.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Desk;
import vn.capbu.kernel.proof.ChainHash;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;

/** The audit trail: lines are only ever inserted. */
final class AuditStore implements AuditTrail {

    private final HibernateStorage storage;

    AuditStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** Each line says at which machine, beside who and when. */
    @Override
    public void record(AuditEvent line) {
        AuditEvent event = atMachine(line);
        storage.call(
                Durability.NORMAL,
                unit -> {
                    long id = insert(unit.session(), event);
                    ChangeTopics.of(event).ifPresent(unit::changed);
                    unit.audited(new AuditChain.Line(id, ChainHash.content(event)));
                    return id;
                });
    }

    private static AuditEvent atMachine(AuditEvent line) {
        if (line.details().containsKey(AuditEvent.WORKSTATION)) {
            return line;
        }
        Map<String, String> details = new HashMap<>(line.details());
        details.put(AuditEvent.WORKSTATION, Desk.machine());
        return new AuditEvent(line.at(), line.operator(), line.action(), line.subject(), details);
    }

    private static long insert(StatelessSession session, AuditEvent event) {
        AuditEventEntity row = AuditEventEntity.of(event);
        session.insert(row);
        long id = Objects.requireNonNull(row.id);
        event.details()
                .forEach((name, value) -> session.insert(AuditDetailEntity.of(id, name, value)));
        return id;
    }

    @Override
    public List<AuditEvent> latest(int limit) {
        return newest("", Map.of(), limit);
    }

    @Override
    public Optional<AuditEvent> last(String action) {
        return newest(" where action = :action", Map.of("action", action), 1).stream().findFirst();
    }

    private List<AuditEvent> newest(String condition, Map<String, String> values, int limit) {
        return storage.call(
                Durability.NORMAL,
                unit -> {
                    var query =
                            unit.session()
                                    .createSelectionQuery(
                                            "from AuditEventEntity"
                                                    + condition
                                                    + " order by id desc",
                                            AuditEventEntity.class);
                    values.forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList().stream()
                            .map(row -> row.toEvent(details(unit.session(), row)))
                            .toList();
                });
    }

    private static Map<String, String> details(StatelessSession session, AuditEventEntity row) {
        Map<String, String> details = new HashMap<>();
        session.createSelectionQuery(
                        "from AuditDetailEntity where eventId = :event", AuditDetailEntity.class)
                .setParameter("event", row.id)
                .getResultList()
                .forEach(detail -> details.put(detail.name, detail.detail));
        return details;
    }
}
