package vn.capbu.renewal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.capbu.kernel.TokenSerial;

/**
 * What a public session shows of a token, before any PIN.
 *
 * @param module name of the configured module that shows it
 * @param deviceVersion of that module
 * @param serial the token's own serial number
 * @param label CK_TOKEN_INFO.label without padding
 * @param model CK_TOKEN_INFO.manufacturerID and model, for display
 * @param flags what the token says of itself and its PIN
 * @param certificates every certificate object on it
 * @param seenAt when it was read
 */
public record TokenSnapshot(
        String module,
        String deviceVersion,
        TokenSerial serial,
        String label,
        String model,
        Set<TokenFlag> flags,
        List<TokenCertificate> certificates,
        Instant seenAt) {

    public TokenSnapshot {
        flags = Set.copyOf(flags);
        certificates = List.copyOf(certificates);
    }
}
