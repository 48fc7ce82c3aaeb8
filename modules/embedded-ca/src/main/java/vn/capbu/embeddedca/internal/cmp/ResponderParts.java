package vn.capbu.embeddedca.internal.cmp;

import java.time.Clock;
import java.util.Map;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.embeddedca.EmbeddedCaSettings;
import vn.capbu.embeddedca.internal.pki.CertificateIssuer;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.revocation.CrlPublisher;
import vn.capbu.embeddedca.internal.revocation.Revocations;
import vn.capbu.embeddedca.internal.store.Database;

/**
 * What a responder is put together from.
 *
 * @param database the store
 * @param issuer the CA
 * @param responder protects responses
 * @param registrationAuthority certificate of the RA
 * @param trusted whose certificates may protect requests
 * @param revocations takes certificates out of force
 * @param crls the CRL
 * @param settings times
 * @param clock the time
 */
public record ResponderParts(
        Database database,
        CertificateIssuer issuer,
        Credential responder,
        X509CertificateHolder registrationAuthority,
        TrustedIssuers trusted,
        Revocations revocations,
        CrlPublisher crls,
        EmbeddedCaSettings settings,
        Clock clock) {

    /** Puts the responder together. */
    public CmpResponder assemble() {
        X509CertificateHolder authority = issuer.authority().certificate();
        ResponseWriter writer =
                new ResponseWriter(responder, authority, settings.confirmWaitTime(), clock);
        SignerStatus status = new SignerStatus(database, trusted, clock);
        return new CmpResponder(
                new HeaderCheck(clock, settings.timeTolerance()),
                new ProtectionVerifier(registrationAuthority, trusted),
                status,
                writer,
                handlers(authority, status, writer),
                clock);
    }

    private Map<Integer, BodyHandler> handlers(
            X509CertificateHolder authority, SignerStatus status, ResponseWriter writer) {
        OpenTransactions open = new OpenTransactions();
        Issuance issuance =
                new Issuance(database, issuer, revocations, writer, settings.defaultValidity());
        EnrollmentHandler enrollment = new EnrollmentHandler(status, issuance, clock);
        return Map.of(
                PKIBody.TYPE_INIT_REQ, enrollment,
                PKIBody.TYPE_CERT_REQ, enrollment,
                PKIBody.TYPE_P10_CERT_REQ, new Pkcs10Handler(status, issuance),
                PKIBody.TYPE_KEY_UPDATE_REQ,
                        new KeyUpdateHandler(database, trusted, status, issuance, clock),
                PKIBody.TYPE_CERT_CONFIRM, new ConfirmationHandler(database, open, revocations),
                PKIBody.TYPE_ERROR, new ClientErrorHandler(database, open, revocations),
                PKIBody.TYPE_REVOCATION_REQ, new RevocationHandler(database, status, revocations),
                PKIBody.TYPE_GEN_MSG, new GeneralMessageHandler(authority, crls, status));
    }
}
