package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.KeyPolicy;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;

/** Finds the certificate of a renewal in the authority's directory (RFC 4387, sKIDHash) when its answer was lost. */
final class DirectorySearch {

    /** How far authorities date certificates back, and clocks differ, at the most. */
    private static final Duration BACKDATED = Duration.ofHours(24);

    private enum Origin {
        /** Issued for this renewal, or as good. */
        OURS,
        /** Perhaps issued for this renewal: nothing may be sent before a supervisor has looked. */
        DOUBTFUL,
        /** Nothing to do with this renewal. */
        OTHER
    }

    private final Authority authority;

    DirectorySearch(Authority authority) {
        this.authority = authority;
    }

    /**
     * The certificate that was issued for a renewal. It may be revoked, so that the renewal has to end, or differ from the
     * order, so that it has to be rejected.
     *
     * @return null when the directory says that there is none
     * @throws AuthorityException when the directory can't be asked
     * @throws StepException when a person has to look
     */
    @Nullable NewCertificate find(Renewal renewal, CertificateOrder order)
            throws AuthorityException, StepException {
        List<NewCertificate> inForce = new ArrayList<>();
        NewCertificate revoked = null;
        for (Bytes der : authority.lookup(TokenWork.publicKey(renewal))) {
            boolean isRevoked = authority.status(der) == Status.REVOKED;
            switch (originOf(der, isRevoked, renewal, order)) {
                case OURS -> {
                    if (isRevoked) {
                        revoked = NewCertificate.of(der);
                    } else {
                        inForce.add(NewCertificate.of(der));
                    }
                }
                case DOUBTFUL ->
                        throw StepException.unknown(
                                "the directory has a certificate for this key that isn't as owed");
                case OTHER -> {}
            }
        }
        if (inForce.size() > 1) {
            throw StepException.unknown(
                    "the directory has " + inForce.size() + " certificates for this key");
        }
        return inForce.isEmpty() ? revoked : inForce.get(0);
    }

    /** A certificate for a key that only this renewal has is ours, as owed or not; for an old key it must be as owed. */
    private Origin originOf(Bytes der, boolean revoked, Renewal renewal, CertificateOrder order) {
        if (renewal.plan().keyPolicy() == KeyPolicy.REKEY) {
            PublicKeyHash key = PublicKeyHash.of(TokenWork.publicKey(renewal).toArray());
            return CertificateKeys.isFor(der, key) ? Origin.OURS : Origin.DOUBTFUL;
        }
        if (der.equals(renewal.plan().oldCertificate())) {
            return Origin.OTHER;
        }
        boolean asOwed = authority.compare(der, order).isEmpty();
        if (revoked || !asOwed) {
            boolean recent = isRecent(der, renewal);
            return asOwed && recent
                    ? Origin.OURS
                    : recent && !revoked ? Origin.DOUBTFUL : Origin.OTHER;
        }
        return Origin.OURS;
    }

    private static boolean isRecent(Bytes der, Renewal renewal) {
        try {
            return !Certificates.parse(der)
                    .getNotBefore()
                    .toInstant()
                    .isBefore(renewal.startedAt().minus(BACKDATED));
        } catch (CertificateException unreadable) {
            return true;
        }
    }
}
