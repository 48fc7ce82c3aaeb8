package vn.capbu.renewal.affected;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Progress;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.spi.AffectedCertificates;

/**
 * Judges every certificate of the registry for a campaign: who is eligible and what is owed, who isn't and by which rules, what a
 * person has to decide, and what is renewed already.
 */
public final class ListEligibility {

    private static final int PAGE = 5000;

    private final AffectedDesk desk;

    ListEligibility(AffectedDesk desk) {
        this.desk = desk;
    }

    /**
     * Makes the list. It is exact where the registry kept what changed since the day; {@link AffectedTotals#historyUnknown} says of
     * how many it didn't.
     *
     * @param on the list as it was at the end of this day in Viet Nam; null for now
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public AffectedList run(
            Operator operator,
            Campaign campaign,
            @Nullable LocalDate on,
            Progress progress,
            Cancellation cancellation) {
        operator.require(Right.READ_REGISTRY);
        Instant now = desk.now();
        Instant end = on == null ? now : VietnamTime.endOf(on);
        boolean past = end.isBefore(now);
        Instant asOf = past ? end : now;
        AffectedCertificates certificates = desk.certificates();
        CertificateJudge judge = new CertificateJudge(campaign, asOf, past);
        AffectedList.Builder list = new AffectedList.Builder(certificates, campaign, asOf, past);
        progress.total(certificates.count());
        long read = 0;
        long after = 0;
        while (after >= 0) {
            cancellation.check();
            AffectedCertificates.Page page = certificates.read(campaign.id(), asOf, after, PAGE);
            page.certificates().forEach(facts -> list.add(judge.judge(facts)));
            after = page.last();
            read += PAGE;
            progress.done(read);
        }
        desk.workspace()
                .storage()
                .transact(
                        Durability.NORMAL,
                        () ->
                                desk.audit(
                                        operator,
                                        "eligibility.list",
                                        campaign.name(),
                                        Map.of("as of", asOf.toString())));
        return list.build();
    }

    /** The certificates with a serial number, judged now; serials of different issuers may be equal. */
    public List<AffectedRow> find(Campaign campaign, CertificateSerial serial) {
        Instant now = desk.now();
        CertificateJudge judge = new CertificateJudge(campaign, now, false);
        return desk.certificates().withSerial(campaign.id(), now, serial).stream()
                .map(judge::judge)
                .toList();
    }
}
