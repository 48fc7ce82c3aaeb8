package vn.capbu.renewal.spi;

import java.util.Optional;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.renewal.affected.EligibilityDecision;

/** Decisions on certificates that the rules leave to a person; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface EligibilityDecisions {

    /** The decision on a certificate in a campaign. */
    Optional<EligibilityDecision> find(
            long campaignId, SubscriberId subscriber, CertificateSerial serial);

    /** Keeps a decision; a later one on the same certificate replaces it. */
    void save(EligibilityDecision decision);
}
