package vn.capbu.renewal.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalOutcome;
import vn.capbu.renewal.RenewalResult;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.RenewalResult.Problem;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenLease;

/** Puts the result of one token together. */
public final class Results {

    private final TokenSerial token;
    private final @Nullable TaxCode taxCode;
    private final @Nullable CertificateSerial oldSerial;
    private final Clock clock;
    private final Instant began;

    public Results(
            TokenSerial token,
            @Nullable TaxCode taxCode,
            @Nullable CertificateSerial oldSerial,
            Clock clock) {
        this.token = token;
        this.taxCode = taxCode;
        this.oldSerial = oldSerial;
        this.clock = clock;
        this.began = clock.instant();
    }

    TokenSerial token() {
        return token;
    }

    /** The result of a token that nothing is done with. */
    public static RenewalResult untouched(TokenAssessment token) {
        var record = token.record();
        var subject = token.subject();
        CertificateSerial serial =
                subject == null
                        ? null
                        : vn.capbu.renewal.Certificates.serialOf(subject.certificate());
        RenewalOutcome outcome =
                switch (token.eligibility()) {
                    case ALREADY_RENEWED -> RenewalOutcome.ALREADY_RENEWED;
                    case NOT_ELIGIBLE -> RenewalOutcome.NOT_ELIGIBLE;
                    case NEEDS_DECISION -> RenewalOutcome.NEEDS_DECISION;
                    case UNKNOWN_SUBSCRIBER -> RenewalOutcome.UNKNOWN_SUBSCRIBER;
                    // only its customer's consent is missing
                    case ELIGIBLE -> RenewalOutcome.CONSENT_MISSING;
                };
        boolean renewed = outcome == RenewalOutcome.ALREADY_RENEWED;
        CertificateSerial registered = record == null ? serial : record.serial();
        boolean newIsSubject = renewed && serial != null && !serial.equals(registered);
        return new RenewalResult(
                token.serial(),
                record == null ? null : record.taxCode(),
                outcome,
                token.failedRules(),
                registered,
                newIsSubject ? serial : null,
                newIsSubject && subject != null ? subject.notAfter() : null,
                Duration.ZERO,
                null);
    }

    /**
     * The token isn't plugged in.
     *
     * @param continues whether a renewal of it is open
     */
    public RenewalResult tokenGone(boolean continues) {
        return failed(FailureCause.TOKEN_GONE, continues, "the token isn't plugged in");
    }

    /** The token of an open renewal isn't plugged in. */
    public static RenewalResult gone(Renewal open, Clock clock) {
        return of(open.plan(), clock).tokenGone(true);
    }

    /** The result of a renewal as it stands in the journal. */
    public static RenewalResult of(Renewal renewal, Clock clock) {
        return of(renewal.plan(), clock).of(renewal);
    }

    static Results of(Renewal.Plan plan, Clock clock) {
        return new Results(plan.token(), plan.taxCode(), plan.oldSerial(), clock);
    }

    RenewalResult pinMissing(boolean continues) {
        return result(
                RenewalOutcome.PIN_MISSING,
                continues
                        ? new Problem(
                                FailureCause.PIN_NEEDED, null, true, "the renewal is still open")
                        : null);
    }

    RenewalResult pinRefused(PinTry pinTry, boolean continues, String technical) {
        return result(RenewalOutcome.PIN_REFUSED, new Problem(null, pinTry, continues, technical));
    }

    /** Another desk has the token. */
    RenewalResult held(TokenLease holder, boolean continues) {
        return result(
                RenewalOutcome.HELD_ELSEWHERE,
                new Problem(
                        FailureCause.HELD_ELSEWHERE,
                        null,
                        continues,
                        "desk " + holder.desk().id() + " has the lease until " + holder.until(),
                        null,
                        holder));
    }

    RenewalResult failed(FailureCause cause, boolean continues, String technical) {
        return result(RenewalOutcome.FAILED, new Problem(cause, null, continues, technical));
    }

    RenewalResult of(Renewal renewal) {
        if (renewal.state() == RenewalState.DONE) {
            return new RenewalResult(
                    token,
                    taxCode,
                    RenewalOutcome.RENEWED,
                    List.of(),
                    renewal.plan().oldSerial(),
                    renewal.evidence().newSerial(),
                    renewal.evidence().newNotAfter(),
                    took(),
                    null);
        }
        FailureCause cause = renewal.cause() == null ? FailureCause.INTERNAL : renewal.cause();
        String detail = renewal.detail() == null ? "" : renewal.detail();
        boolean ended = !renewal.state().isOpen() && cause != FailureCause.ENDED_BY_SUPERVISOR;
        return result(
                RenewalOutcome.FAILED,
                new Problem(
                        cause,
                        null,
                        renewal.state().isOpen(),
                        detail,
                        ended ? renewal.evidence().newSerial() : null,
                        null));
    }

    /** The operator left the token out. */
    public RenewalResult skipped() {
        return result(RenewalOutcome.SKIPPED, null);
    }

    private RenewalResult result(RenewalOutcome outcome, @Nullable Problem problem) {
        return new RenewalResult(
                token, taxCode, outcome, List.of(), oldSerial, null, null, took(), problem);
    }

    private Duration took() {
        return Duration.between(began, clock.instant());
    }
}
