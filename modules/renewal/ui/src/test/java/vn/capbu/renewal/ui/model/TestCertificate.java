package vn.capbu.renewal.ui.model;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.capbu.kernel.Bytes;

/** Certificates for windows to show: real X.509 encodings, written byte by byte; nobody ever checks their signature. */
final class TestCertificate {

    private static final byte[] PUBLIC_KEY = publicKey();
    private static final byte[] ECDSA_SHA256 = {
        0x30, 0x0A, 0x06, 0x08, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x04, 0x03, 0x02
    };
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

    private TestCertificate() {}

    static Bytes of(
            BigInteger serial, String issuer, String subject, Instant notBefore, Instant notAfter) {
        byte[] toBeSigned =
                tag(
                        0x30,
                        tag(0x02, serial.toByteArray()),
                        ECDSA_SHA256,
                        name(issuer),
                        tag(0x30, time(notBefore), time(notAfter)),
                        name(subject),
                        PUBLIC_KEY);
        return Bytes.of(tag(0x30, toBeSigned, ECDSA_SHA256, tag(0x03, new byte[] {0, 1, 2, 3})));
    }

    private static byte[] name(String commonName) {
        byte[] text = tag(0x0C, commonName.getBytes(StandardCharsets.UTF_8));
        return tag(0x30, tag(0x31, tag(0x30, COMMON_NAME, text)));
    }

    private static byte[] time(Instant instant) {
        String text =
                DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(instant);
        return tag(0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] tag(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length >= 0x80) {
            out.write(0x82);
            out.write(length >> 8);
        }
        out.write(length);
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static byte[] publicKey() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
