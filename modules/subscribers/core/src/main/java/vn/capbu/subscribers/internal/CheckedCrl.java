package vn.capbu.subscribers.internal;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.VietnamTime;
import vn.capbu.kernel.table.FileHash;
import vn.capbu.subscribers.CrlException;
import vn.capbu.subscribers.CrlException.Reason;
import vn.capbu.subscribers.CrlReport.Crl;
import vn.capbu.subscribers.spi.RevocationRegistry.Issuer;
import vn.capbu.subscribers.spi.RevocationRegistry.Taken;

/** A CRL that a known CA certificate signed, with all of its extensions understood (RFC 5280, 5.2). */
public final class CheckedCrl {

    private static final String CRL_NUMBER = "2.5.29.20";
    private static final String DELTA_INDICATOR = "2.5.29.27";
    private static final String DISTRIBUTION_POINT = "2.5.29.28";
    private static final String SUBJECT_KEY_ID = "2.5.29.14";

    private final X509CRL crl;
    private final X509Certificate authority;
    private final CrlScope part;
    private final Crl facts;
    private final String sha256;

    private CheckedCrl(X509CRL crl, X509Certificate authority, CrlScope part, String sha256) {
        this.crl = crl;
        this.authority = authority;
        this.part = part;
        this.sha256 = sha256;
        this.facts = facts(crl);
    }

    /**
     * Reads and checks a CRL.
     *
     * @param content PEM or DER
     * @param authorities DER of the CA certificates that are trusted
     */
    public static CheckedCrl read(byte[] content, List<Bytes> authorities) throws CrlException {
        X509CRL crl = parse(content);
        X509Certificate authority = signer(crl, authorities);
        Set<String> critical = new HashSet<>();
        if (crl.getCriticalExtensionOIDs() != null) {
            critical.addAll(crl.getCriticalExtensionOIDs());
        }
        critical.removeAll(Set.of(CRL_NUMBER, DELTA_INDICATOR, DISTRIBUTION_POINT));
        if (!critical.isEmpty()) {
            throw new CrlException(Reason.UNKNOWN_EXTENSION, critical.toString());
        }
        CrlScope part = CrlScope.of(crl.getExtensionValue(DISTRIBUTION_POINT));
        if (!part.isSuitable()) {
            throw new CrlException(Reason.UNSUITABLE, part.toString());
        }
        return new CheckedCrl(crl, authority, part, FileHash.sha256(content));
    }

    /** The certificates in a file; each has to be a CA's. */
    public static List<Bytes> authorities(byte[] content, String name) throws CrlException {
        List<Bytes> found = new ArrayList<>();
        try {
            for (var one : factory().generateCertificates(new ByteArrayInputStream(content))) {
                if (((X509Certificate) one).getBasicConstraints() < 0) {
                    throw new CrlException(Reason.NOT_A_CA, name);
                }
                found.add(Bytes.of(one.getEncoded()));
            }
        } catch (CertificateException e) {
            throw new CrlException(Reason.NOT_A_CA, name, e);
        }
        if (found.isEmpty()) {
            throw new CrlException(Reason.NOT_A_CA, name);
        }
        return found;
    }

    /** What it says of itself. */
    public Crl facts() {
        return facts;
    }

    /** Of its file, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Key of the issuer's key and of the part of its certificates that the CRL is about. */
    public String scope() {
        byte[] key = authority.getPublicKey().getEncoded();
        byte[] name = part.distributionPoint().toArray();
        byte[] both = Arrays.copyOf(key, key.length + name.length);
        System.arraycopy(name, 0, both, key.length, name.length);
        return FileHash.sha256(both);
    }

    /** Whose certificates it lists. */
    public Issuer issuer() {
        return new Issuer(
                keyId(authority.getExtensionValue(SUBJECT_KEY_ID)),
                VietnamTime.dateOf(authority.getNotBefore().toInstant()),
                VietnamTime.dateOf(authority.getNotAfter().toInstant()));
    }

    /** The entries, possibly none. */
    public Set<? extends X509CRLEntry> entries() {
        Set<? extends X509CRLEntry> entries = crl.getRevokedCertificates();
        return entries == null ? Set.of() : entries;
    }

    /** Whether another one of the scope is newer: by number where both have one, else by time. */
    public boolean isOlderThan(Taken taken) {
        BigInteger number = number(crl, CRL_NUMBER);
        if (number != null && taken.number() != null && !number.equals(taken.number())) {
            return number.compareTo(taken.number()) < 0;
        }
        return facts.thisUpdate().isBefore(taken.thisUpdate());
    }

    /** Whether a delta can be read after a complete one (RFC 5280, 5.2.4). */
    public boolean canFollow(Taken complete) {
        BigInteger base = number(crl, DELTA_INDICATOR);
        return base != null && complete.number() != null && complete.number().compareTo(base) >= 0;
    }

    private static X509CRL parse(byte[] content) throws CrlException {
        try {
            X509CRL crl = (X509CRL) factory().generateCRL(new ByteArrayInputStream(content));
            if (crl == null || crl.getThisUpdate() == null) {
                throw new CrlException(Reason.NOT_A_CRL, "empty");
            }
            return crl;
        } catch (CRLException e) {
            throw new CrlException(Reason.NOT_A_CRL, String.valueOf(e.getMessage()), e);
        }
    }

    private static X509Certificate signer(X509CRL crl, List<Bytes> authorities)
            throws CrlException {
        boolean known = false;
        for (Bytes der : authorities) {
            X509Certificate authority = certificate(der);
            if (!authority.getSubjectX500Principal().equals(crl.getIssuerX500Principal())) {
                continue;
            }
            known = true;
            if (isSignedBy(crl, authority)) {
                return authority;
            }
        }
        throw new CrlException(
                known ? Reason.BAD_SIGNATURE : Reason.UNKNOWN_ISSUER,
                crl.getIssuerX500Principal().getName());
    }

    private static X509Certificate certificate(Bytes der) throws CrlException {
        try {
            return (X509Certificate)
                    factory().generateCertificate(new ByteArrayInputStream(der.toArray()));
        } catch (CertificateException e) {
            throw new CrlException(Reason.NOT_A_CA, String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isSignedBy(X509CRL crl, X509Certificate authority) {
        try {
            crl.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Crl facts(X509CRL crl) {
        BigInteger number = number(crl, CRL_NUMBER);
        Set<? extends X509CRLEntry> entries = crl.getRevokedCertificates();
        return new Crl(
                crl.getIssuerX500Principal().getName(),
                number == null ? null : number.toString(),
                crl.getThisUpdate().toInstant(),
                crl.getNextUpdate() == null ? null : crl.getNextUpdate().toInstant(),
                crl.getExtensionValue(DELTA_INDICATOR) != null,
                entries == null ? 0 : entries.size());
    }

    /** An INTEGER inside an OCTET STRING, both short: at most 20 octets by RFC 5280, 5.2.3. */
    private static @Nullable BigInteger number(X509CRL crl, String extension) {
        byte[] value = crl.getExtensionValue(extension);
        if (value == null || value.length < 5 || value[2] != 0x02 || value[3] != value.length - 4) {
            return null;
        }
        return new BigInteger(value, 4, value.length - 4);
    }

    private static @Nullable String keyId(byte @Nullable [] extension) {
        return extension == null || extension.length < 5
                ? null
                : HexFormat.of().withUpperCase().formatHex(extension, 4, extension.length);
    }

    private static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java platform reads X.509", e);
        }
    }
}
