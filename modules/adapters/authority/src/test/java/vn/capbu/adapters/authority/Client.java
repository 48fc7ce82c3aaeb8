package vn.capbu.adapters.authority;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.Cancellation;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenException;

/** The client under test with what every test needs around it; the token's old certificate signs. */
record Client(TestPki pki, Authority authority) {

    private static final TransportSettings SETTINGS =
            new TransportSettings(Duration.ofSeconds(2), Duration.ofMillis(1500), 1 << 20, 1 << 20);

    static Client of(TestPki pki, URI url) throws AuthorityException {
        return of(pki, new AuthorityEndpoint(url, List.of(pki.newCa.der()), null, url));
    }

    static Client of(TestPki pki, AuthorityEndpoint endpoint) throws AuthorityException {
        return new Client(
                pki,
                new ClientProvider(SETTINGS)
                        .connect(endpoint, Clock.fixed(pki.now, ZoneOffset.UTC)));
    }

    Bytes prepare() throws AuthorityException, TokenException {
        return authority
                .prepare(pki.order(pki.newKey), pki.newKey, pki.subscriber.key(), null)
                .message();
    }

    Authority.Answer send(Bytes request) throws AuthorityException, TokenException {
        return Waiting.send(
                authority,
                request,
                pki.order(pki.newKey),
                pki.subscriber.key(),
                new Cancellation());
    }

    Authority.Answer order() throws AuthorityException, TokenException {
        return send(prepare());
    }
}
