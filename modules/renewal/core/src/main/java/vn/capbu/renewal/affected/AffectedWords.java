package vn.capbu.renewal.affected;

import vn.capbu.renewal.CertificateState;
import vn.capbu.renewal.Eligibility;
import vn.capbu.renewal.EligibilityRule;

/** The words of an affected list's sheets in the reader's language. Thread-safe. */
public interface AffectedWords {

    /** The name of a sheet, at most 31 characters. */
    String of(AffectedSheet sheet);

    /** The heading of a column. */
    String of(AffectedColumn column);

    /** What else is named. */
    String of(AffectedLabel label);

    /** A verdict. */
    String of(Eligibility eligibility);

    /** A rule that fails, in some words. */
    String of(EligibilityRule rule);

    /** Why a person decides. */
    String of(Question question);

    /** The state of a certificate. */
    String of(CertificateState state);

    /** Who decided what, and why. */
    String of(EligibilityDecision decision);

    /** How many of how many. */
    String share(long part, long all);
}
