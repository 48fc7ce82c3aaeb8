package vn.capbu.renewal.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.ReaderNotice;
import vn.capbu.renewal.Renewal;

/**
 * What the bench looks like at one moment.
 *
 * @param modules how many modules are configured
 * @param tokens each token that is plugged in once, in the order of modules and slots
 * @param failedModules the modules that can't be read
 * @param open the open renewals, of absent tokens too
 * @param continuable tokens whose accepted PIN is still kept for their open renewal
 * @param usualKeyGeneration how long a key pair usually takes, by module; of those where that is set
 * @param readerNotices modules that show as many slots as their system can
 * @param ambiguous tokens that are plugged in and can't be told from others, so that nothing is done to them
 */
public record BenchReading(
        int modules,
        List<TokenReading> tokens,
        List<ModuleScan> failedModules,
        List<Renewal> open,
        Set<TokenSerial> continuable,
        Map<String, UsualTime> usualKeyGeneration,
        List<ReaderNotice> readerNotices,
        List<AmbiguousToken> ambiguous) {

    /** Before anything was read. */
    public static final BenchReading NONE =
            new BenchReading(0, List.of(), List.of(), List.of(), Set.of());

    public BenchReading {
        tokens = List.copyOf(tokens);
        failedModules = List.copyOf(failedModules);
        open = List.copyOf(open);
        continuable = Set.copyOf(continuable);
        usualKeyGeneration = Map.copyOf(usualKeyGeneration);
        readerNotices = List.copyOf(readerNotices);
        ambiguous = List.copyOf(ambiguous);
    }

    /** Of a bench without usual times and with few readers. */
    public BenchReading(
            int modules,
            List<TokenReading> tokens,
            List<ModuleScan> failedModules,
            List<Renewal> open,
            Set<TokenSerial> continuable) {
        this(modules, tokens, failedModules, open, continuable, Map.of(), List.of(), List.of());
    }
}
