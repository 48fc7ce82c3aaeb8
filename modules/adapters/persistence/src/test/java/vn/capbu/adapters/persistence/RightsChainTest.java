package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.persistence.RightsBench.Who;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.AuditVerdict;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;

/** One chain, whoever writes, at the same time. */
class RightsChainTest {

    private static final int LINES = 60;

    /** Texts that the hash of a line treats in its own way. */
    private static final Map<String, String> DETAILS =
            Map.of("a=b", "c\\d\ne=f", "Ăn", "Phở", "z", "", "ế", "\\n");

    @TempDir Path folder;

    @Test
    void manyOperatorsAndTheOwnerWriteOneChainWithoutAGap() throws Exception {
        RightsBench bench = new RightsBench(folder);
        Map<Who, Storage> storages = new EnumMap<>(Who.class);
        ExecutorService desks = Executors.newFixedThreadPool(2 * Who.values().length + 1);
        try (Storage owner = bench.owner()) {
            record(owner, PostgresServer.USER, 0);
            for (Who who : Who.values()) {
                storages.put(who, bench.storage(who));
            }
            List<Future<?>> work = new ArrayList<>();
            Instant began = Instant.now();
            for (int twice = 0; twice < 2; twice++) {
                storages.forEach(
                        (who, storage) ->
                                work.add(desks.submit(() -> record(storage, who.login(), LINES))));
            }
            work.add(desks.submit(() -> record(owner, PostgresServer.USER, LINES)));
            for (Future<?> one : work) {
                one.get();
            }
            Duration took = Duration.between(began, Instant.now());
            int lines = LINES * work.size();
            System.out.printf(
                    Locale.ROOT,
                    "chain: %d lines of %d writers in %d ms, %.0f lines/s%n",
                    lines,
                    work.size(),
                    took.toMillis(),
                    lines * 1000.0 / took.toMillis());
        } finally {
            desks.shutdown();
        }

        try (Connection connection = bench.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "SELECT COUNT(*), MAX(sequence), (SELECT COUNT(*) FROM audit_event),"
                                        + " (SELECT sequence FROM audit_head) FROM audit_chain")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(found.getLong(2));
            assertThat(found.getLong(1)).isEqualTo(found.getLong(3));
            assertThat(found.getLong(1)).isEqualTo(found.getLong(4));
        }
        for (Who who : List.of(Who.AUDITOR, Who.SUPERVISOR, Who.ADMIN)) {
            try (Workspace workspace = bench.workspace(who, Clock.systemUTC())) {
                AuditVerdict verdict = new ProveAudit(workspace).verify(who.operator());
                assertThat(verdict.findings()).isEmpty();
                assertThat(verdict.links()).isGreaterThan(LINES);
            }
        }
        bench.close();
    }

    /** Every second transaction is rolled back: it leaves no gap. */
    private static void record(Storage storage, String operator, int lines) {
        for (int i = 0; i <= lines; i++) {
            int number = i;
            storage.transact(
                    Durability.NORMAL,
                    () ->
                            storage.port(AuditTrail.class)
                                    .record(
                                            new AuditEvent(
                                                    Fixtures.NOW.plusNanos(number * 1_000L),
                                                    operator,
                                                    "test.write",
                                                    "số " + number,
                                                    DETAILS)));
            try {
                storage.transact(
                        Durability.NORMAL,
                        () -> {
                            storage.port(AuditTrail.class)
                                    .record(
                                            new AuditEvent(
                                                    Fixtures.NOW,
                                                    operator,
                                                    "test.undo",
                                                    "x",
                                                    Map.of()));
                            throw new IllegalStateException("undone");
                        });
            } catch (IllegalStateException undone) {
                // that is what it is for
            }
        }
    }

    /** The first link of an operator comes after those of lines that were there before there was a chain. */
    @Test
    void theServerLinksLinesThatWereThereBeforeTheChain() throws Exception {
        RightsBench bench = new RightsBench(folder);
        bench.server.administer(
                bench.database,
                "INSERT INTO audit_event (occurred_at, operator, action, subject) VALUES"
                        + " ('2019-05-01 00:00:00Z', 'cũ', 'a.b', 'c'), ('2019-05-01 00:00:00.12Z', 'cũ', 'a.b',"
                        + " 'd')");

        try (Storage storage = bench.storage(Who.DESK)) {
            record(storage, Who.DESK.login(), 1);
        }

        try (Workspace workspace = bench.workspace(Who.AUDITOR, Clock.systemUTC())) {
            AuditVerdict verdict = new ProveAudit(workspace).verify(Who.AUDITOR.operator());
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.links()).isEqualTo(4);
        }
        bench.close();
    }
}
