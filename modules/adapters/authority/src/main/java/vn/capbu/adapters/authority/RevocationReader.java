package vn.capbu.adapters.authority;

import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevRepContent;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** Reads what a checked answer says to rr (RFC 9810, 5.3.10). */
final class RevocationReader {

    private RevocationReader() {}

    /**
     * Returns when the certificate is revoked, now or before.
     *
     * @throws AuthorityException REFUSED, STILL_WAITING, or BAD_ANSWER when it is no answer to rr
     */
    static void check(VerifiedAnswer answer) throws AuthorityException {
        VerifiedAnswer.Refusal refusal = answer.error();
        if (refusal == null) {
            refusal = VerifiedAnswer.Refusal.of(onlyStatus(answer));
        }
        switch (refusal.status()) {
            case PKIStatus.GRANTED,
                    PKIStatus.GRANTED_WITH_MODS,
                    PKIStatus.REVOCATION_WARNING,
                    PKIStatus.REVOCATION_NOTIFICATION -> {
                if (answer.error() != null) {
                    throw refusal.toException();
                }
            }
            case PKIStatus.WAITING ->
                    throw new AuthorityException(
                            Fault.STILL_WAITING, "the authority hasn't decided on the revocation");
            default -> {
                if (!refusal.failInfo().contains(FailureInfo.CERT_REVOKED)) {
                    throw refusal.toException();
                }
            }
        }
    }

    private static PKIStatusInfo onlyStatus(VerifiedAnswer answer) throws AuthorityException {
        if (answer.bodyType() == PKIBody.TYPE_REVOCATION_REP) {
            PKIStatusInfo[] statuses =
                    RevRepContent.getInstance(answer.message().getBody().getContent()).getStatus();
            if (statuses.length == 1) {
                return statuses[0];
            }
        }
        throw new AuthorityException(
                Fault.BAD_ANSWER, "the answer isn't to the one revocation that was asked for");
    }
}
