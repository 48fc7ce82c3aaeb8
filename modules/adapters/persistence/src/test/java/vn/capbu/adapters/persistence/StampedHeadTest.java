package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.adapters.persistence.ComplaintBench.SUPERVISOR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.proof.AuditVerdict;
import vn.capbu.kernel.proof.Finding;
import vn.capbu.kernel.proof.Finding.Kind;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.proof.SignedFile;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.TimeStampException;
import vn.capbu.kernel.spi.TimeStampException.Reason;
import vn.capbu.kernel.spi.TimeStampServers;
import vn.capbu.kernel.spi.TimeStamper;

/** Heads with time-stamps on both databases. Who makes and checks real stamps is tested by itself; here a stamp is a hash and a name. */
class StampedHeadTest {

    private static final Bytes TRUSTED = Bytes.of(new byte[] {1});

    @TempDir Path folder;

    private final Stamper stamper = new Stamper();
    private ComplaintBench bench;

    /** Stamps are the hash that was stamped, and one byte more: the certificate that has to be trusted. */
    private static final class Stamper implements TimeStamper {

        private boolean isReached = true;

        @Override
        public Bytes stamp(Server server, Bytes sha256) throws TimeStampException {
            if (!isReached) {
                throw new TimeStampException(Reason.UNREACHABLE, server.url(), null);
            }
            byte[] token = Arrays.copyOf(sha256.toArray(), 33);
            token[32] = 1;
            return Bytes.of(token);
        }

        @Override
        public Instant check(Bytes token, Bytes sha256, List<Bytes> trusted)
                throws TimeStampException {
            byte[] said = token.toArray();
            if (!trusted.contains(Bytes.of(new byte[] {said[32]}))) {
                throw new TimeStampException(Reason.UNTRUSTED, "", null);
            }
            if (!Bytes.of(Arrays.copyOf(said, 32)).equals(sha256)) {
                throw new TimeStampException(Reason.OTHER_DATA, "", null);
            }
            return Instant.parse("2020-03-02T01:00:00Z");
        }
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    private SignedFile sign(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder, stamper);
        bench.open(null, "technical");
        TimeStampServers servers = bench.workspace.storage().port(TimeStampServers.class);
        assertThat(servers.current()).isEmpty();
        servers.use(new TimeStamper.Server("http://tsa", "1.2.3", List.of(TRUSTED)));
        assertThat(servers.current())
                .contains(new TimeStamper.Server("http://tsa", "1.2.3", List.of(TRUSTED)));
        return new ProveAudit(bench.workspace).sign(SUPERVISOR);
    }

    private AuditVerdict verify() throws IOException {
        return new ProveAudit(bench.workspace).verify(SUPERVISOR);
    }

    @ParameterizedTest
    @EnumSource
    void aStampLiesBesideItsHeadAndIsCheckedByWhatWasTrustedThen(TestDatabase database)
            throws Exception {
        SignedFile signed = sign(database);

        assertThat(signed.problem()).isNull();
        assertThat(signed.stamp()).exists();
        assertThat(verify().stamps()).isEqualTo(1);
        TimeStampServers servers = bench.workspace.storage().port(TimeStampServers.class);
        bench.workspace.storage().transact(Durability.NORMAL, servers::useNone);
        assertThat(servers.current()).isEmpty();
        assertThat(verify().findings()).isEmpty();
        assertThat(new ProveAudit(bench.workspace).sign(SUPERVISOR).stamp()).isNull();
        assertThat(new ProveAudit(bench.workspace).proofOf(List.of("KN000001#1")).anchor())
                .satisfies(anchor -> assertThat(anchor.stampedAt()).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aServerThatIsAwayDoesntKeepTheHeadFromBeingSigned(TestDatabase database) throws Exception {
        stamper.isReached = false;

        SignedFile signed = sign(database);

        assertThat(signed.problem()).isEqualTo(Reason.UNREACHABLE);
        assertThat(signed.file()).exists();
        assertThat(verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aStampThatIsGoneOrAnotherOneIsNamed(TestDatabase database) throws Exception {
        Path stamp = Objects.requireNonNull(sign(database).stamp());
        Files.write(stamp, new byte[33]);
        assertThat(verify().findings())
                .containsExactly(
                        new Finding(Kind.STAMP_INVALID, String.valueOf(stamp.getFileName())));
        Files.delete(stamp);
        assertThat(verify().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.STAMP_INVALID);
    }

    /** Whoever takes the stamp's name out of the head breaks the head's signature. */
    @ParameterizedTest
    @EnumSource(names = "H2")
    void aHeadCantBeRidOfItsStamp(TestDatabase database) throws Exception {
        Path head = sign(database).file();
        String said = Files.readString(head, StandardCharsets.UTF_8);
        Files.writeString(head, said.replaceAll("stamp=[0-9a-f]+\n", ""), StandardCharsets.UTF_8);

        assertThat(verify().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.ANCHOR_UNSIGNED);
    }
}
