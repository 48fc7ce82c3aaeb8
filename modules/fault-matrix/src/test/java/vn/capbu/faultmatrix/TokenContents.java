package vn.capbu.faultmatrix;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.capbu.kernel.Bytes;

/**
 * What an independent reader found on a token.
 *
 * @param certificates every certificate object
 * @param publicKeys CKA_IDs of public keys
 * @param privateKeys every private key, with its signature of the reader's message
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record TokenContents(
        byte[] message,
        List<CertificateObject> certificates,
        List<Bytes> publicKeys,
        List<PrivateKeyObject> privateKeys) {

    record CertificateObject(Bytes ckaId, Bytes der) {}

    @SuppressWarnings("ArrayRecordComponent")
    record PrivateKeyObject(Bytes ckaId, byte[] signature) {}

    /** Whether a certificate is there, and a key that signs for it. */
    boolean isUsable(Bytes der) {
        return certificates.stream().anyMatch(it -> it.der().equals(der)) && hasKeyFor(der);
    }

    /** Whether any pair can be used. */
    boolean hasUsablePair() {
        return certificates.stream().anyMatch(it -> hasKeyFor(it.der()));
    }

    boolean hasKey(Bytes ckaId) {
        return privateKeys.stream().anyMatch(key -> key.ckaId().equals(ckaId));
    }

    /** Keys without a certificate and certificates without a key. */
    List<String> orphans() {
        List<String> orphans = new ArrayList<>();
        for (PrivateKeyObject key : privateKeys) {
            if (certificates.stream().noneMatch(it -> signsFor(key, it.der()))) {
                orphans.add("private key " + key.ckaId().hex());
            }
        }
        for (Bytes id : publicKeys) {
            if (privateKeys.stream().noneMatch(key -> key.ckaId().equals(id))) {
                orphans.add("public key " + id.hex());
            }
        }
        for (CertificateObject it : certificates) {
            if (!hasKeyFor(it.der())) {
                orphans.add("certificate " + it.ckaId().hex());
            }
        }
        return orphans;
    }

    int size() {
        return certificates.size() + publicKeys.size() + privateKeys.size();
    }

    private boolean hasKeyFor(Bytes der) {
        return privateKeys.stream().anyMatch(key -> signsFor(key, der));
    }

    private boolean signsFor(PrivateKeyObject key, Bytes der) {
        try {
            X509Certificate certificate = parse(der);
            boolean elliptic = certificate.getPublicKey().getAlgorithm().equals("EC");
            Signature verifier =
                    Signature.getInstance(
                            elliptic ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(message);
            return verifier.verify(key.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static X509Certificate parse(Bytes der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    static TokenContents of(byte[] message, List<String> lines) {
        List<CertificateObject> certificates = new ArrayList<>();
        List<Bytes> publicKeys = new ArrayList<>();
        List<PrivateKeyObject> privateKeys = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ", -1);
            Bytes id = bytes(cells[1]);
            switch (cells[0]) {
                case "cert" -> certificates.add(new CertificateObject(id, bytes(cells[2])));
                case "pub" -> publicKeys.add(id);
                default -> privateKeys.add(new PrivateKeyObject(id, bytes(cells[2]).toArray()));
            }
        }
        return new TokenContents(message, certificates, publicKeys, privateKeys);
    }

    private static Bytes bytes(String hex) {
        return hex.equals("-") ? Bytes.of(new byte[0]) : Bytes.of(HexFormat.of().parseHex(hex));
    }
}
