package vn.capbu.adapters.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.VietnameseText;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.followup.ContractEnd;
import vn.capbu.renewal.followup.FollowUp;
import vn.capbu.renewal.followup.FollowUpPage;
import vn.capbu.renewal.followup.FollowUpQuery;
import vn.capbu.renewal.followup.FollowUpRow;
import vn.capbu.renewal.followup.FollowUpRules;
import vn.capbu.renewal.followup.FollowUpState;
import vn.capbu.renewal.followup.FollowUpStep;
import vn.capbu.renewal.followup.HeardBy;
import vn.capbu.renewal.followup.RenewedCertificate;
import vn.capbu.renewal.spi.FollowUpRepository;

/** Follow-ups after renewals, by plain JDBC. */
final class FollowUpStore implements FollowUpRepository {

    private static final int MAX_SEARCH_TEXT = 4000;

    /** Who brings the fact that nothing is to follow. */
    private static final String ROLLOUT = "capbu";

    private static final int MAX_NOTE = 2000;
    private static final int MAX_NAME = 255;

    private final HibernateStorage storage;

    FollowUpStore(HibernateStorage storage) {
        this.storage = storage;
    }

    private <T> T jdbc(Unit.SqlWork<T> work) {
        return storage.call(Durability.NORMAL, unit -> unit.jdbc(work));
    }

    @Override
    public FollowUpRules rules(LocalDate day) {
        List<FollowUpRules> all =
                jdbc(
                        connection -> {
                            List<FollowUpRules> versions = new ArrayList<>();
                            try (PreparedStatement select =
                                            connection.prepareStatement(
                                                    "SELECT version, effective_from, calendar_code,"
                                                            + " days_without_old, soon_days, notice_months FROM"
                                                            + " follow_up_rules ORDER BY effective_from,"
                                                            + " version");
                                    ResultSet found = select.executeQuery()) {
                                while (found.next()) {
                                    versions.add(
                                            new FollowUpRules(
                                                    found.getInt("version"),
                                                    found.getObject(
                                                            "effective_from", LocalDate.class),
                                                    found.getString("calendar_code"),
                                                    found.getInt("days_without_old"),
                                                    found.getInt("soon_days"),
                                                    found.getInt("notice_months")));
                                }
                            }
                            return versions;
                        });
        if (all.isEmpty()) {
            throw new IllegalStateException("no rules of follow-ups");
        }
        FollowUpRules inForce = all.get(0);
        for (FollowUpRules version : all) {
            if (!version.effectiveFrom().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    @Override
    public boolean add(RenewedCertificate certificate, List<FollowUp> followUps) {
        boolean added = insert(certificate, followUps);
        if (added) {
            factChanged("VALUES (?, ?)", certificate.subscriber().value());
            rollout(certificate, ROLLOUT, certificate.renewedAt());
        }
        return added;
    }

    /** The search is narrowed by open follow-ups: see {@link SearchChanges#facts}. */
    private void factChanged(String subscribers, Object key) {
        storage.<Boolean>call(
                Durability.NORMAL,
                unit -> {
                    SearchChanges.facts(unit, subscribers, key);
                    return Boolean.TRUE;
                });
    }

    /** Whether a customer is done with everything counts in the rollout. */
    private void rollout(RenewedCertificate certificate, String operator, Instant at) {
        storage.<Boolean>jdbc(
                connection -> {
                    RolloutHook.followedUp(connection, certificate, operator, at);
                    return Boolean.TRUE;
                });
    }

    private boolean insert(RenewedCertificate certificate, List<FollowUp> followUps) {
        return jdbc(
                connection -> {
                    if (!insert(connection, certificate)) {
                        return false;
                    }
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO follow_up (renewal_id, system_code,"
                                            + " system_version, place, basis, earliest_safe, latest,"
                                            + " rules_version, calendar_code, calendar_version, state)"
                                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                        for (FollowUp one : followUps) {
                            FollowUpRows.bind(insert, one);
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                    return true;
                });
    }

    private static boolean insert(Connection connection, RenewedCertificate certificate)
            throws SQLException {
        try (PreparedStatement known =
                connection.prepareStatement(
                        "SELECT 1 FROM renewed_certificate WHERE renewal_id = ?")) {
            known.setObject(1, certificate.renewal());
            try (ResultSet found = known.executeQuery()) {
                if (found.next()) {
                    return false;
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO renewed_certificate ("
                                + FollowUpRows.CERTIFICATE
                                + ", province, search_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, COALESCE((SELECT c.province FROM"
                                + " subscriber_certificate c WHERE c.subscriber_id = ? AND c.serial"
                                + " = ?), ''), ?)")) {
            int next = FollowUpRows.bind(insert, certificate);
            insert.setLong(next++, certificate.subscriber().value());
            insert.setString(next++, certificate.before().serial().toString());
            insert.setString(next, Columns.text(searchText(certificate), MAX_SEARCH_TEXT));
            insert.executeUpdate();
            return true;
        }
    }

    private static String searchText(RenewedCertificate certificate) {
        return VietnameseText.fold(
                String.join(
                        " ",
                        certificate.taxCode().value(),
                        certificate.subscriberName(),
                        certificate.before().serial().toString(),
                        certificate.after().serial().toString(),
                        certificate.token().value()));
    }

    @Override
    public List<UUID> missing(int offset, int limit) {
        return jdbc(
                connection -> {
                    List<UUID> missing = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT r.id FROM renewal r WHERE r.state = 'DONE' AND NOT"
                                            + " EXISTS (SELECT 1 FROM renewed_certificate n WHERE"
                                            + " n.renewal_id = r.id) ORDER BY r.updated_at, r.id"
                                            + " OFFSET ? ROWS FETCH FIRST ? ROWS ONLY")) {
                        select.setInt(1, offset);
                        select.setInt(2, limit);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                missing.add(found.getObject("id", UUID.class));
                            }
                        }
                    }
                    return missing;
                });
    }

    @Override
    public FollowUpPage<FollowUpRow> search(FollowUpQuery query) {
        return jdbc(connection -> new FollowUpSearch(connection, query).page());
    }

    @Override
    public Map<FollowUpQuery.Filter, Long> counts(FollowUpQuery query) {
        return jdbc(connection -> new FollowUpSearch(connection, query).counts());
    }

    @Override
    public List<String> provinces() {
        return jdbc(
                connection -> {
                    List<String> provinces = new ArrayList<>();
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT DISTINCT province FROM renewed_certificate");
                            ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            provinces.add(found.getString(1));
                        }
                    }
                    return provinces;
                });
    }

    @Override
    public List<FollowUpRow> lock(Collection<Long> ids) {
        return jdbc(
                connection -> {
                    Array wanted = connection.createArrayOf("bigint", ids.toArray());
                    try (PreparedStatement lock =
                            connection.prepareStatement(
                                    "SELECT id FROM follow_up WHERE id = ANY(?) ORDER BY id FOR UPDATE")) {
                        lock.setArray(1, wanted);
                        lock.executeQuery().close();
                    }
                    return FollowUpRows.list(
                            connection,
                            " WHERE f.id = ANY(?)",
                            select -> select.setArray(1, wanted));
                });
    }

    @Override
    public long edition() {
        return jdbc(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT (SELECT COALESCE(MAX(id), 0) FROM follow_up)"
                                                    + " + (SELECT COALESCE(MAX(id), 0) FROM follow_up_step)");
                            ResultSet found = select.executeQuery()) {
                        found.next();
                        return found.getLong(1);
                    }
                });
    }

    @Override
    public Optional<RenewedCertificate> certificate(UUID renewal) {
        return jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT * FROM renewed_certificate WHERE renewal_id = ?")) {
                        select.setObject(1, renewal);
                        try (ResultSet found = select.executeQuery()) {
                            return found.next()
                                    ? Optional.of(FollowUpRows.certificate(found))
                                    : Optional.empty();
                        }
                    }
                });
    }

    @Override
    public List<FollowUpRow> ofRenewal(UUID renewal) {
        return jdbc(
                connection ->
                        FollowUpRows.list(
                                connection,
                                " WHERE f.renewal_id = ? ORDER BY f.place",
                                select -> select.setObject(1, renewal)));
    }

    @Override
    public List<FollowUpRow> ofSubscriber(SubscriberId subscriber) {
        return jdbc(
                connection ->
                        FollowUpRows.list(
                                connection,
                                " WHERE n.subscriber_id = ? ORDER BY n.renewed_at DESC,"
                                        + " f.renewal_id, f.place",
                                select -> select.setLong(1, subscriber.value())));
    }

    @Override
    public void step(long followUp, FollowUpStep step) {
        jdbc(
                connection -> {
                    try (PreparedStatement update =
                                    connection.prepareStatement(
                                            "UPDATE follow_up SET state = ? WHERE id = ?");
                            PreparedStatement insert =
                                    connection.prepareStatement(
                                            "INSERT INTO follow_up_step (follow_up_id, state,"
                                                    + " heard_by, note, operator, taken_at) VALUES (?,"
                                                    + " ?, ?, ?, ?, ?)")) {
                        update.setString(1, step.state().name());
                        update.setLong(2, followUp);
                        insert.setLong(1, followUp);
                        insert.setString(2, step.state().name());
                        insert.setString(3, Columns.name(step.heardBy()));
                        insert.setString(4, Columns.text(step.note(), MAX_NOTE));
                        insert.setString(5, Columns.text(step.operator(), MAX_NAME));
                        insert.setObject(6, Columns.utc(step.at()));
                        insert.executeUpdate();
                        return update.executeUpdate();
                    }
                });
        factChanged(
                "SELECT CAST(? AS BIGINT), n.subscriber_id FROM follow_up f"
                        + " JOIN renewed_certificate n ON n.renewal_id = f.renewal_id WHERE f.id = ?",
                followUp);
        lock(List.of(followUp))
                .forEach(row -> rollout(row.certificate(), step.operator(), step.at()));
    }

    @Override
    public List<FollowUpStep> history(long followUp) {
        return jdbc(
                connection -> {
                    List<FollowUpStep> steps = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT state, heard_by, note, operator, taken_at FROM"
                                            + " follow_up_step WHERE follow_up_id = ? ORDER BY id")) {
                        select.setLong(1, followUp);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                String heardBy = found.getString("heard_by");
                                steps.add(
                                        new FollowUpStep(
                                                FollowUpState.valueOf(found.getString("state")),
                                                heardBy == null ? null : HeardBy.valueOf(heardBy),
                                                found.getString("note"),
                                                found.getString("operator"),
                                                Columns.requiredInstant(found, "taken_at")));
                            }
                        }
                    }
                    return steps;
                });
    }

    @Override
    public FollowUpPage<ContractEnd> contractEnds(
            LocalDate from, LocalDate to, int noticeMonths, int offset, int limit) {
        return jdbc(
                connection ->
                        new ContractEnds(connection, from, to, noticeMonths).page(offset, limit));
    }

    @Override
    public Contact contact(RenewedCertificate certificate) {
        return jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT phone, email FROM subscriber_certificate"
                                            + " WHERE subscriber_id = ? AND serial = ?")) {
                        select.setLong(1, certificate.subscriber().value());
                        select.setString(2, certificate.before().serial().toString());
                        try (ResultSet found = select.executeQuery()) {
                            return found.next()
                                    ? new Contact(
                                            found.getString("phone"), found.getString("email"))
                                    : new Contact("", "");
                        }
                    }
                });
    }
}
