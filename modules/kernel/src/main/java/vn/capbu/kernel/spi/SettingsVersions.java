package vn.capbu.kernel.spi;

import java.util.List;
import vn.capbu.kernel.SettingsKind;
import vn.capbu.kernel.SettingsVersion;

/** Who made which version of a setting; a port of {@link Storage}. Lines are only ever added. */
public interface SettingsVersions {

    /**
     * Adds a line, in the transaction that is open on this thread.
     *
     * @throws StorageException CONFLICT when there is one of this version
     */
    void add(SettingsVersion version);

    /** The lines of a setting, the oldest version first. */
    List<SettingsVersion> list(SettingsKind kind, String subject);
}
