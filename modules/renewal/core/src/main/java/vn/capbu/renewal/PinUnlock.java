package vn.capbu.renewal;

import java.time.Instant;
import vn.capbu.kernel.TokenSerial;

/**
 * A supervisor let a PIN of a token be tried again although the ledger, or the token itself, says that few tries are left.
 *
 * @param token which token
 * @param kind which of its PINs
 * @param tries how many tries were given
 * @param failedTries how many had failed by then
 * @param reason why, in the supervisor's words
 * @param supervisor who gave them, by account name
 * @param secondPerson the second person
 * @param at when
 */
public record PinUnlock(
        TokenSerial token,
        PinKind kind,
        int tries,
        int failedTries,
        String reason,
        String supervisor,
        String secondPerson,
        Instant at) {}
