package vn.capbu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every word of our SQL stands in {@code sql-allow-list.txt}: nothing that one of the databases alone understands slips in. The list of
 * all SQL is written to {@code target/sql.txt}.
 */
class SqlAllowListTest {

    private static final String LIST =
            "modules/architecture-tests/src/test/resources/vn/capbu/architecture/sql-allow-list.txt";
    private static final Set<String> EVERYWHERE = Set.of("standard", "both");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern GLUE = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern IS_SQL =
            Pattern.compile(
                    "\\b(SELECT|FROM|WHERE|UPDATE|INSERT|DELETE|AND|OR|ORDER|JOIN|SET|VALUES|CREATE|ON|IN|BY"
                            + "|NULLS|FETCH|BETWEEN|ANY|LIKE|ANALYZE|LOCK|CHECKPOINT|SHUTDOWN|GRANT|LISTEN|NOTIFY)\\b");

    /** Small letters are Hibernate's language, which names entities: a table there is SQL that this test wouldn't see. */
    private static final Pattern TABLE_IN_SMALL_LETTERS =
            Pattern.compile("^\\s*(select .* from|insert into|update|delete from) [a-z]");

    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final Pattern OPERATOR_OF_ONE =
            Pattern.compile("::|->|@>|<@|&&|!~|~\\*| ~ |\\bpg_");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\\\\\"[^\"]*\\\\\"");
    private static final Pattern REMARK = Pattern.compile("--[^\\n]*");

    /** A statement, or a part of one. */
    private record Sql(Path file, String text) {

        String fileName() {
            return file.getFileName().toString();
        }
    }

    @Test
    void holdsEveryWord() throws IOException {
        Map<String, Set<String>> allowed = allowed();
        List<Sql> all = all();
        assertThat(all).hasSizeGreaterThan(200);
        Set<String> unknown = new TreeSet<>();
        for (Sql sql : all) {
            Matcher words = WORD.matcher(sql.text());
            while (words.find()) {
                if (!isAllowed(allowed, sql.fileName(), words.group())) {
                    unknown.add(SourceFiles.name(sql.file()) + ": " + words.group());
                }
            }
            Matcher operators = OPERATOR_OF_ONE.matcher(sql.text());
            if (operators.find() && !isAllowed(allowed, sql.fileName(), operators.group())) {
                unknown.add(SourceFiles.name(sql.file()) + ": " + operators.group());
            }
        }
        write(all);
        assertThat(unknown).as("words that aren't in " + LIST).isEmpty();
    }

    @Test
    void listsNothingThatIsGone() {
        Set<String> used = new HashSet<>();
        Set<String> files = new HashSet<>(EVERYWHERE);
        for (Sql sql : all()) {
            files.add(sql.fileName());
            Matcher words = WORD.matcher(sql.text());
            while (words.find()) {
                used.add(sql.fileName() + " " + words.group());
            }
        }
        Map<String, Set<String>> own = allowed();
        assertThat(files).containsAll(own.keySet());
        own.keySet().removeAll(EVERYWHERE);
        own.forEach(
                (file, words) ->
                        assertThat(words)
                                .as(file)
                                .filteredOn(word -> WORD.matcher(word).matches())
                                .allMatch(word -> used.contains(file + " " + word)));
    }

    @Test
    void keywordsAreInCapitals() {
        assertThat(SourceFiles.java(OurModule.PERSISTENCE))
                .allSatisfy(
                        file ->
                                assertThat(literals(file))
                                        .noneMatch(
                                                text ->
                                                        TABLE_IN_SMALL_LETTERS
                                                                .matcher(text)
                                                                .find()));
    }

    private static boolean isAllowed(Map<String, Set<String>> allowed, String file, String word) {
        return EVERYWHERE.stream()
                        .anyMatch(scope -> allowed.getOrDefault(scope, Set.of()).contains(word))
                || allowed.getOrDefault(file, Set.of()).contains(word);
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (String line : SourceFiles.text(SourceFiles.ROOT.resolve(LIST)).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> parts = Arrays.asList(line.trim().split("\\s+", -1));
                allowed.computeIfAbsent(parts.get(0), any -> new HashSet<>())
                        .addAll(parts.subList(1, parts.size()));
            }
        }
        return allowed;
    }

    private static List<Sql> all() {
        List<Sql> all = new ArrayList<>();
        for (Path file : SourceFiles.java(OurModule.PERSISTENCE)) {
            literals(file).stream()
                    .filter(text -> IS_SQL.matcher(text).find())
                    .forEach(text -> all.add(new Sql(file, bare(text))));
        }
        for (Path file : SourceFiles.resources(OurModule.PERSISTENCE)) {
            if (file.toString().endsWith(".sql")) {
                all.add(new Sql(file, bare(REMARK.matcher(SourceFiles.text(file)).replaceAll(""))));
            }
        }
        return all;
    }

    /** Literals that are glued together are one. */
    private static List<String> literals(Path file) {
        String source = GLUE.matcher(SourceFiles.text(file)).replaceAll("");
        return LITERAL.matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static String bare(String sql) {
        return QUOTED.matcher(sql).replaceAll("''");
    }

    private static void write(List<Sql> all) throws IOException {
        List<String> lines =
                all.stream()
                        .map(
                                sql ->
                                        sql.fileName()
                                                + ": "
                                                + sql.text().strip().replaceAll("\\s+", " "))
                        .toList();
        Files.write(SourceFiles.ROOT.resolve("modules/architecture-tests/target/sql.txt"), lines);
    }
}
