package vn.capbu.renewal;

import vn.capbu.kernel.Cancellation;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.internal.PinReplacer;
import vn.capbu.renewal.internal.TokenHeldException;
import vn.capbu.renewal.internal.TokenRunner;

/** What changing and unblocking a PIN have in common: the token is found, no run has it meanwhile, open renewals go on. */
final class PinSteps {

    private PinSteps() {}

    static PinChange run(
            RenewalDesk desk,
            Supervision supervision,
            TokenSerial token,
            PinReplacement pins,
            PinReplacer.Way way) {
        TokenSnapshot seen =
                RenewalDesk.bySerial(desk.scanSnapshots(new Cancellation())).get(token);
        if (seen == null) {
            return PinReplacer.gone(token);
        }
        PinReplacer replacer =
                new PinReplacer(
                        desk.storage(), desk.clock(), supervision, way, () -> desk.openToken(seen));
        try {
            return desk.alone(
                    token,
                    supervision.supervisor(),
                    () -> {
                        PinChange change =
                                replacer.run(
                                        token,
                                        pins,
                                        desk.pinGuard(supervision.supervisor()),
                                        desk.pinTryLimit(seen.module()));
                        keepGoing(desk, token, pins, change);
                        return change;
                    });
        } catch (TokenHeldException e) {
            return PinReplacer.held(token, e);
        }
    }

    /** A renewal that is open goes on with the new PIN; the old one must not be tried by anything. */
    private static void keepGoing(
            RenewalDesk desk, TokenSerial token, PinReplacement pins, PinChange change) {
        switch (change.outcome()) {
            case NEW_PIN_SET -> {
                desk.acceptedPins().forget(token);
                desk.refusedPins().forget(token, PinKind.USER);
                desk.journal()
                        .findOpen(token)
                        .ifPresent(
                                open -> {
                                    PublicKeyHash identity = TokenRunner.identityOf(open);
                                    desk.acceptedPins().keep(token, identity, pins.next());
                                });
            }
            case PIN_UNKNOWN -> desk.acceptedPins().forget(token);
            default -> {
                // the old PIN holds
            }
        }
    }
}
