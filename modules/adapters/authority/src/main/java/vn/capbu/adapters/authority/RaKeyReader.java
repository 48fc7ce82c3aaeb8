package vn.capbu.adapters.authority;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorException;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** Reads the RA credential and makes sure that certificate and key belong together and the certificate is valid now. */
final class RaKeyReader {

    private final Clock clock;

    RaKeyReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Certificates and key as a file holds them.
     *
     * @param certificates the RA's own first, at least one
     */
    record Pair(List<X509CertificateHolder> certificates, PrivateKey key) {}

    /**
     * Reads it.
     *
     * @throws AuthorityException MISCONFIGURED, naming the file and what is wrong with it
     */
    RaKey read(RaCredential credential) throws AuthorityException {
        if (credential instanceof RaCredential.KeyStoreFile file) {
            return checked(Pkcs12File.read(file.keyStore(), file.passwordFile()), file.keyStore());
        }
        if (credential instanceof RaCredential.PemFiles files) {
            return checked(PemFile.readPair(files.certificate(), files.key()), files.certificate());
        }
        if (credential instanceof RaCredential.OnToken token) {
            return onToken(token);
        }
        throw new AuthorityException(
                Fault.MISCONFIGURED, "a password signs no request: CMP needs the RA's certificate");
    }

    /** The key of a file with one that can be used for TLS too. */
    Pair readPair(RaCredential.KeyStoreFile file) throws AuthorityException {
        Pair pair = Pkcs12File.read(file.keyStore(), file.passwordFile());
        checked(pair, file.keyStore());
        return pair;
    }

    private RaKey onToken(RaCredential.OnToken token) throws AuthorityException {
        try {
            X509CertificateHolder certificate = Certificates.parse(token.certificate());
            if (!certificate.isValidOn(Date.from(clock.instant()))) {
                throw new AuthorityException(
                        Fault.MISCONFIGURED, "the certificate on the RA's token isn't valid now");
            }
            if (!Certificates.publicKey(certificate).equals(token.key().publicKey())) {
                throw new AuthorityException(
                        Fault.MISCONFIGURED,
                        "certificate and key on the RA's token don't belong together");
            }
            return RaKey.onToken(certificate, token.key());
        } catch (IOException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED,
                    List.of(),
                    "the certificate on the RA's token can't be read",
                    e);
        }
    }

    private RaKey checked(Pair pair, Path file) throws AuthorityException {
        X509CertificateHolder certificate = pair.certificates().get(0);
        if (!certificate.isValidOn(Date.from(clock.instant()))) {
            throw misconfigured(file, "the RA certificate isn't valid now", null);
        }
        try {
            X509Certificate known = Certificates.toJdk(certificate);
            SignatureScheme scheme = SignatureScheme.of(known.getPublicKey());
            List<X509CertificateHolder> chain =
                    pair.certificates().subList(1, pair.certificates().size());
            RaKey ra = RaKey.inMemory(certificate, chain, pair.key(), scheme);
            if (!fits(ra)) {
                throw misconfigured(file, "certificate and key don't belong together", null);
            }
            return ra;
        } catch (GeneralSecurityException | IOException | OperatorException e) {
            throw misconfigured(file, "the RA key can't be used", e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw misconfigured(file, "the RA key is of a kind that isn't used here", e);
        }
    }

    private static boolean fits(RaKey ra) throws IOException, OperatorException {
        byte[] probe =
                "proof that the key is the certificate's"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var signer = ra.signer();
        try (OutputStream out = signer.getOutputStream()) {
            out.write(probe);
        }
        ContentVerifier verifier =
                Certificates.verifier(ra.certificate()).get(signer.getAlgorithmIdentifier());
        try (OutputStream out = verifier.getOutputStream()) {
            out.write(probe);
        }
        return verifier.verify(signer.getSignature());
    }

    /** MISCONFIGURED because of a file. */
    static AuthorityException misconfigured(Path file, String reason, @Nullable Throwable cause) {
        return new AuthorityException(Fault.MISCONFIGURED, List.of(), file + ": " + reason, cause);
    }
}
