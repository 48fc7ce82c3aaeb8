package vn.capbu.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import vn.capbu.kernel.database.RightsState;

/** Whether a database holds the operators' rights by itself. */
final class RightsLook {

    private RightsLook() {}

    /** How it is in the database of a connection. */
    static RightsState at(DatabaseKind kind, Connection connection) throws SQLException {
        if (kind == DatabaseKind.H2) {
            return RightsState.FILE_OWNER;
        }
        return Rights.state(connection).isHeld() ? RightsState.HELD : RightsState.NOT_HELD;
    }
}
