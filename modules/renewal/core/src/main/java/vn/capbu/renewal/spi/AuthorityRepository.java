package vn.capbu.renewal.spi;

import java.time.Instant;
import java.util.List;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthorityVersion;
import vn.capbu.renewal.CapabilityFinding;

/** Which authority is in use; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface AuthorityRepository {

    /** The settings in use; the embedded authority with a CA of its own until somebody saves others. */
    AuthoritySettings current();

    /** Keeps everybody else from replacing the settings until the transaction ends. */
    void lock();

    /** Replaces the settings in use. Earlier ones stay in the database with their dates. */
    void save(AuthoritySettings settings);

    /** Keeps settings that are in use from an instant on, until others are. */
    void save(AuthoritySettings settings, Instant from);

    /** Every version, those to come too, the oldest first. */
    List<AuthorityVersion> versions();

    /** What is known of the authority in use since its settings were saved, at most one finding for each capability. */
    List<CapabilityFinding> findings();

    /** Keeps findings on the authority in use; one on the same capability is replaced. */
    void keep(List<CapabilityFinding> findings);
}
