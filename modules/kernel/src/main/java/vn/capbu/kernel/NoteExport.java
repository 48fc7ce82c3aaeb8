package vn.capbu.kernel;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vn.capbu.kernel.spi.AuditTrail;
import vn.capbu.kernel.spi.Storage;
import vn.capbu.kernel.spi.Storage.Durability;

/**
 * Writes down that somebody takes a list out of the database into a file; before the file is written, so that none is taken without a line.
 * For lists that no use case of their feature writes. Off the event dispatch thread.
 */
public final class NoteExport {

    private final Storage storage;
    private final Clock clock;

    public NoteExport(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @param what whose list, as the first word of an action of the audit trail
     * @throws RightException when this person may not
     * @throws vn.capbu.kernel.spi.StorageException when the database fails; nothing should be written then
     */
    public void run(Operator operator, String what, Path file) {
        operator.require(Right.EXPORT);
        AuditEvent event =
                new AuditEvent(
                        clock.instant(),
                        operator.name(),
                        what + ".export",
                        String.valueOf(file.getFileName()),
                        Map.of());
        storage.transact(Durability.NORMAL, () -> storage.port(AuditTrail.class).record(event));
    }
}
