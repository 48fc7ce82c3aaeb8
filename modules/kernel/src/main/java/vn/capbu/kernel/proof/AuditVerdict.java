package vn.capbu.kernel.proof;

import java.util.ArrayList;
import java.util.List;
import vn.capbu.kernel.spi.AuditProofs;

/**
 * What a check of the audit trail found.
 *
 * @param head the end of the chain
 * @param links how many were checked
 * @param evidence how many things that lines prove were checked
 * @param anchors how many signed heads were checked
 * @param stamps how many time-stamps of signed heads were checked
 * @param findings what is wrong; of each kind the first hundred
 */
public record AuditVerdict(
        AuditProofs.Head head,
        long links,
        long evidence,
        int anchors,
        int stamps,
        List<Finding> findings) {

    public AuditVerdict {
        findings = List.copyOf(findings);
    }

    /** What is wrong with time-stamps. */
    record Stamps(int checked, List<Finding> findings) {}

    AuditVerdict with(Stamps checked) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(checked.findings());
        return new AuditVerdict(head, links, evidence, anchors, checked.checked(), all);
    }
}
