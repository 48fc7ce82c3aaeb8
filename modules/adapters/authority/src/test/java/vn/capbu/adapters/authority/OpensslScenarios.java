package vn.capbu.adapters.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.Extension;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.Authority.Answer;
import vn.capbu.renewal.spi.Authority.Exchange;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * The scenarios against {@code openssl cmp}. The main runs them all in a process and a network of its own, and says of each
 * on standard output whether it passed, with what went wrong on the lines that follow.
 */
final class OpensslScenarios {

    static final String PASSED = "PASSED ";

    /** What a scenario checks. */
    private interface Scenario {
        void run(OpensslScenarios at) throws Exception;
    }

    private static final Map<String, Scenario> ALL =
            Map.of(
                    "update",
                    OpensslScenarios::update,
                    "reject",
                    OpensslScenarios::reject,
                    "poll",
                    OpensslScenarios::poll,
                    "refusal",
                    OpensslScenarios::refusal,
                    "error",
                    OpensslScenarios::error,
                    "transaction-in-use",
                    OpensslScenarios::inUse,
                    "unprotected-error",
                    OpensslScenarios::unprotectedError,
                    "unprotected",
                    OpensslScenarios::unprotected,
                    "revoke",
                    OpensslScenarios::revoke);

    private final Path folder;
    private final TestPki pki = new TestPki(Clock.systemUTC().instant());
    private final Bytes issued =
            Bytes.of(
                    Certificates.der(
                            TestPki.build(
                                            pki.newCa,
                                            pki.newKey,
                                            pki.subscriber.certificate().getSubject(),
                                            pki.subscriber.certificate().getSerialNumber(),
                                            pki.now.minusSeconds(60),
                                            pki.owed,
                                            builder ->
                                                    builder.addExtension(
                                                            pki.subscriber
                                                                    .certificate()
                                                                    .getExtension(
                                                                            Extension
                                                                                    .subjectAlternativeName)))
                                    .toASN1Structure()));

    private OpensslScenarios(Path folder) {
        this.folder = folder;
    }

    /** Runs all of them. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("openssl-cmp");
        OpensslScenarios scenarios = new OpensslScenarios(folder);
        for (String name : names()) {
            try {
                ALL.get(name).run(scenarios);
                System.out.println(PASSED + name);
            } catch (Exception | AssertionError e) {
                System.out.println("FAILED " + name);
                e.printStackTrace(System.out);
            }
        }
    }

    static List<String> names() {
        return ALL.keySet().stream().sorted().toList();
    }

    private OpensslPeer peer(String... options) throws Exception {
        return OpensslPeer.start(folder, pki, issued, List.of(options));
    }

    private Authority client(OpensslPeer peer) throws AuthorityException {
        return new ClientProvider()
                .connect(
                        new AuthorityEndpoint(peer.url(), List.of(pki.newCa.der()), null, null),
                        Clock.systemUTC());
    }

    private Bytes request(Authority client) throws Exception {
        return client.prepare(pki.order(pki.newKey), pki.newKey, pki.subscriber.key(), null)
                .message();
    }

    private Answer send(Authority client, Bytes request) throws Exception {
        return Waiting.send(
                client, request, pki.order(pki.newKey), pki.subscriber.key(), new Cancellation());
    }

    private Answer order(OpensslPeer peer) throws Exception {
        Authority client = client(peer);
        return send(client, request(client));
    }

    private Fault faultOf(OpensslPeer peer) {
        return catchThrowableOfType(AuthorityException.class, () -> order(peer)).fault();
    }

    private void confirmed(OpensslPeer peer, String rejection) throws Exception {
        Authority client = client(peer);
        Bytes request = request(client);
        Answer.Issued answer = (Answer.Issued) send(client, request);
        assertThat(answer.mismatches()).isEmpty();
        assertThat(answer.certificate()).isEqualTo(issued);
        client.confirm(
                new Exchange(request, answer.response()),
                answer.certificate(),
                rejection,
                pki.subscriber.key());
    }

    private void update() throws Exception {
        try (OpensslPeer peer = peer()) {
            confirmed(peer, null);
        }
    }

    private void reject() throws Exception {
        try (OpensslPeer peer = peer()) {
            confirmed(peer, "NOT_AFTER");
            assertThat(peer.log()).contains("rejected by client");
        }
    }

    private void poll() throws Exception {
        try (OpensslPeer peer = peer("-poll_count", "2", "-check_after", "1")) {
            confirmed(peer, null);
        }
    }

    private void refusal() throws Exception {
        try (OpensslPeer peer =
                peer("-pkistatus", "2", "-failure", "10", "-statusstring", "da thu hoi")) {
            assertThat(order(peer))
                    .isEqualTo(new Answer.Refused(List.of("certRevoked"), "da thu hoi"));
        }
    }

    private void error() throws Exception {
        try (OpensslPeer peer = peer("-send_error")) {
            assertThat(order(peer)).isInstanceOf(Answer.Refused.class);
        }
    }

    private void inUse() throws Exception {
        try (OpensslPeer peer = peer("-pkistatus", "2", "-failure", "21")) {
            assertThat(faultOf(peer)).isEqualTo(Fault.TRANSACTION_IN_USE);
        }
    }

    private void unprotectedError() throws Exception {
        try (OpensslPeer peer = peer("-send_error", "-send_unprot_err")) {
            assertThat(faultOf(peer)).isEqualTo(Fault.BAD_ANSWER);
        }
    }

    private void unprotected() throws Exception {
        try (OpensslPeer peer = peer("-send_unprotected")) {
            assertThat(faultOf(peer)).isEqualTo(Fault.BAD_ANSWER);
        }
    }

    private void revoke() throws Exception {
        try (OpensslPeer peer = OpensslPeer.start(folder, pki, pki.subscriber.der(), List.of())) {
            client(peer).revoke(pki.subscriber.der(), pki.subscriber.key());
        }
    }
}
