package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.Article;
import vn.capbu.complaints.CodeName;
import vn.capbu.complaints.SuggestClass.Keyword;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.CaseState;
import vn.capbu.complaints.sla.Channel;
import vn.capbu.complaints.sla.EventKind;
import vn.capbu.complaints.sla.Limit;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.complaints.sla.TimeKind;
import vn.capbu.complaints.sla.Transitions.Transition;
import vn.capbu.complaints.spi.ComplaintRules;

/** Policies and codes of complaints, by plain JDBC. */
final class ComplaintRuleStore implements ComplaintRules {

    private static final String OF_VERSION = " WHERE policy_code = ? AND policy_version = ? ";

    private final HibernateStorage storage;

    ComplaintRuleStore(HibernateStorage storage) {
        this.storage = storage;
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet found) throws SQLException;
    }

    private static <T> List<T> all(
            Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    all.add(row.read(found));
                }
            }
        }
        return all;
    }

    @Override
    public List<Policy> policies() {
        return storage.jdbc(
                connection ->
                        all(
                                connection,
                                "SELECT * FROM complaint_policy ORDER BY in_force_from, code, version",
                                found -> policy(connection, found)));
    }

    @Override
    public int count() {
        return storage.jdbc(
                connection ->
                        all(
                                        connection,
                                        "SELECT COUNT(*) FROM complaint_policy",
                                        found -> found.getInt(1))
                                .get(0));
    }

    private static Policy policy(Connection connection, ResultSet found) throws SQLException {
        String code = found.getString("code");
        int version = found.getInt("version");
        long duty = found.getLong("duty_seconds");
        Policy.ProgressDuty owed =
                found.wasNull()
                        ? null
                        : new Policy.ProgressDuty(
                                duty,
                                TimeKind.valueOf(found.getString("duty_time")),
                                found.getBoolean("duty_ours"));
        List<Integer> warnings =
                Arrays.stream(found.getString("warnings").split(" ", -1))
                        .filter(one -> !one.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        return new Policy(
                code,
                version,
                found.getObject("in_force_from", LocalDate.class),
                found.getString("name_vi"),
                found.getString("name_en"),
                found.getString("calendar_code"),
                found.getString("intake_unit"),
                classes(connection, code, version),
                responses(connection, code, version),
                owed,
                warnings,
                all(
                        connection,
                        "SELECT * FROM complaint_rung" + OF_VERSION + "ORDER BY percent",
                        row ->
                                new Policy.Rung(
                                        row.getInt("percent"),
                                        row.getString("name_vi"),
                                        row.getString("name_en")),
                        code,
                        version),
                all(
                        connection,
                        "SELECT * FROM complaint_pause_reason" + OF_VERSION + "ORDER BY place",
                        row ->
                                new Policy.PauseReason(
                                        row.getString("code"),
                                        row.getString("name_vi"),
                                        row.getString("name_en"),
                                        row.getBoolean("supervisor"),
                                        row.getLong("most_seconds")),
                        code,
                        version),
                found.getInt("rounds"),
                new Policy.FileLimits(found.getLong("file_bytes"), found.getLong("case_bytes")));
    }

    private static List<CaseClass> classes(Connection connection, String code, int version)
            throws SQLException {
        return all(
                connection,
                "SELECT * FROM complaint_class" + OF_VERSION + "ORDER BY place",
                row ->
                        new CaseClass(
                                row.getString("code"),
                                row.getString("case_group"),
                                row.getInt("level"),
                                row.getString("name_vi"),
                                row.getString("name_en"),
                                row.getString("unit"),
                                limit(row),
                                all(
                                        connection,
                                        "SELECT * FROM complaint_share"
                                                + OF_VERSION
                                                + "AND class_code = ? ORDER BY place",
                                        share ->
                                                new CaseClass.Share(
                                                        share.getString("unit"),
                                                        share.getLong("seconds")),
                                        code,
                                        version,
                                        row.getString("code"))),
                code,
                version);
    }

    private static Map<Channel, Limit> responses(Connection connection, String code, int version)
            throws SQLException {
        Map<Channel, Limit> responses = new EnumMap<>(Channel.class);
        all(
                        connection,
                        "SELECT * FROM complaint_response" + OF_VERSION,
                        row -> Map.entry(Channel.valueOf(row.getString("channel")), required(row)),
                        code,
                        version)
                .forEach(one -> responses.put(one.getKey(), one.getValue()));
        return responses;
    }

    private static Limit required(ResultSet row) throws SQLException {
        return new Limit(
                row.getLong("limit_amount"),
                Limit.Measure.valueOf(row.getString("limit_measure")),
                TimeKind.valueOf(row.getString("limit_time")),
                row.getBoolean("limit_ours"));
    }

    private static @Nullable Limit limit(ResultSet row) throws SQLException {
        return row.getObject("limit_amount") == null ? null : required(row);
    }

    @Override
    public void add(Policy policy) {
        storage.jdbc(
                connection -> {
                    insertPolicy(connection, policy);
                    insertClasses(connection, policy);
                    insertLists(connection, policy);
                    return true;
                });
    }

    private static void insertPolicy(Connection connection, Policy policy) throws SQLException {
        Policy.ProgressDuty duty = policy.duty();
        insert(
                connection,
                "INSERT INTO complaint_policy (code, version, in_force_from, name_vi, name_en,"
                        + " calendar_code, intake_unit, duty_seconds, duty_time, duty_ours,"
                        + " warnings, rounds, file_bytes, case_bytes) VALUES (?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?)",
                policy.code(),
                policy.version(),
                policy.inForceFrom(),
                policy.vietnamese(),
                policy.english(),
                policy.calendar(),
                policy.intakeUnit(),
                duty == null ? null : duty.everySeconds(),
                duty == null ? null : duty.time().name(),
                duty == null ? null : duty.ours(),
                policy.warnings().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                policy.rounds(),
                policy.files().file(),
                policy.files().all());
    }

    private static void insertClasses(Connection connection, Policy policy) throws SQLException {
        int place = 0;
        for (CaseClass one : policy.classes()) {
            Limit limit = one.limit();
            place++;
            insert(
                    connection,
                    "INSERT INTO complaint_class (policy_code, policy_version, code, place,"
                            + " case_group, level, name_vi, name_en, unit, limit_amount,"
                            + " limit_measure, limit_time, limit_ours) VALUES (?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?)",
                    policy.code(),
                    policy.version(),
                    one.code(),
                    place,
                    one.group(),
                    one.level(),
                    one.vietnamese(),
                    one.english(),
                    one.unit(),
                    limit == null ? null : limit.amount(),
                    limit == null ? null : limit.measure().name(),
                    limit == null ? null : limit.time().name(),
                    limit == null ? null : limit.ours());
            int share = 0;
            for (CaseClass.Share part : one.shares()) {
                share++;
                insert(
                        connection,
                        "INSERT INTO complaint_share (policy_code, policy_version, class_code,"
                                + " place, unit, seconds) VALUES (?, ?, ?, ?, ?, ?)",
                        policy.code(),
                        policy.version(),
                        one.code(),
                        share,
                        part.unit(),
                        part.seconds());
            }
        }
    }

    private static void insertLists(Connection connection, Policy policy) throws SQLException {
        for (Map.Entry<Channel, Limit> one : policy.responses().entrySet()) {
            insert(
                    connection,
                    "INSERT INTO complaint_response (policy_code, policy_version, channel,"
                            + " limit_amount, limit_measure, limit_time, limit_ours) VALUES (?, ?,"
                            + " ?, ?, ?, ?, ?)",
                    policy.code(),
                    policy.version(),
                    one.getKey().name(),
                    one.getValue().amount(),
                    one.getValue().measure().name(),
                    one.getValue().time().name(),
                    one.getValue().ours());
        }
        for (Policy.Rung one : policy.ladder()) {
            insert(
                    connection,
                    "INSERT INTO complaint_rung (policy_code, policy_version, percent, name_vi,"
                            + " name_en) VALUES (?, ?, ?, ?, ?)",
                    policy.code(),
                    policy.version(),
                    one.percent(),
                    one.vietnamese(),
                    one.english());
        }
        int place = 0;
        for (Policy.PauseReason one : policy.pauses()) {
            place++;
            insert(
                    connection,
                    "INSERT INTO complaint_pause_reason (policy_code, policy_version, code, place,"
                            + " name_vi, name_en, supervisor, most_seconds) VALUES (?, ?, ?, ?, ?,"
                            + " ?, ?, ?)",
                    policy.code(),
                    policy.version(),
                    one.code(),
                    place,
                    one.vietnamese(),
                    one.english(),
                    one.supervisor(),
                    one.mostSeconds());
        }
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    @Override
    public List<Transition> transitions() {
        return storage.jdbc(
                connection ->
                        all(
                                connection,
                                "SELECT * FROM complaint_transition",
                                row ->
                                        new Transition(
                                                CaseState.valueOf(row.getString("from_state")),
                                                EventKind.valueOf(row.getString("kind")),
                                                CaseState.valueOf(row.getString("to_state")))));
    }

    @Override
    public List<CodeName> codes(CodeList list) {
        return storage.jdbc(
                connection ->
                        all(
                                connection,
                                "SELECT * FROM complaint_code WHERE list = ? ORDER BY place",
                                row ->
                                        new CodeName(
                                                row.getString("code"),
                                                row.getString("name_vi"),
                                                row.getString("name_en")),
                                list.name()));
    }

    @Override
    public List<Keyword> keywords() {
        return storage.jdbc(
                connection ->
                        all(
                                connection,
                                "SELECT * FROM complaint_keyword ORDER BY policy_code, class_place,"
                                        + " place",
                                row ->
                                        new Keyword(
                                                row.getString("policy_code"),
                                                row.getString("class_code"),
                                                row.getString("words"))));
    }

    @Override
    public boolean asksRootCause(String policy, int version) {
        return storage.jdbc(
                connection ->
                        all(
                                        connection,
                                        "SELECT COUNT(*) FROM complaint_cause_rule WHERE"
                                                + " policy_code = ? AND from_version <= ?",
                                        found -> found.getInt(1) > 0,
                                        policy,
                                        version)
                                .get(0));
    }

    @Override
    public List<Article> articles() {
        return storage.jdbc(
                connection ->
                        all(
                                connection,
                                "SELECT * FROM complaint_article ORDER BY place, code, version",
                                row ->
                                        new Article(
                                                row.getString("code"),
                                                row.getInt("version"),
                                                row.getObject("in_force_from", LocalDate.class),
                                                row.getInt("place"),
                                                Article.Kind.valueOf(row.getString("kind")),
                                                row.getString("case_group"),
                                                row.getBoolean("offered"),
                                                new Article.Words(
                                                        row.getString("title_vi"),
                                                        row.getString("title_en")),
                                                new Article.Words(
                                                        row.getString("text_vi"),
                                                        row.getString("text_en")))));
    }

    @Override
    public void add(Article one) {
        storage.jdbc(
                connection -> {
                    insert(
                            connection,
                            "INSERT INTO complaint_article (code, version, in_force_from, place,"
                                    + " kind, case_group, offered, title_vi, title_en, text_vi,"
                                    + " text_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            one.code(),
                            one.version(),
                            one.inForceFrom(),
                            one.place(),
                            one.kind().name(),
                            one.group(),
                            one.offered(),
                            one.title().vietnamese(),
                            one.title().english(),
                            one.text().vietnamese(),
                            one.text().english());
                    return true;
                });
    }
}
