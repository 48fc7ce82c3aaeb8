package vn.capbu.renewal;

import java.util.Optional;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.TokenSerial;

/** Where the PINs of tokens come from. Thread-safe. */
@FunctionalInterface
public interface PinSource {

    /** A copy of the PIN of a token, which the caller wipes; empty when none was given. */
    Optional<Pin> pinFor(TokenSerial token);
}
