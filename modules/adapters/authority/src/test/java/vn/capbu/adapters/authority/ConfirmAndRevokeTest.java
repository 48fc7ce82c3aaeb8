package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.Exchange;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** certConf and rr: what is sent, and what the answers mean. */
class ConfirmAndRevokeTest {

    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));
    private static final Bytes FRESH = Bytes.of(Certificates.der(PKI.issued().toASN1Structure()));

    private static byte[] answer(PKIMessage request, PKIBody second) {
        boolean first = request.getBody().getType() == PKIBody.TYPE_KEY_UPDATE_REQ;
        return Reply.of(request, PKI.signer, first ? Reply.kup(PKI.issued()) : second).encode();
    }

    private static PKIMessage last(ScriptedAuthority server) {
        return PKIMessage.getInstance(
                server.received().get(server.received().size() - 1).toArray());
    }

    private static CertStatus status(PKIMessage confirmation) {
        return CertConfirmContent.getInstance(confirmation.getBody().getContent())
                .toCertStatusArray()[0];
    }

    @Test
    void acceptanceRepeatsTransactionAndNonce() throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(request -> answer(request, Reply.confirmed()))) {
            Client client = Client.of(PKI, server.url());
            Bytes request = client.prepare();
            Answer.Issued issued = (Answer.Issued) client.send(request);
            client.authority()
                    .confirm(
                            new Exchange(request, issued.response()),
                            issued.certificate(),
                            null,
                            PKI.subscriber.key());
            PKIMessage sent = last(server);
            assertThat(sent.getBody().getType()).isEqualTo(PKIBody.TYPE_CERT_CONFIRM);
            assertThat(sent.getHeader().getTransactionID())
                    .isEqualTo(
                            PKIMessage.getInstance(request.toArray())
                                    .getHeader()
                                    .getTransactionID());
            assertThat(sent.getHeader().getRecipNonce().getOctets()).isEqualTo(Reply.NONCE);
            assertThat(status(sent).getCertHash().getOctets())
                    .isEqualTo(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(issued.certificate().toArray()));
            assertThat(status(sent).getStatusInfo()).isNull();
            assertThat(
                            new ProtectedPKIMessage(new GeneralPKIMessage(sent))
                                    .verify(Certificates.verifier(PKI.subscriber.certificate())))
                    .isTrue();
        }
    }

    @Test
    void rejectionSaysWhyAndAnAdoptedCertificateHasNoNonce() throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(request -> answer(request, Reply.confirmed()))) {
            Client client = Client.of(PKI, server.url());
            client.authority()
                    .confirm(
                            new Exchange(client.prepare(), null),
                            FRESH,
                            "NOT_AFTER",
                            PKI.subscriber.key());
            PKIMessage sent = last(server);
            assertThat(sent.getHeader().getRecipNonce()).isNull();
            PKIStatusInfo info = status(sent).getStatusInfo();
            assertThat(info.getStatus().intValueExact()).isEqualTo(PKIStatus.REJECTION);
            assertThat(info.getStatusString().getStringAtUTF8(0).getString())
                    .isEqualTo("NOT_AFTER");
            assertThat(FailureInfo.names(info)).containsExactly("incorrectData");
        }
    }

    private static AuthorityException confirmFailure(PKIBody body, boolean isProtected)
            throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request -> {
                            Reply reply = Reply.of(request, PKI.signer, body);
                            return (isProtected ? reply : reply.unprotected()).encode();
                        })) {
            Client client = Client.of(PKI, server.url());
            Bytes request = client.prepare();
            return catchThrowableOfType(
                    AuthorityException.class,
                    () ->
                            client.authority()
                                    .confirm(
                                            new Exchange(request, null),
                                            FRESH,
                                            null,
                                            PKI.subscriber.key()));
        }
    }

    @Test
    void errorsToConfirmation() throws Exception {
        PKIBody already = Reply.error(PKIFailureInfo.certConfirmed, "");
        assertThat(confirmFailure(already, true).fault()).isEqualTo(Fault.ALREADY_CONFIRMED);
        assertThat(confirmFailure(already, false).fault()).isEqualTo(Fault.BAD_ANSWER);
        assertThat(confirmFailure(Reply.error(PKIFailureInfo.badCertId, ""), true).fault())
                .isEqualTo(Fault.REFUSED);
        assertThat(confirmFailure(Reply.confirmed(), false).fault()).isEqualTo(Fault.BAD_ANSWER);
        assertThat(confirmFailure(Reply.kup(PKI.issued()), true).fault())
                .isEqualTo(Fault.BAD_ANSWER);
    }

    private static void revoke(PKIBody body) throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(request -> Reply.of(request, PKI.signer, body).encode())) {
            Client.of(PKI, server.url()).authority().revoke(FRESH, PKI.newKey);
            PKIMessage sent = last(server);
            RevDetails details =
                    RevReqContent.getInstance(sent.getBody().getContent()).toRevDetailsArray()[0];
            assertThat(details.getCertDetails().getSerialNumber().getValue())
                    .isEqualTo(PKI.issued().getSerialNumber());
            assertThat(details.getCertDetails().getIssuer()).isEqualTo(TestPki.CA_NAME);
            assertThat(
                            CRLReason.getInstance(
                                            details.getCrlEntryDetails()
                                                    .getExtensionParsedValue(Extension.reasonCode))
                                    .getValue()
                                    .intValueExact())
                    .isEqualTo(CRLReason.cessationOfOperation);
        }
    }

    @Test
    void revocationIsDoneWhenItWasDoneBefore() {
        assertThatCode(() -> revoke(Reply.revoked(new PKIStatusInfo(PKIStatus.granted))))
                .doesNotThrowAnyException();
        assertThatCode(() -> revoke(Reply.revoked(rejected(PKIFailureInfo.certRevoked))))
                .doesNotThrowAnyException();
        assertThatCode(() -> revoke(Reply.error(PKIFailureInfo.certRevoked, "")))
                .doesNotThrowAnyException();
    }

    @Test
    void revocationThatIsNotDone() {
        assertThat(revokeFault(Reply.revoked(rejected(PKIFailureInfo.badCertId))))
                .isEqualTo(Fault.REFUSED);
        assertThat(revokeFault(Reply.revoked(new PKIStatusInfo(PKIStatus.waiting))))
                .isEqualTo(Fault.STILL_WAITING);
        assertThat(revokeFault(Reply.confirmed())).isEqualTo(Fault.BAD_ANSWER);
    }

    private static PKIStatusInfo rejected(int failInfo) {
        return new PKIStatusInfo(
                PKIStatus.rejection, new PKIFreeText("no"), new PKIFailureInfo(failInfo));
    }

    private static Fault revokeFault(PKIBody body) {
        return catchThrowableOfType(AuthorityException.class, () -> revoke(body)).fault();
    }

    @Test
    void revocationNeedsTheCertificatesOwnKeyOrAnRa() throws Exception {
        Client client = Client.of(PKI, URI.create("http://127.0.0.1:9/"));
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () -> client.authority().revoke(FRESH, null))
                                .fault())
                .isEqualTo(Fault.MISCONFIGURED);
        assertThat(
                        catchThrowableOfType(
                                        AuthorityException.class,
                                        () ->
                                                client.authority()
                                                        .revoke(FRESH, PKI.subscriber.key()))
                                .fault())
                .isEqualTo(Fault.MISCONFIGURED);
    }
}
