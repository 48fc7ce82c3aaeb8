package vn.capbu.renewal.spi;

import java.time.Clock;

/** Makes the client of an authority, by the protocol that it speaks; registered in {@code META-INF/services}. */
public interface AuthorityProvider {

    /**
     * Reads the RA credential where there is one; sends nothing.
     *
     * @throws AuthorityException MISCONFIGURED when a file can't be read, the password is wrong or the URL is none
     */
    Authority connect(AuthorityEndpoint endpoint, Clock clock) throws AuthorityException;
}
