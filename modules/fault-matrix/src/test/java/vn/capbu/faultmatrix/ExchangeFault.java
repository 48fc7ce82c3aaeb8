package vn.capbu.faultmatrix;

/** What happens to one exchange. */
enum ExchangeFault {
    /** No connection. */
    REFUSED_BEFORE_SENDING,
    /** The request left and never arrived. */
    LOST_ON_THE_WAY,
    /** The authority acted, its answer is lost. */
    LOST_ANSWER,
    /** Status 500 of something in front of the authority, which never got the request. */
    STATUS_500,
    /** Status 500 although the authority acted. */
    STATUS_500_AFTER_ACTING,
    /** No answer in time, and the authority never got the request. */
    TIME_OUT,
    /** No answer in time, although the authority acted. */
    TIME_OUT_AFTER_ACTING,
    /** A whole HTTP answer with half a message. */
    TRUNCATED,
    /** The connection ends in the midst of the answer. */
    CUT_SHORT,
    /** A signed error message instead of what was asked for, and the authority did nothing. */
    REFUSED,
    /** Rightly signed, for another nonce. */
    WRONG_NONCE,
    /** A signature that doesn't verify. */
    WRONG_PROTECTION,
    /** No signature. */
    NO_PROTECTION;

    /** Whether it makes sense for an exchange: directories and CRLs aren't CMP messages. */
    boolean fits(Exchange exchange) {
        boolean message = exchange != Exchange.LOOK_UP && exchange != Exchange.CRL;
        return message || compareTo(REFUSED) < 0;
    }
}
