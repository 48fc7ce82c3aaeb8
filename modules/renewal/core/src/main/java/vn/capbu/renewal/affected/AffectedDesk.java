package vn.capbu.renewal.affected;

import java.time.Instant;
import java.util.Map;
import vn.capbu.kernel.AuditEvent;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Workspace;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.renewal.spi.AffectedCertificates;
import vn.capbu.renewal.spi.CampaignRepository;

/**
 * The affected lists of a workspace, and the use cases on them. Holds nothing that has to be closed. Thread-safe; never called on
 * the event dispatch thread.
 */
public final class AffectedDesk {

    private final Workspace workspace;

    public AffectedDesk(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The list of a campaign. */
    public ListEligibility listEligibility() {
        return new ListEligibility(this);
    }

    /** A supervisor's decision. */
    public DecideEligibility decideEligibility() {
        return new DecideEligibility(this);
    }

    /** The campaigns. */
    public CampaignRepository campaigns() {
        return workspace.storage().port(CampaignRepository.class);
    }

    Workspace workspace() {
        return workspace;
    }

    AffectedCertificates certificates() {
        return workspace.storage().port(AffectedCertificates.class);
    }

    Instant now() {
        return workspace.clock().instant();
    }

    void audit(Operator operator, String action, String subject, Map<String, String> details) {
        workspace
                .storage()
                .port(AuditTrail.class)
                .record(new AuditEvent(now(), operator.name(), action, subject, details));
    }
}
