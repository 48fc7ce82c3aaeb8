package vn.capbu.subscribers.spi;

import java.util.List;
import vn.capbu.kernel.Bytes;

/** The CA certificates that this installation trusts; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface KnownAuthorities {

    /** DER of those of every campaign and of the authority's settings, each once. */
    List<Bytes> certificates();
}
