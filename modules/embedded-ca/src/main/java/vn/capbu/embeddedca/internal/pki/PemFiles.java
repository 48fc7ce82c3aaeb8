package vn.capbu.embeddedca.internal.pki;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import vn.capbu.embeddedca.EmbeddedCaException;
import vn.capbu.kernel.SmallFile;

/** Certificates and private keys as PEM files (RFC 7468). Private keys are written for their owner only. */
public final class PemFiles {

    private PemFiles() {}

    /**
     * The first certificate of a PEM file.
     *
     * @throws IOException when it can't be read or holds no certificate
     */
    public static X509CertificateHolder readCertificate(Path file) throws IOException {
        if (readFirst(file).orElse(null) instanceof X509CertificateHolder certificate) {
            return certificate;
        }
        throw new EmbeddedCaException("no PEM certificate in " + file);
    }

    /**
     * The private key of a PEM file.
     *
     * @throws IOException when it can't be read or holds no readable private key; the message never shows its content
     */
    public static PrivateKey readPrivateKey(Path file) throws IOException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter().setProvider(Crypto.provider());
        Object found = readFirst(file).orElse(null);
        if (found instanceof PEMKeyPair pair) {
            return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
        if (found instanceof PrivateKeyInfo info) {
            return converter.getPrivateKey(info);
        }
        throw new EmbeddedCaException("no unencrypted PEM private key in " + file);
    }

    /**
     * Writes a credential: the key first, so that a certificate without its key is never left behind.
     *
     * @throws IOException when a file can't be written
     */
    public static void write(Credential credential, Path certificateFile, Path keyFile)
            throws IOException {
        write(keyFile, "PRIVATE KEY", credential.key().getEncoded(), "rw-------");
        write(certificateFile, "CERTIFICATE", credential.certificate().getEncoded(), "rw-r--r--");
    }

    private static Optional<Object> readFirst(Path file) throws IOException {
        String text = SmallFile.text(file, StandardCharsets.ISO_8859_1);
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            Object first = parser.readObject();
            // OpenSSL writes the curve before the key of an EC pair
            boolean isCurve = first instanceof ASN1ObjectIdentifier;
            return Optional.ofNullable(isCurve ? parser.readObject() : first);
        } catch (IOException | RuntimeException e) {
            // without the cause: its message may show what stands in a key file
            throw new EmbeddedCaException("not a readable PEM file: " + file);
        }
    }

    private static void write(Path file, String type, byte[] der, String permissions)
            throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, der));
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        try (FileChannel channel =
                FileChannel.open(
                        written,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        attributes(written, permissions))) {
            channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(
                written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
