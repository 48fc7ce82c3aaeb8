package vn.capbu.embeddedca.internal.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.EmbeddedCaException;
import vn.capbu.embeddedca.EmbeddedCaSettings.Imported;
import vn.capbu.kernel.SmallFile;

/**
 * The certificates and keys of the authority as files of its folder: {@code ca}, {@code ra}, {@code cmp} and {@code tls}, each
 * {@code .crt} and {@code .key}. A CA certificate that another one replaced is kept as {@code ca-<key identifier>}.
 */
public final class AuthorityFiles {

    /** RFC 6402, 2.10: id-kp-cmcCA. */
    private static final KeyPurposeId CMC_CA = KeyPurposeId.id_kp_cmcCA;

    /** RFC 6402, 2.10: id-kp-cmcRA. */
    private static final KeyPurposeId CMC_RA = KeyPurposeId.id_kp_cmcRA;

    private static final X500Name OWN_NAME = new X500Name("C=VN,O=capbu,CN=capbu Embedded CA");
    private static final X500Name RA_NAME =
            new X500Name("C=VN,O=capbu,CN=capbu Registration Authority");
    private static final X500Name CMP_NAME = new X500Name("C=VN,O=capbu,CN=capbu CMP Responder");
    private static final X500Name TLS_NAME = new X500Name("C=VN,O=capbu,CN=capbu EST Server");
    private static final Duration REISSUE_BEFORE = Duration.ofDays(30);
    private static final String RETIRED = "ca-";

    private final Path folder;
    private final Clock clock;

    /** The files of a folder that the caller has locked. */
    public AuthorityFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The CA certificate and key: those configured, else those in the folder, else new ones.
     *
     * @throws EmbeddedCaException when they don't belong together, are no CA's, or have expired
     * @throws IOException when files can't be read or written
     */
    public Credential authority(@Nullable Imported imported) throws IOException {
        if (imported != null) {
            return install(imported);
        }
        if (Files.exists(certificate("ca"))) {
            return checked(read("ca"), certificate("ca"));
        }
        Credential made = CertificateIssuer.newAuthority(OWN_NAME, clock);
        write("ca", made);
        return made;
    }

    /** The registration authority's credential, made anew where it is missing, ending, or another authority's. */
    public Credential registrationAuthority(CertificateIssuer issuer) throws IOException {
        return role("ra", RA_NAME, CMC_RA, issuer);
    }

    /** The credential that protects responses, made anew where it is missing, ending, or another authority's. */
    public Credential responder(CertificateIssuer issuer) throws IOException {
        return role("cmp", CMP_NAME, CMC_CA, issuer);
    }

    /** The TLS certificate for EST on loopback, made anew where it is missing, ending, or another authority's. */
    public Credential tlsServer(CertificateIssuer issuer) throws IOException {
        return role("tls", TLS_NAME, KeyPurposeId.id_kp_serverAuth, issuer);
    }

    /** The CA certificates that this folder had before the present one; their subscribers are still ours. */
    public List<X509CertificateHolder> retiredAuthorities() throws IOException {
        List<X509CertificateHolder> retired = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, RETIRED + "*.crt")) {
            for (Path file : files) {
                retired.add(PemFiles.readCertificate(file));
            }
        }
        return retired;
    }

    /** The files are taken once; when they are gone later, the copy here is what they were. */
    private Credential install(Imported imported) throws IOException {
        if (!Files.exists(imported.certificate())
                && !Files.exists(imported.key())
                && Files.exists(source())
                && SmallFile.text(source(), StandardCharsets.UTF_8).equals(describe(imported))) {
            return checked(read("ca"), certificate("ca"));
        }
        Credential installed = copy(imported);
        Files.writeString(source(), describe(imported));
        return installed;
    }

    private Credential copy(Imported imported) throws IOException {
        Credential wanted =
                checked(
                        new Credential(
                                PemFiles.readCertificate(imported.certificate()),
                                PemFiles.readPrivateKey(imported.key())),
                        imported.certificate());
        if (Files.exists(certificate("ca"))) {
            X509CertificateHolder present = PemFiles.readCertificate(certificate("ca"));
            if (present.equals(wanted.certificate())) {
                write("ca", wanted);
                return wanted;
            }
            retire(present);
        }
        write("ca", wanted);
        return wanted;
    }

    private void retire(X509CertificateHolder present) throws IOException {
        Credential credential = new Credential(present, PemFiles.readPrivateKey(key("ca")));
        if (credential.matches()) {
            String identifier = HexFormat.of().formatHex(CertificateIds.keyIdentifier(present));
            write(RETIRED + identifier, credential);
        }
    }

    private Credential role(
            String name, X500Name subject, KeyPurposeId purpose, CertificateIssuer issuer)
            throws IOException {
        if (Files.exists(certificate(name)) && Files.exists(key(name))) {
            Credential present = read(name);
            if (usable(present, issuer)) {
                return present;
            }
        }
        Credential made = issuer.issueRole(subject, purpose);
        write(name, made);
        return made;
    }

    private boolean usable(Credential present, CertificateIssuer issuer) {
        Instant end = present.certificate().getNotAfter().toInstant();
        boolean ending =
                clock.instant().plus(REISSUE_BEFORE).isAfter(end)
                        && end.isBefore(issuer.authorityEnd());
        return present.issuedBy(issuer.authority().certificate()) && !ending && present.matches();
    }

    private Credential checked(Credential credential, Path source) throws EmbeddedCaException {
        X509CertificateHolder certificate = credential.certificate();
        if (!credential.matches()) {
            throw new EmbeddedCaException(
                    "the CA key does not belong to the certificate in " + source);
        }
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
        if (constraints == null
                || !constraints.isCA()
                || (usage != null && !usage.hasUsages(KeyUsage.keyCertSign))) {
            throw new EmbeddedCaException("no CA certificate: " + source);
        }
        if (certificate.getNotAfter().toInstant().isBefore(clock.instant())) {
            throw new EmbeddedCaException("the CA certificate has expired: " + source);
        }
        return credential;
    }

    private Credential read(String name) throws IOException {
        return new Credential(
                PemFiles.readCertificate(certificate(name)), PemFiles.readPrivateKey(key(name)));
    }

    private void write(String name, Credential credential) throws IOException {
        PemFiles.write(credential, certificate(name), key(name));
    }

    private Path source() {
        return folder.resolve("ca.source");
    }

    private static String describe(Imported imported) {
        return imported.certificate().toAbsolutePath() + "\n" + imported.key().toAbsolutePath();
    }

    private Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    private Path key(String name) {
        return folder.resolve(name + ".key");
    }
}
