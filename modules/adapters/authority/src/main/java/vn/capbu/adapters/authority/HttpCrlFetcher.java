package vn.capbu.adapters.authority;

import java.io.IOException;
import java.net.URI;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.subscribers.spi.CrlFetcher;

/** Fetches CRLs by HTTP, with the limits of every other transfer; redirects are never followed. */
public final class HttpCrlFetcher implements CrlFetcher {

    private static final int OK = 200;

    private final HttpTransport transport = new HttpTransport(TransportSettings.defaults());

    /** For {@code META-INF/services}. */
    public HttpCrlFetcher() {}

    @Override
    public byte[] fetch(String address, int maxBytes) throws IOException {
        try {
            HttpTransport.Reply reply = transport.get(URI.create(address), maxBytes);
            if (reply.status() != OK) {
                throw new IOException("HTTP status " + reply.status() + " from " + address);
            }
            return reply.body().toArray();
        } catch (AuthorityException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
