package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** certConf: what puts a certificate in force, what revokes it, and what changes nothing. */
class ConfirmationTest {

    @TempDir Path folder;
    private final KeyPair pair = TestKeys.ec();
    private CaBench bench;
    private PKIMessage answer;
    private X509CertificateHolder issued;

    @BeforeEach
    void open() throws Exception {
        bench = new CaBench(folder);
        answer =
                bench.send(
                        bench.byRa()
                                .build(
                                        new CmpMessage.Request(pair)
                                                .subject(CaBench.SUBJECT)
                                                .body(PKIBody.TYPE_CERT_REQ)));
        issued = CaBench.issued(answer);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private boolean revoked() {
        return bench.ca.crl().getRevokedCertificate(issued.getSerialNumber()) != null;
    }

    private CmpMessage continued(Credential signer) {
        return bench.by(signer, answer.getHeader().getTransactionID().getOctets());
    }

    private PKIBody conf(byte[] hash) {
        return CmpMessage.certConf(0, hash, PKIStatus.granted);
    }

    @Test
    void confirmsOnce() throws Exception {
        assertThat(bench.confirm(bench.ra, answer, issued).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
        assertThat(CaBench.error(bench.confirm(bench.ra, answer, issued)))
                .isEqualTo(PKIFailureInfo.certConfirmed);
        assertThat(revoked()).isFalse();
    }

    @Test
    void revokesWhatIsRejected() throws Exception {
        assertThat(bench.confirm(bench.ra, answer, issued, PKIStatus.rejection).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
        assertThat(revoked()).isTrue();
        assertThat(CaBench.error(bench.confirm(bench.ra, answer, issued)))
                .isEqualTo(PKIFailureInfo.certRevoked);
    }

    @Test
    void takesAnEmptyListAsRejection() throws Exception {
        PKIBody empty =
                new PKIBody(
                        PKIBody.TYPE_CERT_CONFIRM,
                        CertConfirmContent.getInstance(new DERSequence()));
        bench.send(continued(bench.ra).build(empty));
        assertThat(revoked()).isTrue();
    }

    @Test
    void takesAnErrorFromTheRequesterAsRejection() throws Exception {
        PKIBody error =
                new PKIBody(
                        PKIBody.TYPE_ERROR,
                        new ErrorMsgContent(new PKIStatusInfo(PKIStatus.rejection)));
        assertThat(bench.send(continued(bench.ra).build(error)).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
        assertThat(revoked()).isTrue();
    }

    @Test
    void refusesAWrongHashAndLeavesTheTransactionOpen() throws Exception {
        PKIMessage wrong = bench.send(continued(bench.ra).build(conf(new byte[32])));
        assertThat(CaBench.error(wrong)).isEqualTo(PKIFailureInfo.badCertId);
        assertThat(bench.confirm(bench.ra, answer, issued).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
    }

    @Test
    void refusesAWrongRecipientNonceAndRequestId() throws Exception {
        PKIBody good = conf(Crypto.sha256(issued.getEncoded()));
        PKIMessage nonce =
                bench.send(
                        continued(bench.ra)
                                .build(good, builder -> builder.setRecipNonce(new byte[16])));
        assertThat(CaBench.error(nonce)).isEqualTo(PKIFailureInfo.badRecipientNonce);
        PKIMessage id =
                bench.send(
                        continued(bench.ra)
                                .build(
                                        CmpMessage.certConf(
                                                1,
                                                Crypto.sha256(issued.getEncoded()),
                                                PKIStatus.granted)));
        assertThat(CaBench.error(id)).isEqualTo(PKIFailureInfo.badRequest);
    }

    @Test
    void acceptsARequesterThatLostTheResponse() throws Exception {
        PKIMessage confirmed =
                bench.send(continued(bench.ra).build(conf(Crypto.sha256(issued.getEncoded()))));
        assertThat(confirmed.getBody().getType()).isEqualTo(PKIBody.TYPE_CONFIRM);
    }

    @Test
    void refusesAnotherRequester() throws Exception {
        Credential stranger = bench.enrolled(TestKeys.ec());
        assertThat(CaBench.error(bench.confirm(stranger, answer, issued)))
                .isEqualTo(PKIFailureInfo.notAuthorized);
        assertThat(CaBench.error(bench.send(bench.byRa().build(conf(new byte[32])))))
                .as("an unknown transaction")
                .isEqualTo(PKIFailureInfo.badRequest);
    }

    @Test
    void revokesWhatNobodyConfirmedInTime() throws Exception {
        bench.clock.advance(Duration.ofMinutes(59));
        assertThat(bench.ca.revokeUnconfirmed()).isZero();
        bench.clock.advance(Duration.ofMinutes(2));
        assertThat(bench.ca.revokeUnconfirmed()).isOne();
        assertThat(revoked()).isTrue();
        assertThat(CaBench.error(bench.confirm(bench.ra, answer, issued)))
                .isEqualTo(PKIFailureInfo.certRevoked);
    }

    @Test
    void refusesALateConfirmationBeforeTheJobRan() throws Exception {
        bench.clock.advance(Duration.ofHours(2));
        assertThat(CaBench.error(bench.confirm(bench.ra, answer, issued)))
                .isEqualTo(PKIFailureInfo.certRevoked);
        assertThat(revoked()).isTrue();
    }

    @Test
    void remembersOpenTransactionsAcrossARestart() throws Exception {
        bench.restart();
        assertThat(bench.confirm(bench.ra, answer, issued).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
    }

    @Test
    void revokesOverdueCertificatesAtStart() throws Exception {
        bench.clock.advance(Duration.ofHours(2));
        bench.restart();
        assertThat(revoked()).isTrue();
    }
}
