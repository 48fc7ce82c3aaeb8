package vn.capbu.tokenworker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.tokenworker.protocol.Failure;
import vn.capbu.tokenworker.protocol.Octets;
import vn.capbu.tokenworker.protocol.Secret;

/**
 * Uses a token as software that relies on it does: SunPKCS11's KeyStore, found by its certificate, one signature. Reads only;
 * a KeyStore writes to tokens in ways that destroy keys.
 */
final class RelyingApplication {

    private static final int RANDOM_BYTES = 32;

    private final String library;
    private final long slot;
    private final int slotIndex;

    /**
     * @param slot CK_SLOT_ID in this process
     * @param slotIndex its place in the slot list of this process
     */
    RelyingApplication(String library, long slot, int slotIndex) {
        this.library = library;
        this.slot = slot;
        this.slotIndex = slotIndex;
    }

    /**
     * Verifies that the certificate's key signs.
     *
     * @param pin wiped by its owner
     * @param exact false accepts another certificate for the same key
     */
    void verify(Secret pin, Octets certificate, boolean exact) throws RequestFailure {
        try {
            Certificate wanted = parse(certificate);
            Provider provider = provider();
            KeyStore tokens = open(provider, pin);
            PrivateKey key = find(tokens, wanted, exact);
            if (key == null) {
                throw failure("the KeyStore shows no such certificate with a key");
            }
            if (!signs(provider, key, wanted)) {
                throw failure("the signature doesn't verify under the certificate");
            }
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw failure(describe(e));
        }
    }

    private Provider provider() throws RequestFailure {
        Provider unconfigured = Security.getProvider("SunPKCS11");
        if (unconfigured == null) {
            throw failure("this JVM has no SunPKCS11");
        }
        return unconfigured.configure(configuration());
    }

    private String configuration() throws RequestFailure {
        String path = library.replace('\\', '/');
        if (path.contains("\"") || path.contains("${") || path.contains("\n")) {
            throw failure("SunPKCS11 can't be given this library path");
        }
        String place = slot <= Integer.MAX_VALUE ? "slot=" + slot : "slotListIndex=" + slotIndex;
        return "--name=capbu\nlibrary=\"" + path + "\"\n" + place + "\n";
    }

    private static KeyStore open(Provider provider, Secret pin)
            throws GeneralSecurityException, IOException {
        KeyStore tokens = KeyStore.getInstance("PKCS11", provider);
        char[] characters = null;
        if (!pin.isEmpty()) {
            characters = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(pin.expose())).array();
        }
        try {
            tokens.load(null, characters);
        } finally {
            if (characters != null) {
                Arrays.fill(characters, '\0');
            }
        }
        return tokens;
    }

    private static @Nullable PrivateKey find(KeyStore tokens, Certificate wanted, boolean exact)
            throws GeneralSecurityException {
        List<String> aliases = Collections.list(tokens.aliases());
        for (String alias : aliases) {
            Certificate shown = tokens.isKeyEntry(alias) ? tokens.getCertificate(alias) : null;
            if (shown != null
                    && fits(shown, wanted, exact)
                    && tokens.getKey(alias, null) instanceof PrivateKey key) {
                return key;
            }
        }
        return null;
    }

    private static boolean fits(Certificate shown, Certificate wanted, boolean exact) {
        return exact ? shown.equals(wanted) : shown.getPublicKey().equals(wanted.getPublicKey());
    }

    private static boolean signs(Provider provider, PrivateKey key, Certificate certificate)
            throws GeneralSecurityException {
        String algorithm = "EC".equals(key.getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA";
        byte[] data = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(data);
        Signature signer = Signature.getInstance(algorithm, provider);
        signer.initSign(key);
        signer.update(data);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(data);
        return verifier.verify(signature);
    }

    private static Certificate parse(Octets der) throws CertificateException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    private static RequestFailure failure(String detail) {
        return new RequestFailure(Failure.RELYING_APPLICATION_FAILED, detail);
    }

    private static String describe(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(t);
        }
        return text.toString();
    }
}
