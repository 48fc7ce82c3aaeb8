package vn.capbu.embeddedca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** kur: under the old certificate's signature, also an old CA's of the same name, and by the registration authority. */
class KeyUpdateTest {

    private static final X500Name SAME_NAME = CaBench.AUTHORITY.certificate().getSubject();

    private static final Credential OLD_AUTHORITY =
            TestKeys.authority(
                    SAME_NAME,
                    Instant.parse("2015-10-02T00:00:00Z"),
                    Instant.parse("2045-10-02T00:00:00Z"));

    @TempDir Path folder;
    private final List<X509Certificate> trusted = new ArrayList<>();
    private final List<X509CRL> crls = new ArrayList<>();
    private boolean unavailable;
    private CaBench bench;
    private Credential old;

    @BeforeEach
    void open() throws Exception {
        bench =
                new CaBench(
                        folder,
                        EmbeddedCaSettings.defaults().withTrusted(this::trusted, () -> crls));
        Instant now = bench.clock.instant();
        trusted.add(new JcaX509CertificateConverter().getCertificate(OLD_AUTHORITY.certificate()));
        old =
                TestKeys.subscriber(
                        OLD_AUTHORITY,
                        CaBench.SUBJECT,
                        TestKeys.ec(),
                        now.minus(Duration.ofDays(300)),
                        now.plus(Duration.ofDays(90)));
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private List<X509Certificate> trusted() {
        if (unavailable) {
            throw new IllegalStateException("the settings are out of reach");
        }
        return trusted;
    }

    private PKIMessage update(Credential signer, CmpMessage.Request request) throws Exception {
        return bench.send(bench.by(signer).build(request.body(PKIBody.TYPE_KEY_UPDATE_REQ)));
    }

    @Test
    void certifiesANewKeyForAnOldAuthoritysSubscriber() throws Exception {
        KeyPair pair = TestKeys.rsa(2048);
        PKIMessage answer =
                update(
                        old,
                        new CmpMessage.Request(pair)
                                .subject(CaBench.SUBJECT)
                                .oldCertId(old.certificate()));
        X509CertificateHolder issued = CaBench.issued(answer);
        assertThat(answer.getBody().getType()).isEqualTo(PKIBody.TYPE_KEY_UPDATE_REP);
        assertThat(issued.getSubject().getEncoded())
                .isEqualTo(old.certificate().getSubject().getEncoded());
        assertThat(issued.getExtension(Extension.subjectAlternativeName))
                .isEqualTo(old.certificate().getExtension(Extension.subjectAlternativeName));
        assertThat(
                        issued.isSignatureValid(
                                Crypto.verifier(bench.caCertificate.getSubjectPublicKeyInfo())))
                .isTrue();
        assertThat(bench.confirm(old, answer, issued).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
    }

    @Test
    void certifiesTheSameKeyAndTakesSubjectFromTheOldCertificate() throws Exception {
        KeyPair pair = TestKeys.ec();
        Credential first = bench.enrolled(pair);
        X509CertificateHolder issued = CaBench.issued(update(first, new CmpMessage.Request(pair)));
        assertThat(issued.getSubject()).isEqualTo(CaBench.SUBJECT);
        assertThat(issued.getSubjectPublicKeyInfo())
                .isEqualTo(first.certificate().getSubjectPublicKeyInfo());
    }

    @Test
    void acceptsTheNewCertificateAsSignerOfTheConfirmation() throws Exception {
        KeyPair pair = TestKeys.ec();
        PKIMessage answer = update(old, new CmpMessage.Request(pair));
        X509CertificateHolder issued = CaBench.issued(answer);
        Credential fresh = new Credential(issued, pair.getPrivate());
        assertThat(bench.confirm(fresh, answer, issued).getBody().getType())
                .isEqualTo(PKIBody.TYPE_CONFIRM);
    }

    @Test
    void saysThatItFailedWhenItsSettingsCannotBeHad() throws Exception {
        unavailable = true;
        assertThat(CaBench.error(update(old, new CmpMessage.Request(TestKeys.ec()))))
                .isEqualTo(PKIFailureInfo.systemFailure);
        // the registration authority is of our own CA: nobody else needs to be asked
        bench.enrolled(TestKeys.ec());
    }

    @Test
    void refusesAnUntrustedAuthorityOfTheSameName() throws Exception {
        trusted.clear();
        assertThat(CaBench.error(update(old, new CmpMessage.Request(TestKeys.ec()))))
                .isEqualTo(PKIFailureInfo.signerNotTrusted);
    }

    @Test
    void refusesATrustedCertificateThatIsNoAuthority() throws Exception {
        Credential notCa =
                TestKeys.authority(
                        SAME_NAME,
                        bench.clock.instant().minus(Duration.ofDays(10)),
                        bench.clock.instant().plus(Duration.ofDays(10)),
                        false);
        trusted.add(new JcaX509CertificateConverter().getCertificate(notCa.certificate()));
        Credential forged =
                TestKeys.subscriber(
                        notCa,
                        CaBench.SUBJECT,
                        TestKeys.ec(),
                        bench.clock.instant().minus(Duration.ofDays(1)),
                        bench.clock.instant().plus(Duration.ofDays(1)));
        assertThat(CaBench.error(update(forged, new CmpMessage.Request(TestKeys.ec()))))
                .isEqualTo(PKIFailureInfo.signerNotTrusted);
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        bench.clock.advance(Duration.ofDays(91));
        assertThat(CaBench.rejection(update(old, new CmpMessage.Request(TestKeys.ec()))))
                .isEqualTo(PKIFailureInfo.badCertId);
    }

    @Test
    void refusesACertificateThatTheOldAuthorityRevoked() throws Exception {
        X509v2CRLBuilder crl = new X509v2CRLBuilder(SAME_NAME, Date.from(bench.clock.instant()));
        crl.addCRLEntry(old.certificate().getSerialNumber(), Date.from(bench.clock.instant()), 0);
        JcaX509CRLConverter converter = new JcaX509CRLConverter();
        // a CRL of the same name under another key says nothing
        crls.add(converter.getCRL(crl.build(CaBench.AUTHORITY.signer())));
        CaBench.issued(update(old, new CmpMessage.Request(TestKeys.ec())));
        crls.add(converter.getCRL(crl.build(OLD_AUTHORITY.signer())));
        assertThat(CaBench.rejection(update(old, new CmpMessage.Request(TestKeys.ec()))))
                .isEqualTo(PKIFailureInfo.certRevoked);
    }

    @Test
    void refusesAnotherSubjectAndAnotherOldCertificate() throws Exception {
        assertThat(
                        CaBench.rejection(
                                update(
                                        old,
                                        new CmpMessage.Request(TestKeys.ec())
                                                .subject(new X500Name("CN=somebody else")))))
                .isEqualTo(PKIFailureInfo.badCertTemplate);
        Credential other = bench.enrolled(TestKeys.ec());
        assertThat(
                        CaBench.rejection(
                                update(
                                        old,
                                        new CmpMessage.Request(TestKeys.ec())
                                                .oldCertId(other.certificate()))))
                .isEqualTo(PKIFailureInfo.badCertId);
    }

    @Test
    void refusesTheSubscribersWordForPossession() throws Exception {
        assertThat(
                        CaBench.rejection(
                                update(old, new CmpMessage.Request(TestKeys.ec()).raVerified())))
                .isEqualTo(PKIFailureInfo.badPOP);
    }

    @Test
    void takesAnUpdateFromTheRegistrationAuthorityThatNamesTheOldCertificate() throws Exception {
        PKIMessage answer =
                bench.send(
                        bench.byRa()
                                .build(
                                        new CmpMessage.Request(TestKeys.ec())
                                                .oldCertId(old.certificate())
                                                .body(PKIBody.TYPE_KEY_UPDATE_REQ),
                                        builder -> builder.addCMPCertificate(old.certificate())));
        assertThat(CaBench.issued(answer).getSubject()).isEqualTo(CaBench.SUBJECT);
        CmpMessage.Request unseen =
                new CmpMessage.Request(TestKeys.ec())
                        .subject(CaBench.SUBJECT)
                        .oldCertId(old.certificate());
        CaBench.issued(update(bench.ra, unseen));
    }

    @Test
    void refusesTheRegistrationAuthorityAnUpdateOfNothingTrusted() throws Exception {
        assertThat(CaBench.rejection(update(bench.ra, new CmpMessage.Request(TestKeys.ec()))))
                .isEqualTo(PKIFailureInfo.badCertId);
        Credential foreign =
                TestKeys.subscriber(
                        TestKeys.authority(
                                new X500Name("CN=nobody we know"),
                                bench.clock.instant().minus(Duration.ofDays(2)),
                                bench.clock.instant().plus(Duration.ofDays(2))),
                        CaBench.SUBJECT,
                        TestKeys.ec(),
                        bench.clock.instant().minus(Duration.ofDays(1)),
                        bench.clock.instant().plus(Duration.ofDays(1)));
        CmpMessage.Request request =
                new CmpMessage.Request(TestKeys.ec())
                        .subject(CaBench.SUBJECT)
                        .oldCertId(foreign.certificate());
        assertThat(CaBench.rejection(update(bench.ra, request)))
                .isEqualTo(PKIFailureInfo.badCertId);
        bench.clock.advance(Duration.ofDays(91));
        PKIMessage expired =
                bench.send(
                        bench.byRa()
                                .build(
                                        new CmpMessage.Request(TestKeys.ec())
                                                .oldCertId(old.certificate())
                                                .body(PKIBody.TYPE_KEY_UPDATE_REQ),
                                        builder -> builder.addCMPCertificate(old.certificate())));
        assertThat(CaBench.rejection(expired)).isEqualTo(PKIFailureInfo.badCertId);
    }

    @Test
    void refusesAnUnconfirmedCertificateAsOldOne() throws Exception {
        KeyPair pair = TestKeys.ec();
        X509CertificateHolder issued = CaBench.issued(update(old, new CmpMessage.Request(pair)));
        Credential unconfirmed = new Credential(issued, pair.getPrivate());
        assertThat(CaBench.rejection(update(unconfirmed, new CmpMessage.Request(TestKeys.ec()))))
                .isEqualTo(PKIFailureInfo.badCertId);
    }
}
