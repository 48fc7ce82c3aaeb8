package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.NoteExport;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Role;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.ShowSubscriber;

/** Who saw whom. */
class SubscriberReadTest {

    private static final Operator LAN = new Operator("lan", Set.of(Role.DESK_OPERATOR));
    private static final Operator HOA = new Operator("hoa", Set.of(Role.AUDITOR));

    @TempDir Path folder;
    private Instant now = Fixtures.NOW;

    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };

    private static List<String> lines(Storage storage) {
        return storage.port(AuditTrail.class).latest(50).stream()
                .filter(
                        line ->
                                line.action().equals("subscriber.read")
                                        || line.action().equals("custody.export"))
                .map(SubscriberReadTest::words)
                .toList();
    }

    private static String words(AuditEvent line) {
        return line.operator() + " " + line.action() + " " + line.subject();
    }

    @ParameterizedTest
    @EnumSource
    void oneLookIsOneLineForAFewMinutes(TestDatabase database) throws Exception {
        try (RolloutBench bench = new RolloutBench(database, folder)) {
            bench.register(2, RegistryState.VALID);
            Storage storage = bench.workspace.storage();
            ShowSubscriber cards = new ShowSubscriber(storage, clock);
            TaxCode first = TaxCode.parse(RolloutBench.taxCode(0));
            TaxCode second = TaxCode.parse(RolloutBench.taxCode(1));
            long id = cards.byTaxCode(first).orElseThrow().subscriber().id().value();
            assertThat(lines(storage)).isEmpty();

            assertThat(cards.run(LAN, first)).isPresent();
            now = now.plus(Duration.ofMinutes(4));
            cards.run(LAN, first);
            assertThat(cards.run(LAN, TaxCode.parse("0109999993"))).isEmpty();
            assertThat(lines(storage)).containsExactly("lan subscriber.read " + id);
            cards.run(HOA, first);
            cards.run(LAN, second);
            now = now.plus(Duration.ofMinutes(2));
            cards.run(LAN, first);
            new NoteExport(storage, clock).run(HOA, "custody", Path.of("/tmp/sổ.xlsx"));

            assertThat(lines(storage))
                    .containsExactlyInAnyOrder(
                            "lan subscriber.read " + id,
                            "lan subscriber.read " + id,
                            "hoa subscriber.read " + id,
                            "lan subscriber.read "
                                    + cards.byTaxCode(second)
                                            .orElseThrow()
                                            .subscriber()
                                            .id()
                                            .value(),
                            "hoa custody.export sổ.xlsx");
            assertThat(new ProveAudit(bench.workspace).verify(Fixtures.OPERATOR).findings())
                    .isEmpty();
        }
    }
}
