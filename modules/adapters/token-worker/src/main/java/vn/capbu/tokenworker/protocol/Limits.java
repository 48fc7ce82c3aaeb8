package vn.capbu.tokenworker.protocol;

/** Upper bounds of everything that has a length, so that a broken peer can't exhaust the memory. */
public final class Limits {

    /** Payload of a frame, in bytes: the certificates of one token and some room. */
    public static final int FRAME = 4 * 1024 * 1024;

    /** One byte string, in bytes. */
    public static final int BYTES = 64 * 1024;

    /** One text, in bytes of UTF-8. */
    public static final int TEXT = 4 * 1024;

    /** Elements of one list. */
    public static final int LIST = 256;

    /** One certificate on a token, in bytes. The largest seen in the field are below 4 KiB. */
    public static final int CERTIFICATE = 16 * 1024;

    /** Certificates, and keys, that are read of one token. */
    public static final int OBJECTS = 128;

    private Limits() {}
}
