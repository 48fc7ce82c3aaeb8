package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;
import vn.capbu.embeddedca.internal.pki.PemFiles;

/** A running authority and a client that checks every answer: protection, nonces, transaction id. */
final class CaBench implements AutoCloseable {

    static final X500Name SUBJECT =
            new X500Name(
                    "C=VN,ST=Hà Nội,O=Công ty Cổ phần Đầu tư Xây dựng Đông Đô,"
                            + "CN=Công ty Cổ phần Đầu tư Xây dựng Đông Đô,UID=MST:0100109106");

    /** One CA key for all tests: making a new one takes seconds. */
    static final Credential AUTHORITY =
            TestKeys.authority(
                    new X500Name("C=VN,O=Example Telecom Group,CN=Example-CA"),
                    Instant.parse("2020-01-01T00:00:00Z"),
                    Instant.parse("2045-01-01T00:00:00Z"));

    final Path folder;
    final MovableClock clock = new MovableClock();
    private final EmbeddedCaSettings settings;
    private final HttpClient http = HttpClient.newHttpClient();
    EmbeddedCa ca;
    Endpoint endpoint;
    Credential ra;
    X509CertificateHolder caCertificate;

    CaBench(Path folder, EmbeddedCaSettings settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        if (!Files.exists(folder.resolve("ca.crt"))) {
            PemFiles.write(AUTHORITY, folder.resolve("ca.crt"), folder.resolve("ca.key"));
        }
        start();
    }

    CaBench(Path folder) throws IOException {
        this(folder, EmbeddedCaSettings.defaults());
    }

    void restart() throws IOException {
        ca.close();
        start();
    }

    private void start() throws IOException {
        ca = EmbeddedCa.open(folder, settings, clock);
        endpoint = ca.start(0);
        caCertificate = PemFiles.readCertificate(folder.resolve("ca.crt"));
        ra =
                new Credential(
                        PemFiles.readCertificate(folder.resolve("ra.crt")),
                        PemFiles.readPrivateKey(folder.resolve("ra.key")));
    }

    CmpMessage byRa() {
        return new CmpMessage(ra, clock.instant());
    }

    CmpMessage by(Credential signer) {
        return new CmpMessage(signer, clock.instant());
    }

    CmpMessage by(Credential signer, byte[] transactionId) {
        return new CmpMessage(signer, clock.instant(), transactionId);
    }

    /** Sends a request over HTTP and checks what every answer must have. */
    PKIMessage send(PKIMessage request) throws Exception {
        HttpResponse<byte[]> reply = post(request.getEncoded("DER"));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/pkixcmp");
        PKIMessage answer = PKIMessage.getInstance(reply.body());
        checkProtection(answer);
        if (request.getHeader().getTransactionID() != null) {
            assertThat(answer.getHeader().getTransactionID())
                    .isEqualTo(request.getHeader().getTransactionID());
        }
        assertThat(answer.getHeader().getRecipNonce())
                .isEqualTo(request.getHeader().getSenderNonce());
        assertThat(answer.getHeader().getSenderNonce().getOctets()).hasSize(16);
        return answer;
    }

    void checkProtection(PKIMessage answer) throws Exception {
        ProtectedPKIMessage signed = new ProtectedPKIMessage(new GeneralPKIMessage(answer));
        X509CertificateHolder signer = signed.getCertificates()[0];
        assertThat(signed.verify(Crypto.verifier(signer.getSubjectPublicKeyInfo()))).isTrue();
        assertThat(
                        signer.isSignatureValid(
                                Crypto.verifier(caCertificate.getSubjectPublicKeyInfo())))
                .isTrue();
        assertThat(
                        ExtendedKeyUsage.fromExtensions(signer.getExtensions())
                                .hasKeyPurposeId(KeyPurposeId.id_kp_cmcCA))
                .isTrue();
    }

    HttpResponse<byte[]> post(byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(endpoint.cmpUrl())
                        .header("Content-Type", "application/pkixcmp")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(URI uri) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpClient http() {
        return http;
    }

    /** A certificate for a new key, confirmed, as a subscriber's credential. */
    Credential enrolled(KeyPair pair) throws Exception {
        CmpMessage message = byRa();
        PKIMessage answer =
                send(
                        message.build(
                                new CmpMessage.Request(pair)
                                        .subject(SUBJECT)
                                        .body(PKIBody.TYPE_INIT_REQ)));
        X509CertificateHolder issued = issued(answer);
        assertThat(confirm(ra, answer, issued).getBody().getType()).isEqualTo(PKIBody.TYPE_CONFIRM);
        return new Credential(issued, pair.getPrivate());
    }

    PKIMessage confirm(Credential signer, PKIMessage answer, X509CertificateHolder issued)
            throws Exception {
        return confirm(signer, answer, issued, PKIStatus.granted);
    }

    PKIMessage confirm(
            Credential signer, PKIMessage answer, X509CertificateHolder issued, PKIStatus status)
            throws Exception {
        CmpMessage message = by(signer, answer.getHeader().getTransactionID().getOctets());
        return send(
                message.build(
                        CmpMessage.certConf(0, Crypto.sha256(issued.getEncoded()), status),
                        builder ->
                                builder.setRecipNonce(
                                        answer.getHeader().getSenderNonce().getOctets())));
    }

    static CertResponse response(PKIMessage answer) {
        assertThat(answer.getBody().getContent()).isInstanceOf(CertRepMessage.class);
        return ((CertRepMessage) answer.getBody().getContent()).getResponse()[0];
    }

    static X509CertificateHolder issued(PKIMessage answer) {
        CertResponse response = response(answer);
        assertThat(response.getStatus().getStatus().intValue())
                .as(() -> text(response.getStatus()))
                .isIn(PKIStatus.GRANTED, PKIStatus.GRANTED_WITH_MODS);
        CMPCertificate certificate =
                response.getCertifiedKeyPair().getCertOrEncCert().getCertificate();
        return new X509CertificateHolder(certificate.getX509v3PKCert());
    }

    /** The failure bit of an error message. */
    static int error(PKIMessage answer) {
        assertThat(answer.getBody().getType()).isEqualTo(PKIBody.TYPE_ERROR);
        return bit(ErrorMsgContent.getInstance(answer.getBody().getContent()).getPKIStatusInfo());
    }

    /** The failure bit of a certificate response that rejects. */
    static int rejection(PKIMessage answer) {
        return bit(response(answer).getStatus());
    }

    static int bit(PKIStatusInfo status) {
        assertThat(status.getStatus().intValue()).isEqualTo(PKIStatus.REJECTION);
        return new PKIFailureInfo(status.getFailInfo()).intValue();
    }

    private static String text(PKIStatusInfo status) {
        return status.getStatusString() == null
                ? "rejected"
                : Arrays.toString(
                        new Object[] {status.getStatusString().getStringAtUTF8(0).getString()});
    }

    @Override
    public void close() throws IOException {
        ca.close();
    }
}
