package vn.capbu.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.adapters.tokens.softhsm.SoftHsm;
import vn.capbu.adapters.tokens.softhsm.SoftHsmToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Pin;
import vn.capbu.renewal.PinLengths;
import vn.capbu.renewal.SignatureScheme;
import vn.capbu.renewal.spi.TokenException;
import vn.capbu.renewal.spi.TokenSession;
import vn.capbu.renewal.spi.TokenSession.LoginAnswer;

/** PINs that are changed and set anew on a real module. */
class TokenPinTest {

    private static final Bytes ID = Bytes.ofHex("0A");
    private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);

    @TempDir Path directory;
    private SoftHsmToken token;
    private WorkerTokenAccess access;
    private TokenSession session;

    @BeforeEach
    void makeToken() throws TokenException {
        SoftHsm real = SoftHsm.create(directory, "v4");
        token = real.newToken("USB-1", "12345678");
        token.generateKeyPair("EC:prime256v1", ID, "k");
        access = TestSupport.access(real.module());
        session = access.open("v4", token.serial());
    }

    @AfterEach
    void close() {
        session.close();
        access.close();
    }

    @Test
    void theTokenSaysHowLongAPinMayBe() throws TokenException {
        assertThat(session.pinLengths().shortest()).isBetween(1, 8);
        assertThat(session.pinLengths().longest()).isEqualTo(Pin.MAX_LENGTH);
        assertThat(new PinLengths(4, 8).allow(9)).isFalse();
    }

    @Test
    void aChangedPinHoldsAndTheOldOneDoesNot() throws TokenException {
        try (Pin old = TestSupport.pin("12345678");
                Pin next = TestSupport.pin("abcd-1234")) {
            assertThat(session.login(old).accepted()).isTrue();
            assertThat(session.changePin(old, next).answer()).isEqualTo("CKR_OK");
            assertThat(session.sign(ID, SignatureScheme.SHA256_WITH_ECDSA, DATA))
                    .as("the login lasts")
                    .isNotEmpty();
        }
        reopen();
        assertThat(login("12345678").answer()).isEqualTo("CKR_PIN_INCORRECT");
        assertThat(login("abcd-1234").accepted()).isTrue();
    }

    @Test
    void aWrongPresentPinChangesNothing() throws TokenException {
        try (Pin wrong = TestSupport.pin("87654321");
                Pin next = TestSupport.pin("abcd-1234")) {
            assertThat(login("12345678").accepted()).isTrue();
            assertThat(session.changePin(wrong, next).answer()).isEqualTo("CKR_PIN_INCORRECT");
        }
        reopen();
        assertThat(login("12345678").accepted()).isTrue();
    }

    @Test
    void theSecurityOfficerSetsThePinAnewAndTheKeysStay() throws TokenException {
        try (Pin wrong = TestSupport.pin("so-wrong");
                Pin soPin = TestSupport.pin(SoftHsm.SO_PIN);
                Pin next = TestSupport.pin("abcd-1234")) {
            assertThat(session.loginAsSecurityOfficer(wrong).answer())
                    .isEqualTo("CKR_PIN_INCORRECT");
            assertThat(session.initPin(next).accepted()).as("without login").isFalse();
            assertThat(session.loginAsSecurityOfficer(soPin).accepted()).isTrue();
            assertThat(session.initPin(next).answer()).isEqualTo("CKR_OK");
        }
        reopen();
        assertThat(login("12345678").accepted()).isFalse();
        assertThat(login("abcd-1234").accepted()).isTrue();
        assertThat(session.keys()).hasSize(1);
    }

    private LoginAnswer login(String text) throws TokenException {
        try (Pin pin = TestSupport.pin(text)) {
            return session.login(pin);
        }
    }

    private void reopen() throws TokenException {
        session.close();
        session = access.open("v4", token.serial());
    }
}
