package vn.capbu.kernel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.OperatorException.Reason;

/**
 * A version of the rules for passwords and failed tries. The documents of the campaign have none; the seeded one is ours.
 *
 * @param version its number
 * @param minLength shortest password, in characters
 * @param maxLength longest password, in characters: hashing takes no more than that
 * @param freeTries tries that may fail without a wait
 * @param firstDelay wait after the next one that fails; it doubles with each further one
 * @param maxDelay longest wait
 */
public record SignInRules(
        int version,
        int minLength,
        int maxLength,
        int freeTries,
        Duration firstDelay,
        Duration maxDelay) {

    private static final int MIN_DIFFERENT = 4;
    private static final int SHORTEST_NAME = 3;
    private static final int MAX_DOUBLINGS = 30;

    /**
     * Until when no sign-in is tried after so many that failed.
     *
     * @return null when there is no wait
     */
    @Nullable Instant lockedUntil(int failedTries, Instant now) {
        if (failedTries <= freeTries) {
            return null;
        }
        int doublings = Math.min(failedTries - freeTries - 1, MAX_DOUBLINGS);
        Duration delay = firstDelay.multipliedBy(1L << doublings);
        return now.plus(delay.compareTo(maxDelay) > 0 ? maxDelay : delay);
    }

    /**
     * Checks a new password; it stays the caller's, who wipes it.
     *
     * @throws OperatorException PASSWORD_SHORT, PASSWORD_LONG or PASSWORD_GUESSED
     */
    public void check(String name, String displayName, char[] password) throws OperatorException {
        if (password.length > maxLength) {
            throw new OperatorException(Reason.PASSWORD_LONG, Integer.toString(maxLength));
        }
        if (password.length < minLength) {
            throw new OperatorException(Reason.PASSWORD_SHORT, Integer.toString(minLength));
        }
        if (differentCharacters(password) < MIN_DIFFERENT
                || holds(password, name)
                || holds(password, displayName)) {
            throw new OperatorException(Reason.PASSWORD_GUESSED, name);
        }
    }

    private static long differentCharacters(char[] password) {
        int different = 0;
        for (int i = 0; i < password.length; i++) {
            boolean seen = false;
            for (int j = 0; j < i && !seen; j++) {
                seen = password[j] == password[i];
            }
            different += seen ? 0 : 1;
        }
        return different;
    }

    /** Whether a name stands in it, in any case; without making a text of the password. */
    private static boolean holds(char[] password, String name) {
        if (name.length() < SHORTEST_NAME) {
            return false;
        }
        for (int start = 0; start + name.length() <= password.length; start++) {
            int same = 0;
            while (same < name.length()
                    && Character.toLowerCase(password[start + same])
                            == Character.toLowerCase(name.charAt(same))) {
                same++;
            }
            if (same == name.length()) {
                return true;
            }
        }
        return false;
    }
}
