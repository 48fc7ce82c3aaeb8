package vn.capbu.renewal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.kernel.TokenSerial;

/**
 * What a campaign says of a token that is plugged in.
 *
 * @param token what its public session shows
 * @param subject the certificate that is judged; null when there is none that could be
 * @param record what the registry knows of it; null when it doesn't
 * @param eligibility the verdict
 * @param failedRules in their order; empty unless NOT_ELIGIBLE, or {@link #awaitsExpiredDecision}
 * @param owed the owed term; null when nothing is owed or nobody knows the contract
 */
public record TokenAssessment(
        TokenSnapshot token,
        @Nullable Subject subject,
        @Nullable RegistryRecord record,
        Eligibility eligibility,
        List<EligibilityRule> failedRules,
        @Nullable OwedTerm owed) {

    public TokenAssessment {
        failedRules = List.copyOf(failedRules);
    }

    /** Whether only the certificate's end is in the way, so that a supervisor may decide; see {@link AllowExpiredRenewal}. */
    public boolean awaitsExpiredDecision() {
        return eligibility == Eligibility.NEEDS_DECISION
                && failedRules.contains(EligibilityRule.E2);
    }

    /** The token's serial number. */
    public TokenSerial serial() {
        return token.serial();
    }

    /**
     * A certificate on the token, parsed.
     *
     * @param object where it stands on the token
     * @param certificate parsed
     */
    public record Subject(TokenCertificate object, X509Certificate certificate) {

        /** Its notAfter. */
        public Instant notAfter() {
            return certificate.getNotAfter().toInstant();
        }

        /** The hash of its public key. */
        public PublicKeyHash publicKeyHash() {
            return PublicKeyHash.of(certificate.getPublicKey().getEncoded());
        }
    }
}
