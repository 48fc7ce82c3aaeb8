package vn.capbu.adapters.tokens;

import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.Response;

/** A worker answered that the request can't be done; it goes on working. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final String answer;

    RefusedException(Response.Failed failed) {
        super(failed.detail());
        this.failure = failed.failure();
        this.answer = failed.answer();
    }

    Failure failure() {
        return failure;
    }

    /** The CKR name, empty when there is none. */
    String answer() {
        return answer;
    }
}
