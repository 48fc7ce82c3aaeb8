package vn.capbu.subscribers.spi;

import java.io.IOException;

/** Fetches CRLs over the network; registered in {@code META-INF/services}. Not on the event dispatch thread. */
public interface CrlFetcher {

    /**
     * Asks an address once, without following it elsewhere.
     *
     * @param address http or https
     * @param maxBytes longest answer
     * @throws IOException what failed: no connection, a status that isn't 200, an answer that is too long or takes too long
     */
    byte[] fetch(String address, int maxBytes) throws IOException;
}
