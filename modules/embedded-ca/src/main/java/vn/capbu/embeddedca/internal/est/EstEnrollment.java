package vn.capbu.embeddedca.internal.est;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.pki.CertificateIssuer;
import vn.capbu.embeddedca.internal.pki.CertificateSpec;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.embeddedca.internal.pki.KeyStrength;
import vn.capbu.embeddedca.internal.store.CertificateState;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;

/**
 * simpleenroll and simplereenroll (RFC 7030, 4.2). The certificate is in force at once. That a re-enrolment is for a subject
 * who has a certificate is the RA's word: PKCS #10 doesn't name the old one, which another CA may have issued.
 */
final class EstEnrollment {

    private static final Logger LOG = Logger.getLogger(EstEnrollment.class.getName());
    private static final int BAD_REQUEST = 400;

    private final Database database;
    private final CertificateIssuer issuer;
    private final Duration defaultTerm;
    private final Clock clock;

    EstEnrollment(Database database, CertificateIssuer issuer, Duration defaultTerm, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.defaultTerm = defaultTerm;
        this.clock = clock;
    }

    /** The authority's certificate. */
    X509CertificateHolder authority() {
        return issuer.authority().certificate();
    }

    /**
     * Issues for a PKCS #10 request.
     *
     * @throws EstRefusal when it gets no certificate
     */
    X509CertificateHolder issue(byte[] pkcs10) throws EstRefusal {
        CertificateSpec spec = spec(pkcs10);
        X509CertificateHolder issued =
                database.write(
                        connection -> {
                            X509CertificateHolder certificate = issuer.issue(spec, defaultTerm);
                            CertificateTable.insert(
                                    connection, authority(), certificate, CertificateState.ACTIVE);
                            return certificate;
                        });
        LOG.log(Level.INFO, "EST: issued {0}", issued.getSerialNumber().toString(16));
        return issued;
    }

    private CertificateSpec spec(byte[] pkcs10) throws EstRefusal {
        try {
            PKCS10CertificationRequest request = new PKCS10CertificationRequest(pkcs10);
            if (request.getSubject().size() == 0) {
                throw refusal("the request has no subject");
            }
            if (!provesPossession(request)) {
                throw refusal("the request's signature does not verify");
            }
            String weakness = KeyStrength.problem(request.getSubjectPublicKeyInfo()).orElse("");
            if (!weakness.isEmpty()) {
                throw refusal(weakness);
            }
            Extensions extensions = request.getRequestedExtensions();
            return new CertificateSpec(
                    request.getSubject(),
                    request.getSubjectPublicKeyInfo(),
                    end(request),
                    extensions == null
                            ? null
                            : extensions.getExtension(Extension.subjectAlternativeName));
        } catch (IOException | RuntimeException e) {
            throw refusal("not a PKCS #10 request in DER");
        }
    }

    private @Nullable Instant end(PKCS10CertificationRequest request) throws EstRefusal {
        Instant end = ExpirationDate.of(request).orElse(null);
        if (end != null && !end.isAfter(clock.instant())) {
            throw refusal("ExpirationDate is in the past");
        }
        return end;
    }

    private static boolean provesPossession(PKCS10CertificationRequest request) {
        try {
            return Crypto.accepts(request.getSignatureAlgorithm())
                    && request.isSignatureValid(Crypto.verifier(request.getSubjectPublicKeyInfo()));
        } catch (PKCSException | OperatorCreationException e) {
            return false;
        }
    }

    private static EstRefusal refusal(String message) {
        return new EstRefusal(BAD_REQUEST, message);
    }
}
