package vn.capbu.renewal.custody;

import java.time.Instant;
import vn.capbu.renewal.custody.ReadyTokens.Finding;

/**
 * The look at a token before it is returned.
 *
 * @param at when
 * @param operator who looked
 * @param finding what the authority said of the new certificate
 * @param condition of the token now
 */
public record ReadyCheck(Instant at, String operator, Finding finding, TokenCondition condition) {}
