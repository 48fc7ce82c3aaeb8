package vn.capbu.renewal;

import vn.capbu.kernel.Operator;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.internal.PinReplacer;

/**
 * Gives a token a new PIN by its SO-PIN (C_Login as CKU_SO, C_InitPIN), locked or not: a supervisor's step with a second person. Keys
 * and certificates stay; an open renewal goes on.
 */
public final class UnblockPin {

    private final RenewalDesk desk;

    UnblockPin(RenewalDesk desk) {
        this.desk = desk;
    }

    /**
     * Sets the PIN of a token that is plugged in. The SO-PIN is tried once at most, by the rules of its own ledger.
     *
     * @param pins the SO-PIN and the new PIN; left to their owner, who wipes them
     * @param secondPerson the second person's name
     * @throws SupervisionException when supervisor or second person is missing; nothing was tried
     */
    public PinChange run(
            Operator operator, TokenSerial token, PinReplacement pins, String secondPerson)
            throws SupervisionException {
        Supervision supervision = Supervision.of(operator, secondPerson);
        return PinSteps.run(desk, supervision, token, pins, PinReplacer.Way.BY_SO_PIN);
    }
}
