package vn.capbu.kernel.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.Finding.Kind;
import vn.capbu.kernel.spi.AuditProofs;
import vn.capbu.kernel.spi.AuditProofs.Evidence;
import vn.capbu.kernel.spi.AuditProofs.Head;
import vn.capbu.kernel.spi.AuditProofs.Link;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;

/** Checks the audit trail against its chain, and signs the chain's head. Off the event dispatch thread. */
public final class ProveAudit {

    private static final int MOST_OF_A_KIND = 100;

    private final Workspace workspace;

    public ProveAudit(Workspace workspace) {
        this.workspace = workspace;
    }

    private AuditProofs proofs() {
        return workspace.storage().port(AuditProofs.class);
    }

    /**
     * Checks every link, everything that lines prove, and every signed head; then writes down that it was done.
     *
     * @throws IOException when the signed heads can't be read
     */
    public AuditVerdict verify(Operator operator) throws IOException {
        List<SignedHeads.SignedHead> anchors = new SignedHeads(workspace.directory()).read();
        AuditVerdict verdict =
                workspace
                        .storage()
                        .<AuditVerdict>transact(
                                Durability.NORMAL, () -> new Check(proofs()).run(anchors));
        record(
                operator,
                "audit.verify",
                verdict.head(),
                Map.of("findings", Integer.toString(verdict.findings().size())));
        return verdict;
    }

    /**
     * Signs the head of the chain as it is now.
     *
     * @return the file; a copy of it belongs elsewhere
     * @throws IOException when it can't be written
     */
    public Path sign(Operator operator) throws IOException {
        Head head = proofs().head();
        if (head.sequence() == 0) {
            record(operator, "audit.begin", head, Map.of());
            head = proofs().head();
        }
        Path file = new SignedHeads(workspace.directory()).sign(head, workspace.clock().instant());
        record(operator, "audit.sign", head, Map.of("hash", head.hash()));
        return file;
    }

    private void record(Operator operator, String action, Head head, Map<String, String> details) {
        Instant now = workspace.clock().instant();
        workspace
                .storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                workspace
                                        .storage()
                                        .port(AuditTrail.class)
                                        .record(
                                                new AuditEvent(
                                                        now,
                                                        operator.name(),
                                                        action,
                                                        Long.toString(head.sequence()),
                                                        details)));
    }

    /** One check. */
    private static final class Check {

        private final AuditProofs proofs;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        private final List<Link> gone = new ArrayList<>();
        private String hash;
        private long sequence;
        private long links;
        private long evidence;

        Check(AuditProofs proofs) {
            this.proofs = proofs;
            this.hash = ChainHash.first(proofs.head().chainId());
        }

        AuditVerdict run(List<SignedHeads.SignedHead> anchors) {
            Head head = proofs.head();
            proofs.links(this::link);
            if (!gone.isEmpty()) {
                find(Kind.CHAIN_LONGER, gone.get(0).sequence());
            }
            if (head.sequence() != sequence || (sequence > 0 && !head.hash().equals(hash))) {
                find(Kind.HEAD_MISMATCH, head.sequence());
            }
            proofs.unchained(MOST_OF_A_KIND).forEach(event -> find(Kind.CHAIN_SHORTER, event));
            proofs.evidence(this::evidence);
            anchors.forEach(anchor -> anchor(anchor, head));
            return new AuditVerdict(head, links, evidence, anchors.size(), findings);
        }

        private void link(Link link) {
            links++;
            String follows =
                    ChainHash.next(hash, link.sequence(), link.eventId(), link.contentHash());
            if (link.sequence() != sequence + 1 || !follows.equals(link.hash())) {
                find(Kind.BROKEN_LINK, link.sequence());
            }
            hash = link.hash();
            sequence = link.sequence();
            if (link.found() == null) {
                gone.add(link);
                return;
            }
            gone.forEach(missing -> find(Kind.MISSING_ROW, missing.sequence()));
            gone.clear();
            if (!link.found().equals(link.contentHash())) {
                find(Kind.ALTERED_ROW, link.sequence());
            }
        }

        private void evidence(Evidence one) {
            evidence++;
            if (one.proved() == null) {
                find(Kind.UNPROVED_EVIDENCE, one.subject());
            } else if (one.found() == null) {
                find(Kind.MISSING_EVIDENCE, one.subject());
            } else if (!one.found().equals(one.proved())) {
                find(Kind.ALTERED_EVIDENCE, one.subject());
            }
        }

        private void anchor(SignedHeads.SignedHead anchor, Head head) {
            if (!anchor.signed()) {
                find(Kind.ANCHOR_UNSIGNED, anchor.file());
                return;
            }
            Optional<String> now = proofs.hashAt(anchor.head().sequence());
            if (!anchor.head().chainId().equals(head.chainId())
                    || now.isEmpty()
                    || !now.get().equals(anchor.head().hash())) {
                find(Kind.ANCHOR_MISMATCH, anchor.file());
            }
        }

        private void find(Kind kind, Object where) {
            if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
                findings.add(new Finding(kind, where.toString()));
            }
        }
    }
}
