package vn.capbu.renewal.affected;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.internal.CampaignIssuers;
import vn.capbu.renewal.spi.AffectedCertificates;

/**
 * Judges the certificates of some subscribers as {@link ListEligibility} does, for a search that is narrowed by eligibility. Reads
 * only; one for a version of a campaign, whose CRLs are parsed once. Thread-safe; not on the event dispatch thread.
 */
public final class JudgeSubscribers {

    private final Campaign campaign;
    private final CampaignIssuers issuers;

    public JudgeSubscribers(Campaign campaign) {
        this.campaign = campaign;
        this.issuers = CampaignIssuers.of(campaign);
    }

    /** Who judges. */
    public Campaign campaign() {
        return campaign;
    }

    /**
     * Whether a CRL of the campaign had a certificate revoked by an instant, whatever the registry says.
     *
     * @param serial of a certificate of the old CA
     */
    public boolean isRevoked(CertificateSerial serial, Instant at) {
        return issuers.isRevoked(serial, at);
    }

    /**
     * The certificates of subscribers, judged.
     *
     * @param subscribers numbers of their {@link vn.capbu.kernel.SubscriberId}, some thousands at most
     * @param now the instant of evaluation
     */
    public List<AffectedRow> run(Storage storage, Collection<Long> subscribers, Instant now) {
        CertificateJudge judge = new CertificateJudge(issuers, now, false);
        return storage
                .port(AffectedCertificates.class)
                .ofSubscribers(campaign.id(), now, subscribers)
                .stream()
                .map(judge::judge)
                .toList();
    }
}
