package vn.capbu.adapters.authority;

import static vn.capbu.adapters.authority.RaKeyReader.misconfigured;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import vn.capbu.kernel.SmallFile;
import vn.capbu.renewal.spi.AuthorityException;

/** Reads a certificate, with the chain that may follow it, and its PKCS#8 key from PEM files. */
final class PemFile {

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private PemFile() {}

    /** Reads both. */
    static RaKeyReader.Pair readPair(Path certificateFile, Path keyFile) throws AuthorityException {
        List<X509CertificateHolder> certificates = new ArrayList<>();
        for (Object object : objects(certificateFile)) {
            if (object instanceof X509CertificateHolder certificate) {
                certificates.add(certificate);
            }
        }
        if (certificates.isEmpty()) {
            throw misconfigured(certificateFile, "it holds no PEM certificate", null);
        }
        return new RaKeyReader.Pair(certificates, key(keyFile));
    }

    private static PrivateKey key(Path file) throws AuthorityException {
        List<Object> objects = objects(file);
        checkOwnerOnly(file);
        for (Object object : objects) {
            if (object instanceof PrivateKeyInfo info) {
                try {
                    return new JcaPEMKeyConverter()
                            .setProvider(Certificates.PROVIDER)
                            .getPrivateKey(info);
                } catch (IOException e) {
                    throw misconfigured(file, "its key can't be used", e);
                }
            }
        }
        throw misconfigured(file, "it holds no PKCS#8 key without encryption in PEM", null);
    }

    private static void checkOwnerOnly(Path file) throws AuthorityException {
        try {
            PosixFileAttributeView posix =
                    Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (posix != null
                    && posix.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw misconfigured(file, "others than its owner can read this key", null);
            }
        } catch (IOException e) {
            throw misconfigured(file, "it can't be read", e);
        }
    }

    private static List<Object> objects(Path file) throws AuthorityException {
        List<Object> objects = new ArrayList<>();
        byte[] content = content(file);
        try (Reader reader =
                        new InputStreamReader(
                                new ByteArrayInputStream(content), StandardCharsets.US_ASCII);
                PEMParser parser = new PEMParser(reader)) {
            for (Object object = parser.readObject();
                    object != null;
                    object = parser.readObject()) {
                objects.add(object);
            }
            return objects;
        } catch (IOException | RuntimeException e) {
            throw misconfigured(file, "it can't be read as PEM", e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static byte[] content(Path file) throws AuthorityException {
        try {
            return SmallFile.read(file, SmallFile.SETTINGS);
        } catch (SmallFile.TooLongException e) {
            throw misconfigured(file, "it is too long for a PEM file", e);
        } catch (NoSuchFileException e) {
            throw misconfigured(file, "there is no such file", e);
        } catch (IOException e) {
            throw misconfigured(file, "it can't be read as PEM", e);
        }
    }
}
