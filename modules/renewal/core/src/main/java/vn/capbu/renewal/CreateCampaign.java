package vn.capbu.renewal;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage.Durability;
import vn.capbu.renewal.ConfigurationException.Reason;
import vn.capbu.renewal.internal.EmbeddedAuthorityFiles;
import vn.capbu.renewal.spi.CampaignRepository;

/** Creates a campaign from its CA certificates, dates and CRL. */
public final class CreateCampaign {

    /**
     * What the operator gives.
     *
     * @param name unique
     * @param oldCa certificate of the old CA
     * @param newCa certificate of the new CA
     * @param expiresOn see {@link Campaign#expiresOn()}
     * @param issuedBefore see {@link Campaign#issuedBefore()}
     * @param keyPolicy which key the new certificates are for
     * @param crl CRL of the old CA, null when there is none
     */
    public record Request(
            String name,
            SourceFile oldCa,
            SourceFile newCa,
            LocalDate expiresOn,
            LocalDate issuedBefore,
            KeyPolicy keyPolicy,
            @Nullable SourceFile crl) {}

    private final Workspace workspace;
    private final CampaignRepository campaigns;

    public CreateCampaign(Workspace workspace) {
        this.workspace = workspace;
        this.campaigns = workspace.storage().port(CampaignRepository.class);
    }

    /**
     * Checks everything, then creates the campaign.
     *
     * @throws ConfigurationException which of the inputs can't be used
     */
    public Campaign run(Operator operator, Request request) throws ConfigurationException {
        operator.require(Right.CONFIGURE);
        if (campaigns.findByName(request.name()).isPresent()) {
            throw new ConfigurationException(
                    Reason.NAME_TAKEN, request.name(), "a campaign has this name");
        }
        X509Certificate oldCa = CampaignFiles.read(request.oldCa());
        X509Certificate newCa = CampaignFiles.read(request.newCa());
        CampaignFiles.requirePair(
                oldCa, newCa, request.newCa().name(), workspace.clock().instant());
        SourceFile crl = request.crl();
        Campaign wanted =
                new Campaign(
                        0,
                        1,
                        request.name(),
                        CampaignFiles.encoded(oldCa),
                        CampaignFiles.encoded(newCa),
                        request.expiresOn(),
                        request.issuedBefore(),
                        request.keyPolicy(),
                        crl == null
                                ? List.of()
                                : List.of(
                                        CampaignFiles.crl(crl, CampaignFiles.encoded(oldCa)).der()),
                        workspace.clock().instant());
        Campaign created =
                workspace
                        .storage()
                        .transact(
                                Durability.FORCED,
                                () -> {
                                    Campaign stored = campaigns.add(wanted);
                                    note(operator, stored);
                                    return stored;
                                });
        EmbeddedAuthorityFiles.publish(workspace);
        return created;
    }

    private void note(Operator operator, Campaign campaign) {
        Map<String, String> details =
                Map.of(
                        "expiresOn",
                        campaign.expiresOn().toString(),
                        "issuedBefore",
                        campaign.issuedBefore().toString(),
                        "keyPolicy",
                        campaign.keyPolicy().name());
        workspace
                .storage()
                .port(AuditTrail.class)
                .record(
                        new AuditEvent(
                                workspace.clock().instant(),
                                operator.name(),
                                "campaign.create",
                                campaign.name(),
                                details));
    }
}
