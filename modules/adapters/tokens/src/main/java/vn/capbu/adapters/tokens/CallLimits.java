package vn.capbu.adapters.tokens;

import java.time.Duration;

/**
 * How long a worker may take before it counts as hung and is killed.
 *
 * @param start from the start of the process until the library is initialised
 * @param look one look at all slots of a module, or at the certificates of one token
 * @param call one call on a token
 * @param login C_Login; people enter PINs on some devices
 * @param generation of a key pair: 87 s on the slowest token that was measured with RSA 2048, longer keys take more
 */
record CallLimits(
        Duration start, Duration look, Duration call, Duration login, Duration generation) {

    static final CallLimits DEFAULT =
            new CallLimits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(300));
}
