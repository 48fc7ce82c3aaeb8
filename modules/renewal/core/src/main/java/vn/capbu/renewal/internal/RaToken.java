package vn.capbu.renewal.internal;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.PinKind;
import vn.capbu.renewal.RenewalResult.PinTry;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenSnapshot;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenAccess;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.TokenKey;

/**
 * The registration authority's token, logged in, in a worker process of its own. One signature at a time. Once a signature
 * fails the session is over: its worker may be damaged, and a new login needs the PIN again.
 */
public final class RaToken implements AutoCloseable {

    /** RFC 6402, 2.10: id-kp-cmcRA. */
    private static final String CMC_RA = "1.3.6.1.5.5.7.3.28";

    private final TokenSession session;
    private final RaCredential.OnToken credential;
    private volatile boolean usable = true;

    private RaToken(TokenSession session, Pair pair) {
        this.session = session;
        this.credential = new RaCredential.OnToken(pair.certificate(), new Signer(pair));
    }

    /** What came of opening it: a token that signs, or what was done with a PIN that it didn't take. */
    public record Opened(@Nullable RaToken token, @Nullable PinTry refused) {}

    /**
     * Opens the token, tries the PIN once under the ledger's rule, and finds the RA's certificate with its key.
     *
     * @throws AuthorityException RA_UNAVAILABLE
     */
    public static Opened open(
            TokenAccess tokens,
            AuthoritySettings.Ra.Token wanted,
            int tryLimit,
            PinGuard guard,
            Pin pin,
            boolean askedFor,
            Clock clock)
            throws AuthorityException {
        TokenSession session = null;
        RaToken opened = null;
        try {
            session = tokens.open(wanted.module(), wanted.serial());
            TokenSnapshot now = session.identify();
            PinGuard.Refusal refusal =
                    guard.logIn(
                            new PinGuard.Attempt(
                                    wanted.serial(),
                                    PinKind.USER,
                                    now.flags(),
                                    tryLimit,
                                    askedFor,
                                    pin),
                            session::login);
            if (refusal != null) {
                return new Opened(null, refusal.pinTry());
            }
            opened = new RaToken(session, find(now, session.keys(), clock));
            return new Opened(opened, null);
        } catch (TokenException e) {
            throw new AuthorityException(
                    Fault.RA_UNAVAILABLE,
                    List.of(),
                    "RA token " + wanted.serial() + ": " + StepException.describe(e),
                    e);
        } finally {
            if (opened == null && session != null) {
                session.close();
            }
        }
    }

    /** What the authority client is handed. */
    public RaCredential.OnToken credential() {
        return credential;
    }

    /** Whether it signs still, as far as anybody knows. */
    public boolean isUsable() {
        return usable;
    }

    @Override
    public void close() {
        usable = false;
        session.close();
    }

    private record Pair(Bytes certificate, PublicKey key, Bytes ckaId) {}

    /** The certificate for RAs that is valid and has its key; without any for RAs, the only one. */
    private static Pair find(TokenSnapshot token, List<TokenKey> keys, Clock clock)
            throws AuthorityException {
        List<Pair> forRas = new ArrayList<>();
        List<Pair> others = new ArrayList<>();
        for (TokenCertificate object : token.certificates()) {
            try {
                X509Certificate certificate = Certificates.parse(object.der());
                boolean hasKey = keys.stream().anyMatch(key -> key.ckaId().equals(object.ckaId()));
                Instant time = clock.instant();
                boolean valid =
                        !time.isAfter(certificate.getNotAfter().toInstant())
                                && !time.isBefore(certificate.getNotBefore().toInstant());
                if (hasKey && valid && !Certificates.isCa(certificate)) {
                    Pair pair = new Pair(object.der(), certificate.getPublicKey(), object.ckaId());
                    (isForRas(certificate) ? forRas : others).add(pair);
                }
            } catch (CertificateException damaged) {
                // another object on the token is no reason to fail
            }
        }
        List<Pair> candidates = forRas.isEmpty() ? others : forRas;
        if (candidates.size() != 1) {
            throw new AuthorityException(
                    Fault.RA_UNAVAILABLE,
                    "RA token "
                            + token.serial()
                            + " has "
                            + candidates.size()
                            + " valid certificates with a key, not one");
        }
        return candidates.get(0);
    }

    private static boolean isForRas(X509Certificate certificate)
            throws CertificateParsingException {
        List<String> purposes = certificate.getExtendedKeyUsage();
        return purposes != null && purposes.contains(CMC_RA);
    }

    private final class Signer implements RequestSigner {

        private final Pair pair;
        private final SignatureScheme scheme;

        Signer(Pair pair) {
            this.pair = pair;
            this.scheme = SignatureScheme.of(pair.key());
        }

        @Override
        public Bytes publicKey() {
            return Bytes.of(pair.key().getEncoded());
        }

        @Override
        public SignatureScheme scheme() {
            return scheme;
        }

        @Override
        public synchronized byte[] sign(byte[] data) throws TokenException {
            try {
                return session.sign(pair.ckaId(), scheme, data);
            } catch (TokenException e) {
                usable = false;
                throw e;
            }
        }
    }
}
