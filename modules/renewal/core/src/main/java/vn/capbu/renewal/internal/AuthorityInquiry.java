package vn.capbu.renewal.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority;
import vn.capbu.renewal.RenewalDiagnosis.AtAuthority.Kind;
import vn.capbu.renewal.RenewalState;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** Asks the authority what it has of open renewals. Sends nothing that could change anything. For one look at many renewals. */
public final class AuthorityInquiry {

    /** Connects when it is first needed. */
    public interface Source {
        /** The authority's client. */
        Authority connect() throws AuthorityException;
    }

    private final Source source;
    private @Nullable AuthorityException lastingFault;

    public AuthorityInquiry(Source source) {
        this.source = source;
    }

    /** What the authority has of a renewal. */
    public AtAuthority ask(Renewal renewal, Campaign campaign) {
        if (isNothingSent(renewal)) {
            return new AtAuthority(Kind.NOTHING_SENT, null, "");
        }
        CertificateSerial known = renewal.evidence().newSerial();
        try {
            if (lastingFault != null) {
                throw lastingFault;
            }
            Authority authority = source.connect();
            return known == null
                    ? find(authority, renewal, campaign)
                    : status(authority, renewal, known);
        } catch (AuthorityException e) {
            if (e.fault() == Fault.UNREACHABLE || e.fault() == Fault.MISCONFIGURED) {
                lastingFault = e;
            }
            return new AtAuthority(kindOf(e), known, StepException.describe(e));
        } catch (StepException e) {
            return new AtAuthority(Kind.DOUBTFUL, known, e.technical());
        }
    }

    /** What is known without asking. */
    public static AtAuthority withoutAsking(Renewal renewal) {
        return new AtAuthority(
                isNothingSent(renewal) ? Kind.NOTHING_SENT : Kind.NOT_ASKED,
                renewal.evidence().newSerial(),
                "");
    }

    private static boolean isNothingSent(Renewal renewal) {
        return renewal.state() == RenewalState.PREPARED
                || (renewal.state() == RenewalState.KEY_GENERATED && !renewal.isRuledOut());
    }

    private static AtAuthority find(Authority authority, Renewal renewal, Campaign campaign)
            throws AuthorityException, StepException {
        RequestStep request = new RequestStep(authority, Objects.requireNonNull(campaign.newCa()));
        NewCertificate found =
                new DirectorySearch(authority).find(renewal, request.orderOf(renewal));
        if (found == null) {
            return new AtAuthority(Kind.NONE, null, "");
        }
        boolean revoked = authority.status(found.der()) == Status.REVOKED;
        return new AtAuthority(revoked ? Kind.REVOKED : Kind.ISSUED, found.serial(), "");
    }

    private static AtAuthority status(
            Authority authority, Renewal renewal, CertificateSerial serial)
            throws AuthorityException {
        Status status = authority.status(NewCertificate.of(renewal).der());
        if (status == Status.REVOKED || renewal.state() == RenewalState.REVOKED) {
            return new AtAuthority(Kind.REVOKED, serial, "");
        }
        boolean confirmed = renewal.state() == RenewalState.CONFIRMED;
        return new AtAuthority(confirmed ? Kind.IN_FORCE : Kind.ISSUED, serial, "");
    }

    private static Kind kindOf(AuthorityException e) {
        return switch (e.fault()) {
            case NO_DIRECTORY, NOT_OFFERED -> Kind.NO_DIRECTORY;
            case UNREACHABLE -> Kind.UNREACHABLE;
            case MISCONFIGURED, RA_UNAVAILABLE -> Kind.MISCONFIGURED;
            case NO_ANSWER,
                    BAD_ANSWER,
                    REFUSED,
                    TRANSACTION_IN_USE,
                    ALREADY_CONFIRMED,
                    STILL_WAITING ->
                    Kind.NO_ANSWER;
        };
    }
}
