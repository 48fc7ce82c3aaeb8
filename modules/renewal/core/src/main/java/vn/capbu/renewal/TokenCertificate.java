package vn.capbu.renewal;

import vn.capbu.kernel.Bytes;

/**
 * A certificate object on a token, as read in a public session.
 *
 * @param ckaId CKA_ID, which it shares with its key; possibly empty
 * @param label CKA_LABEL, possibly empty
 * @param der CKA_VALUE, not yet parsed: may be damaged
 */
public record TokenCertificate(Bytes ckaId, String label, Bytes der) {}
