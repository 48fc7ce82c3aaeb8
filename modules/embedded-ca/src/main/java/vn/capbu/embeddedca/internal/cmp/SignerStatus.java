package vn.capbu.embeddedca.internal.cmp;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.embeddedca.internal.store.CertificateRecord;
import vn.capbu.embeddedca.internal.store.CertificateState;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;

/** Whether a certificate of this or a trusted authority is in force now. */
final class SignerStatus {

    private final Database database;
    private final TrustedIssuers trusted;
    private final Clock clock;

    SignerStatus(Database database, TrustedIssuers trusted, Clock clock) {
        this.database = database;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** Refuses with certRevoked, or with the given bit when the certificate is out of its term or unconfirmed. */
    void requireInForce(
            X509CertificateHolder certificate, X509CertificateHolder issuer, int otherFailure)
            throws CmpRefusal {
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new CmpRefusal(otherFailure, "the certificate has expired");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new CmpRefusal(otherFailure, "the certificate is not valid yet");
        }
        Optional<CertificateState> state = stateOf(certificate);
        if (state.equals(Optional.of(CertificateState.REVOKED))
                || trusted.onRevocationList(certificate, issuer)) {
            throw new CmpRefusal(PKIFailureInfo.certRevoked, "the certificate is revoked");
        }
        if (state.equals(Optional.of(CertificateState.UNCONFIRMED))) {
            throw new CmpRefusal(otherFailure, "the certificate was never confirmed");
        }
    }

    /** Only the registration authority may ask for what follows. */
    void requireRegistrationAuthority(Requester requester) throws CmpRefusal {
        if (!requester.registrationAuthority()) {
            throw new CmpRefusal(
                    PKIFailureInfo.notAuthorized, "only the registration authority may ask this");
        }
        requireInForce(
                requester.certificate(), requester.issuer(), PKIFailureInfo.signerNotTrusted);
    }

    private Optional<CertificateState> stateOf(X509CertificateHolder certificate) {
        return database.read(
                connection ->
                        CertificateTable.find(connection, certificate.getSerialNumber())
                                .filter(found -> found.certificate().equals(certificate))
                                .map(CertificateRecord::state));
    }
}
