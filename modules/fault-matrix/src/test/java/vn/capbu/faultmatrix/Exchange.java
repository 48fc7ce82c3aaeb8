package vn.capbu.faultmatrix;

/** What the console asks the authority. */
enum Exchange {
    /** kur: the request. */
    REQUEST,
    /** pollReq. */
    POLL,
    /** certConf that accepts. */
    CONFIRM,
    /** certConf that rejects. */
    REJECT,
    /** rr. */
    REVOKE,
    /** RFC 4387. */
    LOOK_UP,
    /** The CRL. */
    CRL
}
