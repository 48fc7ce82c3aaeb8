package vn.capbu.renewal.internal;

import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.FailureCause;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.internal.StepException.Effect;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Exchange;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenException;

/** WRITTEN to CONFIRMED to DONE, and the way back for a certificate that can't stay. */
final class ConfirmStep {

    private final Authority authority;

    ConfirmStep(Authority authority) {
        this.authority = authority;
    }

    /**
     * certConf: the commit. A confirmation that the authority has already is as good; where there is none, the certificate is
     * in force since it was issued.
     */
    void confirm(Renewal renewal, TokenWork work) throws StepException {
        NewCertificate fresh = NewCertificate.of(renewal);
        if (!authority.protocol().confirms()) {
            requireNotRevoked(fresh);
            return;
        }
        try {
            authority.confirm(exchangeOf(renewal), fresh.der(), null, work.oldKey(renewal));
        } catch (AuthorityException e) {
            if (e.fault() == AuthorityException.Fault.ALREADY_CONFIRMED) {
                return;
            }
            requireNotRevoked(fresh);
            Effect effect =
                    e.fault() == AuthorityException.Fault.REFUSED
                            ? Effect.REJECTS
                            : Effect.STAYS_OPEN;
            throw new StepException(StepException.causeOf(e), effect, StepException.describe(e));
        } catch (TokenException e) {
            throw StepException.staysOpen(e);
        }
    }

    /** Stops a renewal whose certificate was revoked: not confirmed in time, or by an authority that ignores certConf. */
    void requireNotRevoked(NewCertificate fresh) throws StepException {
        requireNotRevoked(statusOf(fresh));
    }

    private static void requireNotRevoked(Status status) throws StepException {
        if (status == Status.REVOKED) {
            throw new StepException(
                    FailureCause.CERTIFICATE_REVOKED,
                    Effect.REJECTS,
                    "the new certificate is revoked");
        }
    }

    /**
     * Asks once more whether the confirmed certificate is in force. Where the authority doesn't say, its confirmation counts.
     */
    void requireInForce(NewCertificate fresh) throws StepException {
        try {
            requireNotRevoked(authority.status(fresh.der()));
        } catch (AuthorityException e) {
            throw StepException.staysOpen(e);
        }
    }

    /**
     * Same key: removes the old certificate by its value, once the new one is surely there, then asks the relying application
     * once more.
     */
    void retireOld(Renewal renewal, TokenWork work) throws StepException {
        if (renewal.plan().keyPolicy() == KeyPolicy.REKEY) {
            return;
        }
        Bytes fresh = NewCertificate.of(renewal).der();
        try {
            work.write(renewal, fresh);
            work.session().removeCertificate(renewal.plan().oldCertificate());
            verifyAlone(renewal, work, fresh);
        } catch (TokenException e) {
            throw StepException.staysOpen(e);
        }
    }

    private static void verifyAlone(Renewal renewal, TokenWork work, Bytes fresh)
            throws TokenException {
        try {
            work.session().verifyAsRelyingApplication(work.pin(), fresh, true);
        } catch (TokenException e) {
            if (e.fault() == TokenException.Fault.RELYING_APPLICATION_FAILED) {
                work.write(renewal, renewal.plan().oldCertificate());
            }
            throw e;
        }
    }

    /**
     * Takes an issued certificate back: rejects it in certConf, revokes it where that had no effect, and takes it and its key
     * off the token, on which the old certificate stands (again). Each part may have happened before.
     */
    void reject(Renewal renewal, TokenWork work, String reason) throws StepException {
        NewCertificate fresh = NewCertificate.of(renewal);
        try {
            rejectAtAuthority(renewal, work, fresh, reason);
        } catch (AuthorityException e) {
            throw StepException.staysOpen(e);
        } catch (TokenException e) {
            throw StepException.staysOpen(e);
        }
        takeOff(renewal, work);
    }

    /**
     * Takes a revoked certificate and its key off the token, on which the old certificate stands (again). Each part may have
     * happened before.
     */
    void takeOff(Renewal renewal, TokenWork work) throws StepException {
        try {
            if (renewal.plan().keyPolicy() == KeyPolicy.SAME_KEY) {
                work.write(renewal, renewal.plan().oldCertificate());
            }
            work.session()
                    .takeOffCertificate(
                            renewal.plan().newCkaId(), NewCertificate.of(renewal).der());
            work.discardNewKey(renewal);
        } catch (TokenException e) {
            throw StepException.staysOpen(e);
        }
    }

    private void rejectAtAuthority(
            Renewal renewal, TokenWork work, NewCertificate fresh, String reason)
            throws AuthorityException, TokenException {
        if (statusOf(fresh) == Status.REVOKED) {
            return;
        }
        if (authority.protocol().confirms()) {
            rejectInConfirmation(renewal, work, fresh, reason);
        }
        if (statusOf(fresh) != Status.REVOKED) {
            authority.revoke(fresh.der(), work.newKey(renewal));
        }
    }

    private void rejectInConfirmation(
            Renewal renewal, TokenWork work, NewCertificate fresh, String reason)
            throws AuthorityException, TokenException {
        try {
            authority.confirm(exchangeOf(renewal), fresh.der(), reason, work.oldKey(renewal));
        } catch (AuthorityException e) {
            if (e.fault() == AuthorityException.Fault.UNREACHABLE
                    || e.fault() == AuthorityException.Fault.RA_UNAVAILABLE) {
                throw e;
            }
        }
    }

    private Status statusOf(NewCertificate fresh) {
        try {
            return authority.status(fresh.der());
        } catch (AuthorityException e) {
            return Status.UNKNOWN;
        }
    }

    private static Exchange exchangeOf(Renewal renewal) {
        Bytes request = renewal.evidence().request();
        @Nullable Bytes response = renewal.evidence().response();
        if (request == null) {
            throw new IllegalStateException(
                    "renewal " + renewal.id() + " has no request in " + renewal.state());
        }
        return new Exchange(request, response);
    }
}
