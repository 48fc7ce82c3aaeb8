package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityCase;
import vn.capbu.renewal.EligibilityRule;
import vn.capbu.renewal.EligibilityVerdict;
import vn.capbu.renewal.IssuerKey;
import vn.capbu.renewal.OwedTerm;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenAssessment.Subject;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.affected.EligibilityDecision;
import vn.capbu.renewal.spi.EligibilityDecisions;
import vn.capbu.renewal.spi.ExpiredPermissions;
import vn.capbu.renewal.spi.RenewalJournal;
import vn.capbu.renewal.spi.SubscriberDirectory;

/** Says of a token's public session what a campaign makes of it: which certificate, whose, eligible or why not. */
public final class TokenAssessor {

    private final SubscriberDirectory directory;
    private final RenewalJournal journal;
    private final ExpiredPermissions permissions;
    private final EligibilityDecisions decisions;
    private final Clock clock;
    private final Campaign campaign;
    private final CampaignIssuers issuers;

    public TokenAssessor(
            SubscriberDirectory directory,
            RenewalJournal journal,
            ExpiredPermissions permissions,
            EligibilityDecisions decisions,
            Clock clock,
            Campaign campaign) {
        this.directory = directory;
        this.journal = journal;
        this.permissions = permissions;
        this.decisions = decisions;
        this.clock = clock;
        this.campaign = campaign;
        this.issuers = CampaignIssuers.of(campaign);
    }

    /** Judges a token. */
    public TokenAssessment assess(TokenSnapshot token) {
        List<Subject> subjects = subjects(token);
        List<Candidate> known = new ArrayList<>();
        for (Subject subject : subjects) {
            findRecord(token, subject)
                    .ifPresent(record -> known.add(new Candidate(subject, record)));
        }
        Optional<TokenAssessment> renewed = findRenewed(token, subjects, known);
        if (renewed.isPresent()) {
            return renewed.get();
        }
        return known.stream()
                .min(
                        Comparator.comparing(
                                candidate -> issuers.issuerOf(candidate.subject().certificate())))
                .map(candidate -> judge(token, candidate))
                .orElseGet(() -> unknown(token, subjects));
    }

    private record Candidate(Subject subject, RegistryRecord record) {}

    private static List<Subject> subjects(TokenSnapshot token) {
        List<Subject> subjects = new ArrayList<>();
        for (TokenCertificate object : token.certificates()) {
            parse(object)
                    .filter(it -> !Certificates.isCa(it))
                    .ifPresent(it -> subjects.add(new Subject(object, it)));
        }
        return subjects;
    }

    private static Optional<X509Certificate> parse(TokenCertificate object) {
        try {
            return Optional.of(Certificates.parse(object.der()));
        } catch (CertificateException damaged) {
            return Optional.empty();
        }
    }

    private Optional<RegistryRecord> findRecord(TokenSnapshot token, Subject subject) {
        List<RegistryRecord> records =
                directory.findBySerial(Certificates.serialOf(subject.certificate()));
        return records.stream()
                .filter(record -> token.serial().equals(record.token()))
                .findFirst()
                .or(() -> records.stream().findFirst());
    }

    /** ALREADY_RENEWED: a certificate of the new CA for the same subject, with the owed notAfter, is on the token. */
    private Optional<TokenAssessment> findRenewed(
            TokenSnapshot token, List<Subject> subjects, List<Candidate> known) {
        for (Subject fresh : subjects) {
            if (issuers.issuerOf(fresh.certificate()) != IssuerKey.NEW) {
                continue;
            }
            for (Candidate old : replaceable(token, fresh, known)) {
                OwedTerm owed = owedTo(old.record());
                if (owed != null
                        && owed.notAfter().equals(fresh.notAfter())
                        && isSameHolder(old, fresh)) {
                    return Optional.of(
                            new TokenAssessment(
                                    token,
                                    fresh,
                                    old.record(),
                                    Eligibility.ALREADY_RENEWED,
                                    List.of(),
                                    owed));
                }
            }
        }
        return Optional.empty();
    }

    /** What a new certificate may have replaced: the old one beside it, or (same key) the one the registry has for the token. */
    private List<Candidate> replaceable(TokenSnapshot token, Subject fresh, List<Candidate> known) {
        List<Candidate> candidates = new ArrayList<>(known);
        for (RegistryRecord record : directory.findByToken(token.serial())) {
            candidates.add(new Candidate(fresh, record));
        }
        CertificateSerial own = Certificates.serialOf(fresh.certificate());
        candidates.removeIf(candidate -> candidate.record().serial().equals(own));
        return candidates;
    }

    private static boolean isSameHolder(Candidate old, Subject fresh) {
        boolean sameSubject =
                old.subject()
                        .certificate()
                        .getSubjectX500Principal()
                        .equals(fresh.certificate().getSubjectX500Principal());
        return sameSubject && matchesTaxCode(fresh.certificate(), old.record().taxCode());
    }

    private TokenAssessment judge(TokenSnapshot token, Candidate candidate) {
        X509Certificate certificate = candidate.subject().certificate();
        RegistryRecord record = candidate.record();
        if (journal.findDone(campaign.id(), record.serial()).isPresent()) {
            return new TokenAssessment(
                    token,
                    candidate.subject(),
                    record,
                    Eligibility.ALREADY_RENEWED,
                    List.of(),
                    owedTo(record));
        }
        CertificateState state =
                issuers.isRevoked(certificate) ? CertificateState.REVOKED : record.state();
        EligibilityVerdict verdict =
                issuers.rules()
                        .judge(
                                new EligibilityCase(
                                        clock.instant(),
                                        issuers.issuerOf(certificate),
                                        certificate.getNotBefore().toInstant(),
                                        certificate.getNotAfter().toInstant(),
                                        state,
                                        record.contractEnd()));
        if (hasOnlyExpired(verdict, state, certificate)) {
            return judgeExpired(token, candidate, verdict);
        }
        return judged(token, candidate, verdict.eligibility(), verdict);
    }

    private TokenAssessment judged(
            TokenSnapshot token,
            Candidate candidate,
            Eligibility eligibility,
            EligibilityVerdict verdict) {
        boolean contradiction =
                eligibility == Eligibility.ELIGIBLE
                        && !matchesTaxCode(
                                candidate.subject().certificate(), candidate.record().taxCode());
        Eligibility judged = contradiction ? Eligibility.NEEDS_DECISION : eligibility;
        if (judged == Eligibility.NEEDS_DECISION && verdict.failedRules().isEmpty()) {
            return decided(token, candidate, contradiction, verdict);
        }
        return new TokenAssessment(
                token,
                candidate.subject(),
                candidate.record(),
                judged,
                verdict.failedRules(),
                verdict.owed());
    }

    /** What a supervisor decided of it, once somebody has. */
    private TokenAssessment decided(
            TokenSnapshot token,
            Candidate candidate,
            boolean contradiction,
            EligibilityVerdict verdict) {
        RegistryRecord record = candidate.record();
        Optional<EligibilityDecision> decision =
                decisions.find(campaign.id(), record.subscriber(), record.serial());
        boolean allowed = decision.filter(EligibilityDecision::allowed).isPresent();
        Eligibility eligibility =
                decision.isEmpty()
                        ? Eligibility.NEEDS_DECISION
                        : allowed ? Eligibility.ELIGIBLE : Eligibility.NOT_ELIGIBLE;
        boolean byRule = eligibility == Eligibility.NOT_ELIGIBLE && !contradiction;
        return new TokenAssessment(
                token,
                candidate.subject(),
                record,
                eligibility,
                byRule ? List.of(EligibilityRule.E5) : List.of(),
                allowed ? owedTo(record) : verdict.owed());
    }

    private boolean hasOnlyExpired(
            EligibilityVerdict verdict, CertificateState state, X509Certificate certificate) {
        return verdict.failedRules().equals(List.of(EligibilityRule.E2))
                && state == CertificateState.VALID
                && clock.instant().isAfter(certificate.getNotAfter().toInstant());
    }

    /** Every rule but E2 holds, and E2 fails by time alone: a supervisor decides (domain.md 2), as long as a term is owed. */
    private TokenAssessment judgeExpired(
            TokenSnapshot token, Candidate candidate, EligibilityVerdict verdict) {
        OwedTerm owed = owedTo(candidate.record());
        if (owed == null || !owed.notAfter().isAfter(clock.instant())) {
            return judged(token, candidate, verdict.eligibility(), verdict);
        }
        CertificateSerial serial = Certificates.serialOf(candidate.subject().certificate());
        boolean allowed = permissions.find(campaign.id(), serial).isPresent();
        return judged(
                token,
                candidate,
                allowed ? Eligibility.ELIGIBLE : Eligibility.NEEDS_DECISION,
                new EligibilityVerdict(
                        Eligibility.NEEDS_DECISION,
                        allowed ? List.of() : List.of(EligibilityRule.E2),
                        owed));
    }

    private @Nullable OwedTerm owedTo(RegistryRecord record) {
        return record.contractEnd() == null ? null : issuers.rules().owedTerm(record.contractEnd());
    }

    private static boolean matchesTaxCode(X509Certificate certificate, TaxCode expected) {
        return Certificates.taxCodeOf(certificate)
                .map(written -> written.replaceAll("[\\s-]", ""))
                .map(written -> written.equals(expected.value().replace("-", "")))
                .orElse(true);
    }

    private static TokenAssessment unknown(TokenSnapshot token, List<Subject> subjects) {
        Subject first = subjects.isEmpty() ? null : subjects.get(0);
        return new TokenAssessment(
                token, first, null, Eligibility.UNKNOWN_SUBSCRIBER, List.of(), null);
    }
}
