package vn.capbu.adapters.authority;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.AuthorityProtocol;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.AuthorityProvider;

/** Makes the CMP client (RFC 9810 over HTTP by RFC 9811) or the EST client (RFC 7030). Thread-safe. */
public final class ClientProvider implements AuthorityProvider {

    private final TransportSettings settings;

    /** With the usual time-outs and limits. */
    public ClientProvider() {
        this(TransportSettings.defaults());
    }

    /** With time-outs and limits of one's own. */
    public ClientProvider(TransportSettings settings) {
        this.settings = settings;
    }

    @Override
    public Authority connect(AuthorityEndpoint endpoint, Clock clock) throws AuthorityException {
        checkUrl("authority's URL", endpoint.url());
        checkUrl("look-up URL", endpoint.lookup());
        checkUrl("CRL URL", endpoint.crl());
        List<X509CertificateHolder> anchors = anchors(endpoint.trustAnchors());
        if (endpoint.protocol() == AuthorityProtocol.EST) {
            return EstAuthority.of(endpoint, anchors, settings, clock);
        }
        RaKey ra =
                endpoint.credential() == null
                        ? null
                        : new RaKeyReader(clock).read(endpoint.credential());
        return CmpAuthority.of(endpoint, anchors, ra, settings, clock);
    }

    private static void checkUrl(String what, @Nullable URI url) throws AuthorityException {
        if (url == null) {
            return;
        }
        boolean http =
                "http".equalsIgnoreCase(url.getScheme())
                        || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null || url.getRawFragment() != null) {
            throw misconfigured(what + " is no http or https URL: " + url);
        }
        if (url.getRawUserInfo() != null) {
            throw misconfigured(what + " must not hold a user name or password");
        }
    }

    private static List<X509CertificateHolder> anchors(List<Bytes> encoded)
            throws AuthorityException {
        List<X509CertificateHolder> anchors = new ArrayList<>();
        for (Bytes der : encoded) {
            try {
                anchors.add(Certificates.parse(der));
            } catch (IOException e) {
                throw new AuthorityException(
                        Fault.MISCONFIGURED, List.of(), "a trust anchor is no certificate", e);
            }
        }
        if (anchors.isEmpty()) {
            throw misconfigured("no CA certificate to check the authority's answers by");
        }
        return anchors;
    }

    private static AuthorityException misconfigured(String message) {
        return new AuthorityException(Fault.MISCONFIGURED, message);
    }
}
