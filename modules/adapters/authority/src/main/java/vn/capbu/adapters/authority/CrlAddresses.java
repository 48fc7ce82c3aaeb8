package vn.capbu.adapters.authority;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/** The addresses of CRLs in a certificate (RFC 5280, 4.2.1.13). */
final class CrlAddresses {

    private CrlAddresses() {}

    /** Those that are http or https on one of the hosts given. */
    static List<URI> of(X509CertificateHolder certificate, Set<String> hosts) {
        List<URI> addresses = new ArrayList<>();
        Extension extension = certificate.getExtension(Extension.cRLDistributionPoints);
        if (extension == null) {
            return addresses;
        }
        CRLDistPoint points = CRLDistPoint.getInstance(extension.getParsedValue());
        for (DistributionPoint point : points.getDistributionPoints()) {
            DistributionPointName name = point.getDistributionPoint();
            if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                for (GeneralName address : GeneralNames.getInstance(name.getName()).getNames()) {
                    addIfAllowed(address, hosts, addresses);
                }
            }
        }
        return addresses;
    }

    private static void addIfAllowed(GeneralName name, Set<String> hosts, List<URI> addresses) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return;
        }
        URI address;
        try {
            address = URI.create(name.getName().toString());
        } catch (IllegalArgumentException e) {
            return;
        }
        String scheme = address.getScheme();
        boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        String host = address.getHost();
        if (http && host != null && hosts.contains(host.toLowerCase(Locale.ROOT))) {
            addresses.add(address);
        }
    }
}
