package vn.capbu.renewal.spi;

import vn.capbu.renewal.AuthoritySettings;

/** Which authority is in use; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface AuthorityRepository {

    /** The settings in use; the embedded authority with a CA of its own until somebody saves others. */
    AuthoritySettings current();

    /** Replaces the settings in use. Earlier ones stay in the database with their dates. */
    void save(AuthoritySettings settings);
}
