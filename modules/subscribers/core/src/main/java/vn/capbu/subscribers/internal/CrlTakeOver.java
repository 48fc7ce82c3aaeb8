package vn.capbu.subscribers.internal;

import java.security.cert.CRLReason;
import java.security.cert.X509CRLEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Progress;
import vn.capbu.subscribers.CrlReport.Counts;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryState;
import vn.capbu.subscribers.spi.RevocationRegistry;
import vn.capbu.subscribers.spi.RevocationRegistry.Entry;

/** Takes the entries of a CRL over, in batches inside the open transaction. */
public final class CrlTakeOver {

    private static final int BATCH = 500;

    private final RevocationRegistry registry;
    private final CheckedCrl crl;
    private final Provenance by;

    public CrlTakeOver(RevocationRegistry registry, CheckedCrl crl, Provenance by) {
        this.registry = registry;
        this.crl = crl;
        this.by = by;
    }

    /**
     * Does it.
     *
     * @param source where the CRL came from
     * @param cancellation looked at after each batch; the transaction has to be undone then
     */
    public Counts run(String source, Progress progress, Cancellation cancellation) {
        Set<? extends X509CRLEntry> entries = crl.entries();
        progress.total(entries.size());
        long id = registry.begin(crl.facts(), crl.scope(), crl.sha256(), source, by);
        String name = crl.facts().name();
        Set<CertificateSerial> listed = new HashSet<>(entries.size() * 2);
        List<Entry> batch = new ArrayList<>(BATCH);
        Counts counts = Counts.NONE;
        for (X509CRLEntry entry : entries) {
            Entry read = read(entry);
            listed.add(read.serial());
            batch.add(read);
            if (batch.size() == BATCH) {
                cancellation.check();
                counts = counts.plus(registry.apply(id, name, crl.issuer(), batch, by));
                batch.clear();
                progress.done(listed.size());
            }
        }
        counts = counts.plus(registry.apply(id, name, crl.issuer(), batch, by));
        cancellation.check();
        if (!crl.facts().delta()) {
            long released =
                    registry.release(id, name, crl.scope(), listed, crl.facts().thisUpdate(), by);
            counts = counts.plus(new Counts(0, 0, 0, released, 0, 0));
        }
        registry.finish(id, counts.changed());
        progress.done(entries.size());
        return counts;
    }

    private static Entry read(X509CRLEntry entry) {
        CRLReason reason = entry.getRevocationReason();
        RegistryState state =
                reason == CRLReason.CERTIFICATE_HOLD
                        ? RegistryState.SUSPENDED
                        : reason == CRLReason.REMOVE_FROM_CRL
                                ? RegistryState.VALID
                                : RegistryState.REVOKED;
        return new Entry(
                new CertificateSerial(entry.getSerialNumber()),
                state,
                entry.getRevocationDate().toInstant());
    }
}
