package vn.capbu.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.capbu.adapters.persistence.ComplaintBench.AGENT;
import static vn.capbu.adapters.persistence.ComplaintBench.SUPERVISOR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.proof.AuditVerdict;
import vn.capbu.kernel.proof.ChainHash;
import vn.capbu.kernel.proof.Finding;
import vn.capbu.kernel.proof.Finding.Kind;
import vn.capbu.kernel.proof.ProveAudit;
import vn.capbu.kernel.spi.AuditProofs;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;

/** Every way of changing what happened, told apart, on both databases. */
class AuditProofTest {

    @TempDir Path folder;

    private ComplaintBench bench;
    private Path head;

    /** Two cases with a few lines, a signed head, and more lines after it. */
    private void write(TestDatabase database) throws Exception {
        bench = new ComplaintBench(database, folder);
        long id = bench.open(null, "technical").id();
        bench.desk.handleCase().take(AGENT, id);
        head = prove().sign(SUPERVISOR).file();
        bench.desk.answerCase().answer(AGENT, id, "xong");
        bench.open(null, "dossier");
        assertThat(findings()).isEmpty();
    }

    private ProveAudit prove() {
        return new ProveAudit(bench.workspace);
    }

    private List<Finding> findings() throws Exception {
        return prove().verify(SUPERVISOR).findings();
    }

    private List<Kind> kinds() throws Exception {
        return findings().stream().map(Finding::kind).distinct().toList();
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAlteredLineIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper("UPDATE audit_event SET operator = 'ai.do' WHERE subject = 'KN000001#2'");

        assertThat(findings()).containsExactly(new Finding(Kind.ALTERED_ROW, "2"));
    }

    @ParameterizedTest
    @EnumSource
    void anAlteredDetailIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "UPDATE audit_detail SET name = name || '.x' WHERE event_id ="
                        + " (SELECT event_id FROM audit_chain WHERE sequence = 4)");

        assertThat(kinds()).contains(Kind.ALTERED_ROW);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingLineIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "DELETE FROM audit_detail WHERE event_id = (SELECT event_id FROM audit_chain WHERE"
                        + " sequence = 4)",
                "DELETE FROM audit_event WHERE id = (SELECT event_id FROM audit_chain WHERE sequence"
                        + " = 4)");

        assertThat(findings())
                .contains(new Finding(Kind.MISSING_ROW, "4"))
                .extracting(Finding::kind)
                .doesNotContain(Kind.CHAIN_LONGER, Kind.ALTERED_ROW);
    }

    @ParameterizedTest
    @EnumSource
    void aLogThatWasCutIsShorterThanItsChain(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "DELETE FROM audit_detail WHERE event_id IN (SELECT event_id FROM audit_chain WHERE"
                        + " sequence >= 5)",
                "DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_chain WHERE sequence"
                        + " >= 5)");

        assertThat(findings())
                .contains(new Finding(Kind.CHAIN_LONGER, "5"))
                .extracting(Finding::kind)
                .doesNotContain(Kind.MISSING_ROW);
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatWasPutInHasNoLink(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "INSERT INTO audit_event (occurred_at, operator, action, subject) VALUES"
                        + " (CURRENT_TIMESTAMP, 'ai.do', 'campaign.create', 'x')");

        assertThat(kinds()).containsExactly(Kind.CHAIN_SHORTER);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkThatWasTakenAwayBreaksTheChain(TestDatabase database) throws Exception {
        write(database);
        bench.tamper("DELETE FROM audit_chain WHERE sequence = 2");

        assertThat(findings()).contains(new Finding(Kind.BROKEN_LINK, "3"));
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.BROKEN_LINK, Kind.CHAIN_SHORTER);
    }

    @ParameterizedTest
    @EnumSource
    void aLineOfACaseThatWasAlteredMissesOrWasPutInIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper("UPDATE complaint_event SET occurred_at = CURRENT_TIMESTAMP WHERE line = 1");
        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.ALTERED_EVIDENCE, "KN000001#1"),
                        new Finding(Kind.ALTERED_EVIDENCE, "KN000002#1"));
        bench.tamper("DELETE FROM complaint_event WHERE line = 1");
        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.MISSING_EVIDENCE, "KN000001#1"),
                        new Finding(Kind.MISSING_EVIDENCE, "KN000002#1"));
        bench.tamper(
                "INSERT INTO complaint_event (case_id, line, occurred_at, operator, for_whom,"
                        + " workstation, kind, facts) VALUES (1, 77, CURRENT_TIMESTAMP, 'x', '', '',"
                        + " 'AGREED', '')");
        assertThat(findings()).contains(new Finding(Kind.UNPROVED_EVIDENCE, "KN000001#77"));
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasAlteredOrIsGoneIsNamed(TestDatabase database) throws Exception {
        write(database);
        bench.desk.completeCase().attach(AGENT, 1, "a.txt", Bytes.of(new byte[1_200_000]), "ảnh");
        bench.desk.completeCase().attach(AGENT, 2, "trống.txt", Bytes.of(new byte[0]), "");
        assertThat(findings()).isEmpty();
        bench.tamper("UPDATE complaint_file_part SET content = '\\x01' WHERE part = 1");
        assertThat(kinds()).containsExactly(Kind.ALTERED_EVIDENCE);
        assertThat(findings().get(0).where()).endsWith("/file");
        bench.tamper("DELETE FROM complaint_file_part", "DELETE FROM complaint_file");
        assertThat(kinds()).containsExactly(Kind.MISSING_EVIDENCE);
        assertThat(findings()).hasSize(2);
    }

    /** A check while desks work finds nothing: lines that come meanwhile are no fault. */
    @ParameterizedTest
    @EnumSource
    void aCheckWhileOthersWriteFindsNothing(TestDatabase database) throws Exception {
        write(database);
        Storage storage = bench.workspace.storage();
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> written =
                    desk.submit(
                            () -> {
                                int lines = 0;
                                while (!isOver.get()) {
                                    storage.transact(
                                            Storage.Durability.NORMAL,
                                            () -> record(storage, "meanwhile"));
                                    lines++;
                                }
                                return lines;
                            });
            for (int i = 0; i < 20; i++) {
                assertThat(findings()).isEmpty();
            }
            isOver.set(true);
            assertThat(written.get()).isPositive();
        } finally {
            isOver.set(true);
            desk.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksBeyondTheEndAreNoticed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "UPDATE audit_head SET sequence = sequence - 1, hash = (SELECT hash FROM audit_chain"
                        + " WHERE sequence = (SELECT MAX(sequence) - 1 FROM audit_chain))");

        assertThat(kinds()).contains(Kind.HEAD_MISMATCH);
    }

    /** Whatever text somebody makes of it: the check tells, and goes on. */
    @ParameterizedTest
    @EnumSource
    void aSubjectThatIsNoLineOfACaseAnyMoreIsNamed(TestDatabase database) throws Exception {
        write(database);
        for (String subject :
                List.of("KNxyz#2", "x", "", "KN#2", "KN000001#", "KN0#0#1", "KN1#99999999999")) {
            bench.tamper(
                    "UPDATE audit_event SET subject = '"
                            + subject
                            + "' WHERE id = (SELECT event_id FROM audit_chain WHERE sequence = 2)");

            assertThat(findings())
                    .as(subject)
                    .containsExactly(
                            new Finding(Kind.ALTERED_ROW, "2"),
                            new Finding(Kind.UNPROVED_EVIDENCE, "KN000001#2"),
                            new Finding(Kind.MISSING_EVIDENCE, subject));
        }
    }

    /** Somebody who knows how the chain is made alters a line, and makes every link anew: only the signed head tells. */
    @ParameterizedTest
    @EnumSource
    void aChainThatWasMadeAnewDoesntFitItsSignedHead(TestDatabase database) throws Exception {
        write(database);
        bench.tamper("UPDATE audit_event SET operator = 'ai.do' WHERE subject = 'KN000001#2'");
        remake();

        assertThat(kinds()).containsExactly(Kind.ANCHOR_MISMATCH);
        assertThat(findings().get(0).where()).isEqualTo(String.valueOf(head.getFileName()));
    }

    private void remake() {
        AuditProofs proofs = bench.workspace.storage().port(AuditProofs.class);
        String[] hash = {ChainHash.first(proofs.head().chainId())};
        List<String> sql = new ArrayList<>();
        proofs.links(
                link -> {
                    hash[0] =
                            ChainHash.next(hash[0], link.sequence(), link.eventId(), link.found());
                    sql.add(
                            "UPDATE audit_chain SET content_hash = '"
                                    + link.found()
                                    + "', hash = '"
                                    + hash[0]
                                    + "' WHERE sequence = "
                                    + link.sequence());
                });
        sql.add("UPDATE audit_head SET hash = '" + hash[0] + "'");
        bench.tamper(sql.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void logAndChainThatWereCutTogetherAreShorterThanASignedHead(TestDatabase database)
            throws Exception {
        write(database);
        bench.tamper(
                "DELETE FROM complaint_event",
                "DELETE FROM audit_detail",
                "DELETE FROM audit_event",
                "DELETE FROM audit_chain",
                "UPDATE audit_head SET sequence = 0, hash = ''");

        assertThat(kinds()).contains(Kind.ANCHOR_MISMATCH);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aHeadThatWasEditedIsUnsigned(TestDatabase database) throws Exception {
        write(database);
        Files.writeString(
                head,
                Files.readString(head, StandardCharsets.UTF_8).replace("sequence=", "sequence=1"),
                StandardCharsets.UTF_8);

        assertThat(kinds()).containsExactly(Kind.ANCHOR_UNSIGNED);
    }

    @ParameterizedTest
    @EnumSource
    void anEndThatWasMovedIsNoticed(TestDatabase database) throws Exception {
        write(database);
        bench.tamper("UPDATE audit_head SET sequence = sequence + 5");

        assertThat(kinds()).contains(Kind.HEAD_MISMATCH);
    }

    @ParameterizedTest
    @EnumSource
    void linesOfManyAtOnceAreOneChain(TestDatabase database) throws Exception {
        write(database);
        Storage storage = bench.workspace.storage();
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work =
                    IntStream.range(0, 40)
                            .<Callable<Boolean>>mapToObj(
                                    i ->
                                            () ->
                                                    storage.transact(
                                                            Storage.Durability.NORMAL,
                                                            () -> {
                                                                record(storage, "a" + i);
                                                                record(storage, "b" + i);
                                                                return true;
                                                            }))
                            .toList();
            for (Future<Boolean> one : crowd.invokeAll(work)) {
                one.get();
            }
        } finally {
            crowd.shutdown();
        }

        AuditVerdict verdict = prove().verify(SUPERVISOR);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.links()).isGreaterThan(80);
    }

    private void record(Storage storage, String subject) {
        storage.port(AuditTrail.class)
                .record(AuditEvent.of(bench.now(), SUPERVISOR, "test.crowd", subject));
    }

    /** A database of a version without a chain gets its links with the first line that is written. */
    @ParameterizedTest
    @EnumSource
    void linesOfBeforeTheChainAreLinkedFirst(TestDatabase database) throws Exception {
        write(database);
        bench.tamper(
                "DELETE FROM audit_chain",
                "UPDATE audit_head SET chain_id = '', sequence = 0, hash = ''");
        Files.delete(head);

        assertThat(findings()).isEmpty();
        AuditVerdict verdict = prove().verify(SUPERVISOR);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.links()).isGreaterThan(8);
    }
}
