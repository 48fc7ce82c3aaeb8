package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.persistence.RightsBench.Who;

/** With plain JDBC and an operator's own credentials: every attack is refused, and would succeed for whom no right binds. */
class RightsAttackTest {

    @TempDir static Path folder;
    private static RightsBench bench;

    @BeforeAll
    static void fill() throws Exception {
        bench = new RightsBench(folder).seed();
        LogAttacks.seed(bench, folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static List<Attack> attacks() {
        List<Attack> all = new ArrayList<>(Attacks.all());
        all.addAll(LogAttacks.all());
        return all;
    }

    @Test
    void everyAttackIsRefused() throws Exception {
        List<String> report = new ArrayList<>();
        List<String> done = new ArrayList<>();
        Map<Who, Integer> counts = new EnumMap<>(Who.class);
        Map<Who, Connection> connections = new EnumMap<>(Who.class);
        Connection owner = bench.connect(PostgresServer.USER);
        for (Who who : Who.values()) {
            connections.put(who, bench.connect(who));
        }
        for (Attack attack : attacks()) {
            Attack.Result result = attack.on(connections.get(attack.who()));
            String line =
                    String.join(
                            " | ",
                            attack.who().group().role(),
                            attack.what(),
                            String.join("; ", attack.sql()),
                            result.how());
            report.add(line);
            counts.merge(attack.who(), 1, Integer::sum);
            if (!result.refused()) {
                done.add(line);
            }
        }
        for (Connection connection : connections.values()) {
            connection.close();
        }
        owner.close();
        RightsBench.report("attacks.txt", report);
        System.out.println("attacks refused: " + report.size() + " " + counts);

        assertThat(done).isEmpty();
    }

    /** What is refused is refused for the right, and not for a slip of the pen. */
    @Test
    void everyAttackWouldSucceedWithoutRights() throws Exception {
        List<String> refused = new ArrayList<>();
        try (Connection connection = bench.connect("postgres")) {
            for (Attack attack : attacks()) {
                if (isTriedByNobody(attack)) {
                    continue;
                }
                Attack.Result result = attack.on(connection);
                if (result.refused()) {
                    refused.add(
                            attack.who()
                                    + " | "
                                    + attack.what()
                                    + " | "
                                    + String.join("; ", attack.sql())
                                    + " | "
                                    + result.how());
                }
            }
        }

        assertThat(refused).isEmpty();
    }

    /** What would end this server or this connection, what there is no file for, and what gives up one's rights first. */
    private static boolean isTriedByNobody(Attack attack) {
        String first = attack.sql().get(0);
        return first.startsWith("ALTER SYSTEM")
                || first.startsWith("LOAD")
                || first.startsWith("CREATE EXTENSION")
                || first.startsWith("SELECT pg_terminate_backend")
                || (first.startsWith("SET LOCAL ROLE") && attack.sql().size() > 1);
    }
}
