package vn.capbu.kernel.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.proof.Finding.Kind;
import vn.capbu.kernel.spi.AuditProofs;
import vn.capbu.kernel.spi.AuditProofs.Evidence;
import vn.capbu.kernel.spi.AuditProofs.Head;
import vn.capbu.kernel.spi.AuditProofs.Link;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.EvidenceSource;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.kernel.spi.StorageException;
import vn.capbu.kernel.spi.TimeStampException;
import vn.capbu.kernel.spi.TimeStampServers;
import vn.capbu.kernel.spi.TimeStamper;

/** Checks the audit trail against its chain, and signs the chain's head. Off the event dispatch thread. */
public final class ProveAudit {

    private static final Logger LOG = Logger.getLogger(ProveAudit.class.getName());
    private static final int MOST_OF_A_KIND = 100;
    private static final Duration AGAIN = Duration.ofHours(1);

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
        operator.require(Right.READ_AUDIT);
        SignedHeads heads = new SignedHeads(workspace.directory());
        List<SignedHeads.SignedHead> anchors = heads.read();
        AuditVerdict verdict =
                workspace
                        .storage()
                        .<AuditVerdict>transact(
                                Durability.NORMAL,
                                () -> new Check(proofs()).run(anchors, this::others));
        verdict = verdict.with(stamps(heads, anchors));
        writeDown(operator, verdict);
        return verdict;
    }

    private List<EvidenceSource> sources() {
        return workspace.services().all(EvidenceSource.class);
    }

    /** What the trail proves beside lines of cases: rules, and what is kept beside logs. */
    private void others(Consumer<Evidence> each) {
        ContentProofs.check(proofs(), workspace.storage(), sources(), each);
        sources().forEach(source -> source.derived(workspace.storage(), each));
    }

    /** Where the chain was altered, a line that continues it may be refused; what was found is told all the same. */
    private void writeDown(Operator operator, AuditVerdict verdict) {
        try {
            record(
                    operator,
                    "audit.verify",
                    verdict.head(),
                    Map.of("findings", Integer.toString(verdict.findings().size())));
        } catch (StorageException e) {
            if (verdict.findings().isEmpty()) {
                throw e;
            }
            LOG.log(Level.WARNING, "the check can't be written down", e);
        }
    }

    /**
     * What proves lines beside the audit trail.
     *
     * @param subjects what the lines of the audit trail name them by
     * @throws IOException when the signed heads can't be read
     */
    public HistoryProof proofOf(Collection<String> subjects) throws IOException {
        List<AuditProofs.Proof> proofs = proofs().proofs(subjects);
        String chain = proofs().head().chainId();
        SignedHeads heads = new SignedHeads(workspace.directory());
        long last = proofs.isEmpty() ? 0 : proofs.get(proofs.size() - 1).sequence();
        for (SignedHeads.SignedHead one : heads.read()) {
            Head head = one.head();
            if (!proofs.isEmpty() && head.chainId().equals(chain) && head.sequence() >= last) {
                return new HistoryProof(
                        chain,
                        proofs,
                        new HistoryProof.Anchor(
                                one.file(),
                                head.sequence(),
                                head.hash(),
                                one.signed(),
                                stampedAt(heads, one)));
            }
        }
        return new HistoryProof(chain, proofs, null);
    }

    /**
     * Checks whether lines beside the audit trail are as they were proved: only their own links are looked at, not the whole chain.
     *
     * @param now what each line hashes to now, by the subject that the audit trail names it by; an empty text for one that may not
     *     be there
     * @throws IOException when the signed heads can't be read
     */
    public HistoryCheck check(Map<String, String> now) throws IOException {
        HistoryProof proof = proofOf(now.keySet());
        Set<String> altered = new TreeSet<>();
        int lines = 0;
        for (Map.Entry<String, String> line : now.entrySet()) {
            boolean isThere = !line.getValue().isEmpty();
            lines += isThere ? 1 : 0;
            boolean isProved =
                    proof.proofs().stream()
                            .filter(one -> one.subject().equals(line.getKey()))
                            .anyMatch(one -> !isThere || one.sha256().equals(line.getValue()));
            if (isProved != isThere) {
                altered.add(line.getKey());
            }
        }
        proofs().links(
                        now.keySet(),
                        link -> {
                            if (!isRight(link, proof.chainId())) {
                                altered.add("#" + link.sequence());
                            }
                        });
        HistoryProof.Anchor anchor = proof.anchor();
        if (anchor != null
                && !(anchor.signed()
                        && proofs().hashAt(anchor.sequence()).equals(Optional.of(anchor.hash())))) {
            altered.add(anchor.file());
        }
        return new HistoryCheck(workspace.clock().instant(), lines, List.copyOf(altered), anchor);
    }

    /** Whether a line hashes to what its link says, and the link follows the one before it. */
    private boolean isRight(Link link, String chainId) {
        Optional<String> before =
                link.sequence() == 1
                        ? Optional.of(ChainHash.first(chainId))
                        : proofs().hashAt(link.sequence() - 1);
        return link.contentHash().equals(link.found())
                && before.map(
                                hash ->
                                        ChainHash.next(
                                                hash,
                                                link.sequence(),
                                                link.eventId(),
                                                link.contentHash()))
                        .equals(Optional.of(link.hash()));
    }

    private @Nullable Instant stampedAt(SignedHeads heads, SignedHeads.SignedHead head)
            throws IOException {
        Optional<Bytes> token = head.stampHash().isEmpty() ? Optional.empty() : heads.stamp(head);
        if (token.isEmpty()) {
            return null;
        }
        try {
            return workspace
                    .services()
                    .one(TimeStamper.class)
                    .check(
                            token.get(),
                            head.stamped(),
                            workspace.storage().port(TimeStampServers.class).trusted());
        } catch (TimeStampException e) {
            LOG.log(Level.WARNING, head.stampFile(), e);
            return null;
        }
    }

    /**
     * Signs the head of the chain as it is now. Where a time-stamp server is configured, it stamps the head before; when it can't, the
     * head is signed without.
     *
     * @throws IOException when it can't be written
     */
    public SignedFile sign(Operator operator) throws IOException {
        operator.require(Right.READ_AUDIT);
        Head head = proofs().head();
        if (head.sequence() == 0) {
            record(operator, "audit.begin", head, Map.of());
            head = proofs().head();
        }
        SignedHeads heads = new SignedHeads(workspace.directory());
        Instant now = workspace.clock().instant();
        Optional<TimeStamper.Server> server =
                workspace.storage().port(TimeStampServers.class).current();
        SignedFile signed;
        try {
            signed =
                    server.isEmpty()
                            ? new SignedFile(heads.sign(head, now, null), null, null, null)
                            : stamped(heads, head, now, server.get());
        } catch (TimeStampException e) {
            LOG.log(Level.WARNING, "no time-stamp", e);
            signed = new SignedFile(heads.sign(head, now, null), null, null, e.reason());
        }
        Map<String, String> details = new TreeMap<>(details(head, signed));
        details.putAll(ContentProofs.baseline(proofs(), workspace.storage(), sources()));
        record(operator, "audit.sign", head, details);
        return signed;
    }

    /**
     * {@link #sign}, once a day in Viet Nam; a head that a configured server couldn't stamp is signed again after an hour. For work that
     * looks often.
     *
     * @return what was signed; empty when nothing was to be done
     * @throws IOException when it can't be written
     */
    public Optional<SignedFile> signDaily(Operator operator) throws IOException {
        Optional<SignedHeads.Signed> last = new SignedHeads(workspace.directory()).last();
        Instant now = workspace.clock().instant();
        boolean today =
                last.filter(one -> VietnamTime.dateOf(one.at()).equals(VietnamTime.dateOf(now)))
                        .isPresent();
        boolean again =
                last.filter(one -> !one.stamped() && one.at().plus(AGAIN).isBefore(now)).isPresent()
                        && workspace.storage().port(TimeStampServers.class).current().isPresent();
        return today && !again ? Optional.empty() : Optional.of(sign(operator));
    }

    private SignedFile stamped(SignedHeads heads, Head head, Instant now, TimeStamper.Server server)
            throws IOException, TimeStampException {
        TimeStamper stamper = workspace.services().one(TimeStamper.class);
        Bytes hash = SignedHeads.stamped(head, now);
        Bytes token = stamper.stamp(server, hash);
        Instant stampedAt = stamper.check(token, hash, server.trusted());
        Path kept = heads.keep(head, token);
        return new SignedFile(heads.sign(head, now, token), kept, stampedAt, null);
    }

    private static Map<String, String> details(Head head, SignedFile signed) {
        if (signed.stampedAt() != null) {
            return Map.of("hash", head.hash(), "stampedAt", signed.stampedAt().toString());
        }
        return signed.problem() == null
                ? Map.of("hash", head.hash())
                : Map.of("hash", head.hash(), "notStamped", signed.problem().name());
    }

    /** What is wrong with the time-stamps of heads whose own signatures are right. */
    private AuditVerdict.Stamps stamps(SignedHeads heads, List<SignedHeads.SignedHead> anchors)
            throws IOException {
        List<Bytes> trusted = workspace.storage().port(TimeStampServers.class).trusted();
        List<Finding> findings = new ArrayList<>();
        int checked = 0;
        for (SignedHeads.SignedHead anchor : anchors) {
            if (!anchor.signed() || anchor.stampHash().isEmpty()) {
                continue;
            }
            checked++;
            Optional<Bytes> token = heads.stamp(anchor);
            if (token.isEmpty()) {
                findings.add(new Finding(Kind.STAMP_INVALID, anchor.stampFile()));
                continue;
            }
            try {
                workspace
                        .services()
                        .one(TimeStamper.class)
                        .check(token.get(), anchor.stamped(), trusted);
            } catch (TimeStampException e) {
                LOG.log(Level.WARNING, anchor.stampFile(), e);
                findings.add(
                        new Finding(
                                e.reason() == TimeStampException.Reason.OTHER_DATA
                                        ? Kind.ANCHOR_MISMATCH
                                        : Kind.STAMP_INVALID,
                                anchor.stampFile()));
            }
        }
        return new AuditVerdict.Stamps(checked, findings);
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
        private final Head head;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        private final List<Link> gone = new ArrayList<>();
        private final Set<String> broken = new TreeSet<>();
        private String hash;
        private String hashAtHead = "";
        private long sequence;
        private long links;
        private long evidence;

        Check(AuditProofs proofs) {
            this.proofs = proofs;
            this.head = proofs.head();
            this.hash = ChainHash.first(head.chainId());
        }

        AuditVerdict run(
                List<SignedHeads.SignedHead> anchors, Consumer<Consumer<Evidence>> others) {
            proofs.links(this::link);
            if (!gone.isEmpty()) {
                find(Kind.CHAIN_LONGER, gone.get(0).sequence());
            }
            if (!isHeadRight(proofs.head())) {
                find(Kind.HEAD_MISMATCH, head.sequence());
            }
            proofs.unchained(MOST_OF_A_KIND).forEach(event -> find(Kind.CHAIN_SHORTER, event));
            proofs.evidence(this::evidence);
            Set<String> altered = Set.copyOf(broken);
            others.accept(
                    one -> {
                        if (!altered.contains(owner(one.subject()))) {
                            evidence(one);
                        }
                    });
            anchors.forEach(this::anchor);
            return new AuditVerdict(head, links, evidence, anchors.size(), 0, findings);
        }

        /** Others may have added lines meanwhile: links then go on after the end as it was, and no further than it is now. */
        private boolean isHeadRight(Head after) {
            return head.sequence() <= sequence
                    && sequence <= after.sequence()
                    && (head.sequence() == 0 || head.hash().equals(hashAtHead))
                    && (sequence < after.sequence() || after.hash().equals(hash) || sequence == 0);
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
            if (sequence == head.sequence()) {
                hashAtHead = hash;
            }
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

        /** Of {@code KN000001#5/file} the case: what follows from a log that was altered isn't told again. */
        private static String owner(String subject) {
            int end = subject.indexOf('#');
            return end < 0 ? subject : subject.substring(0, end);
        }

        private void evidence(Evidence one) {
            evidence++;
            if (one.proved() == null || !one.proved().equals(one.found())) {
                broken.add(owner(one.subject()));
            }
            if (one.proved() == null) {
                find(Kind.UNPROVED_EVIDENCE, one.subject());
            } else if (one.found() == null) {
                find(Kind.MISSING_EVIDENCE, one.subject());
            } else if (!one.found().equals(one.proved())) {
                find(Kind.ALTERED_EVIDENCE, one.subject());
            }
        }

        private void anchor(SignedHeads.SignedHead anchor) {
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
