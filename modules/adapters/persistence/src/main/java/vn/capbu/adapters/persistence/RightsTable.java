package vn.capbu.adapters.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code rights.txt}: who may do what with which table on PostgreSQL. The file explains itself. */
final class RightsTable {

    /** The group roles of the server; each stands for one role of operators. */
    enum Group {
        DESK("capbu_desk_operator"),
        PRODUCT("capbu_product_centre"),
        CARE("capbu_care_agent"),
        SUPER("capbu_supervisor"),
        PROVINCE("capbu_province"),
        AUDITOR("capbu_auditor"),
        ADMIN("capbu_administrator");

        private final String role;

        Group(String role) {
            this.role = role;
        }

        /** Its name on the server. */
        String role() {
            return role;
        }
    }

    /** The group of everybody who works here, a member of which each other group is. */
    static final String EVERYBODY = "capbu_operator";

    /**
     * A table.
     *
     * @param read who sees rows
     * @param ask who may ask for rows without seeing any by that
     * @param add who adds rows
     * @param change who changes which columns
     * @param lock who locks rows and changes nothing
     * @param remove who removes rows
     * @param by column that names who added a row; null for none
     * @param rows condition on the rows that there are for a province; null for all
     */
    record Line(
            String table,
            Set<Group> read,
            Set<Group> ask,
            Set<Group> add,
            Map<Group, List<String>> change,
            Set<Group> lock,
            Set<Group> remove,
            @Nullable String by,
            @Nullable String rows) {}

    /** What a further condition is about. */
    enum Moment {
        SELECT,
        INSERT,
        BEFORE,
        AFTER
    }

    /**
     * A further condition.
     *
     * @param permits whether it lets more through; else it has to hold besides
     * @param sql the condition
     * @param why in words
     */
    record Condition(boolean permits, String table, Moment moment, String sql, String why) {}

    private static final String FILE = "rights/rights.txt";
    private static final int TABLE_PARTS = 7;
    private static final int CONDITION_PARTS = 5;
    private static final Pattern CHANGE = Pattern.compile("([a-z ]+)\\(([a-z_ ]+)\\)");
    private static final Set<Group> NOBODY = Set.of();

    private final List<Line> lines = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    /** The one that is shipped. */
    static RightsTable read() {
        return new RightsTable(resource(FILE));
    }

    /** A file beside this class. */
    static String resource(String name) {
        try (InputStream content = RightsTable.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RightsTable(String text) {
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("table |")) {
                continue;
            }
            String[] parts = line.split(" \\| ", -1);
            boolean isCondition = parts[0].equals("permit") || parts[0].equals("require");
            if (parts.length != (isCondition ? CONDITION_PARTS : TABLE_PARTS)) {
                throw new IllegalArgumentException(line);
            }
            if (isCondition) {
                conditions.add(
                        new Condition(
                                parts[0].equals("permit"),
                                parts[1],
                                Moment.valueOf(parts[2].toUpperCase(java.util.Locale.ROOT)),
                                parts[3],
                                parts[4]));
            } else {
                lines.add(line(parts));
            }
        }
    }

    private static Line line(String[] parts) {
        String[] read = parts[1].split("\\*", -1);
        Map<Group, List<String>> change = new LinkedHashMap<>();
        Set<Group> lock = EnumSet.noneOf(Group.class);
        Matcher changes = CHANGE.matcher(parts[3]);
        while (changes.find()) {
            for (Group group : groups(changes.group(1))) {
                if (changes.group(2).equals("lock")) {
                    lock.add(group);
                } else {
                    change.computeIfAbsent(group, any -> new ArrayList<>())
                            .addAll(List.of(changes.group(2).split(" ", -1)));
                }
            }
        }
        return new Line(
                parts[0],
                groups(read[0]),
                read.length > 1 ? groups(read[1]) : NOBODY,
                groups(parts[2]),
                change,
                lock,
                groups(parts[4]),
                orNull(parts[5]),
                orNull(parts[6]));
    }

    private static @Nullable String orNull(String part) {
        return part.equals("-") ? null : part;
    }

    private static Set<Group> groups(String words) {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        for (String word : words.strip().split(" +", -1)) {
            switch (word) {
                case "", "-" -> {}
                case "all" -> groups.addAll(EnumSet.allOf(Group.class));
                case "work" -> groups.addAll(EnumSet.complementOf(EnumSet.of(Group.AUDITOR)));
                default -> groups.add(Group.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
            }
        }
        return groups;
    }

    /** The tables, in the order of the file. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Further conditions, in the order of the file. */
    List<Condition> conditions() {
        return List.copyOf(conditions);
    }
}
