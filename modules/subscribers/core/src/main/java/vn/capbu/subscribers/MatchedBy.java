package vn.capbu.subscribers;

/** Which fact about a subscriber the searched text met. Codes come before names when the text has a digit. */
public enum MatchedBy {
    /** The tax code, or its beginning. */
    TAX_CODE,
    /** The serial number of a certificate, its last digits, or its beginning. */
    CERTIFICATE_SERIAL,
    /** The serial number of a token, its last characters, or its beginning. */
    TOKEN_SERIAL,
    /** A telephone number, or its beginning. */
    PHONE,
    /** An e-mail address, or its beginning. */
    EMAIL,
    /** The words of a name. */
    NAME
}
