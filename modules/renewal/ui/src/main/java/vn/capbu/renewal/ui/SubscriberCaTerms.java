package vn.capbu.renewal.ui;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import vn.capbu.desktop.SubscriberRef;
import vn.capbu.desktop.SubscriberTerms;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.Certificates;

/** The terms of the campaigns' CA certificates on the time line of the card. */
@ServiceProvider(service = SubscriberTerms.class)
public final class SubscriberCaTerms implements SubscriberTerms {

    /** For the Lookup. */
    public SubscriberCaTerms() {}

    @Override
    @Messages({
        "SubscriberCaTerms.old=Old CA certificate",
        "SubscriberCaTerms.new=New CA certificate"
    })
    public List<Term> terms(SubscriberRef subscriber) throws IOException, CertificateException {
        BenchWiring bench = BenchWiring.ofConsole();
        List<Term> terms = new ArrayList<>();
        Set<Bytes> seen = new HashSet<>();
        for (Campaign campaign : bench.openRenewals().campaigns().list()) {
            add(terms, seen, Bundle.SubscriberCaTerms_old(), campaign.oldCa());
            add(terms, seen, Bundle.SubscriberCaTerms_new(), campaign.newCa());
        }
        terms.sort(Comparator.comparing(Term::from));
        return terms;
    }

    private static void add(
            List<Term> terms, Set<Bytes> seen, String name, @Nullable Bytes certificate)
            throws CertificateException {
        if (certificate != null && seen.add(certificate)) {
            X509Certificate ca = Certificates.parse(certificate);
            terms.add(
                    new Term(
                            name,
                            VietnamTime.dateOf(ca.getNotBefore().toInstant()),
                            VietnamTime.dateOf(ca.getNotAfter().toInstant())));
        }
    }
}
