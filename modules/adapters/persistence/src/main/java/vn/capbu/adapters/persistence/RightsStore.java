package vn.capbu.adapters.persistence;

import java.util.List;
import vn.capbu.kernel.spi.DatabaseRights;

/** Looks whether the server holds the rights of operators. */
final class RightsStore implements DatabaseRights {

    private final HibernateStorage storage;
    private final DatabaseKind kind;

    RightsStore(HibernateStorage storage, DatabaseKind kind) {
        this.storage = storage;
        this.kind = kind;
    }

    @Override
    public State state() {
        return kind == DatabaseKind.H2 ? new State(false, List.of()) : storage.jdbc(Rights::state);
    }
}
