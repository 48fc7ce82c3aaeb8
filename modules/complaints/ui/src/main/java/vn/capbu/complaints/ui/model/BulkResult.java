package vn.capbu.complaints.ui.model;

import java.util.List;
import vn.capbu.complaints.ComplaintException;

/**
 * What a deed on several cases came to. Each case is a step of its own, in a transaction of its own and with its own line of its log.
 *
 * @param deed which
 * @param done how many cases it was done to
 * @param refused those that don't allow it, which are as they were
 */
public record BulkResult(CaseDeed deed, int done, List<Refusal> refused) {

    public BulkResult {
        refused = List.copyOf(refused);
    }

    /**
     * A case that doesn't allow it.
     *
     * @param number of the case
     * @param why not
     */
    public record Refusal(String number, ComplaintException why) {}
}
