package vn.capbu.faultmatrix;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import vn.capbu.adapters.authority.ClientProvider;
import vn.capbu.adapters.authority.TransportSettings;
import vn.capbu.kernel.Services;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityProvider;

/** The adapters of the product; the CMP client gives up early, and asks for the CRL through the proxy too. */
final class TestServices implements Services {

    private final AuthorityProvider authority;

    TestServices(String proxy) {
        ClientProvider client =
                new ClientProvider(
                        new TransportSettings(
                                Duration.ofMillis(1000),
                                Duration.ofMillis(1500),
                                1 << 20,
                                1 << 20));
        this.authority =
                (endpoint, clock) ->
                        client.connect(
                                new AuthorityEndpoint(
                                        endpoint.url(),
                                        endpoint.trustAnchors(),
                                        endpoint.credential(),
                                        endpoint.lookup(),
                                        URI.create(proxy + "/crl")),
                                clock);
    }

    @Override
    public <T> List<T> all(Class<T> spi) {
        if (spi == AuthorityProvider.class) {
            return List.of(spi.cast(authority));
        }
        return ServiceLoader.load(spi).stream().map(ServiceLoader.Provider::get).toList();
    }
}
