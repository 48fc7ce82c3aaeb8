package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.junit.jupiter.api.Test;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** An authority that lets the client wait. */
class PollingTest {

    private static final TestPki PKI = new TestPki(Instant.parse("2020-06-01T03:00:00Z"));

    private static byte[] script(PKIMessage request, AtomicInteger polls, int checkAfter) {
        return Reply.of(request, PKI.signer, body(request, polls, checkAfter)).encode();
    }

    private static PKIBody body(PKIMessage request, AtomicInteger polls, int checkAfter) {
        PKIBody body = Reply.status(PKIStatus.waiting, 0, "");
        if (request.getBody().getType() == PKIBody.TYPE_POLL_REQ) {
            assertThat(
                            PollReqContent.getInstance(request.getBody().getContent())
                                    .getCertReqIdValues()[0])
                    .isZero();
            assertThat(request.getHeader().getRecipNonce().getOctets()).isEqualTo(Reply.NONCE);
            body =
                    polls.getAndDecrement() > 0
                            ? Reply.pollRep(checkAfter)
                            : Reply.kup(PKI.issued());
        }
        return body;
    }

    @Test
    void waitsAsLongAsTheAuthoritySays() throws Exception {
        AtomicInteger polls = new AtomicInteger(1);
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(request -> script(request, polls, 1))) {
            long start = System.nanoTime();
            assertThat(Client.of(PKI, server.url()).order()).isInstanceOf(Answer.Issued.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(server.received()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void wholeMessageMayHaveToWait() throws Exception {
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request -> {
                            if (request.getBody().getType() != PKIBody.TYPE_POLL_REQ) {
                                return Reply.of(request, PKI.signer, Reply.waiting()).encode();
                            }
                            assertThat(
                                            PollReqContent.getInstance(
                                                            request.getBody().getContent())
                                                    .getCertReqIdValues()[0])
                                    .isEqualTo(-1);
                            return Reply.of(request, PKI.signer, Reply.kup(PKI.issued())).encode();
                        })) {
            assertThat(Client.of(PKI, server.url()).order()).isInstanceOf(Answer.Issued.class);
        }
    }

    @Test
    void aLongTimeIsNotWaitedForButCountsFromTheAnswer() throws Exception {
        AtomicReference<Instant> answeredAt = new AtomicReference<>(PKI.now);
        AtomicInteger polls = new AtomicInteger(1);
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request ->
                                Reply.of(request, PKI.signer, body(request, polls, 3600))
                                        .messageTime(answeredAt.get())
                                        .encode())) {
            Client client = Client.of(PKI, server.url());
            Bytes request = client.prepare();
            AuthorityException tooLong =
                    catchThrowableOfType(AuthorityException.class, () -> client.send(request));
            assertThat(tooLong.fault()).isEqualTo(Fault.STILL_WAITING);
            assertThat(tooLong).hasMessageContaining("from 2020-06-01T04:00:00Z");
            assertThat(server.received()).as("asked once, not again before its time").hasSize(2);

            answeredAt.set(PKI.now.minusSeconds(3600));
            polls.set(1);
            assertThat(client.send(request)).isInstanceOf(Answer.Issued.class);
        }
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(request -> script(request, new AtomicInteger(9), 60))) {
            Client client = Client.of(PKI, server.url());
            Bytes request = client.prepare();
            var unused = timer.schedule(cancellation::request, 500, TimeUnit.MILLISECONDS);
            AuthorityException failure =
                    catchThrowableOfType(
                            AuthorityException.class,
                            () ->
                                    Waiting.send(
                                            client.authority(),
                                            request,
                                            PKI.order(PKI.newKey),
                                            PKI.subscriber.key(),
                                            cancellation));
            assertThat(failure.fault()).isEqualTo(Fault.STILL_WAITING);
            assertThat(failure.mayHaveActed()).isTrue();
        } finally {
            timer.shutdownNow();
        }
    }

    @Test
    void authorityLostWhileWaitingIsNoAnswerForTheRequestDidLeave() throws Exception {
        AtomicReference<ScriptedAuthority> running = new AtomicReference<>();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (ScriptedAuthority server =
                ScriptedAuthority.cmp(
                        request -> {
                            if (request.getBody().getType() == PKIBody.TYPE_POLL_REQ) {
                                var unused =
                                        timer.schedule(
                                                () -> running.get().close(),
                                                200,
                                                TimeUnit.MILLISECONDS);
                            }
                            return script(request, new AtomicInteger(9), 1);
                        })) {
            running.set(server);
            AuthorityException failure =
                    catchThrowableOfType(
                            AuthorityException.class, () -> Client.of(PKI, server.url()).order());
            assertThat(failure.fault()).isEqualTo(Fault.NO_ANSWER);
        } finally {
            timer.shutdownNow();
        }
    }
}
