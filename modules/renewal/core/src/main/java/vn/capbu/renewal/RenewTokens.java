package vn.capbu.renewal;

import java.time.Clock;
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
import vn.capbu.kernel.Right;
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

    /** {@link #run(Operator, Campaign, Collection, PinSource, RenewalListener, BatchControl)} that can only be stopped. */
    public List<RenewalResult> run(
            Operator operator,
            Campaign campaign,
            Collection<TokenSerial> selection,
            PinSource pins,
            RenewalListener listener,
            Cancellation cancellation)
            throws AuthorityException {
        operator.require(Right.RENEW);
        return run(operator, campaign, selection, pins, listener, new BatchControl(cancellation));
    }

    /**
     * Renews. Blocks until every token is finished with.
     *
     * @param selection serials to renew; empty for every token that is plugged in
     * @param pins asked once for each token that needs its PIN
     * @param control how the operator steers the queue; when stopped, tokens that wait are left alone, and a token at work
     *     stops where nothing was sent yet, else goes on to its end
     * @return one result per token, in the order of the slots
     * @throws AuthorityException when the authority's settings can't be used; no token was touched
     */
    public List<RenewalResult> run(
            Operator operator,
            Campaign campaign,
            Collection<TokenSerial> selection,
            PinSource pins,
            RenewalListener listener,
            BatchControl control)
            throws AuthorityException {
        operator.require(Right.RENEW);
        requireReady(campaign);
        List<TokenSnapshot> seen = desk.scanSnapshots(control.cancellation());
        Map<TokenSerial, TokenSnapshot> present = RenewalDesk.bySerial(seen);
        Set<TokenSerial> wanted = selection.isEmpty() ? present.keySet() : new HashSet<>(selection);
        Run run =
                new Run(
                        campaign,
                        seen,
                        desk.runner(operator, listener, control),
                        desk.assessor(campaign),
                        pins,
                        listener,
                        control);
        Map<TokenSerial, Callable<RenewalResult>> work = new LinkedHashMap<>();
        present.forEach(
                (serial, token) -> {
                    if (wanted.contains(serial)) {
                        work.put(serial, plan(run, token));
                    }
                });
        for (TokenSerial serial : wanted) {
            work.computeIfAbsent(serial, gone -> () -> gone(gone));
        }
        return desk.inParallel(new ArrayList<>(work.values()));
    }

    /** What the tokens of one run share. */
    private record Run(
            Campaign campaign,
            List<TokenSnapshot> seen,
            TokenRunner runner,
            Function<TokenSnapshot, TokenAssessment> assessor,
            PinSource pins,
            RenewalListener listener,
            BatchControl control) {}

    private RenewalResult gone(TokenSerial serial) {
        boolean open = desk.journal().findOpen(serial).isPresent();
        return new Results(serial, null, null, desk.clock()).tokenGone(open);
    }

    private void requireReady(Campaign campaign) throws AuthorityException {
        if (!campaign.isReady()) {
            throw new AuthorityException(
                    AuthorityException.Fault.MISCONFIGURED,
                    "campaign " + campaign.name() + " has no CA certificates yet");
        }
        for (AuthorityCaveat caveat : desk.caveats(campaign)) {
            if (caveat.blocks()) {
                throw new AuthorityException(
                        AuthorityException.Fault.MISCONFIGURED,
                        "the authority in use doesn't fit campaign "
                                + campaign.name()
                                + ": "
                                + caveat);
            }
        }
        desk.requireIssuer(campaign);
    }

    private Callable<RenewalResult> plan(Run run, TokenSnapshot token) {
        boolean worked =
                desk.journal().findOpen(token.serial()).isPresent()
                        || run.assessor().apply(token).eligibility() == Eligibility.ELIGIBLE;
        if (worked) {
            run.listener().activity(token.serial(), RenewalActivity.QUEUED, desk.clock().instant());
        }
        return () ->
                run.control().awaitTurn(token.serial())
                        ? run.runner().alone(token.serial(), () -> workOn(run, token))
                        : skipped(token.serial(), run.listener(), desk.clock());
    }

    /** The operator left a token out of a run. */
    static RenewalResult skipped(TokenSerial token, RenewalListener listener, Clock clock) {
        RenewalResult result = new Results(token, null, null, clock).skipped();
        listener.finished(result);
        return result;
    }

    /** Decided now and not when the run began: another run may have had the token in between. */
    private RenewalResult workOn(Run run, TokenSnapshot token) {
        Optional<Renewal> open = desk.journal().findOpen(token.serial());
        if (open.isPresent()) {
            Renewal renewal = open.get();
            return run.runner()
                    .resume(
                            renewal,
                            TokenRunner.tokenOf(renewal, run.seen()).orElse(token),
                            desk.campaignOf(renewal),
                            run.pins());
        }
        TokenAssessment assessment = run.assessor().apply(token);
        if (assessment.eligibility() != Eligibility.ELIGIBLE
                || run.runner().lacksConsent(assessment, run.campaign())) {
            return run.runner().leave(assessment, run.campaign());
        }
        return run.runner().renew(assessment, run.campaign(), run.pins());
    }
}
