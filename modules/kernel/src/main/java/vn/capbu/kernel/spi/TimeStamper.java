package vn.capbu.kernel.spi;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/** Time-stamps by RFC 3161; registered in {@code META-INF/services}. Thread-safe; not on the event dispatch thread. */
public interface TimeStamper {

    /**
     * Has a server stamp a hash, and checks its answer: hash, nonce, policy, signature and who signed.
     *
     * @param sha256 of what is stamped
     * @return the token, DER
     * @throws TimeStampException why there is none
     */
    Bytes stamp(Server server, Bytes sha256) throws TimeStampException;

    /**
     * Checks a token against what it has to be of, as of the time that it says.
     *
     * @param token DER
     * @param sha256 of what was stamped
     * @param trusted DER of certificates: of CAs, or of the server itself
     * @return the time that it says
     * @throws TimeStampException OTHER_DATA, UNTRUSTED or BAD_ANSWER
     */
    Instant check(Bytes token, Bytes sha256, List<Bytes> trusted) throws TimeStampException;

    /**
     * A server (time-stamping authority).
     *
     * @param url where to POST, http or https
     * @param policy OID of the policy to stamp under; null for the server's own choice
     * @param trusted DER of certificates by which its stamps are checked
     */
    record Server(String url, @Nullable String policy, List<Bytes> trusted) {

        private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9][0-9]{0,18})){1,30}");

        public Server {
            trusted = List.copyOf(trusted);
            if (policy != null && !isPolicy(policy)) {
                throw new IllegalArgumentException("not an OID: " + policy);
            }
        }

        /** Whether a text is an OID, and may be a policy. */
        public static boolean isPolicy(String text) {
            return OID.matcher(text).matches();
        }
    }
}
