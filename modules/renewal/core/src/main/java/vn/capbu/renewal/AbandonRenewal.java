package vn.capbu.renewal;

import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.internal.Results;
import vn.capbu.renewal.internal.TokenRunner;
import vn.capbu.renewal.spi.AuthorityException;

/**
 * Ends an open renewal that can't go on, for example because the token fails for good. Only while nothing was sent: after that
 * a certificate may exist, and only {@link ResumeRenewals} finds out.
 */
public final class AbandonRenewal {

    /** What to do about the token. */
    public enum Token {
        /** It is plugged in: what the renewal made on it is removed first. */
        CLEANED,
        /** It is lost or broken: the renewal ends in the journal, and says what may be left on the token. */
        UNREACHABLE
    }

    private final RenewalDesk desk;

    AbandonRenewal(RenewalDesk desk) {
        this.desk = desk;
    }

    /** Whether nothing of a renewal can be at the authority. */
    public static boolean isAllowed(Renewal renewal) {
        return renewal.state() == RenewalState.PREPARED
                || (renewal.state() == RenewalState.KEY_GENERATED && !renewal.isRuledOut());
    }

    /**
     * Ends the open renewal of a token.
     *
     * @param pins asked once when the token is to be cleaned
     * @return FAILED with CANCELLED when it ended; with another cause when it is still open, or was sent meanwhile
     * @throws AuthorityException when the authority's settings can't be used; no token was touched
     * @throws IllegalArgumentException when the token has no open renewal
     */
    public RenewalResult run(
            Operator operator,
            TokenSerial serial,
            Token how,
            PinSource pins,
            RenewalListener listener)
            throws AuthorityException {
        operator.require(Right.GO_ON_WITH_RENEWAL);
        List<TokenSnapshot> seen =
                how == Token.CLEANED ? desk.scanSnapshots(new Cancellation()) : List.of();
        TokenRunner runner = desk.runner(operator, listener, new BatchControl());
        return runner.alone(serial, () -> abandon(serial, how, runner, seen, pins));
    }

    private RenewalResult abandon(
            TokenSerial serial,
            Token how,
            TokenRunner runner,
            List<TokenSnapshot> seen,
            PinSource pins) {
        Optional<Renewal> open = desk.journal().findOpen(serial);
        if (open.isEmpty()) {
            throw new IllegalArgumentException("token " + serial + " has no open renewal");
        }
        Renewal renewal = open.get();
        if (!isAllowed(renewal)) {
            return Results.of(renewal, desk.clock());
        }
        if (how == Token.UNREACHABLE) {
            return runner.abandonWithoutToken(renewal);
        }
        Optional<TokenSnapshot> token = TokenRunner.tokenOf(renewal, seen);
        return token.isPresent()
                ? runner.abandon(renewal, token.get(), desk.campaignOf(renewal), pins)
                : Results.gone(renewal, desk.clock());
    }
}
