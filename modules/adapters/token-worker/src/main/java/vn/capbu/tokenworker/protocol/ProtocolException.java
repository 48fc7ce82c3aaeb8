package vn.capbu.tokenworker.protocol;

import java.io.IOException;

/** The bytes received are no message of this protocol. The stream can't be used any more. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The message names the field or limit, never the content. */
    public ProtocolException(String message) {
        super(message);
    }
}
