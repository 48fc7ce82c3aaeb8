package vn.capbu.adapters.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RightsTable.Condition;
import vn.capbu.adapters.persistence.RightsTable.Group;
import vn.capbu.adapters.persistence.RightsTable.Line;
import vn.capbu.adapters.persistence.RightsTable.Moment;

/** The statements that give the rights of a {@link RightsTable}, to be run by the owner of the tables in one transaction. */
final class RightsScript {

    /** Functions that conditions call, so that operators may. */
    private static final List<String> ASKED =
            List.of(
                    "capbu_is(text)",
                    "capbu_province()",
                    "capbu_unit()",
                    "capbu_refuse(text)",
                    "capbu_is_linked(bigint)",
                    "capbu_may_change(bigint, varchar, varchar)",
                    "capbu_may_add(bigint, varchar, varchar)");

    private static final String GROUPS =
            Arrays.stream(Group.values()).map(Group::role).collect(Collectors.joining(", "));
    private static final String EVERYBODY = RightsTable.EVERYBODY + ", " + GROUPS;

    private final RightsTable table;
    private final String owner;
    private final List<String> statements = new ArrayList<>();

    private RightsScript(RightsTable table, String owner) {
        this.table = table;
        this.owner = owner;
    }

    /**
     * The statements, in their order.
     *
     * @param owner of the tables, whom the rights don't bind
     */
    static List<String> of(RightsTable table, String owner) {
        return new RightsScript(table, owner).write();
    }

    /** The statements that close schema and database to everybody who has no right to them. */
    static String places() {
        return RightsTable.resource("rights/places.sql").replace("${groups}", EVERYBODY);
    }

    private List<String> write() {
        statements.add(
                RightsTable.resource("rights/roles.sql")
                        .replace("${roles}", "'" + EVERYBODY.replace(", ", "', '") + "'")
                        .replace("${groups}", EVERYBODY));
        statements.add("SET LOCAL search_path = public, capbu_rights");
        statements.add(RightsTable.resource("rights/functions.sql"));
        statements.add("REVOKE ALL ON ALL TABLES IN SCHEMA capbu_rights FROM PUBLIC, " + EVERYBODY);
        statements.add(
                "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA capbu_rights FROM PUBLIC, " + EVERYBODY);
        statements.add("GRANT SELECT ON capbu_rights.rights_state TO " + EVERYBODY);
        for (String function : ASKED) {
            statements.add(
                    "GRANT EXECUTE ON FUNCTION capbu_rights." + function + " TO " + EVERYBODY);
        }
        statements.add(
                "DO $do$ DECLARE old record; BEGIN FOR old IN SELECT tablename, policyname FROM"
                        + " pg_catalog.pg_policies WHERE schemaname = 'public' AND policyname LIKE"
                        + " 'capbu\\_%' LOOP EXECUTE format('DROP POLICY %I ON %I', old.policyname,"
                        + " old.tablename); END LOOP; END $do$");
        table.lines().forEach(this::grants);
        table.lines().forEach(this::policies);
        conditions();
        statements.add(
                RightsTable.resource("rights/triggers.sql")
                        .replace(
                                "${bound}",
                                "NOT pg_catalog.pg_has_role(session_user, "
                                        + literal(owner)
                                        + ", 'USAGE')"));
        return statements;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String roles(Set<Group> groups) {
        return groups.stream().map(Group::role).collect(Collectors.joining(", "));
    }

    private void grants(Line line) {
        String on = " ON " + line.table();
        statements.add("REVOKE ALL" + on + " FROM PUBLIC, " + EVERYBODY);
        Set<Group> read = EnumSet.noneOf(Group.class);
        read.addAll(line.read());
        read.addAll(line.ask());
        grant("SELECT" + on, read);
        grant("INSERT" + on, line.add());
        line.change()
                .forEach(
                        (group, columns) ->
                                grant(
                                        "UPDATE (" + String.join(", ", columns) + ")" + on,
                                        Set.of(group)));
        grant("UPDATE (id)" + on, line.lock());
        grant("DELETE" + on, line.remove());
    }

    private void grant(String what, Set<Group> groups) {
        if (!groups.isEmpty()) {
            statements.add("GRANT " + what + " TO " + roles(groups));
        }
    }

    /** Rows count only where a line says more than tables and columns. */
    private boolean hasPolicies(Line line) {
        return line.by() != null
                || line.rows() != null
                || !line.lock().isEmpty()
                || !line.ask().isEmpty()
                || table.conditions().stream().anyMatch(one -> one.table().equals(line.table()));
    }

    private void policies(Line line) {
        if (!hasPolicies(line)) {
            return;
        }
        statements.add("ALTER TABLE " + line.table() + " ENABLE ROW LEVEL SECURITY");
        String by = line.by() == null ? null : line.by() + " = session_user";
        policy(line, "read", "SELECT", line.read(), "USING", null, null);
        policy(line, "add", "INSERT", line.add(), null, "WITH CHECK", by);
        policy(line, "change", "UPDATE", changing(line), "USING", "WITH CHECK", null);
        policy(line, "lock", "UPDATE", line.lock(), "USING", "WITH CHECK", "FALSE");
        policy(line, "remove", "DELETE", line.remove(), "USING", null, null);
    }

    private static Set<Group> changing(Line line) {
        Map<Group, List<String>> change = line.change();
        return change.isEmpty() ? Set.of() : EnumSet.copyOf(change.keySet());
    }

    /** One for the province, with its rows, and one for all others. */
    private void policy(
            Line line,
            String name,
            String action,
            Set<Group> groups,
            @Nullable String using,
            @Nullable String check,
            @Nullable String checked) {
        Set<Group> others = EnumSet.noneOf(Group.class);
        others.addAll(groups);
        String rows = line.rows();
        if (rows != null && others.remove(Group.PROVINCE)) {
            String and = checked == null ? rows : "(" + checked + ") AND (" + rows + ")";
            create(
                    line,
                    name + "_rows",
                    action,
                    Set.of(Group.PROVINCE),
                    clause(using, rows),
                    clause(check, and));
        }
        if (!others.isEmpty()) {
            create(
                    line,
                    name,
                    action,
                    others,
                    clause(using, "TRUE"),
                    clause(check, checked == null ? "TRUE" : checked));
        }
    }

    private static String clause(@Nullable String keyword, String condition) {
        return keyword == null ? "" : " " + keyword + " (" + condition + ")";
    }

    private void create(
            Line line, String name, String action, Set<Group> groups, String using, String check) {
        statements.add(
                "CREATE POLICY capbu_"
                        + name
                        + " ON "
                        + line.table()
                        + " FOR "
                        + action
                        + " TO "
                        + roles(groups)
                        + using
                        + check);
    }

    private void conditions() {
        int number = 0;
        for (Condition one : table.conditions()) {
            number++;
            String kind = one.permits() ? "PERMISSIVE" : "RESTRICTIVE";
            statements.add(
                    "CREATE POLICY capbu_condition_"
                            + number
                            + " ON "
                            + one.table()
                            + " AS "
                            + kind
                            + " FOR "
                            + (one.moment() == Moment.SELECT || one.moment() == Moment.INSERT
                                    ? one.moment().name()
                                    : "UPDATE")
                            + " TO "
                            + EVERYBODY
                            + switch (one.moment()) {
                                case SELECT -> " USING (" + one.sql() + ")";
                                case INSERT -> " WITH CHECK (" + one.sql() + ")";
                                case BEFORE -> " USING (" + one.sql() + ") WITH CHECK (TRUE)";
                                case AFTER -> " USING (TRUE) WITH CHECK (" + one.sql() + ")";
                            });
        }
    }
}
