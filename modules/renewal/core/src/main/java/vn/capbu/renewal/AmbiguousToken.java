package vn.capbu.renewal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.TokenSerial;

/**
 * A token that is plugged in and can't be told from others: its module shows its serial number in another reader too, or shows
 * none. Nothing is done to it, because the PIN ledger and the journal are kept by serial number.
 *
 * @param module name of the configured module that shows it
 * @param slot its CK_SLOT_ID as the module shows it now
 * @param label CK_TOKEN_INFO.label without padding
 * @param model CK_TOKEN_INFO.manufacturerID and model, for display
 * @param serial the number that it shares; null when it has none that can be used
 */
public record AmbiguousToken(
        String module, long slot, String label, String model, @Nullable TokenSerial serial) {

    /** Those that these scans told of. */
    public static List<AmbiguousToken> of(Collection<ModuleScan> scans) {
        return scans.stream().flatMap(scan -> scan.ambiguous().stream()).toList();
    }

    /** The tokens of these scans, in their order, without those whose serial number any of the modules shows in several readers. */
    public static List<TokenSnapshot> leaveOut(Collection<ModuleScan> scans) {
        Set<TokenSerial> shared = sharedSerials(scans);
        return scans.stream()
                .flatMap(scan -> scan.tokens().stream())
                .filter(token -> !shared.contains(token.serial()))
                .toList();
    }

    /** The serial numbers that one module shows in several readers. */
    public static Set<TokenSerial> sharedSerials(Collection<ModuleScan> scans) {
        return of(scans).stream()
                .flatMap(token -> Stream.ofNullable(token.serial()))
                .collect(Collectors.toSet());
    }
}
