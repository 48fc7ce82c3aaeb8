package vn.capbu.renewal;

import java.time.Instant;

/**
 * What a new certificate has to last, and what it can't.
 *
 * @param notAfter to ask for, in whole seconds
 * @param residualShortfallDays calendar days from the notAfter's date in Viet Nam to the contract's end (thời hạn còn thiếu)
 */
public record OwedTerm(Instant notAfter, long residualShortfallDays) {}
