package vn.capbu.kernel.spi;

import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.Bytes;

/** Which server stamps the heads of the audit trail's chain; a port of {@link Storage}. What was chosen before stays on record. */
public interface TimeStampServers {

    /** The server in use; empty when there is none. */
    Optional<TimeStamper.Server> current();

    /** DER of every certificate that was ever trusted for time-stamps: those of earlier servers check their stamps. */
    List<Bytes> trusted();

    /** Uses a server from now on. */
    void use(TimeStamper.Server server);

    /** Uses none from now on. */
    void useNone();
}
