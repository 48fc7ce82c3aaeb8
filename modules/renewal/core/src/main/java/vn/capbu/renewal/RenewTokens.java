package vn.capbu.renewal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.internal.Results;
import vn.capbu.renewal.internal.TokenRunner;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * The main use case: renews the tokens that are plugged in, several at once, each on its own. Running it again renews nothing
 * twice; a token with an open renewal goes on with that.
 */
public final class RenewTokens {

    private final RenewalDesk desk;

    RenewTokens(RenewalDesk desk) {
        this.desk = desk;
    }

    /**
     * Renews. Blocks until every token is finished with.
     *
     * @param selection serials to renew; empty for every token that is plugged in
     * @param pins asked once for each token that needs its PIN
     * @param cancellation tokens that wait are left alone; a token at work stops where nothing was sent yet, else goes on to
     *     its end
     * @return one result per token, in the order of the slots
     * @throws AuthorityException when the authority's settings can't be used; no token was touched
     */
    public List<RenewalResult> run(
            Operator operator,
            Campaign campaign,
            Collection<TokenSerial> selection,
            PinSource pins,
            RenewalListener listener,
            Cancellation cancellation)
            throws AuthorityException {
        requireReady(campaign);
        Map<TokenSerial, TokenSnapshot> present = desk.scanTokens(cancellation);
        Set<TokenSerial> wanted = selection.isEmpty() ? present.keySet() : new HashSet<>(selection);
        TokenRunner runner = desk.runner(operator, listener, cancellation);
        Function<TokenSnapshot, TokenAssessment> assessor = desk.assessor(campaign);
        Map<TokenSerial, Callable<RenewalResult>> work = new LinkedHashMap<>();
        present.forEach(
                (serial, token) -> {
                    if (wanted.contains(serial)) {
                        work.put(serial, workOn(token, campaign, assessor, runner, pins, listener));
                    }
                });
        for (TokenSerial serial : wanted) {
            work.computeIfAbsent(
                    serial, gone -> () -> new Results(gone, null, null, desk.clock()).tokenGone());
        }
        return desk.inParallel(new ArrayList<>(work.values()));
    }

    private void requireReady(Campaign campaign) throws AuthorityException {
        if (!campaign.isReady()) {
            throw new AuthorityException(
                    AuthorityException.Fault.MISCONFIGURED,
                    "campaign " + campaign.name() + " has no CA certificates yet");
        }
        desk.requireIssuer(campaign);
    }

    private Callable<RenewalResult> workOn(
            TokenSnapshot token,
            Campaign campaign,
            Function<TokenSnapshot, TokenAssessment> assessor,
            TokenRunner runner,
            PinSource pins,
            RenewalListener listener) {
        Optional<Renewal> open = desk.journal().findOpen(token.serial());
        if (open.isPresent()) {
            listener.activity(token.serial(), RenewalActivity.QUEUED, desk.clock().instant());
            return () -> runner.resume(open.get(), token, desk.campaignOf(open.get()), pins);
        }
        TokenAssessment assessment = assessor.apply(token);
        if (assessment.eligibility() != Eligibility.ELIGIBLE) {
            return () -> {
                RenewalResult untouched = Results.untouched(assessment);
                listener.finished(untouched);
                return untouched;
            };
        }
        listener.activity(token.serial(), RenewalActivity.QUEUED, desk.clock().instant());
        return () -> runner.renew(assessment, campaign, pins);
    }
}
