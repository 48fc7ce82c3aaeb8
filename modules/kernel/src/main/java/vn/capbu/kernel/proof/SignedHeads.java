package vn.capbu.kernel.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.SmallFile;
import vn.capbu.kernel.WholeFile;
import vn.capbu.kernel.spi.AuditProofs.Head;
import vn.capbu.kernel.table.FileHash;

/**
 * Heads of the chain in files, signed with Ed25519. Whoever can write to the data directory can sign as well: a head proves something
 * once a copy of it, and of the public key, is kept elsewhere.
 */
final class SignedHeads {

    private static final String FOLDER = "audit-heads";
    private static final String HEAD = ".properties";
    private static final String STAMP = ".tst";
    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    SignedHeads(DataDirectory directory) throws IOException {
        this.folder = directory.folder(FOLDER);
    }

    /**
     * A head as a file says it.
     *
     * @param file its name
     * @param head what it says
     * @param signed whether its signature is right
     * @param stamped SHA-256 of what its time-stamp has to be of
     * @param stampHash SHA-256 of its time-stamp, as it says; empty when it has none
     */
    record SignedHead(String file, Head head, boolean signed, Bytes stamped, String stampHash) {

        /** Name of the file of its time-stamp. */
        String stampFile() {
            return file.replace(".properties", STAMP);
        }
    }

    /**
     * When a head was signed.
     *
     * @param at when
     * @param stamped whether it has a time-stamp
     */
    record Signed(Instant at, boolean stamped) {}

    /** The newest head whose signature is right; empty when there is none. */
    Optional<Signed> last() throws IOException {
        List<SignedHead> heads = read();
        for (int i = heads.size() - 1; i >= 0; i--) {
            SignedHead one = heads.get(i);
            if (one.signed()) {
                String at = SmallFile.properties(folder.resolve(one.file())).getProperty("at", "");
                return Optional.of(new Signed(Instant.parse(at), !one.stampHash().isEmpty()));
            }
        }
        return Optional.empty();
    }

    /** SHA-256 of what a time-stamp of a head is of. */
    static Bytes stamped(Head head, Instant at) {
        return sha256(text(head, at.toString(), ""));
    }

    private static Bytes sha256(byte[] text) {
        return Bytes.of(HexFormat.of().parseHex(FileHash.sha256(text)));
    }

    private Path file(Head head, String end) {
        return folder.resolve(String.format(Locale.ROOT, "head-%012d", head.sequence()) + end);
    }

    /** Writes a time-stamp, before the head that names it. */
    Path keep(Head head, Bytes stamp) throws IOException {
        Path file = file(head, STAMP);
        WholeFile.write(file, out -> out.write(stamp.toArray()));
        return file;
    }

    /** The time-stamp of a head; empty when it is gone, or isn't the one that the head names. */
    Optional<Bytes> stamp(SignedHead head) throws IOException {
        Path file = folder.resolve(head.stampFile());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] token = SmallFile.read(file, SmallFile.SETTINGS);
        return FileHash.sha256(token).equals(head.stampHash())
                ? Optional.of(Bytes.of(token))
                : Optional.empty();
    }

    /**
     * Signs a head.
     *
     * @param stamp its time-stamp; null without one
     */
    Path sign(Head head, Instant at, @Nullable Bytes stamp) throws IOException {
        Path file = file(head, HEAD);
        String stampHash = stamp == null ? "" : FileHash.sha256(stamp.toArray());
        try {
            String signature = HexFormat.of().formatHex(signature(head, at.toString(), stampHash));
            String text =
                    "chain="
                            + head.chainId()
                            + "\nsequence="
                            + head.sequence()
                            + "\nhash="
                            + head.hash()
                            + "\nat="
                            + at.toString().replace(":", "\\:")
                            + (stampHash.isEmpty() ? "" : "\nstamp=" + stampHash)
                            + "\nsignature="
                            + signature
                            + "\n";
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return file;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private byte[] signature(Head head, String at, String stampHash)
            throws GeneralSecurityException, IOException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(privateKey());
        signature.update(text(head, at, stampHash));
        return signature.sign();
    }

    private static byte[] text(Head head, String at, String stampHash) {
        String said =
                String.join("\n", head.chainId(), Long.toString(head.sequence()), head.hash(), at);
        return (stampHash.isEmpty() ? said : said + "\n" + stampHash)
                .getBytes(StandardCharsets.UTF_8);
    }

    private PrivateKey privateKey() throws GeneralSecurityException, IOException {
        Path file = folder.resolve("key.pkcs8");
        if (!Files.exists(file)) {
            makeKey(file);
        }
        byte[] encoded = SmallFile.read(file, SmallFile.SETTINGS);
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private void makeKey(Path file) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        byte[] encoded = pair.getPrivate().getEncoded();
        try {
            WholeFile.write(
                    folder.resolve("key.x509"), out -> out.write(pair.getPublic().getEncoded()));
            WholeFile.write(file, out -> out.write(encoded));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    List<SignedHead> read() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "head-*.properties")) {
            found.forEach(files::add);
        }
        files.sort(Comparator.naturalOrder());
        List<SignedHead> heads = new ArrayList<>();
        for (Path file : files) {
            heads.add(read(file));
        }
        return heads;
    }

    private SignedHead read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            Properties said = SmallFile.properties(file);
            Head head =
                    new Head(
                            said.getProperty("chain", ""),
                            Long.parseLong(said.getProperty("sequence", "0")),
                            said.getProperty("hash", ""));
            String at = said.getProperty("at", "");
            return new SignedHead(
                    name,
                    head,
                    isSigned(head, said),
                    sha256(text(head, at, "")),
                    said.getProperty("stamp", ""));
        } catch (IllegalArgumentException e) {
            // somebody edited it: it isn't what was signed
            return new SignedHead(name, new Head("", 0, ""), false, sha256(new byte[0]), "");
        }
    }

    private boolean isSigned(Head head, Properties said) throws IOException {
        Path key = folder.resolve("key.x509");
        if (!Files.exists(key)) {
            return false;
        }
        try {
            PublicKey publicKey =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(
                                    new X509EncodedKeySpec(
                                            SmallFile.read(key, SmallFile.SETTINGS)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(text(head, said.getProperty("at", ""), said.getProperty("stamp", "")));
            return signature.verify(HexFormat.of().parseHex(said.getProperty("signature", "")));
        } catch (GeneralSecurityException e) {
            // a signature or key that isn't one doesn't sign
            return false;
        }
    }
}
