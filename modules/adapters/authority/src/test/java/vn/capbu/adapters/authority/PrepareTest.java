package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.crmf.CRMFObjectIdentifiers;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertTemplate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.crmf.CertificateRequestMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority.PreparedRequest;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.TokenException;

/** What a request holds, byte for byte. */
class PrepareTest {

    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/cmp");

    private static CertificateRequestMessage request(PKIMessage message) {
        return new CertificateRequestMessage(
                CertReqMessages.getInstance(message.getBody().getContent()).toCertReqMsgArray()[0]);
    }

    private static PKIMessage prepared(Bytes der) {
        return PKIMessage.getInstance(der.toArray());
    }

    private static boolean protectedBy(PKIMessage message, TestPki.Identity identity)
            throws Exception {
        return new ProtectedPKIMessage(new GeneralPKIMessage(message))
                .verify(Certificates.verifier(identity.certificate()));
    }

    @Test
    void keyUpdateCopiesTheOldCertificate() throws Exception {
        PKIMessage message = prepared(Client.of(PKI, NOWHERE).prepare());
        assertThat(message.getBody().getType()).isEqualTo(PKIBody.TYPE_KEY_UPDATE_REQ);
        CertTemplate template = request(message).getCertTemplate();
        assertThat(Certificates.der(template.getSubject()))
                .isEqualTo(Certificates.der(PKI.subscriber.certificate().getSubject()));
        assertThat(template.getExtensions().getExtension(Extension.subjectAlternativeName))
                .isEqualTo(
                        PKI.subscriber
                                .certificate()
                                .getExtension(Extension.subjectAlternativeName));
        assertThat(Bytes.of(Certificates.der(template.getPublicKey())))
                .isEqualTo(PKI.newKey.publicKey());
        assertThat(template.getValidity().getNotBefore()).isNull();
        assertThat(template.getValidity().getNotAfter().getDate().toInstant()).isEqualTo(PKI.owed);
        var control =
                request(message)
                        .toASN1Structure()
                        .getCertReq()
                        .getControls()
                        .toAttributeTypeAndValueArray()[0];
        assertThat(control.getType()).isEqualTo(CRMFObjectIdentifiers.id_regCtrl_oldCertID);
        CertId old = CertId.getInstance(control.getValue());
        assertThat(old.getIssuer())
                .isEqualTo(new GeneralName(PKI.subscriber.certificate().getIssuer()));
        assertThat(old.getSerialNumber().getValue())
                .isEqualTo(PKI.subscriber.certificate().getSerialNumber());
    }

    @Test
    void newKeyProvesPossessionAndOldKeyProtects() throws Exception {
        PKIMessage message = prepared(Client.of(PKI, NOWHERE).prepare());
        assertThat(request(message).isValidSigningKeyPOP(Certificates.verifier(PKI.issued())))
                .isTrue();
        assertThat(protectedBy(message, PKI.subscriber)).isTrue();
        PKIHeader header = message.getHeader();
        assertThat(header.getPvno().intValueExact()).isEqualTo(2);
        assertThat(header.getSender())
                .isEqualTo(new GeneralName(PKI.subscriber.certificate().getSubject()));
        assertThat(header.getRecipient()).isEqualTo(new GeneralName(TestPki.CA_NAME));
        assertThat(header.getSenderNonce().getOctets()).hasSize(16);
        assertThat(header.getTransactionID().getOctets()).hasSize(16);
        assertThat(header.getMessageTime().getDate().toInstant()).isEqualTo(PKI.now);
        assertThat(header.getSenderKID().getOctets())
                .isEqualTo(Certificates.keyIdentifier(PKI.subscriber.certificate()));
        assertThat(header.getGeneralInfo()).as("no implicitConfirm").isNull();
    }

    @Test
    void nonceIsFreshAndTransactionIdIsReusedOnRequest() throws Exception {
        Client client = Client.of(PKI, NOWHERE);
        PKIMessage first = prepared(client.prepare());
        Bytes id = Bytes.of(first.getHeader().getTransactionID().getOctets());
        PreparedRequest second =
                client.authority()
                        .prepare(PKI.order(PKI.newKey), PKI.newKey, PKI.subscriber.key(), id);
        assertThat(second.transactionId()).isEqualTo(id);
        PKIHeader header = prepared(second.message()).getHeader();
        assertThat(Bytes.of(header.getTransactionID().getOctets())).isEqualTo(id);
        assertThat(header.getSenderNonce()).isNotEqualTo(first.getHeader().getSenderNonce());
    }

    @Test
    void sameKeyMayBeCertifiedAgain() throws Exception {
        SoftKey same = PKI.subscriber.key();
        PreparedRequest request =
                Client.of(PKI, NOWHERE).authority().prepare(PKI.order(same), same, same, null);
        CertificateRequestMessage message = request(prepared(request.message()));
        assertThat(
                        message.isValidSigningKeyPOP(
                                Certificates.verifier(PKI.subscriber.certificate())))
                .isTrue();
    }

    @Test
    void ellipticKeysSignToo() throws Exception {
        SoftKey key = SoftKey.ec();
        PreparedRequest request =
                Client.of(PKI, NOWHERE)
                        .authority()
                        .prepare(PKI.order(key), key, PKI.subscriber.key(), null);
        assertThat(
                        request(prepared(request.message()))
                                .isValidSigningKeyPOP(
                                        Certificates.verifier(
                                                PKI.like(
                                                        PKI.newCa,
                                                        key,
                                                        TestPki.CA_NAME,
                                                        PKI.owed))))
                .isTrue();
    }

    @Test
    void registrationAuthorityProtectsAndPossessionStaysProved(@TempDir Path folder)
            throws Exception {
        Client client = Client.of(PKI, raEndpoint(folder));
        assertThat(client.authority().needsTokenSignature()).isFalse();
        PKIMessage update = prepared(client.prepare());
        assertThat(protectedBy(update, PKI.ra)).isTrue();
        assertThat(request(update).isValidSigningKeyPOP(Certificates.verifier(PKI.issued())))
                .isTrue();
        CertificateOrder order = PKI.order(PKI.newKey);
        CertificateOrder late =
                new CertificateOrder(
                        CertificateOrder.Kind.RA_REQUEST,
                        order.oldCertificate(),
                        order.publicKey(),
                        order.notAfter(),
                        order.issuer());
        PKIMessage request =
                prepared(
                        client.authority()
                                .prepare(late, PKI.newKey, PKI.subscriber.key(), null)
                                .message());
        assertThat(request.getBody().getType()).isEqualTo(PKIBody.TYPE_CERT_REQ);
        assertThat(request(request).hasControls()).isFalse();
        assertThatThrownBy(
                        () ->
                                Client.of(PKI, NOWHERE)
                                        .authority()
                                        .prepare(late, PKI.newKey, PKI.subscriber.key(), null))
                .hasMessageContaining("RA credential");
    }

    static AuthorityEndpoint raEndpoint(Path folder) throws Exception {
        Path certificate = folder.resolve("ra.crt");
        Path key = folder.resolve("ra.key");
        PemText.write(certificate, "CERTIFICATE", PKI.ra.der());
        Files.createFile(
                key,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        PemText.write(key, "PRIVATE KEY", Bytes.of(PKI.ra.key().pair().getPrivate().getEncoded()));
        return new AuthorityEndpoint(
                NOWHERE,
                List.of(PKI.newCa.der()),
                new AuthorityEndpoint.RaCredential.PemFiles(certificate, key),
                null);
    }

    @Test
    void tokenFailureComesOutAsItself() throws Exception {
        Client client = Client.of(PKI, NOWHERE);
        for (boolean newKeyFails : new boolean[] {true, false}) {
            TokenException failure =
                    catchThrowableOfType(
                            TokenException.class,
                            () ->
                                    client.authority()
                                            .prepare(
                                                    PKI.order(PKI.newKey),
                                                    newKeyFails ? PKI.newKey.pulled() : PKI.newKey,
                                                    PKI.subscriber.key().pulled(),
                                                    null));
            assertThat(failure.fault()).isEqualTo(TokenException.Fault.TOKEN_GONE);
        }
    }

    @Test
    void wrongOldKeyIsNoticedBeforeAnythingIsSent() throws Exception {
        Client client = Client.of(PKI, NOWHERE);
        AuthorityException failure =
                catchThrowableOfType(
                        AuthorityException.class,
                        () ->
                                client.authority()
                                        .prepare(
                                                PKI.order(PKI.newKey),
                                                PKI.newKey,
                                                PKI.newKey,
                                                null));
        assertThat(failure.fault()).isEqualTo(AuthorityException.Fault.MISCONFIGURED);
    }
}
