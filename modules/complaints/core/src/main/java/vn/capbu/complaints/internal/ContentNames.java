package vn.capbu.complaints.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.capbu.complaints.CaseNumber;
import vn.capbu.complaints.RuleDocuments;
import vn.capbu.complaints.audit.Review;
import vn.capbu.complaints.sla.Policy;
import vn.capbu.kernel.calendar.CalendarEdition;

/** What contents are named by where the audit trail proves them; never to be changed, or old proofs fail. */
public final class ContentNames {

    private ContentNames() {}

    /** A version of a policy. */
    public static String of(Policy policy) {
        return "policy " + policy.label();
    }

    /** A version of a calendar. */
    public static String of(CalendarEdition edition) {
        return "calendar " + edition.code() + " v" + edition.version();
    }

    /** A review of a case. */
    public static String of(Review review) {
        return "review "
                + review.plan()
                + " "
                + CaseNumber.format(review.caseId())
                + " "
                + review.auditor();
    }

    /** The content of a review: marks with their notes, and what they came to. */
    public static String sha256(Review review) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "marks",
                review.marks().stream()
                        .map(mark -> List.<Object>of(mark.criterion(), mark.points(), mark.note()))
                        .toList());
        fields.put("note", review.note());
        fields.put("score", review.score());
        fields.put("passed", review.passed());
        return RuleDocuments.sha256(fields);
    }
}
