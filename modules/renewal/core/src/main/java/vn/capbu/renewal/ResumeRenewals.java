package vn.capbu.renewal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.internal.Results;
import vn.capbu.renewal.internal.TokenRunner;
import vn.capbu.renewal.spi.AuthorityException;

/** Goes on with the renewals that a pull, a crash or a silent authority left open. */
public final class ResumeRenewals {

    private final RenewalDesk desk;

    ResumeRenewals(RenewalDesk desk) {
        this.desk = desk;
    }

    /**
     * Continues every open renewal whose token is plugged in. Nothing is sent again before the authority's directory was asked.
     *
     * @return one result per open renewal, the oldest first; TOKEN_GONE for a token that isn't plugged in
     * @throws AuthorityException when the authority's settings can't be used; no token was touched
     */
    public List<RenewalResult> run(
            Operator operator, PinSource pins, RenewalListener listener, Cancellation cancellation)
            throws AuthorityException {
        operator.require(Right.GO_ON_WITH_RENEWAL);
        return run(operator, List.of(), pins, listener, new BatchControl(cancellation));
    }

    /**
     * Continues the open renewals of some tokens; otherwise like {@link #run(Operator, PinSource, RenewalListener,
     * Cancellation)}.
     *
     * @param selection serials to continue; empty for every open renewal
     * @param control how the operator steers the queue
     */
    public List<RenewalResult> run(
            Operator operator,
            Collection<TokenSerial> selection,
            PinSource pins,
            RenewalListener listener,
            BatchControl control)
            throws AuthorityException {
        operator.require(Right.GO_ON_WITH_RENEWAL);
        List<Renewal> open = new ArrayList<>(desk.journal().list(true));
        open.removeIf(it -> !selection.isEmpty() && !selection.contains(it.plan().token()));
        if (open.isEmpty()) {
            return List.of();
        }
        open.sort(java.util.Comparator.comparing(Renewal::startedAt));
        List<TokenSnapshot> seen = desk.scanSnapshots(control.cancellation());
        TokenRunner runner = desk.runner(operator, listener, control);
        List<Callable<RenewalResult>> work = new ArrayList<>();
        for (Renewal renewal : open) {
            TokenSerial token = renewal.plan().token();
            work.add(
                    () ->
                            control.awaitTurn(token)
                                    ? runner.alone(
                                            token, () -> resume(renewal.id(), runner, seen, pins))
                                    : RenewTokens.skipped(token, listener, desk.clock()));
        }
        return desk.inParallel(work);
    }

    /** Read anew: another run may have gone on with it in between. */
    private RenewalResult resume(
            UUID id, TokenRunner runner, List<TokenSnapshot> seen, PinSource pins) {
        Renewal renewal = desk.journal().find(id).orElseThrow();
        if (!renewal.state().isOpen()) {
            return Results.of(renewal, desk.clock());
        }
        Optional<TokenSnapshot> token = TokenRunner.tokenOf(renewal, seen);
        return token.isPresent()
                ? runner.resume(renewal, token.get(), desk.campaignOf(renewal), pins)
                : Results.gone(renewal, desk.clock());
    }
}
