package vn.capbu.adapters.authority;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * How the RA signs in to an EST server (RFC 7030, 3.2.3 and 3.3.2): a TLS client certificate, or HTTP Basic inside TLS.
 *
 * @param tls trusts the configured CA certificates alone
 * @param user name for HTTP Basic; null for a client certificate
 * @param passwordFile where its password is read anew for each request; null exactly when the user is
 */
record EstAccess(SSLContext tls, @Nullable String user, @Nullable Path passwordFile) {

    /**
     * Reads what signs in.
     *
     * @throws AuthorityException MISCONFIGURED
     */
    static EstAccess of(
            @Nullable RaCredential credential, List<X509CertificateHolder> anchors, Clock clock)
            throws AuthorityException {
        try {
            TrustManager[] trust = {new ExplicitTrust(anchors, clock)};
            if (credential instanceof RaCredential.KeyStoreFile file) {
                RaKeyReader.Pair pair = new RaKeyReader(clock).readPair(file);
                return new EstAccess(context(keys(pair), trust), null, null);
            }
            if (credential instanceof RaCredential.Password password) {
                checkUser(password.user());
                char[] read = PasswordFile.read(password.passwordFile());
                Arrays.fill(read, '\0');
                return new EstAccess(
                        context(null, trust), password.user(), password.passwordFile());
            }
            throw new AuthorityException(
                    Fault.MISCONFIGURED,
                    "EST needs an RA that signs in: a PKCS#12 file, or a name and a password file");
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED, List.of(), "TLS can't be prepared: " + e.getMessage(), e);
        }
    }

    /**
     * TLS that trusts the CA certificates alone, and signs in nowhere.
     *
     * @param anchors DER
     * @throws AuthorityException MISCONFIGURED
     */
    static SSLContext trusting(List<Bytes> anchors, Clock clock) throws AuthorityException {
        try {
            List<X509CertificateHolder> parsed = new ArrayList<>();
            for (Bytes der : anchors) {
                parsed.add(Certificates.parse(der));
            }
            return context(null, new TrustManager[] {new ExplicitTrust(parsed, clock)});
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED, List.of(), "TLS can't be prepared: " + e.getMessage(), e);
        }
    }

    private static void checkUser(String user) throws AuthorityException {
        boolean fits =
                !user.isEmpty() && user.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != ':');
        if (!fits) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED,
                    "the RA's name is ASCII without blanks and colons (RFC 7617)");
        }
    }

    private static SSLContext context(KeyManager @Nullable [] keys, TrustManager[] trust)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }

    private static KeyManager[] keys(RaKeyReader.Pair pair)
            throws GeneralSecurityException, java.io.IOException {
        X509Certificate[] chain = new X509Certificate[pair.certificates().size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = Certificates.toJdk(pair.certificates().get(i));
        }
        char[] none = new char[0];
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, none);
        store.setKeyEntry("ra", pair.key(), none, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, none);
        return factory.getKeyManagers();
    }

    /**
     * The value of the field Authorization; null where TLS signs in. The JDK's client takes it as a String only: it is made
     * for one request and kept nowhere; what it is made from is wiped.
     */
    @Nullable String authorization() throws AuthorityException {
        if (user == null || passwordFile == null) {
            return null;
        }
        char[] password = PasswordFile.read(passwordFile);
        byte[] name = (user + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] secret = StandardCharsets.US_ASCII.encode(CharBuffer.wrap(password)).array();
        byte[] both = Arrays.copyOf(name, name.length + password.length);
        System.arraycopy(secret, 0, both, name.length, password.length);
        try {
            return "Basic " + Base64.getEncoder().encodeToString(both);
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }
}
