package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.DecisionException;
import vn.capbu.renewal.DecisionException.Refusal;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.SourceFile;
import vn.capbu.renewal.SupervisorDecision;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Mismatch;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;

/** Carries out what a supervisor decided about a request whose fate nobody knows. The directory is asked once more before. */
public final class DecisionStep {

    private final JournalWriter journal;
    private final Authority authority;

    /**
     * @param away where steps of renewals that were sent wait while the database is away
     * @param tokens where the token of the decision is held meanwhile
     */
    public DecisionStep(
            Storage storage,
            Clock clock,
            Operator operator,
            Authority authority,
            LocalJournal away,
            TokensAtWork tokens) {
        this.journal = new JournalWriter(storage, clock, operator, away, tokens::requireHeld);
        this.authority = authority;
    }

    /** The authority has none: the request may be made again, in the same transaction. */
    public Renewal ruleOut(Renewal renewal, Campaign campaign, SupervisorDecision decision)
            throws DecisionException {
        if (find(renewal, campaign) != null) {
            throw found();
        }
        return journal.decide(
                renewal, RenewalState.KEY_GENERATED, renewal.evidence(), null, null, decision);
    }

    /** Nothing is in force: the renewal ends, and says what may be left. */
    public Renewal end(Renewal renewal, Campaign campaign, SupervisorDecision decision)
            throws DecisionException {
        NewCertificate found = find(renewal, campaign);
        if (found != null && !isRevoked(found.der())) {
            throw found();
        }
        Bytes publicKey = TokenWork.publicKey(renewal);
        String left = "the authority may have a certificate for key " + hash(publicKey);
        if (renewal.plan().keyPolicy() == KeyPolicy.REKEY) {
            left +=
                    "; the token may have a key pair with CKA_ID "
                            + renewal.plan().newCkaId().hex()
                            + " that nothing needs";
        }
        return journal.decide(
                renewal,
                RenewalState.FAILED,
                renewal.evidence(),
                FailureCause.ENDED_BY_SUPERVISOR,
                left,
                decision);
    }

    /** The authority handed the certificate over: it is taken over like one that was found in the directory. */
    public Renewal adopt(
            Renewal renewal, Campaign campaign, SupervisorDecision decision, SourceFile file)
            throws DecisionException {
        Bytes certificate = choose(file, renewal, order(renewal, campaign));
        if (isRevoked(certificate)) {
            throw new DecisionException(Refusal.REVOKED, file.name());
        }
        return journal.decide(
                renewal,
                RenewalState.ISSUED,
                NewCertificate.of(certificate).addTo(renewal.evidence(), null),
                null,
                null,
                decision);
    }

    /** The authority's staff revoked the certificate; an authority that says it is in force isn't decided against. */
    public Renewal revoked(Renewal renewal, SupervisorDecision decision) throws DecisionException {
        if (statusOf(NewCertificate.of(renewal).der()) == Status.GOOD) {
            throw new DecisionException(
                    Refusal.NOT_REVOKED,
                    "the authority says that " + renewal.evidence().newSerial() + " is in force");
        }
        return journal.decide(
                renewal, RenewalState.REVOKED, renewal.evidence(), null, null, decision);
    }

    /** The one in the file that is as ordered; a file often brings the CA certificates along. */
    private Bytes choose(SourceFile file, Renewal renewal, CertificateOrder order)
            throws DecisionException {
        List<Bytes> offered;
        try {
            offered = Certificates.parseAll(file.content().toArray());
        } catch (CertificateException e) {
            throw new DecisionException(
                    Refusal.NOT_A_CERTIFICATE, file.name() + ": " + e.getMessage());
        }
        PublicKeyHash key = hash(TokenWork.publicKey(renewal));
        Bytes candidate =
                offered.stream()
                        .filter(it -> !it.equals(renewal.plan().oldCertificate()))
                        .filter(it -> CertificateKeys.isFor(it, key))
                        .findFirst()
                        .orElse(offered.get(0));
        List<Mismatch> mismatches = authority.compare(candidate, order);
        if (!mismatches.isEmpty()) {
            throw new DecisionException(
                    Refusal.NOT_AS_ORDERED, mismatches, file.name() + ": " + mismatches);
        }
        return candidate;
    }

    /** What the directory knows; null when it knows nothing, can't be asked, or is doubtful, which is why a person decides. */
    private @Nullable NewCertificate find(Renewal renewal, Campaign campaign) {
        try {
            return new DirectorySearch(authority).find(renewal, order(renewal, campaign));
        } catch (AuthorityException | StepException e) {
            return null;
        }
    }

    private boolean isRevoked(Bytes certificate) {
        return statusOf(certificate) == Status.REVOKED;
    }

    private Status statusOf(Bytes certificate) {
        try {
            return authority.status(certificate);
        } catch (AuthorityException e) {
            return Status.UNKNOWN;
        }
    }

    private CertificateOrder order(Renewal renewal, Campaign campaign) {
        return new RequestStep(authority, Objects.requireNonNull(campaign.newCa()))
                .orderOf(renewal);
    }

    private static PublicKeyHash hash(Bytes publicKey) {
        return PublicKeyHash.of(publicKey.toArray());
    }

    private static DecisionException found() {
        return new DecisionException(
                Refusal.FOUND_IN_DIRECTORY, "the directory has the certificate of this renewal");
    }
}
