package vn.capbu.complaints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.complaints.sla.CaseClass;
import vn.capbu.complaints.sla.Policy;

/**
 * What moving a case to another policy, version or class would come to.
 *
 * @param policy the version it would be moved to
 * @param caseClass of that version; null where the case would have none
 * @param before the deadline as it is; null without a limit
 * @param after the deadline as it would be; null without a limit
 */
public record PolicyMove(
        Policy policy,
        @Nullable CaseClass caseClass,
        @Nullable Instant before,
        @Nullable Instant after) {}
