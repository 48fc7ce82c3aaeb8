package vn.capbu.adapters.authority;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority.Status;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * Whether a certificate is on its issuer's CRL. The issuer is the trust anchor whose key signed the certificate, and the same
 * key must have signed the CRL. Anything that can't be had, read or trusted makes UNKNOWN, never GOOD.
 */
final class CrlStatus {

    private static final int OK = 200;
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final HttpTransport transport;
    private final TransportSettings settings;
    private final List<X509CertificateHolder> anchors;
    private final Set<String> hosts;
    private final @Nullable URI configured;
    private final Clock clock;

    /**
     * @param hosts from which a CRL may be fetched, in lower case: those that the operator configured, so that no certificate
     *     makes the desk call an address of its choice
     * @param configured the CRL to ask before those that a certificate names; null when there is none
     */
    CrlStatus(
            HttpTransport transport,
            TransportSettings settings,
            List<X509CertificateHolder> anchors,
            Set<String> hosts,
            @Nullable URI configured,
            Clock clock) {
        this.transport = transport;
        this.settings = settings;
        this.anchors = List.copyOf(anchors);
        this.hosts = Set.copyOf(hosts);
        this.configured = configured;
        this.clock = clock;
    }

    /** Asks one CRL after the other, until one can be used. */
    Status of(Bytes der) {
        try {
            X509CertificateHolder certificate = Certificates.parse(der);
            Optional<X509CertificateHolder> issuer =
                    anchors.stream()
                            .filter(anchor -> Certificates.signedBy(certificate, anchor))
                            .findFirst();
            if (issuer.isEmpty()) {
                return Status.UNKNOWN;
            }
            for (URI address : addresses(certificate)) {
                Optional<X509CRLHolder> crl = fetch(address, certificate, issuer.get());
                if (crl.isPresent()) {
                    return crl.get().getRevokedCertificate(certificate.getSerialNumber()) == null
                            ? Status.GOOD
                            : Status.REVOKED;
                }
            }
            return Status.UNKNOWN;
        } catch (IOException | RuntimeException e) {
            return Status.UNKNOWN;
        }
    }

    /** The CRL that the operator configured; null when there is none. */
    @Nullable URI configured() {
        return configured;
    }

    /** Why a CRL can't be used for any of the trusted CAs; empty when it can. */
    String problem(URI address) {
        try {
            HttpTransport.Reply reply = transport.get(address, settings.maxCrl());
            if (reply.status() != OK) {
                return "HTTP status " + reply.status();
            }
            X509CRLHolder crl = new X509CRLHolder(reply.body().toArray());
            if (!isFresh(crl)) {
                return "it isn't current: nextUpdate " + crl.getNextUpdate();
            }
            for (X509CertificateHolder anchor : anchors) {
                if (crl.isSignatureValid(Certificates.verifier(anchor))) {
                    return coversEverything(crl) ? "" : "it isn't complete";
                }
            }
            return "no trusted CA signed it";
        } catch (AuthorityException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException | CertException | OperatorCreationException | RuntimeException e) {
            return "it can't be read as a CRL";
        }
    }

    private List<URI> addresses(X509CertificateHolder certificate) {
        List<URI> addresses = new ArrayList<>();
        if (configured != null) {
            addresses.add(configured);
        }
        addresses.addAll(CrlAddresses.of(certificate, hosts));
        return addresses;
    }

    private Optional<X509CRLHolder> fetch(
            URI address, X509CertificateHolder certificate, X509CertificateHolder issuer) {
        try {
            HttpTransport.Reply reply = transport.get(address, settings.maxCrl());
            if (reply.status() != OK) {
                return Optional.empty();
            }
            X509CRLHolder crl = new X509CRLHolder(reply.body().toArray());
            boolean usable =
                    crl.getIssuer().equals(certificate.getIssuer())
                            && crl.isSignatureValid(Certificates.verifier(issuer))
                            && isFresh(crl)
                            && coversEverything(crl);
            return usable ? Optional.of(crl) : Optional.empty();
        } catch (AuthorityException
                | IOException
                | CertException
                | OperatorCreationException
                | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean isFresh(X509CRLHolder crl) {
        Instant now = clock.instant();
        Date next = crl.getNextUpdate();
        return next != null
                && !next.toInstant().isBefore(now)
                && !crl.getThisUpdate().toInstant().isAfter(now.plus(SKEW));
    }

    /** Whether it is a complete CRL for subscribers: no delta, no part of the reasons, no indirect CRL (RFC 5280, 5.2). */
    private static boolean coversEverything(X509CRLHolder crl) {
        for (Object oid : crl.getCriticalExtensionOIDs()) {
            if (!Extension.issuingDistributionPoint.equals(oid)) {
                return false;
            }
        }
        Extension extension = crl.getExtension(Extension.issuingDistributionPoint);
        if (extension == null) {
            return true;
        }
        IssuingDistributionPoint scope =
                IssuingDistributionPoint.getInstance(extension.getParsedValue());
        return !scope.isIndirectCRL()
                && !scope.onlyContainsCACerts()
                && !scope.onlyContainsAttributeCerts()
                && scope.getOnlySomeReasons() == null;
    }
}
