package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.cert.crmf.PKMACBuilder;
import org.bouncycastle.cert.crmf.jcajce.JcePKMACValuesCalculator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Credential;

/** Headers and protection: every wrong one gets its own failure, protected by the authority, and issues nothing. */
class ProtectionTest {

    private static final PKIBody HARMLESS =
            new PKIBody(PKIBody.TYPE_GEN_MSG, new GenMsgContent(new InfoTypeAndValue[0]));

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

    private int errorOf(PKIMessage request) throws Exception {
        return CaBench.error(bench.send(request));
    }

    @Test
    void answersAGoodMessage() throws Exception {
        assertThat(bench.send(bench.byRa().build(HARMLESS)).getBody().getType())
                .isEqualTo(PKIBody.TYPE_GEN_REP);
    }

    @Test
    void refusesNoProtection() throws Exception {
        PKIMessage good = bench.byRa().build(HARMLESS);
        assertThat(errorOf(new PKIMessage(good.getHeader(), good.getBody())))
                .isEqualTo(PKIFailureInfo.badMessageCheck);
    }

    @Test
    void refusesAChangedMessage() throws Exception {
        PKIMessage good = bench.byRa().build(HARMLESS);
        PKIBody other =
                new CmpMessage.Request(TestKeys.ec())
                        .subject(CaBench.SUBJECT)
                        .body(PKIBody.TYPE_CERT_REQ);
        assertThat(
                        errorOf(
                                new PKIMessage(
                                        good.getHeader(),
                                        other,
                                        good.getProtection(),
                                        good.getExtraCerts())))
                .isEqualTo(PKIFailureInfo.badMessageCheck);
        assertThat(
                        errorOf(
                                new PKIMessage(
                                        good.getHeader(),
                                        good.getBody(),
                                        new DERBitString(new byte[0]),
                                        good.getExtraCerts())))
                .isEqualTo(PKIFailureInfo.badMessageCheck);
    }

    @Test
    void refusesAMac() throws Exception {
        PKIMessage mac =
                new ProtectedPKIMessageBuilder(
                                new GeneralName(new X500Name("CN=any")),
                                new GeneralName(new X500Name("CN=any")))
                        .setTransactionID(CmpMessage.random(16))
                        .setSenderNonce(CmpMessage.random(16))
                        .setBody(HARMLESS)
                        .build(
                                new PKMACBuilder(new JcePKMACValuesCalculator())
                                        .build("secret".toCharArray()))
                        .toASN1Structure();
        assertThat(errorOf(mac)).isEqualTo(PKIFailureInfo.wrongIntegrity);
    }

    @Test
    void refusesAStrangersSignature() throws Exception {
        Credential stranger =
                TestKeys.authority(
                        bench.caCertificate.getSubject(),
                        bench.clock.instant().minus(Duration.ofDays(1)),
                        bench.clock.instant().plus(Duration.ofDays(1)));
        assertThat(errorOf(bench.by(stranger).build(HARMLESS)))
                .isEqualTo(PKIFailureInfo.signerNotTrusted);
        Credential thief = new Credential(bench.ra.certificate(), TestKeys.ec().getPrivate());
        assertThat(errorOf(bench.by(thief).build(HARMLESS)))
                .isEqualTo(PKIFailureInfo.badMessageCheck);
    }

    @Test
    void refusesASenderThatIsNotTheSigner() throws Exception {
        PKIMessage message =
                new ProtectedPKIMessageBuilder(
                                new GeneralName(new X500Name("CN=other")),
                                new GeneralName(new X500Name("CN=any")))
                        .setTransactionID(CmpMessage.random(16))
                        .setSenderNonce(CmpMessage.random(16))
                        .setSenderKID(CertificateIds.keyIdentifier(bench.ra.certificate()))
                        .setBody(HARMLESS)
                        .build(bench.ra.signer())
                        .toASN1Structure();
        assertThat(errorOf(message)).isEqualTo(PKIFailureInfo.badMessageCheck);
    }

    @Test
    void refusesMissingAndShortNonces() throws Exception {
        assertThat(
                        errorOf(
                                bench.byRa()
                                        .build(
                                                HARMLESS,
                                                builder -> builder.setSenderNonce(new byte[8]))))
                .isEqualTo(PKIFailureInfo.badSenderNonce);
        assertThat(
                        errorOf(
                                bench.byRa()
                                        .build(
                                                HARMLESS,
                                                builder -> builder.setRecipNonce(new byte[16]))))
                .isEqualTo(PKIFailureInfo.badRecipientNonce);
    }

    @Test
    void refusesAMissingTransactionId() throws Exception {
        assertThat(
                        errorOf(
                                bench.byRa()
                                        .build(
                                                HARMLESS,
                                                builder -> builder.setTransactionID(new byte[0]))))
                .isEqualTo(PKIFailureInfo.badDataFormat);
    }

    @Test
    void refusesATimeThatIsTooFarOff() throws Exception {
        for (Duration off : new Duration[] {Duration.ofMinutes(16), Duration.ofMinutes(-16)}) {
            Date time = Date.from(bench.clock.instant().plus(off));
            assertThat(
                            errorOf(
                                    bench.byRa()
                                            .build(
                                                    HARMLESS,
                                                    builder -> builder.setMessageTime(time))))
                    .isEqualTo(PKIFailureInfo.badTime);
        }
    }

    @Test
    void refusesOldVersionsAndAnswersNewOnesInKind() throws Exception {
        assertThat(errorOf(bench.byRa().build(PKIHeader.CMP_1999, HARMLESS, builder -> {})))
                .isEqualTo(PKIFailureInfo.unsupportedVersion);
        PKIMessage answer =
                bench.send(bench.byRa().build(PKIHeader.CMP_2021, HARMLESS, builder -> {}));
        assertThat(answer.getHeader().getPvno().intValueExact()).isEqualTo(PKIHeader.CMP_2021);
    }

    @Test
    void refusesABodyThatIsNotServed() throws Exception {
        PKIBody poll =
                new PKIBody(
                        PKIBody.TYPE_POLL_REQ,
                        new PollReqContent(new org.bouncycastle.asn1.ASN1Integer(0)));
        assertThat(errorOf(bench.byRa().build(poll))).isEqualTo(PKIFailureInfo.badRequest);
    }

    @Test
    void refusesARevokedSubscriber() throws Exception {
        Credential subscriber = bench.enrolled(TestKeys.ec());
        assertThat(bench.send(bench.by(subscriber).build(HARMLESS)).getBody().getType())
                .isEqualTo(PKIBody.TYPE_GEN_REP);
        bench.send(bench.byRa().build(CmpMessage.revocation(subscriber.certificate())));
        assertThat(errorOf(bench.by(subscriber).build(HARMLESS)))
                .isEqualTo(PKIFailureInfo.certRevoked);
    }
}
