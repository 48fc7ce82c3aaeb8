package vn.capbu.adapters.authority;

import static vn.capbu.adapters.authority.RaKeyReader.misconfigured;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.kernel.SmallFile;
import vn.capbu.renewal.spi.AuthorityException;

/** Reads the one key of a PKCS#12 file. */
final class Pkcs12File {

    private Pkcs12File() {}

    /** Reads it; the password is wiped. */
    static RaKeyReader.Pair read(Path file, Path passwordFile) throws AuthorityException {
        char[] password = PasswordFile.read(passwordFile);
        try (InputStream in = new ByteArrayInputStream(SmallFile.read(file, SmallFile.SETTINGS))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            String alias = onlyKey(store, file);
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw misconfigured(file, "its key isn't a private key", null);
            }
            return new RaKeyReader.Pair(chain(store, alias, file), key);
        } catch (SmallFile.TooLongException e) {
            throw misconfigured(file, "it is too long for a PKCS#12 file", e);
        } catch (NoSuchFileException e) {
            throw misconfigured(file, "there is no such file", e);
        } catch (IOException e) {
            boolean wrongPassword = e.getCause() instanceof UnrecoverableKeyException;
            String reason =
                    wrongPassword
                            ? "the password in " + passwordFile + " isn't its password"
                            : "it can't be read as PKCS#12";
            throw misconfigured(file, reason, e);
        } catch (GeneralSecurityException e) {
            throw misconfigured(file, "it can't be read as PKCS#12", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static String onlyKey(KeyStore store, Path file)
            throws GeneralSecurityException, AuthorityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw misconfigured(file, "it holds " + keys.size() + " keys, not one", null);
        }
        return keys.get(0);
    }

    private static List<X509CertificateHolder> chain(KeyStore store, String alias, Path file)
            throws GeneralSecurityException, AuthorityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || chain.length == 0) {
            throw misconfigured(file, "its key has no certificate", null);
        }
        List<X509CertificateHolder> holders = new ArrayList<>();
        for (Certificate certificate : chain) {
            try {
                holders.add(new X509CertificateHolder(certificate.getEncoded()));
            } catch (IOException e) {
                throw new CertificateEncodingException(e);
            }
        }
        return holders;
    }
}
