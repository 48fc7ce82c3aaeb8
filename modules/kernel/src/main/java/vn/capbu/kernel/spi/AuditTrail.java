package vn.capbu.kernel.spi;

import java.util.List;
import java.util.Optional;
import vn.capbu.kernel.AuditEvent;

/** The audit trail; a port of {@link Storage}. Lines are added, never changed or removed. */
public interface AuditTrail {

    /** Adds a line, in the transaction that is open on this thread. */
    void record(AuditEvent event);

    /** The newest lines, newest first. */
    List<AuditEvent> latest(int limit);

    /** The newest line of an action, of those that whoever asks may see. */
    Optional<AuditEvent> last(String action);
}
