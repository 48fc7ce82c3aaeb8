package vn.capbu.adapters.persistence;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.capbu.complaints.ComplaintCase;
import vn.capbu.complaints.ListCases;
import vn.capbu.complaints.QueueQuery;
import vn.capbu.complaints.sla.CaseEvent;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.spi.ComplaintCases;
import vn.capbu.complaints.spi.LineText;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/** Cases and their logs, by plain JDBC. */
final class ComplaintCaseStore implements ComplaintCases {

    /** Named one by one: what isn't in a list is looked for in the whole table, which is a hundred times as long. */
    private static final String OPEN = states(state -> !state.isDone());

    /**
     * By deadline or promise, whichever comes first; then what is open without either, what is answered without a promise, and what is
     * done, the newest first.
     */
    private static final String URGENCY =
            "CASE WHEN state IN ('CLOSED', 'MERGED') THEN 3 WHEN next_due IS NOT NULL THEN 0 WHEN"
                    + " ended_at IS NOT NULL THEN 2 WHEN deadline IS NULL THEN 1 ELSE 0 END, CASE"
                    + " WHEN state IN ('CLOSED', 'MERGED') THEN NULL WHEN ended_at IS NOT NULL OR"
                    + " deadline IS NULL OR next_due < deadline THEN next_due ELSE deadline END,"
                    + " CASE WHEN state IN ('CLOSED', 'MERGED') THEN -id ELSE id END";

    private static final int BATCH = 500;
    private static final int FETCH = 1_000;

    /** H2 takes no longer values. */
    private static final int PART = 1_000_000;

    private final HibernateStorage storage;

    ComplaintCaseStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** Parameters of a statement. */
    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static Parameters in(List<Long> ids) {
        return select -> {
            for (int i = 0; i < ids.size(); i++) {
                select.setLong(i + 1, ids.get(i));
            }
        };
    }

    private static List<ComplaintCase> cases(
            Connection connection, String sql, Parameters parameters) throws SQLException {
        List<ComplaintCase> cases = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    cases.add(ComplaintRows.read(found));
                }
            }
        }
        return cases;
    }

    @Override
    public long begin() {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO complaint_case (state, unit, agent, channel,"
                                            + " opened_at, opened_by, tax_code, customer, contact,"
                                            + " province, complaint, policy_code, policy_version,"
                                            + " class_code, case_group, level, calendar_code,"
                                            + " calendar_version, received_at, outcome, seconds,"
                                            + " rounds, charged, breach_reason, root_cause,"
                                            + " log_lines) VALUES ('RECEIVED', '', '', 'HOTLINE', ?,"
                                            + " '', '', '', '', '', '', '', 0, '', '', 0, '', 0, ?,"
                                            + " 'RUNNING', 0, 0, '', '', '', 0)",
                                    new String[] {"id"})) {
                        insert.setObject(1, Columns.utc(Instant.EPOCH));
                        insert.setObject(2, Columns.utc(Instant.EPOCH));
                        insert.executeUpdate();
                        try (ResultSet key = insert.getGeneratedKeys()) {
                            if (!key.next()) {
                                throw new SQLException("no id of a case");
                            }
                            return key.getLong(1);
                        }
                    }
                });
    }

    /** A server that holds the rights of operators lets nobody lock what he may not change. */
    @Override
    public Optional<ComplaintCase> lock(long id) {
        Optional<ComplaintCase> locked =
                one("SELECT * FROM complaint_case WHERE id = ? FOR UPDATE", id);
        if (locked.isEmpty() && find(id).isPresent()) {
            throw new StorageException(
                    Reason.NO_PERMISSION,
                    "another unit has the case",
                    new IllegalStateException(Long.toString(id)));
        }
        return locked;
    }

    @Override
    public Optional<ComplaintCase> find(long id) {
        return one("SELECT * FROM complaint_case WHERE id = ?", id);
    }

    private Optional<ComplaintCase> one(String sql, long id) {
        return storage.jdbc(
                connection ->
                        cases(connection, sql, select -> select.setLong(1, id)).stream()
                                .findFirst());
    }

    @Override
    public List<CaseEvent> log(long id) {
        return logs(List.of(id)).getOrDefault(id, List.of());
    }

    @Override
    public Map<Long, List<CaseEvent>> logs(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        Map<Long, List<CaseEvent>> logs = new HashMap<>();
        storage.jdbc(
                connection -> {
                    for (int i = 0; i < all.size(); i += BATCH) {
                        read(connection, all.subList(i, Math.min(all.size(), i + BATCH)), logs);
                    }
                    return true;
                });
        return logs;
    }

    private static void read(Connection connection, List<Long> ids, Map<Long, List<CaseEvent>> logs)
            throws SQLException {
        String marks = Columns.marks(ids.size());
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT * FROM complaint_event WHERE case_id IN ("
                                + marks
                                + ") ORDER BY case_id, line")) {
            in(ids).set(select);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    logs.computeIfAbsent(found.getLong("case_id"), id -> new ArrayList<>())
                            .add(ComplaintRows.line(found));
                }
            }
        }
    }

    @Override
    public void add(long id, List<CaseEvent> lines) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO complaint_event (case_id, line, occurred_at,"
                                            + " operator, for_whom, workstation, kind, facts) VALUES"
                                            + " (?, ?, ?, ?, ?, ?, ?, ?)")) {
                        for (CaseEvent line : lines) {
                            insert.setLong(1, id);
                            insert.setInt(2, line.no());
                            insert.setObject(3, Columns.utc(line.at()));
                            insert.setString(4, line.actor().operator());
                            insert.setString(5, line.actor().forWhom());
                            insert.setString(6, line.actor().workstation());
                            insert.setString(7, line.kind().name());
                            insert.setString(8, LineText.facts(line.facts()));
                            insert.addBatch();
                        }
                        insert.executeBatch();
                        return true;
                    }
                });
    }

    @Override
    public void put(ComplaintCase summary) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(ComplaintRows.UPDATE)) {
                        ComplaintRows.set(update, summary);
                        return update.executeUpdate();
                    }
                });
    }

    private static String states(Predicate<CaseState> wanted) {
        return Stream.of(CaseState.values())
                .filter(wanted)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", ", " state IN (", ") "));
    }

    @Override
    public List<ComplaintCase> list(QueueQuery query) {
        if (query.queue() != QueueQuery.Queue.ALL) {
            return list(query, URGENCY, query.limit());
        }
        // In two parts, each by an index: together they would be sorted whole.
        List<ComplaintCase> cases =
                new ArrayList<>(list(query.of(QueueQuery.Queue.OPEN), URGENCY, query.limit()));
        if (cases.size() < query.limit()) {
            cases.addAll(list(query, "id DESC", query.limit() - cases.size()));
        }
        return cases;
    }

    private List<ComplaintCase> list(QueueQuery query, String order, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        String sql =
                "SELECT * FROM complaint_case WHERE log_lines > 0 AND "
                        + where
                        + " ORDER BY "
                        + order
                        + " FETCH FIRST "
                        + limit
                        + " ROWS ONLY";
        return storage.jdbc(
                connection ->
                        cases(
                                connection,
                                sql,
                                select -> {
                                    for (int i = 0; i < values.size(); i++) {
                                        select.setObject(i + 1, values.get(i));
                                    }
                                }));
    }

    private static String where(QueueQuery query, List<Object> values) {
        StringBuilder where = new StringBuilder();
        switch (query.queue()) {
            case MINE -> {
                where.append(OPEN).append("AND agent = ?");
                values.add(query.agent() == null ? "" : query.agent());
            }
            case WARNING -> {
                where.append(OPEN)
                        .append("AND ((ended_at IS NULL AND warn_at <= ?) OR next_due <= ?)");
                values.add(Columns.utc(query.asOf()));
                values.add(Columns.utc(query.asOf().plus(ListCases.NEAR)));
            }
            case WAITING -> where.append(" state = 'WAITING' ");
            case OVERDUE -> {
                where.append(OPEN)
                        .append("AND (next_due < ? OR (ended_at IS NULL AND (deadline < ? OR")
                        .append(" outcome = 'BREACHED')))");
                values.add(Columns.utc(query.asOf()));
                values.add(Columns.utc(query.asOf()));
            }
            case ALL -> where.append(" NOT").append(OPEN);
            default -> where.append(OPEN);
        }
        if (query.unit() != null) {
            where.append(" AND unit = ?");
            values.add(query.unit());
        }
        if (query.policy() != null) {
            where.append(" AND policy_code = ?");
            values.add(query.policy());
        }
        return where.toString();
    }

    @Override
    public List<ComplaintCase> similar(ComplaintCase.Origin origin, int limit) {
        return storage.jdbc(
                connection ->
                        cases(
                                connection,
                                "SELECT * FROM complaint_case WHERE log_lines > 0 AND"
                                        + OPEN
                                        + "AND (subscriber_id = ? OR (tax_code <> '' AND tax_code ="
                                        + " ?) OR (contact <> '' AND contact = ?)) ORDER BY id DESC"
                                        + " FETCH FIRST "
                                        + limit
                                        + " ROWS ONLY",
                                select -> {
                                    if (origin.subscriber() == null) {
                                        select.setNull(1, Types.BIGINT);
                                    } else {
                                        select.setLong(1, origin.subscriber().value());
                                    }
                                    select.setString(2, origin.taxCode());
                                    select.setString(3, origin.contact());
                                }));
    }

    /** By two searches of an index each: one condition with OR would read the whole table on H2. */
    @Override
    public List<ComplaintCase> ofSubscriber(SubscriberId subscriber, TaxCode taxCode, int limit) {
        return storage.jdbc(
                connection ->
                        cases(
                                connection,
                                "SELECT * FROM complaint_case WHERE log_lines > 0 AND id IN (SELECT"
                                        + " id FROM complaint_case WHERE subscriber_id = ? UNION"
                                        + " SELECT id FROM complaint_case WHERE tax_code = ?) ORDER"
                                        + " BY CASE WHEN state IN ('CLOSED', 'MERGED') THEN 1 ELSE"
                                        + " 0 END, id DESC FETCH FIRST "
                                        + limit
                                        + " ROWS ONLY",
                                select -> {
                                    select.setLong(1, subscriber.value());
                                    select.setString(2, taxCode.value());
                                }));
    }

    @Override
    public List<Long> openOnOlderCalendar(String calendar, int version) {
        return storage.jdbc(
                connection -> {
                    List<Long> ids = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT id FROM complaint_case WHERE log_lines > 0 AND"
                                            + OPEN
                                            + "AND calendar_code = ? AND calendar_version < ? ORDER"
                                            + " BY id")) {
                        select.setString(1, calendar);
                        select.setInt(2, version);
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                ids.add(found.getLong(1));
                            }
                        }
                    }
                    return ids;
                });
    }

    @Override
    public void addClosings(long id, List<ComplaintCase> closings) {
        storage.jdbc(
                connection -> {
                    ComplaintClosings.add(connection, id, closings);
                    return true;
                });
    }

    @Override
    public void closed(Instant from, Instant to, Consumer<ComplaintCase> each) {
        stream(ComplaintClosings.BETWEEN, List.of(from, to), each);
    }

    @Override
    public void openAt(Instant at, Consumer<ComplaintCase> each) {
        stream(ComplaintClosings.OPEN_AT, List.of(at, at, at, at), each);
    }

    @Override
    public List<ComplaintCase> after(long id, int most) {
        String sql =
                "SELECT * FROM complaint_case WHERE id > ? AND log_lines > 0 ORDER BY id"
                        + Columns.first(most);
        return storage.jdbc(connection -> cases(connection, sql, select -> select.setLong(1, id)));
    }

    @Override
    public List<ComplaintCase> closings(Collection<Long> ids) {
        return storage.jdbc(
                connection ->
                        cases(connection, ComplaintClosings.of(ids.size()), in(List.copyOf(ids))));
    }

    private void stream(String sql, List<Instant> values, Consumer<ComplaintCase> each) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setFetchSize(FETCH);
                        for (int i = 0; i < values.size(); i++) {
                            select.setObject(i + 1, Columns.utc(values.get(i)));
                        }
                        try (ResultSet found = select.executeQuery()) {
                            while (found.next()) {
                                each.accept(ComplaintRows.read(found));
                            }
                        }
                    }
                    return true;
                });
    }

    @Override
    public long fileBytes(long id) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT COALESCE(SUM(bytes), 0) FROM complaint_file WHERE"
                                            + " case_id = ?")) {
                        select.setLong(1, id);
                        try (ResultSet found = select.executeQuery()) {
                            return found.next() ? found.getLong(1) : 0;
                        }
                    }
                });
    }

    @Override
    public void addFile(long id, int no, Bytes content) {
        byte[] bytes = content.toArray();
        storage.jdbc(
                connection -> {
                    try (PreparedStatement file =
                                    connection.prepareStatement(
                                            "INSERT INTO complaint_file (case_id, line, bytes)"
                                                    + " VALUES (?, ?, ?)");
                            PreparedStatement part =
                                    connection.prepareStatement(
                                            "INSERT INTO complaint_file_part (case_id, line, part,"
                                                    + " content) VALUES (?, ?, ?, ?)")) {
                        file.setLong(1, id);
                        file.setInt(2, no);
                        file.setLong(3, bytes.length);
                        file.executeUpdate();
                        for (int from = 0, at = 0; from < bytes.length; from += PART, at++) {
                            part.setLong(1, id);
                            part.setInt(2, no);
                            part.setInt(3, at);
                            part.setBytes(
                                    4,
                                    Arrays.copyOfRange(
                                            bytes, from, Math.min(bytes.length, from + PART)));
                            part.executeUpdate();
                        }
                        return true;
                    }
                });
    }

    @Override
    public Optional<Bytes> file(long id, int no) {
        return storage.jdbc(
                connection -> {
                    ByteArrayOutputStream whole = new ByteArrayOutputStream();
                    boolean found = false;
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT p.content FROM complaint_file f LEFT JOIN"
                                            + " complaint_file_part p ON p.case_id = f.case_id AND"
                                            + " p.line = f.line WHERE f.case_id = ? AND f.line = ?"
                                            + " ORDER BY p.part")) {
                        select.setLong(1, id);
                        select.setInt(2, no);
                        try (ResultSet parts = select.executeQuery()) {
                            while (parts.next()) {
                                found = true;
                                byte[] content = parts.getBytes(1);
                                if (content != null) {
                                    whole.writeBytes(content);
                                }
                            }
                        }
                    }
                    return found ? Optional.of(Bytes.of(whole.toByteArray())) : Optional.empty();
                });
    }
}
