package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.TimeStampException;
import vn.capbu.kernel.spi.TimeStampException.Reason;
import vn.capbu.kernel.spi.TimeStamper;

/** Stamps of a real server, and everything that is no proof. */
class Rfc3161TimeStamperTest {

    private static final Bytes HASH = hash(7);

    @TempDir Path folder;

    private final Rfc3161TimeStamper stamper = new Rfc3161TimeStamper();
    private OpensslTsa tsa;

    private static Bytes hash(int first) {
        byte[] hash = new byte[32];
        hash[0] = (byte) first;
        return Bytes.of(hash);
    }

    @BeforeEach
    void start() throws Exception {
        tsa = OpensslTsa.start(folder.resolve("tsa"));
    }

    @AfterEach
    void stop() {
        tsa.close();
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        TimeStampException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }

    @Test
    void aStampIsCheckedWhenItIsGivenAndLater() throws Exception {
        TimeStamper.Server server = tsa.trusting("ca.crt", OpensslTsa.POLICY);

        Bytes token = stamper.stamp(server, HASH);

        Instant said = stamper.check(token, HASH, server.trusted());
        assertThat(said).isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
        assertThat(stamper.check(token, HASH, tsa.trusting("tsa.crt", null).trusted()))
                .isEqualTo(said);
        refused(Reason.OTHER_DATA, () -> stamper.check(token, hash(8), server.trusted()));
        refused(Reason.UNTRUSTED, () -> stamper.check(token, HASH, List.of()));
        byte[] altered = token.toArray();
        altered[altered.length - 1] ^= 1;
        refused(Reason.UNTRUSTED, () -> stamper.check(Bytes.of(altered), HASH, server.trusted()));
        refused(
                Reason.BAD_ANSWER,
                () -> stamper.check(Bytes.of(new byte[] {1}), HASH, server.trusted()));
    }

    @Test
    void aServerOfAnotherRootIsntTrusted() throws Exception {
        try (OpensslTsa other = OpensslTsa.start(folder.resolve("other"))) {
            TimeStamper.Server wrong =
                    new TimeStamper.Server(
                            tsa.url(), null, other.trusting("ca.crt", null).trusted());
            refused(Reason.UNTRUSTED, () -> stamper.stamp(wrong, HASH));
        }
    }

    @Test
    void aPolicyThatTheServerDoesntKnowIsRefused() throws Exception {
        refused(Reason.REFUSED, () -> stamper.stamp(tsa.trusting("ca.crt", "1.2.3.4.99"), HASH));
    }

    @Test
    void anAnswerToAnotherRequestIsNoAnswer() throws Exception {
        TimeStamper.Server server = tsa.trusting("ca.crt", null);
        stamper.stamp(server, HASH);
        tsa.answerAlways(tsa.lastReply());

        refused(Reason.BAD_ANSWER, () -> stamper.stamp(server, HASH));
    }

    @Test
    void whatIsNoReplyIsTold() throws Exception {
        TimeStamper.Server server = tsa.trusting("ca.crt", null);
        tsa.answerAlways("<html>".getBytes(StandardCharsets.UTF_8));
        refused(Reason.BAD_ANSWER, () -> stamper.stamp(server, HASH));
        tsa.answerAlways(new byte[1 << 19]);
        refused(Reason.BAD_ANSWER, () -> stamper.stamp(server, HASH));
        tsa.contentType("text/html");
        tsa.answerAlways(new byte[1]);
        refused(Reason.NO_ANSWER, () -> stamper.stamp(server, HASH));
        tsa.close();
        refused(Reason.UNREACHABLE, () -> stamper.stamp(server, HASH));
    }
}
