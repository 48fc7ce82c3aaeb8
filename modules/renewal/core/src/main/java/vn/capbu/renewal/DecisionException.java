package vn.capbu.renewal;

import java.util.List;
import vn.capbu.renewal.spi.Authority.Mismatch;

/** A supervisor's decision can't be carried out; nothing was changed. */
public final class DecisionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Refusal {
        /** Only a supervisor decides. */
        NOT_A_SUPERVISOR,
        /** The second person is the operator. */
        SAME_PERSON,
        /** The token has no open renewal. */
        NOTHING_OPEN,
        /** There is nothing to decide: no request of the renewal may be at the authority, or its answer is here already. */
        NOTHING_TO_DECIDE,
        /** The authority's directory has the certificate of the renewal: it goes on by itself. */
        FOUND_IN_DIRECTORY,
        /** The file holds no certificate. */
        NOT_A_CERTIFICATE,
        /** The certificate isn't the one that was ordered; the mismatches say in what. */
        NOT_AS_ORDERED,
        /** The certificate is revoked. */
        REVOKED,
        /** The authority says that the certificate is in force. */
        NOT_REVOKED,
        /** Another desk works on the token. */
        HELD_ELSEWHERE
    }

    private final Refusal refusal;
    private final transient List<Mismatch> mismatches;

    /**
     * @param mismatches in what a certificate differs from the order; empty unless NOT_AS_ORDERED
     * @param technical English, without secrets
     */
    public DecisionException(Refusal refusal, List<Mismatch> mismatches, String technical) {
        super(technical);
        this.refusal = refusal;
        this.mismatches = List.copyOf(mismatches);
    }

    /**
     * @param technical English, without secrets
     */
    public DecisionException(Refusal refusal, String technical) {
        this(refusal, List.of(), technical);
    }

    /** Why not. */
    public Refusal refusal() {
        return refusal;
    }

    /** In what the certificate differs from the order; empty unless NOT_AS_ORDERED. */
    public List<Mismatch> mismatches() {
        return mismatches;
    }
}
