package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.capbu.complaints.audit.ActionItem;
import vn.capbu.complaints.audit.AgentReply;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.audit.SamplePlan;
import vn.capbu.complaints.audit.SampledCase;
import vn.capbu.complaints.audit.Scorecard;
import vn.capbu.complaints.spi.CaseAudits;

/** The audit of cases, by plain JDBC; rows are read by {@link CaseAuditRows}. */
final class CaseAuditStore implements CaseAudits {

    private static final int MAX_STRATUM = 300;

    private final HibernateStorage storage;

    CaseAuditStore(HibernateStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<Scorecard> scorecards() {
        return storage.jdbc(
                connection ->
                        CaseAuditRows.all(
                                connection,
                                "SELECT * FROM case_scorecard ORDER BY in_force_from, code, version",
                                found -> CaseAuditRows.scorecard(connection, found)));
    }

    @Override
    public void add(Scorecard card) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO case_scorecard (code, version, in_force_from,"
                                            + " name_vi, name_en, pass) VALUES (?, ?, ?, ?, ?, ?)")) {
                        insert.setString(1, card.code());
                        insert.setInt(2, card.version());
                        insert.setObject(3, card.inForceFrom());
                        insert.setString(4, card.vietnamese());
                        insert.setString(5, card.english());
                        insert.setInt(6, card.pass());
                        insert.executeUpdate();
                    }
                    addCriteria(connection, card);
                    return true;
                });
    }

    private static void addCriteria(Connection connection, Scorecard card) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO case_criterion (card_code, card_version, place, code, name_vi,"
                                + " name_en, weight, fatal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (Scorecard.Criterion one : card.criteria()) {
                insert.setString(1, card.code());
                insert.setInt(2, card.version());
                insert.setInt(3, ++place);
                insert.setString(4, one.code());
                insert.setString(5, one.vietnamese());
                insert.setString(6, one.english());
                insert.setInt(7, one.weight());
                insert.setBoolean(8, one.fatal());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public long add(SamplePlan plan, List<Drawn> sample) {
        return storage.jdbc(
                connection -> {
                    long id = insert(connection, plan);
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO case_audit_sample (plan_id, place, case_id, stratum)"
                                            + " VALUES (?, ?, ?, ?)")) {
                        int place = 0;
                        for (Drawn one : sample) {
                            insert.setLong(1, id);
                            insert.setInt(2, ++place);
                            insert.setLong(3, one.caseId());
                            insert.setString(4, Columns.text(one.stratum(), MAX_STRATUM));
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                    return id;
                });
    }

    private static long insert(Connection connection, SamplePlan plan) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO case_audit_plan (name, from_day, to_day, method, told_by, wanted,"
                                + " seed, card_code, card_version, made_at, made_by) VALUES (?, ?, ?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?)",
                        new String[] {"id"})) {
            insert.setString(1, plan.name());
            insert.setObject(2, plan.from());
            insert.setObject(3, plan.to());
            insert.setString(4, plan.method().name());
            insert.setString(5, plan.by().name());
            insert.setInt(6, plan.size());
            insert.setLong(7, plan.seed());
            insert.setString(8, plan.scorecard());
            insert.setInt(9, plan.scorecardVersion());
            insert.setObject(10, Columns.utc(plan.madeAt()));
            insert.setString(11, plan.madeBy());
            insert.executeUpdate();
            return CaseAuditRows.key(insert);
        }
    }

    @Override
    public List<SamplePlan> plans() {
        return storage.jdbc(
                connection ->
                        CaseAuditRows.all(
                                connection,
                                "SELECT * FROM case_audit_plan ORDER BY id DESC",
                                CaseAuditRows::plan));
    }

    @Override
    public Optional<SamplePlan> plan(long id) {
        return storage.jdbc(
                connection ->
                        CaseAuditRows.all(
                                        connection,
                                        "SELECT * FROM case_audit_plan WHERE id = ?",
                                        CaseAuditRows::plan,
                                        id)
                                .stream()
                                .findFirst());
    }

    @Override
    public List<SampledCase> sample(long plan) {
        return storage.jdbc(connection -> sample(connection, plan));
    }

    private static List<SampledCase> sample(Connection connection, long plan) throws SQLException {
        List<Review> reviews = CaseAuditRows.reviews(connection, plan);
        List<AgentReply> replies =
                CaseAuditRows.all(
                        connection,
                        "SELECT * FROM case_audit_reply WHERE plan_id = ? ORDER BY id",
                        CaseAuditRows::reply,
                        plan);
        List<ActionItem> actions =
                CaseAuditRows.all(
                        connection,
                        "SELECT * FROM case_audit_action WHERE plan_id = ? ORDER BY id",
                        CaseAuditRows::action,
                        plan);
        return CaseAuditRows.all(
                connection,
                "SELECT * FROM case_audit_sample WHERE plan_id = ? ORDER BY place",
                found -> {
                    long id = found.getLong("case_id");
                    return new SampledCase(
                            found.getInt("place"),
                            id,
                            found.getString("stratum"),
                            reviews.stream().filter(one -> one.caseId() == id).toList(),
                            replies.stream().filter(one -> one.caseId() == id).toList(),
                            actions.stream().filter(one -> one.caseId() == id).toList());
                },
                plan);
    }

    @Override
    public void add(Review review) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO case_audit_review (plan_id, case_id, auditor,"
                                            + " reviewed_at, note, score, passed) VALUES (?, ?, ?, ?,"
                                            + " ?, ?, ?)")) {
                        insert.setLong(1, review.plan());
                        insert.setLong(2, review.caseId());
                        insert.setString(3, review.auditor());
                        insert.setObject(4, Columns.utc(review.at()));
                        insert.setString(5, review.note());
                        insert.setInt(6, review.score());
                        insert.setBoolean(7, review.passed());
                        insert.executeUpdate();
                    }
                    addMarks(connection, review);
                    return true;
                });
    }

    private static void addMarks(Connection connection, Review review) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO case_audit_mark (plan_id, case_id, auditor, place, criterion,"
                                + " points, note) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (Review.Mark mark : review.marks()) {
                insert.setLong(1, review.plan());
                insert.setLong(2, review.caseId());
                insert.setString(3, review.auditor());
                insert.setInt(4, ++place);
                insert.setString(5, mark.criterion());
                insert.setInt(6, mark.points());
                insert.setString(7, mark.note());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void add(AgentReply reply) {
        storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO case_audit_reply (plan_id, case_id, agent,"
                                            + " replied_at, agrees, words) VALUES (?, ?, ?, ?, ?,"
                                            + " ?)")) {
                        insert.setLong(1, reply.plan());
                        insert.setLong(2, reply.caseId());
                        insert.setString(3, reply.agent());
                        insert.setObject(4, Columns.utc(reply.at()));
                        insert.setBoolean(5, reply.agrees());
                        insert.setString(6, reply.text());
                        return insert.executeUpdate();
                    }
                });
    }

    @Override
    public long add(ActionItem action) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement(
                                    "INSERT INTO case_audit_action (plan_id, case_id, what, who, due,"
                                            + " given_at, given_by, done_by, done_note) VALUES (?, ?,"
                                            + " ?, ?, ?, ?, ?, '', '')",
                                    new String[] {"id"})) {
                        insert.setLong(1, action.plan());
                        insert.setLong(2, action.caseId());
                        insert.setString(3, action.what());
                        insert.setString(4, action.who());
                        insert.setObject(5, action.due());
                        insert.setObject(6, Columns.utc(action.givenAt()));
                        insert.setString(7, action.givenBy());
                        insert.executeUpdate();
                        return CaseAuditRows.key(insert);
                    }
                });
    }

    @Override
    public Optional<ActionItem> action(long id) {
        return storage.jdbc(
                connection ->
                        CaseAuditRows.all(
                                        connection,
                                        "SELECT * FROM case_audit_action WHERE id = ?",
                                        CaseAuditRows::action,
                                        id)
                                .stream()
                                .findFirst());
    }

    @Override
    public boolean done(ActionItem action) {
        return storage.jdbc(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE case_audit_action SET done_at = ?, done_by = ?, done_note"
                                            + " = ? WHERE id = ? AND done_at IS NULL")) {
                        update.setObject(1, Columns.utcOrNull(action.doneAt()));
                        update.setString(2, action.doneBy());
                        update.setString(3, action.doneNote());
                        update.setLong(4, action.id());
                        return update.executeUpdate() == 1;
                    }
                });
    }

    @Override
    public List<ActionItem> openActions() {
        return storage.jdbc(
                connection ->
                        CaseAuditRows.all(
                                connection,
                                "SELECT * FROM case_audit_action WHERE done_at IS NULL ORDER BY due,"
                                        + " id",
                                CaseAuditRows::action));
    }
}
