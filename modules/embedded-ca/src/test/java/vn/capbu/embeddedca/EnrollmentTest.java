package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** ir, cr and p10cr by the registration authority: what is issued, and what is refused. */
class EnrollmentTest {

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

    private PKIMessage ask(int type, CmpMessage.Request request) throws Exception {
        return bench.send(bench.byRa().build(request.body(type)));
    }

    @Test
    void issuesAsRequestedByteForByte() throws Exception {
        X500Name longName =
                new X500Name(
                        "C=VN,O=Chi nhánh Công ty TNHH Một thành viên Xuất nhập khẩu Tổng hợp và"
                                + " Đầu tư Phát triển Kinh tế Biển,UID=MST:0100109106-001");
        Extension altName =
                Extension.create(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(
                                new GeneralName(GeneralName.rfc822Name, "ketoan@example.vn")));
        Instant end =
                bench.clock.instant().plus(Duration.ofDays(500)).truncatedTo(ChronoUnit.SECONDS);
        PKIMessage answer =
                ask(
                        PKIBody.TYPE_INIT_REQ,
                        new CmpMessage.Request(TestKeys.rsa(2048))
                                .subject(longName)
                                .notAfter(end)
                                .extensions(new Extensions(altName)));
        X509CertificateHolder issued = CaBench.issued(answer);
        assertThat(answer.getBody().getType()).isEqualTo(PKIBody.TYPE_INIT_REP);
        assertThat(CaBench.response(answer).getStatus().getStatus().intValue())
                .isEqualTo(PKIStatus.GRANTED);
        assertThat(issued.getSubject().getEncoded()).isEqualTo(longName.getEncoded());
        assertThat(issued.getExtension(Extension.subjectAlternativeName)).isEqualTo(altName);
        assertThat(issued.getNotAfter().toInstant()).isEqualTo(end);
        assertThat(issued.getNotBefore().toInstant()).isBefore(bench.clock.instant());
        assertThat(issued.getSerialNumber().signum()).isPositive();
        assertThat(issued.getSerialNumber().bitLength()).isBetween(128, 159);
        assertThat(BasicConstraints.fromExtensions(issued.getExtensions()).isCA()).isFalse();
        assertThat(
                        KeyUsage.fromExtensions(issued.getExtensions())
                                .hasUsages(
                                        KeyUsage.digitalSignature
                                                | KeyUsage.nonRepudiation
                                                | KeyUsage.keyEncipherment))
                .isTrue();
        assertThat(
                        issued.isSignatureValid(
                                Crypto.verifier(bench.caCertificate.getSubjectPublicKeyInfo())))
                .isTrue();
    }

    @Test
    void tellsUntilWhenToConfirmAndNeverGrantsImplicitConfirmation() throws Exception {
        PKIMessage answer =
                bench.send(
                        bench.byRa()
                                .build(
                                        new CmpMessage.Request(TestKeys.ec())
                                                .subject(CaBench.SUBJECT)
                                                .body(PKIBody.TYPE_CERT_REQ),
                                        builder ->
                                                builder.addGeneralInfo(
                                                        new InfoTypeAndValue(
                                                                CMPObjectIdentifiers
                                                                        .it_implicitConfirm))));
        assertThat(
                        Arrays.stream(answer.getHeader().getGeneralInfo())
                                .map(InfoTypeAndValue::getInfoType))
                .containsExactly(CMPObjectIdentifiers.it_confirmWaitTime);
    }

    @Test
    void capsTheTermAtTheAuthoritysOwn() throws Exception {
        PKIMessage answer =
                ask(
                        PKIBody.TYPE_CERT_REQ,
                        new CmpMessage.Request(TestKeys.ec("secp384r1"))
                                .subject(CaBench.SUBJECT)
                                .notAfter(bench.clock.instant().plus(Duration.ofDays(9999))));
        assertThat(CaBench.response(answer).getStatus().getStatus().intValue())
                .isEqualTo(PKIStatus.GRANTED_WITH_MODS);
        assertThat(CaBench.issued(answer).getNotAfter())
                .isEqualTo(bench.caCertificate.getNotAfter());
    }

    @Test
    void answersAPkcs10Request() throws Exception {
        KeyPair pair = TestKeys.ec();
        PKCS10CertificationRequestBuilder request =
                new PKCS10CertificationRequestBuilder(CaBench.SUBJECT, TestKeys.info(pair));
        PKIMessage answer =
                bench.send(
                        bench.byRa()
                                .build(
                                        new PKIBody(
                                                PKIBody.TYPE_P10_CERT_REQ,
                                                request.build(Crypto.signer(pair.getPrivate()))
                                                        .toASN1Structure())));
        assertThat(answer.getBody().getType()).isEqualTo(PKIBody.TYPE_CERT_REP);
        assertThat(CaBench.response(answer).getCertReqId().getValue()).isEqualTo(-1);
        assertThat(bench.confirm(bench.ra, answer, CaBench.issued(answer)).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
        PKIMessage forged =
                bench.send(
                        bench.byRa()
                                .build(
                                        new PKIBody(
                                                PKIBody.TYPE_P10_CERT_REQ,
                                                request.build(
                                                                Crypto.signer(
                                                                        TestKeys.ec().getPrivate()))
                                                        .toASN1Structure())));
        assertThat(CaBench.rejection(forged)).isEqualTo(PKIFailureInfo.badPOP);
    }

    @Test
    void refusesAWrongProofOfPossession() throws Exception {
        PKIMessage answer =
                ask(
                        PKIBody.TYPE_INIT_REQ,
                        new CmpMessage.Request(TestKeys.ec())
                                .subject(CaBench.SUBJECT)
                                .provenBy(TestKeys.ec()));
        assertThat(CaBench.rejection(answer)).isEqualTo(PKIFailureInfo.badPOP);
    }

    @Test
    void takesTheRegistrationAuthoritysWordForPossession() throws Exception {
        CaBench.issued(
                ask(
                        PKIBody.TYPE_INIT_REQ,
                        new CmpMessage.Request(TestKeys.ec())
                                .subject(CaBench.SUBJECT)
                                .raVerified()));
    }

    @Test
    void refusesWeakKeysAndMissingSubjectsAndPastTerms() throws Exception {
        CmpMessage.Request weak =
                new CmpMessage.Request(TestKeys.rsa(1024)).subject(CaBench.SUBJECT);
        CmpMessage.Request curve =
                new CmpMessage.Request(TestKeys.ec("secp521r1")).subject(CaBench.SUBJECT);
        CmpMessage.Request anonymous = new CmpMessage.Request(TestKeys.ec());
        CmpMessage.Request past =
                new CmpMessage.Request(TestKeys.ec())
                        .subject(CaBench.SUBJECT)
                        .notAfter(bench.clock.instant().minusSeconds(1));
        for (CmpMessage.Request request : new CmpMessage.Request[] {weak, curve, anonymous, past}) {
            assertThat(CaBench.rejection(ask(PKIBody.TYPE_CERT_REQ, request)))
                    .isEqualTo(PKIFailureInfo.badCertTemplate);
        }
    }

    @Test
    void refusesASecondUnconfirmedCertificateForOneKey() throws Exception {
        CmpMessage.Request request = new CmpMessage.Request(TestKeys.ec()).subject(CaBench.SUBJECT);
        PKIMessage first = ask(PKIBody.TYPE_CERT_REQ, request);
        assertThat(CaBench.rejection(ask(PKIBody.TYPE_CERT_REQ, request)))
                .isEqualTo(PKIFailureInfo.duplicateCertReq);
        bench.confirm(bench.ra, first, CaBench.issued(first));
        CaBench.issued(ask(PKIBody.TYPE_CERT_REQ, request));
    }

    @Test
    void refusesATransactionIdThatWasUsed() throws Exception {
        CmpMessage message = bench.byRa();
        PKIMessage first =
                bench.send(
                        message.build(
                                new CmpMessage.Request(TestKeys.ec())
                                        .subject(CaBench.SUBJECT)
                                        .body(PKIBody.TYPE_CERT_REQ)));
        PKIBody second =
                new CmpMessage.Request(TestKeys.ec())
                        .subject(CaBench.SUBJECT)
                        .body(PKIBody.TYPE_CERT_REQ);
        assertThat(CaBench.error(bench.send(message.build(second))))
                .isEqualTo(PKIFailureInfo.transactionIdInUse);
        bench.confirm(bench.ra, first, CaBench.issued(first));
        assertThat(CaBench.error(bench.send(message.build(second))))
                .isEqualTo(PKIFailureInfo.transactionIdInUse);
    }

    @Test
    void letsOnlyTheRegistrationAuthorityEnroll() throws Exception {
        PKIMessage answer =
                bench.send(
                        bench.by(bench.enrolled(TestKeys.ec()))
                                .build(
                                        new CmpMessage.Request(TestKeys.ec())
                                                .subject(CaBench.SUBJECT)
                                                .body(PKIBody.TYPE_CERT_REQ)));
        assertThat(CaBench.error(answer)).isEqualTo(PKIFailureInfo.notAuthorized);
    }
}
