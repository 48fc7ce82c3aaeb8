package vn.capbu.renewal;

/** Which CMP request asks, on the RA's word, for the successor of a certificate that has expired (RFC 9810, 5.3.3). */
public enum ExpiredRequest {
    /** cr: a certificate request message (RFC 4211), which names the end that is owed. */
    CR,
    /** p10cr: a PKCS #10 request, for authorities that take no cr. Its end is asked for by an attribute that not all know. */
    P10CR
}
