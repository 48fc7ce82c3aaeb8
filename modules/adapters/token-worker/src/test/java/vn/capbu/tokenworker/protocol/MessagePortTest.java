package vn.capbu.tokenworker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.capbu.tokenworker.protocol.MessagePort.Received;

class MessagePortTest {

    private static final long SEED = 20200305;
    private static final Octets ID = Octets.of(new byte[] {1, 2, (byte) 0xFF});
    private static final CertificateReport CERTIFICATE =
            new CertificateReport(ID, "Phở Thìn & Bạn", Octets.of(new byte[5000]));
    private static final TokenReport TOKEN =
            new TokenReport("Token", "Vendor", "ePass", "0A1B", 0x40D, 1000, TokenReport.UNKNOWN);

    static List<Request> requests() {
        return List.of(
                new Request.LoadModule("/opt/đường dẫn/lib.so"),
                new Request.Scan(Set.of(0L, 5L, 0xFFFF_FFFFL)),
                new Request.ReadCertificates(-1),
                new Request.Open("0A1B"),
                new Request.Identify(),
                new Request.ReadPinLengths(),
                new Request.ListKeys(),
                new Request.GenerateKeyPair(KeyType.EC_P384, ID, ""),
                new Request.Sign(ID, SignatureKind.SHA256_ECDSA, Octets.of(new byte[2000])),
                new Request.WriteCertificate(ID, "nhãn", Octets.of(new byte[16_000]), true),
                new Request.RemoveCertificate(ID),
                new Request.TakeOffCertificate(ID, ID),
                new Request.RemoveUnfinishedKeys(ID),
                new Request.RemoveKeyPair(ID, Octets.of(new byte[32])),
                new Request.Examine(),
                new Request.ProbeFunction("C_InitPIN"));
    }

    static List<Response> responses() {
        return List.of(
                new Response.ModuleLoaded("SoftHSM", "Implementation of PKCS11"),
                new Response.Slots(
                        List.of(
                                new SlotReport(1, 0, "Đầu đọc 1", TOKEN),
                                new SlotReport(2, 5, "", null))),
                new Response.Certificates(List.of(CERTIFICATE, CERTIFICATE)),
                new Response.Identified(TOKEN, List.of(CERTIFICATE)),
                new Response.LoginAnswered(0xA0, "CKR_PIN_INCORRECT", 0x10000),
                new Response.Keys(List.of(new KeyReport(ID, "", Octets.EMPTY))),
                new Response.KeyPairGenerated(ID),
                new Response.Signed(ID),
                new Response.Done(),
                new Response.Failed(Failure.TOKEN_GONE, "CKR_DEVICE_REMOVED", "pulled"),
                new Response.PinLengths(4, 255),
                new Response.Examined(
                        new LibraryReport("SoftHSM", "d", "2.6", "2.40", "", List.of("C_SetPIN")),
                        List.of(
                                new SlotDetails("Reader 1", "CKR_DEVICE_ERROR", null),
                                new SlotDetails(
                                        "Reader 2",
                                        "",
                                        new SlotDetails.TokenDetails(
                                                TOKEN, -1, "", List.of(0L, 0x40L), 4096)))),
                new Response.Probed("CKR_SESSION_HANDLE_INVALID"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestArrivesAsItWasSent(Request request) throws IOException {
        Received<Request> received = receiveRequest(bytesOf(7, request));
        assertThat(received).isEqualTo(new Received<>(7, request));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aResponseArrivesAsItWasSent(Response response) throws IOException {
        assertThat(receiveResponse(bytesOf(8, response))).isEqualTo(new Received<>(8, response));
    }

    @Test
    void everyKindOfMessageIsTested() {
        assertThat(requests().size() + 5)
                .as("and five with a PIN, below")
                .isEqualTo(Request.class.getPermittedSubclasses().length);
        assertThat(responses()).hasSize(Response.class.getPermittedSubclasses().length);
    }

    @Test
    void aPinArrivesAndOutgrowsTheBufferOfThePipe() throws IOException {
        byte[] login = bytesOf(1, new Request.Login(pin()));
        byte[] verify = bytesOf(1, new Request.VerifyAsRelyingApplication("0A1B", pin(), ID, true));
        assertThat(login).hasSizeGreaterThanOrEqualTo(8192);
        assertThat(verify).hasSizeGreaterThanOrEqualTo(8192);
        Request.Login received = (Request.Login) receiveRequest(login).message();
        assertThat(received.pin().expose()).isEqualTo(pin().expose());
        var second = (Request.VerifyAsRelyingApplication) receiveRequest(verify).message();
        assertThat(second.pin().expose()).isEqualTo(pin().expose());
        assertThat(second.exact()).isTrue();
    }

    @Test
    void theMessagesThatSetAPinOutgrowTheBufferToo() throws IOException {
        byte[] so = bytesOf(1, new Request.LoginSo(pin()));
        byte[] set = bytesOf(1, new Request.SetPin(pin(), pin()));
        byte[] init = bytesOf(1, new Request.InitPin(pin()));
        assertThat(List.of(so, set, init)).allMatch(bytes -> bytes.length >= 8192);
        assertThat(((Request.LoginSo) receiveRequest(so).message()).pin().expose())
                .isEqualTo(pin().expose());
        Request.SetPin received = (Request.SetPin) receiveRequest(set).message();
        assertThat(received.present().expose()).isEqualTo(pin().expose());
        assertThat(received.next().expose()).isEqualTo(pin().expose());
        assertThat(((Request.InitPin) receiveRequest(init).message()).next().expose())
                .isEqualTo(pin().expose());
    }

    @Test
    void thePinIsWipedFromWhatWasHandedToTheStream() throws IOException {
        KeepingStream stream = new KeepingStream();
        MessagePort.ofConsole(InputStream.nullInputStream(), stream)
                .send(1, new Request.Login(pin()));
        assertThat(stream.handed).isNotEmpty().containsOnly(0);
    }

    @Test
    void theEndBetweenTwoMessagesIsNoError() throws IOException {
        assertThat(requestPort(new byte[0]).receive()).isNull();
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        byte[] whole = bytesOf(1, new Request.Open("0A1B"));
        for (int length = 1; length < whole.length; length++) {
            assertGarbage(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void everyFlippedBitOutsideTheNumbersIsNoticed() throws IOException {
        byte[] whole = bytesOf(1, new Request.Open("0A1B"));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            boolean sequenceOrType = bit >= 4 * 8 && bit < 9 * 8;
            if (!sequenceOrType) {
                byte[] flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertGarbage(flipped);
            }
        }
    }

    @Test
    void whatAVendorPrintsIsNoMessage() {
        assertGarbage("Loading driver v1.2 ...\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void randomBytesNeverBecomeAMessage() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[1 + random.nextInt(200)];
            random.nextBytes(garbage);
            assertGarbage(garbage);
        }
    }

    /** The payload is random, the envelope right: what a broken peer could send. */
    @Test
    void randomPayloadsAreReadOrRefusedButNothingElse() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            byte[] payload = new byte[random.nextInt(60)];
            random.nextBytes(payload);
            for (int at = 0; at + 4 <= payload.length; at += 4 + random.nextInt(8)) {
                Arrays.fill(payload, at, at + 3, (byte) 0);
            }
            byte[] frame = frame(random.nextInt(16), payload);
            try {
                requestPort(frame).receive();
                responsePort(frame).receive();
            } catch (ProtocolException expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void aHugeLengthIsRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] frame = frame(1, new byte[4]);
        Arrays.fill(frame, 9, 13, (byte) 0x7F);
        assertGarbage(frame);
        assertGarbage(frame(2, new byte[] {0x7F, -1, -1, -1}));
        assertGarbage(frame(2, new byte[] {-1, -1, -1, -1}));
    }

    @Test
    void whatIsTooLongIsNotSent() {
        Octets tooLong = Octets.of(new byte[Limits.BYTES + 1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bytesOf(1, new Request.RemoveCertificate(tooLong)));
    }

    @Test
    void bytesAfterTheLastFieldAreGarbage() throws IOException {
        assertGarbage(frame(5, new byte[1]));
    }

    private static Secret pin() {
        return Secret.owning("12345678".getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertGarbage(byte[] bytes) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> requestPort(bytes).receive());
    }

    private static byte[] frame(int type, byte[] payload) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Frame(1, type, payload.clone()).writeTo(out);
        return out.toByteArray();
    }

    private static byte[] bytesOf(int sequence, Request request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessagePort.ofConsole(InputStream.nullInputStream(), out).send(sequence, request);
        return out.toByteArray();
    }

    private static byte[] bytesOf(int sequence, Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessagePort.ofWorker(InputStream.nullInputStream(), out).send(sequence, response);
        return out.toByteArray();
    }

    private static Received<Request> receiveRequest(byte[] bytes) throws IOException {
        Received<Request> received = requestPort(bytes).receive();
        assertThat(received).isNotNull();
        return received;
    }

    private static Received<Response> receiveResponse(byte[] bytes) throws IOException {
        Received<Response> received = responsePort(bytes).receive();
        assertThat(received).isNotNull();
        return received;
    }

    private static MessagePort<Response, Request> requestPort(byte[] bytes) {
        return MessagePort.ofWorker(
                new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    private static MessagePort<Request, Response> responsePort(byte[] bytes) {
        return MessagePort.ofConsole(
                new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    /** Keeps the array itself, to see what becomes of it. */
    private static final class KeepingStream extends OutputStream {

        private byte[] handed = new byte[0];

        @Override
        public void write(int b) {
            throw new AssertionError("a frame is written at once");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            handed = bytes;
        }
    }
}
