package vn.capbu.adapters.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.adapters.persistence.RightsTable.Condition;
import vn.capbu.adapters.persistence.RightsTable.Group;
import vn.capbu.adapters.persistence.RightsTable.Line;
import vn.capbu.adapters.persistence.RightsTable.Moment;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.StorageException.Reason;

/**
 * The lines of {@link RightsTable} for one operator of a desk with its own file, where no server holds them: statements that the table refuses
 * aren't run, and rows that aren't for this operator aren't there. Rows are kept away by views of the tables' names in a schema of their own,
 * which connections look into first; what is written goes to the tables. Triggers of the server are rules of use cases here.
 */
final class OwnRights {

    /** Where the views are. */
    static final String SCHEMA = "CAPBU_RIGHTS";

    /** Statements that are remembered; the program has some hundreds, and a few that hold numbers. */
    private static final int MOST_KNOWN = 2_000;

    private static final String REFUSED = "42501";

    private static final Pattern WRITE =
            Pattern.compile(
                    "^\\s*(insert\\s+into|update|delete\\s+from)\\s+(\\w+)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern READ =
            Pattern.compile("\\b(?:from|join)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SET =
            Pattern.compile(
                    "\\bset\\b(.*?)(?:\\bwhere\\b|$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern COLUMN = Pattern.compile("(?:^|,)\\s*(?:\\w+\\.)?(\\w+)\\s*=");

    /**
     * What the program itself keeps, as the functions of a server do: passwords and tries of whoever signs in, the second person too. Use cases
     * ask who may change accounts.
     */
    private static final Set<String> KEPT = Set.of("operator_account", "operator_account_role");

    private final Operator operator;
    private final RightsTable table = RightsTable.read();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<Group> groups = EnumSet.noneOf(Group.class);
    private final Map<String, String> views = new LinkedHashMap<>();
    private final Map<String, String> known = new ConcurrentHashMap<>();

    OwnRights(Operator operator) {
        this.operator = operator;
        for (Group group : Group.values()) {
            if (operator.roles().stream()
                    .anyMatch(
                            role ->
                                    group.role()
                                            .equals(
                                                    "capbu_"
                                                            + role.name()
                                                                    .toLowerCase(Locale.ROOT)))) {
                groups.add(group);
            }
        }
        table.lines().forEach(line -> lines.put(line.table(), line));
        table.lines().forEach(this::view);
    }

    /** Whether they are those of an operator. */
    boolean areOf(Operator other) {
        return operator.equals(other);
    }

    private boolean any(Set<Group> of) {
        return groups.stream().anyMatch(of::contains);
    }

    /** Notes the view of a table, after those that its condition looks into. */
    private void view(Line line) {
        String condition = KEPT.contains(line.table()) ? null : condition(line);
        if (condition == null || views.containsKey(line.table())) {
            return;
        }
        lines.values().stream()
                .filter(other -> !other.equals(line) && mentions(condition, other.table()))
                .forEach(this::view);
        views.put(line.table(), condition);
    }

    private static boolean mentions(String condition, String other) {
        return condition.matches("(?s).*\\b" + other + "\\b.*");
    }

    /** The rows that this operator sees; null for all, or for none by the statement. */
    private @Nullable String condition(Line line) {
        Set<Group> whole = EnumSet.noneOf(Group.class);
        whole.addAll(line.read());
        if (line.rows() != null) {
            whole.remove(Group.PROVINCE);
        }
        if (any(whole)) {
            return null;
        }
        List<String> ways = new ArrayList<>();
        if (line.rows() != null && any(line.read())) {
            ways.add(line.rows());
        }
        if (any(line.ask())) {
            for (Condition one : table.conditions()) {
                if (one.permits()
                        && one.table().equals(line.table())
                        && one.moment() == Moment.SELECT) {
                    ways.add(one.sql());
                }
            }
        }
        return ways.isEmpty() ? null : literal("(" + String.join(") OR (", ways) + ")");
    }

    private String literal(String condition) {
        String sql =
                condition
                        .replace("(SELECT capbu_province())", text(operator.province()))
                        .replace("session_user", text(operator.name()));
        for (Group group : Group.values()) {
            String asked = "(SELECT capbu_is('" + group.role().substring("capbu_".length()) + "'))";
            sql = sql.replace(asked, groups.contains(group) ? "TRUE" : "FALSE");
        }
        return sql;
    }

    private static String text(@Nullable String value) {
        return value == null ? "CAST(NULL AS VARCHAR)" : "'" + value.replace("'", "''") + "'";
    }

    /** Removes the views of whoever acted before; committed by itself. */
    static void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        }
    }

    /** Makes the views; committed by itself. */
    void make(Connection connection) throws SQLException {
        forget(connection);
        if (views.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + SCHEMA);
            look(connection);
            for (Map.Entry<String, String> view : views.entrySet()) {
                statement.execute(
                        "CREATE VIEW "
                                + SCHEMA
                                + "."
                                + view.getKey()
                                + " AS SELECT * FROM PUBLIC."
                                + view.getKey()
                                + " WHERE "
                                + view.getValue());
            }
        } finally {
            connection.setSchema("PUBLIC");
        }
    }

    /** A connection that keeps to the rights; for one transaction. */
    Connection over(Connection connection) throws SQLException {
        if (!views.isEmpty()) {
            look(connection);
        }
        return proxy(Connection.class, new Keeper(connection));
    }

    private static void look(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SCHEMA " + SCHEMA);
            statement.execute("SET SCHEMA_SEARCH_PATH PUBLIC");
        }
    }

    /** The connection itself, with all of the tables: for what the program does by itself. */
    static Connection under(Connection connection) throws SQLException {
        if (Proxy.isProxyClass(connection.getClass())
                && Proxy.getInvocationHandler(connection) instanceof Keeper) {
            Connection own = ((Keeper) Proxy.getInvocationHandler(connection)).own();
            own.setSchema("PUBLIC");
            return own;
        }
        return connection;
    }

    private final class Keeper implements InvocationHandler {

        private final Object own;

        Keeper(Object own) {
            this.own = own;
        }

        Connection own() {
            return (Connection) own;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (arguments != null && arguments[0] instanceof String sql && takesSql(method)) {
                arguments[0] = allowed(sql);
            }
            try {
                Object result = method.invoke(own, arguments);
                return method.getName().equals("createStatement")
                        ? proxy(Statement.class, new Keeper(Objects.requireNonNull(result)))
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private boolean takesSql(Method method) {
            String name = method.getName();
            return name.startsWith("prepare")
                    || name.startsWith("execute")
                    || name.equals("addBatch");
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        OwnRights.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /**
     * The statement as it is run.
     *
     * @throws StorageException NO_PERMISSION, as for what a server refuses
     */
    String allowed(String sql) {
        String before = known.get(sql);
        if (before != null) {
            return before;
        }
        Matcher write = WRITE.matcher(sql);
        String run = sql;
        boolean isWrite = write.find();
        if (isWrite) {
            String changed = write.group(2).toLowerCase(Locale.ROOT);
            Line line = lines.get(changed);
            if (line != null && !KEPT.contains(changed)) {
                require(
                        mayWrite(line, write.group(1).toLowerCase(Locale.ROOT), sql),
                        write.group(1),
                        changed);
                run = sql.substring(0, write.start(2)) + "PUBLIC." + sql.substring(write.start(2));
            }
        }
        Matcher read = READ.matcher(sql.substring(isWrite ? write.end(2) : 0));
        while (read.find()) {
            String seen = read.group(1).toLowerCase(Locale.ROOT);
            Line line = lines.get(seen);
            if (line != null && !KEPT.contains(seen)) {
                require(any(line.read()) || any(line.ask()), "read", seen);
            }
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        known.put(sql, run);
        return run;
    }

    private static void require(boolean may, String what, String from) {
        if (!may) {
            String told = "refused: " + what + " " + from;
            throw new StorageException(Reason.NO_PERMISSION, told, new SQLException(told, REFUSED));
        }
    }

    private boolean mayWrite(Line line, String what, String sql) {
        if (what.startsWith("insert")) {
            return any(line.add());
        }
        if (what.startsWith("delete")) {
            return any(line.remove());
        }
        Set<String> columns = new HashSet<>();
        line.change()
                .forEach(
                        (group, some) -> {
                            if (groups.contains(group)) {
                                columns.addAll(some);
                            }
                        });
        Matcher set = SET.matcher(withoutNested(sql));
        if (!set.find()) {
            return false;
        }
        Matcher column = COLUMN.matcher(set.group(1));
        boolean all = !columns.isEmpty();
        while (column.find()) {
            all &= columns.contains(column.group(1).toLowerCase(Locale.ROOT));
        }
        return all;
    }

    /** Without what stands in parentheses. */
    private static String withoutNested(String sql) {
        StringBuilder flat = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char one = sql.charAt(i);
            if (one == '(') {
                depth++;
            } else if (one == ')') {
                depth--;
            } else if (depth == 0) {
                flat.append(one);
            }
        }
        return flat.toString();
    }
}
