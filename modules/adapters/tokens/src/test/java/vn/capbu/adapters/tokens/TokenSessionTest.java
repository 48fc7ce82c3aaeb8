package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.renewal.KeySpec;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.TokenCertificate;
import vn.capbu.renewal.TokenFlag;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenException.Fault;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.LoginAnswer;
import vn.capbu.renewal.spi.TokenSession.TokenKey;

/** Every operation of a session on a real module, with pkcs11-tool as the witness. */
class TokenSessionTest {

    private static final Bytes OLD_ID = Bytes.ofHex("30313030313039313036");
    private static final Bytes NEW_ID = Bytes.ofHex("C0FFEE0102");
    private static final byte[] DATA = "dữ liệu cần ký".getBytes(StandardCharsets.UTF_8);

    private static final TestCertificates CERTIFICATES = new TestCertificates();

    @TempDir Path directory;
    private SoftHsmToken token;
    private WorkerTokenAccess access;
    private TokenSession session;

    @BeforeEach
    void openToken() throws TokenException {
        SoftHsm module = SoftHsm.create(directory, "v4");
        token = module.newToken("USB-1", "g00d@pin");
        access = TestSupport.access(module.module());
        session = access.open("v4", token.serial());
    }

    @AfterEach
    void closeToken() {
        session.close();
        access.close();
    }

    @ParameterizedTest
    @EnumSource(KeySpec.class)
    void makesKeySignsWritesAndIsUsableByOthers(KeySpec spec)
            throws TokenException, GeneralSecurityException {
        login();
        Bytes publicKey = session.generateKeyPair(spec, NEW_ID, "cap bu");
        SignatureScheme scheme =
                spec.name().startsWith("EC")
                        ? SignatureScheme.SHA256_WITH_ECDSA
                        : SignatureScheme.SHA256_WITH_RSA;
        assertThat(TestSupport.verifies(publicKey, DATA, session.sign(NEW_ID, scheme, DATA)))
                .isTrue();
        Bytes certificate = CERTIFICATES.issue(publicKey);
        session.writeCertificate(NEW_ID, "cap bu", certificate);
        assertThat(token.read("cert", NEW_ID)).isEqualTo(certificate);
        try (Pin pin = TestSupport.pin(token.pin())) {
            session.verifyAsRelyingApplication(pin, certificate, true);
        }
        assertThat(session.identify().certificates())
                .containsExactly(new TokenCertificate(NEW_ID, "cap bu", certificate));
    }

    @Test
    void keysAreSensitiveAndNotExtractable() throws TokenException {
        login();
        session.generateKeyPair(KeySpec.EC_P256, NEW_ID, "cap bu");
        assertThat(token.accessOf("privkey")).contains("sensitive", "never extractable");
    }

    @Test
    void listsKeysWithTheirPublicHalves() throws TokenException {
        Bytes rsa = token.generateKeyPair("rsa:2048", OLD_ID, "Công ty Phở Thìn");
        Bytes ec = token.generateKeyPair("EC:prime256v1", NEW_ID, "");
        login();
        assertThat(session.keys())
                .containsExactlyInAnyOrder(
                        new TokenKey(OLD_ID, "Công ty Phở Thìn", rsa),
                        new TokenKey(NEW_ID, "", ec));
    }

    @Test
    void aWrongPinIsOneTryAndSaysWhy() throws TokenException {
        try (Pin wrong = TestSupport.pin("wrong-pin")) {
            LoginAnswer answer = session.login(wrong);
            assertThat(answer.accepted()).isFalse();
            assertThat(answer.answer()).isEqualTo("CKR_PIN_INCORRECT");
            assertThat(answer.flags()).contains(TokenFlag.LOGIN_REQUIRED, TokenFlag.PIN_COUNT_LOW);
        }
        login();
    }

    @Test
    void aRightPinDoesNotMakeALaterWrongOneRight() throws TokenException {
        login();
        try (Pin wrong = TestSupport.pin("wrong-pin")) {
            assertThat(session.login(wrong).answer()).isEqualTo("CKR_PIN_INCORRECT");
        }
    }

    @Test
    void withoutLoginThereIsNoKey() {
        token.generateKeyPair("rsa:2048", OLD_ID, "old");
        assertFault(
                Fault.KEY_NOT_FOUND,
                () -> session.sign(OLD_ID, SignatureScheme.SHA256_WITH_RSA, DATA));
    }

    @Test
    void aCertificateIsWrittenOnce() throws TokenException {
        login();
        Bytes certificate =
                CERTIFICATES.issue(session.generateKeyPair(KeySpec.EC_P256, NEW_ID, "k"));
        session.writeCertificate(NEW_ID, "k", certificate);
        session.writeCertificate(NEW_ID, "k", certificate);
        assertThat(session.identify().certificates()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa:2048", "EC:prime256v1"})
    void sameKeyRenewalKeepsTheKeyAndRemovesTheOldByItsValue(String type) throws TokenException {
        Bytes publicKey = token.generateKeyPair(type, OLD_ID, "Văn phòng Lê Đức Ổn");
        Bytes old = CERTIFICATES.issue(publicKey);
        token.writeCertificate(old, OLD_ID, "Văn phòng Lê Đức Ổn");
        login();
        Bytes renewed = CERTIFICATES.issue(publicKey);
        session.writeCertificate(OLD_ID, "Văn phòng Lê Đức Ổn", renewed);
        try (Pin pin = TestSupport.pin(token.pin())) {
            session.verifyAsRelyingApplication(pin, renewed, false);
            session.removeCertificate(old);
            session.removeCertificate(old);
            session.verifyAsRelyingApplication(pin, renewed, true);
        }
        assertThat(session.identify().certificates())
                .extracting(TokenCertificate::der)
                .containsExactly(renewed);
        assertThat(session.keys()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Token 0100109106", "Công ty Giày Thượng Đình", ""})
    void reKeyUnderTheLabelOfTheOldKeepsBothUsable(String label) throws TokenException {
        Bytes oldKey = token.generateKeyPair("rsa:2048", OLD_ID, label);
        Bytes old = CERTIFICATES.issue(oldKey);
        token.writeCertificate(old, OLD_ID, label);
        login();
        Bytes renewed =
                CERTIFICATES.issue(session.generateKeyPair(KeySpec.RSA_2048, NEW_ID, label));
        session.writeCertificate(NEW_ID, label, renewed);
        try (Pin pin = TestSupport.pin(token.pin())) {
            session.verifyAsRelyingApplication(pin, renewed, true);
            session.verifyAsRelyingApplication(pin, old, true);
        }
    }

    @Test
    void aUsedCkaIdIsRefusedForANewKey() throws TokenException {
        token.generateKeyPair("rsa:2048", OLD_ID, "old");
        login();
        assertFault(
                Fault.REFUSED_TO_PROTECT,
                () -> session.generateKeyPair(KeySpec.RSA_2048, OLD_ID, "new"));
        assertThat(session.keys()).hasSize(1);
    }

    @Test
    void anOrphanKeyPairIsRemoved() throws TokenException {
        Bytes old = token.generateKeyPair("rsa:2048", OLD_ID, "old");
        token.writeCertificate(CERTIFICATES.issue(old), OLD_ID, "old");
        login();
        Bytes orphan = session.generateKeyPair(KeySpec.RSA_2048, NEW_ID, "new");
        session.removeOrphanKeyPair(NEW_ID, hash(orphan));
        session.removeOrphanKeyPair(NEW_ID, hash(orphan));
        assertThat(session.keys()).extracting(TokenKey::publicKey).containsExactly(old);
        assertThat(token.objects()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"privkey", "pubkey"})
    void theOtherHalfOfAPairIsRemovedByItsCkaId(String lost) throws TokenException {
        Bytes old = token.generateKeyPair("EC:prime256v1", OLD_ID, "old");
        token.writeCertificate(CERTIFICATES.issue(old), OLD_ID, "old");
        token.generateKeyPair("EC:prime256v1", NEW_ID, "new");
        token.remove(lost, NEW_ID);
        login();
        session.removeUnfinishedKeys(NEW_ID);
        session.removeUnfinishedKeys(NEW_ID);
        assertThat(token.objects()).hasSize(3);
        assertThat(session.keys()).extracting(TokenKey::publicKey).containsExactly(old);
    }

    @Test
    void unfinishedKeysThatACertificateIsForAreNeverRemoved() throws TokenException {
        Bytes old = token.generateKeyPair("EC:prime256v1", OLD_ID, "old");
        Bytes other = token.generateKeyPair("EC:prime256v1", NEW_ID, "other");
        token.writeCertificate(CERTIFICATES.issue(old), OLD_ID, "old");
        token.writeCertificate(CERTIFICATES.issue(other), Bytes.ofHex("77"), "another CKA_ID");
        login();
        assertFault(Fault.REFUSED_TO_PROTECT, () -> session.removeUnfinishedKeys(OLD_ID));
        assertFault(Fault.REFUSED_TO_PROTECT, () -> session.removeUnfinishedKeys(NEW_ID));
        assertThat(session.keys()).hasSize(2);
    }

    @Test
    void aKeyPairWithACertificateIsNeverRemoved() throws TokenException {
        Bytes old = token.generateKeyPair("EC:prime256v1", OLD_ID, "old");
        token.writeCertificate(CERTIFICATES.issue(old), NEW_ID, "under another CKA_ID");
        login();
        assertFault(Fault.REFUSED_TO_PROTECT, () -> session.removeOrphanKeyPair(OLD_ID, hash(old)));
        assertThat(session.keys()).hasSize(1);
    }

    @Test
    void aKeyPairWhoseCkaIdACertificateHasIsNeverRemoved() throws TokenException {
        Bytes old = token.generateKeyPair("EC:prime256v1", OLD_ID, "old");
        Bytes other = token.generateKeyPair("EC:prime256v1", NEW_ID, "other");
        token.writeCertificate(CERTIFICATES.issue(other), OLD_ID, "wrong CKA_ID");
        login();
        assertFault(Fault.REFUSED_TO_PROTECT, () -> session.removeOrphanKeyPair(OLD_ID, hash(old)));
    }

    @Test
    void aKeyPairWithAnotherPublicKeyIsNeverRemoved() throws TokenException {
        token.generateKeyPair("EC:prime256v1", OLD_ID, "old");
        Bytes other = token.generateKeyPair("EC:prime256v1", NEW_ID, "other");
        login();
        assertFault(
                Fault.REFUSED_TO_PROTECT, () -> session.removeOrphanKeyPair(OLD_ID, hash(other)));
        assertThat(session.keys()).hasSize(2);
    }

    @Test
    void aKeyThatWantsThePinEachTimeSigns() throws TokenException, GeneralSecurityException {
        Bytes publicKey = token.generateKeyPair("rsa:2048", OLD_ID, "old", "--always-auth");
        login();
        for (int i = 0; i < 2; i++) {
            byte[] signature = session.sign(OLD_ID, SignatureScheme.SHA256_WITH_RSA, DATA);
            assertThat(TestSupport.verifies(publicKey, DATA, signature)).isTrue();
        }
    }

    @Test
    void aRelyingApplicationMissesACertificateThatIsNotThere() throws TokenException {
        Bytes publicKey = token.generateKeyPair("rsa:2048", OLD_ID, "old");
        token.writeCertificate(CERTIFICATES.issue(publicKey), OLD_ID, "old");
        try (Pin pin = TestSupport.pin(token.pin())) {
            assertFault(
                    Fault.RELYING_APPLICATION_FAILED,
                    () ->
                            session.verifyAsRelyingApplication(
                                    pin, CERTIFICATES.issue(publicKey), true));
        }
    }

    @Test
    void aRelyingApplicationNeedsTheKeyToo() throws TokenException {
        Bytes elsewhere = token.generateKeyPair("EC:prime256v1", OLD_ID, "old");
        Bytes certificate = CERTIFICATES.issue(elsewhere);
        token.writeCertificate(certificate, NEW_ID, "no key has this CKA_ID");
        try (Pin pin = TestSupport.pin(token.pin())) {
            assertFault(
                    Fault.RELYING_APPLICATION_FAILED,
                    () -> session.verifyAsRelyingApplication(pin, certificate, true));
        }
    }

    @Test
    void bytesThatAreNoCertificateAreNotWritten() throws TokenException {
        login();
        assertFault(
                Fault.DEVICE_ERROR,
                () -> session.writeCertificate(NEW_ID, "x", Bytes.ofHex("3003020101")));
        assertThat(token.objects()).isEmpty();
    }

    private void login() throws TokenException {
        try (Pin pin = TestSupport.pin(token.pin())) {
            assertThat(session.login(pin).answer()).isEqualTo("CKR_OK");
        }
    }

    private static PublicKeyHash hash(Bytes publicKey) {
        return PublicKeyHash.of(publicKey.toArray());
    }

    private static void assertFault(
            Fault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
