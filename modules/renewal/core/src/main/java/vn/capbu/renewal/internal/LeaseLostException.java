package vn.capbu.renewal.internal;

import vn.capbu.kernel.TokenSerial;

/** Another desk has taken the token over while this one worked on it: nothing more is done here. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(TokenSerial token) {
        super("another desk has taken token " + token + " over");
    }
}
