package vn.capbu.renewal.ui.lists;

import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.affected.AffectedRow;

/**
 * A certificate that waits for a supervisor's decision.
 *
 * @param campaign by whose rules
 * @param row as judged
 */
record OpenCase(Campaign campaign, AffectedRow row) {}
