package vn.capbu.renewal.ui.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.AmbiguousToken;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.ModuleQuirks;
import vn.capbu.renewal.ModuleScan;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.RenewalDesk;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.TokenAssessment;
import vn.capbu.renewal.TokenModule;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.TokenModuleRepository;
import vn.capbu.renewal.ui.model.BenchReading;
import vn.capbu.renewal.ui.model.TokenReading;
import vn.capbu.renewal.ui.model.UsualTime;

/** Keeps the last scan of each module, judges its tokens, and tells what the bench looks like. One thread at a time. */
final class TokenFeed {

    private final RenewalDesk desk;
    private final TokenModuleRepository modules;
    private final Consumer<BenchReading> listener;
    private final Consumer<RuntimeException> failed;
    private final Map<String, ModuleScan> scans = new LinkedHashMap<>();
    private Campaign campaign;

    TokenFeed(
            RenewalDesk desk,
            TokenModuleRepository modules,
            Campaign campaign,
            Consumer<BenchReading> listener,
            Consumer<RuntimeException> failed) {
        this.desk = desk;
        this.modules = modules;
        this.campaign = campaign;
        this.listener = listener;
        this.failed = failed;
    }

    void scanned(ModuleScan scan) {
        scans.put(scan.module(), scan);
        tell();
    }

    void judgeBy(Campaign chosen) {
        campaign = chosen;
        tell();
    }

    /** Forgets the scans: the scanners begin anew. */
    void forget() {
        scans.clear();
        tell();
    }

    /** Judges all tokens anew, and tells what the bench looks like or why it can't be read. */
    void tell() {
        BenchReading reading;
        try {
            reading = read();
        } catch (RuntimeException e) {
            failed.accept(e);
            return;
        }
        listener.accept(reading);
    }

    private BenchReading read() {
        List<TokenModule> configured = modules.inUse();
        Function<TokenSnapshot, TokenAssessment> assessor = desk.assessor(campaign);
        Function<TokenSnapshot, Optional<PinTry>> barriers = desk.unlockPinLedger().barriers();
        List<TokenReading> tokens = new ArrayList<>();
        List<ModuleScan> failed = new ArrayList<>();
        Set<TokenSerial> seen = new HashSet<>(AmbiguousToken.sharedSerials(scans.values()));
        for (TokenModule module : configured) {
            ModuleScan scan = scans.get(module.name());
            if (scan == null) {
                continue;
            }
            if (scan.problem() != null) {
                failed.add(scan);
            }
            for (TokenSnapshot token : scan.tokens()) {
                if (seen.add(token.serial())) {
                    tokens.add(
                            TokenReading.of(
                                    assessor.apply(token), barriers.apply(token).orElse(null)));
                }
            }
        }
        List<Renewal> open = desk.journal().list(true);
        Set<TokenSerial> continuable = new HashSet<>();
        for (Renewal renewal : open) {
            if (desk.canContinue(renewal)) {
                continuable.add(renewal.plan().token());
            }
        }
        return new BenchReading(
                configured.size(),
                tokens,
                failed,
                open,
                continuable,
                usualTimes(configured),
                desk.readerNotices(scans.values()),
                AmbiguousToken.of(scans.values()));
    }

    private static Map<String, UsualTime> usualTimes(List<TokenModule> configured) {
        Map<String, UsualTime> usual = new LinkedHashMap<>();
        for (TokenModule module : configured) {
            ModuleQuirks.UsualTime time = module.quirks().keyGeneration();
            if (time != null) {
                usual.put(module.name(), new UsualTime(time.shortest(), time.longest()));
            }
        }
        return usual;
    }
}
