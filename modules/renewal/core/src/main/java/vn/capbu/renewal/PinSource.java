package vn.capbu.renewal;

import java.util.Optional;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;

/** Where the PINs of tokens come from. Thread-safe. */
@FunctionalInterface
public interface PinSource {

    /** A copy of the PIN of a token, which the caller wipes; empty when none was given. */
    Optional<Pin> pinFor(TokenSerial token);

    /**
     * Whether somebody wants this PIN tried although the token refused one before: it was typed anew, or another try was asked
     * for by name. A list that is read once more is no such wish.
     */
    default boolean isAskedFor(TokenSerial token) {
        return false;
    }
}
