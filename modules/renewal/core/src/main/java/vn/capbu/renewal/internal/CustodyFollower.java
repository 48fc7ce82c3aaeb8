package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.RegistryRecord;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.custody.CertificateChange;
import vn.capbu.renewal.custody.CustodyItem;
import vn.capbu.renewal.custody.CustodyMove;
import vn.capbu.renewal.custody.CustodyMove.Origin;
import vn.capbu.renewal.custody.CustodyRules;
import vn.capbu.renewal.custody.CustodyState;
import vn.capbu.renewal.spi.CustodyCatalogue;
import vn.capbu.renewal.spi.CustodyRepository;
import vn.capbu.renewal.spi.RenewalJournal;

/**
 * Moves tokens in custody as their renewals go, in the transaction of the journal. A token that isn't in custody is left alone, and
 * so is one whose state has no such move: the desk never stands in the way of a renewal.
 */
public final class CustodyFollower {

    private static final String CONSENT_MISSING = "CONSENT_MISSING";

    private final Storage storage;
    private final CustodyRepository custody;
    private final CustodyCatalogue catalogue;
    private final RenewalJournal journal;
    private final AuditTrail audit;
    private final Clock clock;
    private final Operator operator;

    public CustodyFollower(Storage storage, Clock clock, Operator operator) {
        this.storage = storage;
        this.custody = storage.port(CustodyRepository.class);
        this.catalogue = storage.port(CustodyCatalogue.class);
        this.journal = storage.port(RenewalJournal.class);
        this.audit = storage.port(AuditTrail.class);
        this.clock = clock;
        this.operator = operator;
    }

    /** A renewal began. */
    void began(Renewal renewal) {
        custody.lockInCustody(renewal.plan().token())
                .ifPresent(
                        item ->
                                follow(
                                        item,
                                        item.withRenewal(renewal.id()),
                                        CustodyState.ON_BENCH,
                                        "PREPARED"));
    }

    /** A renewal ended, well or not. What was cancelled before anything was sent goes back to the shelf. */
    void ended(Renewal renewal) {
        Optional<CustodyItem> item = custody.lockInCustody(renewal.plan().token());
        if (item.isEmpty()) {
            return;
        }
        if (renewal.state() == RenewalState.DONE) {
            follow(
                    item.get(),
                    item.get().withRenewal(renewal.id()).withChange(changeOf(renewal)),
                    CustodyState.RENEWED,
                    "RENEWED");
        } else {
            FailureCause cause = renewal.cause();
            follow(
                    item.get(),
                    item.get(),
                    cause == FailureCause.CANCELLED ? CustodyState.RECEIVED : CustodyState.PROBLEM,
                    cause == null ? FailureCause.INTERNAL.name() : cause.name());
        }
    }

    /** Nothing is done with a token, because of what the campaign says of it. */
    void judged(TokenAssessment token, Campaign campaign) {
        CustodyState to =
                switch (token.eligibility()) {
                    case ALREADY_RENEWED -> CustodyState.RENEWED;
                    case NOT_ELIGIBLE -> CustodyState.NOT_ELIGIBLE;
                    case NEEDS_DECISION, UNKNOWN_SUBSCRIBER -> CustodyState.PROBLEM;
                    case ELIGIBLE -> CustodyState.PROBLEM;
                };
        String reason =
                switch (token.eligibility()) {
                    case ELIGIBLE -> CONSENT_MISSING;
                    case NOT_ELIGIBLE -> "NOT_ELIGIBLE " + token.failedRules();
                    default -> token.eligibility().name();
                };
        if (custody.findInCustody(token.serial()).isEmpty()) {
            return;
        }
        storage.transact(
                Durability.NORMAL,
                () ->
                        custody.lockInCustody(token.serial())
                                .ifPresent(
                                        item ->
                                                follow(
                                                        item,
                                                        withChange(item, to, token, campaign),
                                                        to,
                                                        reason)));
    }

    /** Whether the customer has to consent to key generation first, which a re-key needs. */
    boolean lacksConsent(TokenAssessment token, Campaign campaign) {
        return campaign.keyPolicy() == KeyPolicy.REKEY
                && custody.findInCustody(token.serial())
                        .flatMap(item -> custody.find(item.slip()))
                        .filter(dropOff -> !dropOff.keyGenerationConsent())
                        .isPresent();
    }

    private CustodyItem withChange(
            CustodyItem item, CustodyState to, TokenAssessment token, Campaign campaign) {
        RegistryRecord record = token.record();
        if (to != CustodyState.RENEWED || item.change() != null || record == null) {
            return item;
        }
        return journal.findDone(campaign.id(), record.serial())
                .map(CustodyFollower::changeOf)
                .or(() -> Optional.ofNullable(changeOf(token, record)))
                .map(item::withChange)
                .orElse(item);
    }

    private void follow(CustodyItem before, CustodyItem item, CustodyState to, String reason) {
        CustodyRules rules = catalogue.rules(VietnamTime.dateOf(clock.instant()));
        if (rules.find(item.state(), to).isEmpty()) {
            if (!item.equals(before)) {
                custody.update(item);
            }
            return;
        }
        custody.move(
                item.moved(to, clock.instant()),
                new CustodyMove(
                        item.token(),
                        item.slip(),
                        item.state(),
                        to,
                        clock.instant(),
                        operator.name(),
                        Origin.RENEWAL,
                        reason,
                        null,
                        rules.version()));
        Map<String, String> details = new TreeMap<>();
        details.put("slip", item.slip());
        details.put("from", item.state().name());
        details.put("to", to.name());
        details.put("origin", Origin.RENEWAL.name());
        details.put("reason", reason);
        audit.record(
                new AuditEvent(
                        clock.instant(),
                        operator.name(),
                        "custody.move",
                        item.token().value(),
                        details));
    }

    private static CertificateChange changeOf(Renewal renewal) {
        NewCertificate fresh = NewCertificate.of(renewal);
        X509Certificate old = parse(renewal.plan().oldCertificate());
        return new CertificateChange(
                renewal.plan().oldSerial(),
                old == null ? null : old.getNotBefore().toInstant(),
                old == null ? null : old.getNotAfter().toInstant(),
                fresh.serial(),
                fresh.x509().getNotBefore().toInstant(),
                fresh.notAfter(),
                fresh.der());
    }

    /** The new certificate that is on the token, when it was renewed elsewhere. */
    private static @Nullable CertificateChange changeOf(
            TokenAssessment token, RegistryRecord record) {
        TokenAssessment.Subject subject = token.subject();
        if (subject == null
                || Certificates.serialOf(subject.certificate()).equals(record.serial())) {
            return null;
        }
        return new CertificateChange(
                record.serial(),
                null,
                null,
                Certificates.serialOf(subject.certificate()),
                subject.certificate().getNotBefore().toInstant(),
                subject.notAfter(),
                subject.object().der());
    }

    private static @Nullable X509Certificate parse(Bytes der) {
        try {
            return Certificates.parse(der);
        } catch (CertificateException e) {
            return null;
        }
    }
}
