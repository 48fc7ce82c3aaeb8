package vn.capbu.renewal;

import vn.capbu.kernel.Operator;
import vn.capbu.kernel.Right;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.internal.PinReplacer;

/** Gives a token a new PIN by its present one (C_SetPIN): a supervisor's step with a second person. An open renewal goes on. */
public final class ChangePin {

    private final RenewalDesk desk;

    ChangePin(RenewalDesk desk) {
        this.desk = desk;
    }

    /**
     * Changes the PIN of a token that is plugged in. The present PIN is tried once at most, by the rules of the ledger.
     *
     * @param pins left to their owner, who wipes them
     * @param secondPerson the second person's name
     * @throws SupervisionException when supervisor or second person is missing; nothing was tried
     */
    public PinChange run(
            Operator operator, TokenSerial token, PinReplacement pins, String secondPerson)
            throws SupervisionException {
        operator.require(Right.USE_PINS);
        Supervision supervision = Supervision.of(operator, secondPerson);
        return PinSteps.run(desk, supervision, token, pins, PinReplacer.Way.BY_PRESENT_PIN);
    }
}
