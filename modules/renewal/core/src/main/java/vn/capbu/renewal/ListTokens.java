package vn.capbu.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.capbu.kernel.Cancellation;

/** Shows the tokens that are plugged in, and what a campaign says of each. Touches nothing. */
public final class ListTokens {

    /**
     * What was seen.
     *
     * @param tokens each token once
     * @param failedModules the modules that can't be read
     * @param ambiguous tokens that can't be told from others, so that no campaign says anything of them
     */
    public record Listing(
            List<TokenAssessment> tokens,
            List<ModuleScan> failedModules,
            List<AmbiguousToken> ambiguous) {

        public Listing {
            ambiguous = List.copyOf(ambiguous);
            tokens = List.copyOf(tokens);
            failedModules = List.copyOf(failedModules);
        }
    }

    private final RenewalDesk desk;

    ListTokens(RenewalDesk desk) {
        this.desk = desk;
    }

    /** Scans every module once. */
    public Listing run(Campaign campaign, Cancellation cancellation) {
        Function<TokenSnapshot, TokenAssessment> assessor = desk.assessor(campaign);
        List<TokenAssessment> tokens = new ArrayList<>();
        List<ModuleScan> failed = new ArrayList<>();
        List<ModuleScan> scans = desk.scan(cancellation);
        for (ModuleScan scan : scans) {
            if (scan.problem() != null) {
                failed.add(scan);
            }
        }
        RenewalDesk.bySerial(AmbiguousToken.leaveOut(scans))
                .values()
                .forEach(token -> tokens.add(assessor.apply(token)));
        return new Listing(tokens, failed, AmbiguousToken.of(scans));
    }
}
