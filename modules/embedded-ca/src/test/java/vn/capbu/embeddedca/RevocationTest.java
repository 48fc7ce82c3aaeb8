package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevRepContent;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** rr, the CRL, and genm. */
class RevocationTest {

    @TempDir Path folder;
    private CaBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new CaBench(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private PKIStatusInfo revoke(Credential by, Credential what) throws Exception {
        PKIMessage answer =
                bench.send(bench.by(by).build(CmpMessage.revocation(what.certificate())));
        assertThat(answer.getBody().getType()).isEqualTo(PKIBody.TYPE_REVOCATION_REP);
        return RevRepContent.getInstance(answer.getBody().getContent()).getStatus()[0];
    }

    private long crlNumber(X509CRL crl) {
        return CRLNumber.getInstance(
                        ASN1OctetString.getInstance(
                                        crl.getExtensionValue(Extension.cRLNumber.getId()))
                                .getOctets())
                .getCRLNumber()
                .longValueExact();
    }

    @Test
    void revokesForTheRegistrationAuthorityAndTheSubscriberItself() throws Exception {
        Credential one = bench.enrolled(TestKeys.ec());
        Credential two = bench.enrolled(TestKeys.ec());
        X509CRL before = bench.ca.crl();
        assertThat(CaBench.bit(revoke(one, two))).isEqualTo(PKIFailureInfo.notAuthorized);
        assertThat(revoke(one, one).getStatus().intValue()).isEqualTo(PKIStatus.GRANTED);
        assertThat(revoke(bench.ra, two).getStatus().intValue()).isEqualTo(PKIStatus.GRANTED);
        assertThat(CaBench.bit(revoke(bench.ra, two))).isEqualTo(PKIFailureInfo.certRevoked);
        X509CRL after = bench.ca.crl();
        after.verify(bench.ca.caCertificate().getPublicKey());
        assertThat(crlNumber(after)).isGreaterThan(crlNumber(before));
        assertThat(after.getRevokedCertificate(one.certificate().getSerialNumber())).isNotNull();
        assertThat(after.getRevokedCertificate(two.certificate().getSerialNumber())).isNotNull();
    }

    @Test
    void refusesWhatItDidNotIssue() throws Exception {
        Credential other =
                TestKeys.subscriber(
                        CaBench.AUTHORITY,
                        CaBench.SUBJECT,
                        TestKeys.ec(),
                        bench.clock.instant(),
                        bench.clock.instant().plus(Duration.ofDays(1)));
        assertThat(CaBench.bit(revoke(bench.ra, other))).isEqualTo(PKIFailureInfo.badCertId);
    }

    @Test
    void keepsRevocationsAndNumbersAcrossARestart() throws Exception {
        Credential one = bench.enrolled(TestKeys.ec());
        revoke(bench.ra, one);
        long number = crlNumber(bench.ca.crl());
        bench.restart();
        X509CRL crl = bench.ca.crl();
        assertThat(crl.getRevokedCertificate(one.certificate().getSerialNumber())).isNotNull();
        assertThat(crlNumber(crl)).isGreaterThan(number);
    }

    @Test
    void renewsTheCrlBeforeItEnds() throws Exception {
        X509CRL first = bench.ca.crl();
        assertThat(bench.ca.crl()).isEqualTo(first);
        bench.clock.advance(Duration.ofHours(25));
        X509CRL second = bench.ca.crl();
        assertThat(second.getThisUpdate()).isAfter(first.getThisUpdate());
        assertThat(second.getNextUpdate().toInstant()).isAfter(bench.clock.instant());
    }

    @Test
    void tellsCaCertificatesAndCrlAndWhatItDoesNotKnow() throws Exception {
        GenMsgContent questions =
                new GenMsgContent(
                        new InfoTypeAndValue[] {
                            new InfoTypeAndValue(CMPObjectIdentifiers.id_it_caCerts),
                            new InfoTypeAndValue(CMPObjectIdentifiers.it_currentCRL),
                            new InfoTypeAndValue(CMPObjectIdentifiers.it_caProtEncCert)
                        });
        PKIMessage answer =
                bench.send(bench.byRa().build(new PKIBody(PKIBody.TYPE_GEN_MSG, questions)));
        InfoTypeAndValue[] told =
                GenRepContent.getInstance(answer.getBody().getContent()).toInfoTypeAndValueArray();
        assertThat(told)
                .extracting(InfoTypeAndValue::getInfoType)
                .containsExactly(
                        CMPObjectIdentifiers.id_it_caCerts,
                        CMPObjectIdentifiers.it_currentCRL,
                        CMPObjectIdentifiers.it_unsupportedOIDs);
        X509CRLHolder crl = new X509CRLHolder(CertificateList.getInstance(told[1].getInfoValue()));
        assertThat(
                        crl.isSignatureValid(
                                Crypto.verifier(bench.caCertificate.getSubjectPublicKeyInfo())))
                .isTrue();
    }
}
